using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What is known of one measure; the fold of its events, nothing more.</summary>
public sealed record Measure
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required MeasureSubject Subject { get; init; }
    public required MeasureKind Kind { get; init; }
    public required MeasureStatus Status { get; init; }
    public required EmployeeId Owner { get; init; }
    public SealedText? Text { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateOnly? Until { get; init; }
    public SealedText? MinutesReference { get; init; }
    public bool EvidenceRequired { get; init; }
    /// <summary>Null when a function follows it up.</summary>
    public EmployeeId? FollowedUpBy { get; init; }
    public string? FollowedUpByRole { get; init; }
    public required string OrderedBy { get; init; }
    public required DateOnly OrderedOn { get; init; }
    public bool Overdue { get; init; }
    public MeasureEvidenceGiven? Evidence { get; init; }
    public MeasureFollowedUp? LastLook { get; init; }

    public bool IsOpen => Status is MeasureStatus.Ordered or MeasureStatus.EvidenceGiven;

    /// <summary>Whoever follows it up has something to look at: evidence, or a day that passed.</summary>
    public bool AwaitsFollowUp => Status == MeasureStatus.EvidenceGiven || (Status == MeasureStatus.Ordered && Overdue);

    /// <summary>The one fold: used when deciding, in every view, and as of any position.</summary>
    public static Measure? Fold(Measure? measure, object @event) => @event switch
    {
        MeasureOrdered e => new Measure
        {
            Subject = e.Subject, Kind = e.Kind, Status = e.Kind == MeasureKind.NoMeasure ? MeasureStatus.NoMeasure : MeasureStatus.Ordered, Owner = e.Owner, Text = e.Text, DueOn = e.DueOn,
            Until = e.Until, MinutesReference = e.MinutesReference, EvidenceRequired = e.EvidenceRequired, FollowedUpBy = e.FollowedUpBy, OrderedBy = e.By, OrderedOn = e.OrderedOn,
        },
        _ => measure?.After(@event),
    };

    private Measure After(object @event) => @event switch
    {
        MeasureEvidenceGiven e => this with { Status = MeasureStatus.EvidenceGiven, Evidence = e, MinutesReference = e.MinutesReference ?? MinutesReference },
        MeasureBecameOverdue => this with { Overdue = true },
        MeasureFollowedUp { Result: MeasureResult.Extended } e => this with { Status = MeasureStatus.Ordered, DueOn = e.NewDueOn, Overdue = false, LastLook = e },
        MeasureFollowedUp e => this with { Status = e.Result == MeasureResult.Met ? MeasureStatus.Met : MeasureStatus.NotMet, LastLook = e },
        MeasureFollowUpHandedOver e => this with { FollowedUpBy = e.To, FollowedUpByRole = e.ToRole },
        _ => this,
    };
}
