using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts;

/// <summary>What decisions about one declaration need to know; the fold of its events, nothing more.</summary>
public sealed record Gift
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required CaseNumber CaseNumber { get; init; }
    public required DeclarantSnapshot Declarant { get; init; }
    public required Declaration Declaration { get; init; }
    public required GiftStatus Status { get; init; }
    public required DateOnly DeclaredOn { get; init; }
    public required string EnteredBy { get; init; }
    /// <summary>A colleague entered it; neither of the two decides it.</summary>
    public bool EnteredForAnother { get; init; }
    public bool Historical { get; init; }
    public bool PlannedAhead { get; init; }
    public bool PreApproved { get; init; }
    /// <summary>Representation that took place; only what was planned can be without it.</summary>
    public bool WasHeld { get; init; }
    /// <summary>What the policy said last; every hit stands in the event.</summary>
    public PolicyOutcome? Outcome { get; init; }
    public SecondLook Look { get; init; }
    public IReadOnlyList<string> RuleHits { get; init; } = [];
    public GiftRouted? Route { get; init; }
    /// <summary>Where the matter stood before a question was asked, to return to.</summary>
    public GiftStatus? Paused { get; init; }
    public DateOnly? PausedOn { get; init; }
    /// <summary>Everyone who decided a step; nobody decides two.</summary>
    public IReadOnlyList<EmployeeId> Deciders { get; init; } = [];
    /// <summary>Somebody decided something, once; stays true when the matter is taken up again.</summary>
    public bool EverDecided { get; init; }
    /// <summary>Approvers who stepped aside: they neither decide nor read from then on.</summary>
    public IReadOnlyList<EmployeeId> Recused { get; init; } = [];
    /// <summary>Approvers who were found disqualified while it waited; like those who stepped aside, unless the matter comes to them anew.</summary>
    public IReadOnlyList<EmployeeId> Disqualified { get; init; } = [];
    public IReadOnlyList<EmployeeId> EverRoutedTo { get; init; } = [];
    public IReadOnlyList<EmployeeId> Notified { get; init; } = [];
    public IReadOnlyList<Condition> Conditions { get; init; } = [];
    public IReadOnlyList<AttachmentAdded> Attachments { get; init; } = [];
    public RepresentationDocumented? Documentation { get; init; }
    public GiftHandedOver? HandedOver { get; init; }
    public bool PoliceInformed { get; init; }
    public bool Overdue { get; init; }
    /// <summary>What has been said about the decision that waits now.</summary>
    public Reminders Reminders { get; init; } = Reminders.None;

    /// <summary>Declared late, as the policy said when it last spoke.</summary>
    public bool Late => RuleHits.Contains(Assessment.LateRule);

    /// <summary>Everybody who may neither decide nor read.</summary>
    public IEnumerable<EmployeeId> OutOfIt => Recused.Concat(Disqualified);

    public bool IsGiven => Declaration.Direction == Direction.Given;

    /// <summary>Everyone inside the city who took part, and the declarant: none of them decides or attests.</summary>
    public IEnumerable<EmployeeId> TookPart => Declaration.NamedEmployees
        .Concat(Documentation?.Participants.Where(p => p.Employee is not null).Select(p => p.Employee!.Value) ?? [])
        .Append(Declarant.Person).Distinct();

    /// <summary>Öre of the whole matter where it is known; what a mandate is measured against.</summary>
    public long? AmountOre => Documentation is { ReceiptTotal: { Currency: "SEK" } total } ? total.Minor : Documentation?.InKronor ?? Declaration.Value.InKronor;

    /// <summary>The one fold: used when deciding, in every view, and as of any position.</summary>
    public static Gift? Fold(Gift? gift, object @event) => @event switch
    {
        GiftDeclared e => new Gift
        {
            CaseNumber = e.CaseNumber, Declarant = e.Declarant, Declaration = e.Declaration, DeclaredOn = e.DeclaredOn, EnteredBy = e.By, EnteredForAnother = e.OnBehalfOf is not null,
            PlannedAhead = e.Planned, WasHeld = !e.Planned, Status = GiftStatus.Submitted,
        },
        HistoricalDeclarationImported e => new Gift
        {
            CaseNumber = e.CaseNumber, Declarant = e.Declarant, Declaration = e.Declaration, DeclaredOn = e.Declaration.OccurredOn, EnteredBy = e.By,
            Historical = true, Status = GiftStatus.Closed,
            HandedOver = e.Disposal is { } disposal ? new(disposal, e.Declaration.OccurredOn, null, e.By) : null,
        },
        _ => gift is null ? null : gift.After(@event),
    };

    private Gift After(object @event) => @event switch
    {
        GiftScreened e => this with { Outcome = e.Assessment.Outcome, Look = e.Assessment.SecondLook, RuleHits = [.. e.Assessment.Rules.Select(r => r.Id)] },
        // Stepping aside leaves the matter without a route; a question that is open then stays open for the next.
        GiftRouted e => (Route is null && Paused is not null ? this with { Paused = StatusWhenRouted(e.Step) } : At(StatusWhenRouted(e.Step))) with
        {
            Route = e, Overdue = false, Reminders = Reminders.None, Disqualified = [.. Disqualified.Where(person => person != e.Approver)],
            EverRoutedTo = e.Approver is { } person && !EverRoutedTo.Contains(person) ? [.. EverRoutedTo, person] : EverRoutedTo,
        },
        GiftNeedsNoDecision => At(GiftStatus.NoActionNeeded) with { Route = null },
        NoticeGiven e => this with { Notified = [.. Notified, e.To] },
        AttachmentAdded e => this with { Attachments = [.. Attachments, e] },
        InformationRequested e => this with { Status = GiftStatus.InformationRequested, Paused = Paused ?? Status, PausedOn = PausedOn ?? e.AskedOn },
        InformationProvided e => At(Stands) with { Route = Route is null ? null : Route with { DueOn = e.NewDueOn ?? Route.DueOn } },
        DeclarationCorrected e => this with { Declaration = e.Declaration },
        DeclarationWithdrawn => At(GiftStatus.Withdrawn) with { Route = null },
        GiftApproved e => DecidedBy(e.Decider, e.Final ? StatusWhenApproved(e) : Stands) with
        {
            Conditions = [.. Conditions, .. e.Conditions], Route = e.Final ? null : Route, PreApproved = PreApproved || (e.Final && PlannedAhead),
        },
        GiftRefused e => DecidedBy(e.Decider, e.Final ? StatusWhenRefused : Stands) with { Route = e.Final ? null : Route, Conditions = e.Final ? [] : Conditions },
        ApproverRecused e => this with { Recused = [.. Recused, e.Approver], Route = null },
        ApproverDisqualified e => this with { Disqualified = [.. Disqualified.Where(person => person != e.Approver), e.Approver], Route = null },
        GiftHandedOver e => this with { HandedOver = e, Status = Status is (GiftStatus.DisposalPending or GiftStatus.Rejected) ? GiftStatus.Disposed : Status },
        RepresentationHeld => At(HasParticipants ? GiftStatus.Held : GiftStatus.HeldUndocumented) with { WasHeld = true },
        RepresentationDocumented e => At(PreApproved ? GiftStatus.Documented : GiftStatus.Deviation) with { Documentation = e, WasHeld = true },
        DeviationAccepted e => DecidedBy(e.Decider, GiftStatus.AcceptedDeviation),
        PersonalRepaymentOrdered e => DecidedBy(e.Decider, GiftStatus.PersonalRepayment) with { Route = null },
        RepresentationAttested e => DecidedBy(e.Attester, GiftStatus.Attested) with { Route = null },
        RepresentationPosted => At(GiftStatus.Posted),
        DecisionBecameOverdue => this with { Overdue = true },
        DecisionReminderSent e => this with { Reminders = Reminders.After(e) },
        DecisionEscalated e => this with { Reminders = Reminders.After(e) },
        CaseReopened => At(GiftStatus.Reopened) with { Deciders = [], PreApproved = PreApproved && WasHeld },
        ReportedToPolice => this with { PoliceInformed = true },
        CaseClosed => At(GiftStatus.Closed) with { Route = null },
        _ => this,
    };

    /// <summary>Where the matter stands, a pause for a question left out.</summary>
    public GiftStatus Stands => Paused ?? Status;

    /// <summary>At least somebody besides the declarant is named: an empty list documents nothing.</summary>
    public bool HasParticipants => Declaration.Participants.Count > 0;

    /// <summary>A step forward ends a pause: a question that nobody answered must not be returned to.</summary>
    private Gift At(GiftStatus status) => this with { Status = status, Paused = null, PausedOn = null };

    private Gift DecidedBy(EmployeeId decider, GiftStatus status) => At(status) with { Deciders = [.. Deciders, decider], EverDecided = true };

    private bool HasSomethingToHandOver => !IsGiven && Declaration.Response != Response.Declined;

    private GiftStatus StatusWhenRouted(DecisionStep step) => (step, Stands) switch
    {
        (DecisionStep.Compliance, _) => GiftStatus.ComplianceReview,
        (DecisionStep.Legal, _) => GiftStatus.LegalReview,
        (DecisionStep.Attestation, GiftStatus.Reopened) when Documentation is not null => PreApproved ? GiftStatus.Documented : GiftStatus.Deviation,
        (DecisionStep.Attestation, GiftStatus.Submitted or GiftStatus.Reopened or GiftStatus.Held or GiftStatus.HeldUndocumented) => HasParticipants ? GiftStatus.Held : GiftStatus.HeldUndocumented,
        (DecisionStep.Attestation, var stands) => stands,
        _ => IsGiven ? GiftStatus.Planned : GiftStatus.ManagerReview,
    };

    private GiftStatus StatusWhenApproved(GiftApproved e) =>
        PlannedAhead && !PreApproved ? GiftStatus.PreApproved
        : Conditions.Count + e.Conditions.Count > 0 ? GiftStatus.ApprovedWithConditions
        : GiftStatus.Approved;

    private GiftStatus StatusWhenRefused =>
        IsGiven ? GiftStatus.PreRejected
        : HandedOver is not null ? GiftStatus.Disposed
        : HasSomethingToHandOver ? GiftStatus.DisposalPending
        : GiftStatus.Rejected;
}
