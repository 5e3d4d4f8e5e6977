using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Conflicts;

/// <summary>What decisions about one secondary occupation need to know; the fold of its events, nothing more.</summary>
public sealed record SecondaryOccupation
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required CaseNumber CaseNumber { get; init; }
    public required DeclarantSnapshot Declarant { get; init; }
    public required SecondaryOccupationTerms Terms { get; init; }
    public required SecondaryOccupationStatus Status { get; init; }
    public required DateOnly DeclaredOn { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>A colleague entered it; neither of the two decides it.</summary>
    public bool EnteredForAnother { get; init; }
    public Regime Regime { get; init; }
    public PolicyOutcome? Outcome { get; init; }
    public IReadOnlyList<string> RuleHits { get; init; } = [];
    /// <summary>R30 presumes that it damages trust: an opinion comes before the decision.</summary>
    public bool Presumed { get; init; }
    public SecondaryOccupationRouted? Route { get; init; }
    /// <summary>Open until the opinion is given.</summary>
    public SecondaryOccupationOpinionRequested? OpinionAsked { get; init; }
    public SecondaryOccupationOpinionGiven? Opinion { get; init; }
    /// <summary>Where the matter stood before a question was asked, to return to.</summary>
    public SecondaryOccupationStatus? Paused { get; init; }
    public DateOnly? PausedOn { get; init; }
    /// <summary>The decision that stands, until it is taken back.</summary>
    public SecondaryOccupationDecision? Decision { get; init; }
    public IReadOnlyList<SecondaryOccupationCondition> Conditions { get; init; } = [];
    public DateOnly? ReviewOn { get; init; }
    public DateOnly? EndBy { get; init; }
    public IReadOnlyList<EmployeeId> Deciders { get; init; } = [];
    public IReadOnlyList<EmployeeId> EverRoutedTo { get; init; } = [];
    /// <summary>Approvers who stepped aside or were passed over since: they neither decide nor read from then on.</summary>
    public IReadOnlyList<EmployeeId> Disqualified { get; init; } = [];
    public bool Overdue { get; init; }
    /// <summary>What has been said about the decision that waits now.</summary>
    public Reminders Reminders { get; init; } = Reminders.None;

    /// <summary>Where the matter stands, a pause for a question left out.</summary>
    public SecondaryOccupationStatus Stands => Paused ?? Status;

    /// <summary>Somebody is to decide it, for the first time or again.</summary>
    public bool AwaitsDecision => Stands is SecondaryOccupationStatus.Submitted or SecondaryOccupationStatus.ManagerAssessment or SecondaryOccupationStatus.LegalOpinion;

    public bool IsOver => Status is SecondaryOccupationStatus.Ended or SecondaryOccupationStatus.NotSecondaryOccupation;

    /// <summary>Allowed, and going on that day: also while it is looked at again.</summary>
    public bool ActiveOn(DateOnly day) =>
        Decision is SecondaryOccupationDecision.Allowed or SecondaryOccupationDecision.AllowedWithConditions && Terms.Period.Contains(day);

    /// <summary>The tie to the company exists that day, allowed or not: what disqualification asks.</summary>
    public bool TiesOn(DateOnly day) => Status != SecondaryOccupationStatus.NotSecondaryOccupation && Terms.Period.Contains(day);

    /// <summary>The one fold: used when deciding, in every view, and as of any position.</summary>
    public static SecondaryOccupation? Fold(SecondaryOccupation? occupation, object @event) => @event switch
    {
        SecondaryOccupationDeclared e => new SecondaryOccupation
        {
            CaseNumber = e.CaseNumber, Declarant = e.Declarant, Terms = e.Terms, DeclaredOn = e.DeclaredOn, EnteredBy = e.By, EnteredForAnother = e.OnBehalfOf is not null,
            Status = SecondaryOccupationStatus.Submitted,
        },
        _ => occupation?.After(@event),
    };

    private SecondaryOccupation After(object @event) => @event switch
    {
        SecondaryOccupationScreened e => this with
        {
            Outcome = e.Assessment.Outcome, RuleHits = [.. e.Assessment.Rules.Select(r => r.Id).Distinct()], Presumed = e.Assessment.SecondLook != SecondLook.None, Regime = e.Facts.Regime,
        },
        SecondaryOccupationRouted e => Routed(e),
        SecondaryOccupationOpinionRequested e => (Paused is null ? this with { Status = SecondaryOccupationStatus.LegalOpinion } : this with { Paused = SecondaryOccupationStatus.LegalOpinion }) with
        {
            OpinionAsked = e, Opinion = null, EverRoutedTo = With(EverRoutedTo, e.From),
        },
        SecondaryOccupationOpinionGiven e => At(Stands == SecondaryOccupationStatus.LegalOpinion ? SecondaryOccupationStatus.ManagerAssessment : Stands) with { Opinion = e, OpinionAsked = null },
        SecondaryOccupationInformationRequested e => this with { Status = SecondaryOccupationStatus.InformationRequested, Paused = Paused ?? Status, PausedOn = PausedOn ?? e.AskedOn },
        SecondaryOccupationInformationProvided e => At(Stands) with { Route = Route is null ? null : Route with { DueOn = e.NewDueOn ?? Route.DueOn } },
        SecondaryOccupationCorrected e => this with { Terms = e.Terms },
        SecondaryOccupationReopened => At(SecondaryOccupationStatus.ManagerAssessment) with { Opinion = null, OpinionAsked = null },
        SecondaryOccupationApproverRecused e => this with { Disqualified = With(Disqualified, e.Approver), Route = null },
        SecondaryOccupationDecided e => DecidedBy(e.Decider, StatusOf(e.Decision)) with { Decision = e.Decision, Conditions = e.Conditions, ReviewOn = e.ReviewOn, EndBy = e.EndBy },
        SecondaryOccupationDecisionBecameOverdue => this with { Overdue = true },
        DecisionReminderSent e => this with { Reminders = Reminders.After(e) },
        DecisionEscalated e => this with { Reminders = Reminders.After(e), EverRoutedTo = With(EverRoutedTo, e.To) },
        SecondaryOccupationReviewBecameDue => At(SecondaryOccupationStatus.ReviewDue),
        SecondaryOccupationRenewed e => DecidedBy(e.Decider, SecondaryOccupationStatus.Renewed) with { ReviewOn = e.ReviewOn },
        SecondaryOccupationRevoked e => DecidedBy(e.Decider, SecondaryOccupationStatus.Revoked) with { Decision = SecondaryOccupationDecision.Forbidden, ReviewOn = null, EndBy = e.EndBy },
        SecondaryOccupationEnded e => At(SecondaryOccupationStatus.Ended) with { Terms = Terms with { Period = Terms.Period.EndedOn(e.LastDay) }, Route = null, OpinionAsked = null, ReviewOn = null },
        _ => this,
    };

    /// <summary>Whoever had the matter and is passed over now is out of it: routing says why.</summary>
    private SecondaryOccupation Routed(SecondaryOccupationRouted e)
    {
        var out_ = e.Skipped.Where(s => s.Person is { } p && EverRoutedTo.Contains(p)).Select(s => s.Person).Aggregate(Disqualified, With);
        var at = Stands == SecondaryOccupationStatus.Submitted ? At(SecondaryOccupationStatus.ManagerAssessment) : this;
        return at with { Route = e, Overdue = false, Reminders = Reminders.None, Disqualified = out_, EverRoutedTo = With(EverRoutedTo, e.Approver) };
    }

    /// <summary>A step forward ends a pause: a question that nobody answered must not be returned to.</summary>
    private SecondaryOccupation At(SecondaryOccupationStatus status) => this with { Status = status, Paused = null, PausedOn = null };

    private SecondaryOccupation DecidedBy(EmployeeId decider, SecondaryOccupationStatus status) =>
        At(status) with { Deciders = [.. Deciders, decider], Route = null, OpinionAsked = null, Overdue = false };

    private static IReadOnlyList<EmployeeId> With(IReadOnlyList<EmployeeId> people, EmployeeId? person) => person is { } id && !people.Contains(id) ? [.. people, id] : people;

    private static SecondaryOccupationStatus StatusOf(SecondaryOccupationDecision decision) => decision switch
    {
        SecondaryOccupationDecision.Allowed => SecondaryOccupationStatus.Allowed,
        SecondaryOccupationDecision.AllowedWithConditions => SecondaryOccupationStatus.AllowedWithConditions,
        SecondaryOccupationDecision.Forbidden => SecondaryOccupationStatus.Forbidden,
        _ => SecondaryOccupationStatus.NotSecondaryOccupation,
    };
}
