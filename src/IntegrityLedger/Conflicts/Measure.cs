using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What is known of one measure; the fold of its events, nothing more.</summary>
public sealed record Measure
{
    /// <summary>Working days for looking at evidence that was handed in [P].</summary>
    public const int FollowUpDays = 5;

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
    /// <summary>What has been said about the next thing to be done.</summary>
    public Reminders Reminders { get; init; } = Reminders.None;

    /// <summary>The day by which the next thing is to be done: to show that it is done, or to look at what was shown, or was not. Null when it is closed.</summary>
    public DateOnly? WaitsUntil => this switch
    {
        { Status: MeasureStatus.EvidenceGiven, Evidence.On: var shown } => WorkingDays.After(shown, FollowUpDays),
        { Status: MeasureStatus.Ordered, Overdue: true, DueOn: { } due } => WorkingDays.After(due, FollowUpDays),
        { Status: MeasureStatus.Ordered } => DueOn,
        _ => null,
    };

    /// <summary>Who is to do the next thing; null when a function is, or when it is closed.</summary>
    public EmployeeId? WaitsFor => !IsOpen ? null : AwaitsFollowUp ? FollowedUpBy : Owner;

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
        MeasureEvidenceGiven e => this with { Status = MeasureStatus.EvidenceGiven, Evidence = e, Reminders = Reminders.None, MinutesReference = e.MinutesReference ?? MinutesReference },
        // From here it waits for whoever follows it up, who is reminded in turn.
        MeasureBecameOverdue => this with { Overdue = true, Reminders = Reminders.None },
        MeasureFollowedUp { Result: MeasureResult.Extended } e => this with { Status = MeasureStatus.Ordered, DueOn = e.NewDueOn, Overdue = false, LastLook = e, Reminders = Reminders.None },
        MeasureFollowedUp e => this with { Status = e.Result == MeasureResult.Met ? MeasureStatus.Met : MeasureStatus.NotMet, LastLook = e },
        MeasureFollowUpHandedOver e => this with
        {
            // Whoever follows it up now is reminded anew; what was said to the owner stays said.
            FollowedUpBy = e.To, FollowedUpByRole = e.ToRole, Reminders = AwaitsFollowUp ? Reminders.None : Reminders,
        },
        MeasureFellAway => this with { Status = MeasureStatus.FellAway },
        DecisionReminderSent e => this with { Reminders = Reminders.After(e) },
        DecisionEscalated e => this with { Reminders = Reminders.After(e) },
        _ => this,
    };
}
