using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>Measures and conditions (åtgärder, villkor): their events with aliases (stored for decades: never rename), their projections, their services.</summary>
public static class MeasureModule
{
    public static void Configure(StoreOptions options)
    {
        var events = options.Events;
        events.MapEventType<MeasureOrdered>("measure_ordered");
        events.MapEventType<MeasureEvidenceGiven>("measure_evidence_given");
        events.MapEventType<MeasureBecameOverdue>("measure_became_overdue");
        events.MapEventType<MeasureFollowedUp>("measure_followed_up");
        events.MapEventType<MeasureFollowUpHandedOver>("measure_follow_up_handed_over");
    }
}
