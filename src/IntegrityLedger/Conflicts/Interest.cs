using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What decisions about one declared interest need to know; the fold of its events, nothing more.</summary>
public sealed record Interest
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required CaseNumber CaseNumber { get; init; }
    public required DeclarantSnapshot Declarant { get; init; }
    public required InterestDeclaration Declaration { get; init; }
    public required DateOnly DeclaredOn { get; init; }
    public required string EnteredBy { get; init; }
    public InterestStatus Status { get; init; }
    public InterestMatch? Match { get; init; }
    /// <summary>With whom it is; after an assessment with the same person, until the day on which it is looked at again.</summary>
    public InterestRouted? Route { get; init; }
    public InterestReviewed? Review { get; init; }
    public InterestEnded? Ending { get; init; }
    /// <summary>The declarant last said on this day that it holds.</summary>
    public required DateOnly ConfirmedOn { get; init; }
    public IReadOnlyList<EmployeeId> EverRoutedTo { get; init; } = [];
    public IReadOnlyList<EmployeeId> Reviewers { get; init; } = [];
    /// <summary>Those who stepped aside or were found disqualified: they neither assess nor read from then on.</summary>
    public IReadOnlyList<EmployeeId> Recused { get; init; } = [];

    /// <summary>What has been said about the assessment that waits now.</summary>
    public Reminders Reminders { get; init; } = Reminders.None;

    public bool Withdrawn => Status == InterestStatus.Withdrawn;

    /// <summary>Whether it ties the person on that day, as it is known now.</summary>
    public bool InForceOn(DateOnly day, int formerEmployerMonths) => !Withdrawn && Declaration.Counts(formerEmployerMonths).Contains(day);

    /// <summary>The one fold: used when deciding, in every view, and as of any position.</summary>
    public static Interest? Fold(Interest? interest, object @event) => @event switch
    {
        InterestDeclared e => new Interest
        {
            CaseNumber = e.CaseNumber, Declarant = e.Declarant, Declaration = e.Declaration, DeclaredOn = e.DeclaredOn, EnteredBy = e.By, ConfirmedOn = e.DeclaredOn,
        },
        _ => interest?.After(@event),
    };

    private Interest After(object @event) => @event switch
    {
        InterestMatched e => this with { Match = e.Match },
        InterestRouted e => this with
        {
            Route = e, Status = IsHandedOn ? Status : InterestStatus.AwaitingReview, Reminders = Reminders.None,
            EverRoutedTo = e.Reviewer is { } person && !EverRoutedTo.Contains(person) ? [.. EverRoutedTo, person] : EverRoutedTo,
        },
        InterestNeedsNoReview => this with { Route = null, Status = Status == InterestStatus.Ended ? Status : InterestStatus.NoReviewNeeded },
        // A period that was stated anew is what counts; what ended before may go on after a correction.
        InterestCorrected e => this with
        {
            Declaration = e.Declaration, Ending = Ending?.LastDay == e.Declaration.To ? Ending : null,
            Status = Status == InterestStatus.Ended && Ending?.LastDay != e.Declaration.To ? InterestStatus.Declared : Status,
        },
        InterestEnded e => this with
        {
            Declaration = Declaration with { To = e.LastDay }, Ending = e,
            Status = e.LastDay <= e.ToldOn ? InterestStatus.Ended : Status, Route = e.LastDay <= e.ToldOn ? null : Route,
        },
        InterestWithdrawn => this with { Status = InterestStatus.Withdrawn, Route = null },
        InterestReconfirmed e => this with { ConfirmedOn = e.On },
        InterestReviewed e => this with
        {
            Review = e, Status = e.Assessment == InterestAssessment.NoMeasure ? InterestStatus.NoMeasure : InterestStatus.MeasuresNeeded,
            // The day on which it is looked at again is spoken of anew.
            Reminders = Reminders.None, Route = Route is null ? null : Route with { DueOn = e.ReviewAgainBy }, Reviewers = Reviewers.Contains(e.Reviewer) ? Reviewers : [.. Reviewers, e.Reviewer],
        },
        DecisionReminderSent e => this with { Reminders = Reminders.After(e) },
        DecisionEscalated e => this with { Reminders = Reminders.After(e) },
        InterestReviewerRecused e => WithoutReviewer(e.Reviewer),
        InterestReviewerDisqualified { Why.Person: { } person } => WithoutReviewer(person),
        _ => this,
    };

    /// <summary>Between two reviewers: the assessment that stands goes along to the next.</summary>
    private bool IsHandedOn => Route is null && Status is InterestStatus.NoMeasure or InterestStatus.MeasuresNeeded;

    private Interest WithoutReviewer(EmployeeId person) => this with { Route = null, Recused = [.. Recused, person] };
}
