using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>Measures and conditions (åtgärder, villkor): their events with aliases (stored for decades: never rename), their projections, their services.</summary>
public static class MeasureModule
{
    public static void Configure(StoreOptions options)
    {
        MapEvents(options);
        options.Projections.Add(new MeasureProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new MeasureSummaryProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<MeasureSummary>()
            .Duplicate(x => x.SubjectId).Duplicate(x => x.OwnerId).Duplicate(x => x.FollowedUpById!).Duplicate(x => x.DueOn!, "date").Index(x => x.FollowedUpByRole!).IgnoreIndex("measure_parties").IgnoreIndex("measure_escalated");
    }

    public static IServiceCollection AddMeasures(this IServiceCollection services) => services
        .AddScoped<MeasureSubjects>().AddScoped<MeasureAnswers>().AddScoped<IReceiptSource, MeasureReceipts>().AddScoped<MeasureTies>().AddScoped<MeasureDesk>().AddScoped<IConditionOrders, ConditionOrders>().AddScoped<IWaitingRows, WaitingMeasures>().AddScoped<IMatterMover, MeasureMover>().AddScoped<IDeadlineSource, MeasureDeadlines>();

    public static void MapMeasures(this IEndpointRouteBuilder endpoints)
    {
        MeasureEndpoints.Map(endpoints);
        MeasureAnswers.Map(endpoints);
    }

    private static void MapEvents(StoreOptions options)
    {
        var events = options.Events;
        events.MapEventType<MeasureOrdered>("measure_ordered");
        events.MapEventType<MeasureEvidenceGiven>("measure_evidence_given");
        events.MapEventType<MeasureBecameOverdue>("measure_became_overdue");
        events.MapEventType<MeasureFollowedUp>("measure_followed_up");
        events.MapEventType<MeasureFollowUpHandedOver>("measure_follow_up_handed_over");
        events.MapEventType<MeasureFellAway>("measure_fell_away");
    }
}
