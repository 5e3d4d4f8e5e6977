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
    public bool Historical { get; init; }
    public bool PlannedAhead { get; init; }
    public bool PreApproved { get; init; }
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
    public IReadOnlyList<EmployeeId> EverRoutedTo { get; init; } = [];
    public IReadOnlyList<EmployeeId> Notified { get; init; } = [];
    public IReadOnlyList<Condition> Conditions { get; init; } = [];
    public IReadOnlyList<AttachmentAdded> Attachments { get; init; } = [];
    public RepresentationDocumented? Documentation { get; init; }
    public GiftHandedOver? HandedOver { get; init; }
    public bool PoliceInformed { get; init; }
    public bool Overdue { get; init; }

    public bool IsGiven => Declaration.Direction == Direction.Given;

    /// <summary>Everyone inside the city who took part, and the declarant: none of them decides or attests.</summary>
    public IEnumerable<EmployeeId> TookPart => Declaration.NamedEmployees
        .Concat(Documentation?.Participants.Where(p => p.Employee is not null).Select(p => p.Employee!.Value) ?? [])
        .Append(Declarant.Person).Distinct();

    /// <summary>Öre of the whole matter where it is known; what a mandate is measured against.</summary>
    public long? AmountOre => Documentation is { ReceiptTotal: { Currency: "SEK" } total } ? total.Minor : Declaration.Value.InKronor;

    /// <summary>The one fold: used when deciding, in every view, and as of any position.</summary>
    public static Gift? Fold(Gift? gift, object @event) => @event switch
    {
        GiftDeclared e => new Gift
        {
            CaseNumber = e.CaseNumber, Declarant = e.Declarant, Declaration = e.Declaration, DeclaredOn = e.DeclaredOn, EnteredBy = e.By,
            PlannedAhead = e.Planned, Status = GiftStatus.Submitted,
        },
        HistoricalDeclarationImported e => new Gift
        {
            CaseNumber = e.CaseNumber, Declarant = e.Declarant, Declaration = e.Declaration, DeclaredOn = e.Declaration.OccurredOn, EnteredBy = e.By,
            Historical = true, Status = GiftStatus.Closed,
        },
        _ => gift is null ? null : gift.After(@event),
    };

    private Gift After(object @event) => @event switch
    {
        GiftScreened e => this with { Outcome = e.Assessment.Outcome, Look = e.Assessment.SecondLook, RuleHits = [.. e.Assessment.Rules.Select(r => r.Id)] },
        GiftRouted e => this with
        {
            Route = e, Overdue = false, Status = StatusWhenRouted(e.Step),
            EverRoutedTo = e.Approver is { } person && !EverRoutedTo.Contains(person) ? [.. EverRoutedTo, person] : EverRoutedTo,
        },
        GiftNeedsNoDecision => this with { Status = GiftStatus.NoActionNeeded },
        NoticeGiven e => this with { Notified = [.. Notified, e.To] },
        AttachmentAdded e => this with { Attachments = [.. Attachments, e] },
        InformationRequested e => this with { Status = GiftStatus.InformationRequested, Paused = Paused ?? Status, PausedOn = PausedOn ?? e.AskedOn },
        InformationProvided e => this with
        {
            Status = Paused ?? GiftStatus.ManagerReview, Paused = null, PausedOn = null, Route = Route is null ? null : Route with { DueOn = e.NewDueOn ?? Route.DueOn },
        },
        DeclarationCorrected e => this with { Declaration = e.Declaration },
        DeclarationWithdrawn => this with { Status = GiftStatus.Withdrawn, Route = null },
        GiftApproved e => this with
        {
            Deciders = [.. Deciders, e.Decider], Conditions = [.. Conditions, .. e.Conditions],
            Status = e.Final ? StatusWhenApproved(e) : Status, Route = e.Final ? null : Route, PreApproved = PreApproved || (e.Final && PlannedAhead),
        },
        GiftRefused e => this with
        {
            Deciders = [.. Deciders, e.Decider], Route = e.Final ? null : Route,
            Status = !e.Final ? Status : PlannedAhead && (Status != GiftStatus.Held) ? GiftStatus.PreRejected : HasSomethingToHandOver ? GiftStatus.DisposalPending : GiftStatus.Rejected,
        },
        GiftHandedOver e => this with { HandedOver = e, Status = Status is (GiftStatus.DisposalPending or GiftStatus.Rejected) ? GiftStatus.Disposed : Status },
        RepresentationHeld => this with { Status = HasParticipants ? GiftStatus.Held : GiftStatus.HeldUndocumented },
        RepresentationDocumented e => this with
        {
            Documentation = e, Status = PreApproved || Status == GiftStatus.AcceptedDeviation ? GiftStatus.Documented : GiftStatus.Deviation,
        },
        DeviationAccepted e => this with { Status = GiftStatus.AcceptedDeviation, Deciders = [.. Deciders, e.Decider] },
        PersonalRepaymentOrdered e => this with { Status = GiftStatus.PersonalRepayment, Deciders = [.. Deciders, e.Decider], Route = null },
        RepresentationAttested e => this with { Status = GiftStatus.Attested, Route = null, Deciders = [.. Deciders, e.Attester] },
        RepresentationPosted => this with { Status = GiftStatus.Posted },
        DecisionBecameOverdue => this with { Overdue = true },
        CaseReopened => this with { Status = GiftStatus.Reopened, Deciders = [] },
        ReportedToPolice => this with { PoliceInformed = true },
        CaseClosed => this with { Status = GiftStatus.Closed, Route = null },
        _ => this,
    };

    private bool HasSomethingToHandOver => !IsGiven && Declaration.Response != Response.Declined;

    /// <summary>At least one external person is named: a list that only repeats the declarant documents nothing.</summary>
    public bool HasParticipants => Declaration.Participants.Count > 0;

    private GiftStatus StatusWhenRouted(DecisionStep step) => step switch
    {
        DecisionStep.Compliance => GiftStatus.ComplianceReview,
        DecisionStep.Legal => GiftStatus.LegalReview,
        DecisionStep.Attestation => Status is GiftStatus.Submitted ? (HasParticipants ? GiftStatus.Held : GiftStatus.HeldUndocumented) : Status,
        _ => PlannedAhead && !PreApproved && Status is (GiftStatus.Submitted or GiftStatus.Planned) ? GiftStatus.Planned : GiftStatus.ManagerReview,
    };

    private GiftStatus StatusWhenApproved(GiftApproved e) =>
        PlannedAhead && !PreApproved ? GiftStatus.PreApproved
        : Conditions.Count + e.Conditions.Count > 0 ? GiftStatus.ApprovedWithConditions
        : GiftStatus.Approved;
}
