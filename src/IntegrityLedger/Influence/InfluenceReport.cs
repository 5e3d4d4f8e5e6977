using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

/// <summary>One duty as it stands: owed by when, done when.</summary>
public sealed record DutyState(Duty Duty, DateTimeOffset DueAt, DateTimeOffset? DoneAt, bool ToldLate);

/// <summary>One protective measure as it stands.</summary>
public sealed record ProtectionState(Guid Id, SealedText Measure, DateOnly? DueOn, bool Done);

/// <summary>A file of the report.</summary>
public sealed record EvidenceState(Guid Id, string CipherSha256, SealedText File, bool FromReporter);

/// <summary>A request to know who reported.</summary>
public sealed record IdentityRequest(Guid Id, EmployeeId AskedBy, SealedText Reason, DateTimeOffset AskedAt, EmployeeId? AnsweredBy = null, DateTimeOffset? OpenUntil = null, bool Refused = false)
{
    public bool IsOpen => AnsweredBy is null;
}

/// <summary>A tie to something else.</summary>
public sealed record LinkState(Guid Id, SealedText Target, string TargetKey);

/// <summary>What decisions about one report need to know; the fold of its events, nothing more. No word of it is in clear.</summary>
public sealed record InfluenceReport
{
    public Guid Id { get; init; }
    public int Version { get; init; }
    public required CaseNumber CaseNumber { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required SealedText Content { get; init; }
    public required SealedText Classified { get; init; }
    public required SealedText Identity { get; init; }
    public IReadOnlyList<EmployeeId> Handlers { get; init; } = [];
    public IReadOnlyList<DutyState> Duties { get; init; } = [];
    public IReadOnlyList<ProtectionState> Protections { get; init; } = [];
    public IReadOnlyList<EvidenceState> Evidence { get; init; } = [];
    public IReadOnlyList<IdentityRequest> IdentityRequests { get; init; } = [];
    public IReadOnlyList<LinkState> Links { get; init; } = [];
    /// <summary>Each a list of employees, as sealed; what the report itself names is in its content.</summary>
    public IReadOnlyList<SealedText> Concerned { get; init; } = [];
    public SealedText? Triage { get; init; }
    public SealedText? Risk { get; init; }
    public SealedText? Police { get; init; }
    public SealedText? WorkEnvironment { get; init; }
    public SealedText? Support { get; init; }
    public SealedText? Outcome { get; init; }
    public bool IdentityIsShared { get; init; }
    /// <summary>Words of the thread; more than a person writes in years is a program.</summary>
    public int Messages { get; init; }
    public bool ReporterWroteLast { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }
    public bool Closed => ClosedAt is not null;
    public bool HandedOver { get; init; }

    public ReportStatus Status =>
        HandedOver ? ReportStatus.HandedOver
        : Closed ? ReportStatus.Closed
        : Risk is not null ? ReportStatus.RiskAssessed
        : Triage is not null ? ReportStatus.Triaged
        : DoneAt(Duty.Acknowledgement) is not null ? ReportStatus.Acknowledged : ReportStatus.Received;

    public DateTimeOffset? DoneAt(Duty duty) => Duties.FirstOrDefault(d => d.Duty == duty)?.DoneAt;

    /// <summary>The duty that is nearest; null when nothing is owed.</summary>
    public DutyState? Next => Closed || HandedOver ? null : Duties.Where(d => d.DoneAt is null).MinBy(d => d.DueAt);

    public bool IsHandledBy(EmployeeId person) => Handlers.Contains(person);

    public static InfluenceReport? Fold(InfluenceReport? report, object e) => (report, e) switch
    {
        (_, InfluenceReported r) => new()
        {
            CaseNumber = r.CaseNumber, ReceivedAt = r.ReceivedAt, Content = r.Content, Classified = r.Classified, Identity = r.Identity,
            Duties = [.. r.Clocks.Select(clock => new DutyState(clock.Duty, clock.DueAt, null, false))],
        },
        (null, _) => null,
        (_, HandlersAssigned a) => report with { Handlers = a.Handlers },
        (_, HandlerAdded a) => report with { Handlers = [.. report.Handlers.Union([a.Handler])] },
        (_, HandlerRemoved r) => report with { Handlers = [.. report.Handlers.Except([r.Handler])] },
        (_, ReportAcknowledged a) => report.Did(Duty.Acknowledgement, a.At).Wrote(fromReporter: false),
        (_, ReporterWrote) => report.Wrote(fromReporter: true),
        (_, HandlerWrote) => report.Wrote(fromReporter: false),
        (_, EvidenceAdded a) => report with { Evidence = [.. report.Evidence, new(a.AttachmentId, a.CipherSha256, a.File, a.By == InfluenceRules.Reporter)] },
        (_, ReportTriaged t) => (report with { Triage = t.Assessment, Classified = t.Classified }).Due(Duty.Feedback, t.FeedbackDueAt),
        (_, RiskAssessed r) => report with { Risk = r.Assessment },
        (_, ProtectionDecided p) => report with { Protections = [.. report.Protections, new(p.MeasureId, p.Measure, p.DueOn, false)] },
        (_, ProtectionDone p) => report with { Protections = [.. report.Protections.Select(known => known.Id == p.MeasureId ? known with { Done = true } : known)] },
        (_, PoliceReportDecided p) => report.Did(Duty.PoliceDecision, p.At) with { Police = p.Decision },
        (_, WorkEnvironmentReportDecided w) => report.Did(Duty.WorkEnvironmentDecision, w.At) with { WorkEnvironment = w.Decision },
        (_, SupportPlanned s) => report with { Support = s.Plan },
        (_, FeedbackGiven f) => report.Did(Duty.Feedback, f.At).Wrote(fromReporter: false),
        (_, ConcernedPersonsNoted c) => report with { Concerned = [.. report.Concerned, c.Persons] },
        (_, ReportLinked l) => report with { Links = [.. report.Links, new(l.LinkId, l.Target, l.TargetKey)] },
        (_, ReportUnlinked l) => report with { Links = [.. report.Links.Where(known => known.Id != l.LinkId)] },
        (_, IdentityAsked i) => report with { IdentityRequests = [.. report.IdentityRequests, new(i.RequestId, i.AskedBy, i.Reason, i.At)] },
        (_, IdentityOpened i) => report.Answered(i.RequestId, known => known with { AnsweredBy = i.ApprovedBy, OpenUntil = i.Until }),
        (_, IdentityRefused i) => report.Answered(i.RequestId, known => known with { AnsweredBy = i.RefusedBy, Refused = true }),
        (_, IdentityShared) => report with { IdentityIsShared = true },
        (_, ReportClosed c) => report with { ClosedAt = c.At, Outcome = c.Outcome, Classified = c.Classified },
        (_, ReportReopened) => report with { ClosedAt = null },
        (_, DutyBecameLate late) => report with { Duties = [.. report.Duties.Select(d => d.Duty == late.Duty ? d with { ToldLate = true } : d)] },
        (_, ReportHandedOver) => report with { HandedOver = true },
        _ => report,
    };

    private InfluenceReport Wrote(bool fromReporter) => this with { Messages = Messages + 1, ReporterWroteLast = fromReporter };

    /// <summary>The first time counts.</summary>
    private InfluenceReport Did(Duty duty, DateTimeOffset at) => this with { Duties = [.. Duties.Select(d => d.Duty == duty && d.DoneAt is null ? d with { DoneAt = at } : d)] };

    private InfluenceReport Due(Duty duty, DateTimeOffset? at) => at is not { } due ? this
        : this with { Duties = [.. Duties.Select(d => d.Duty == duty && d.DoneAt is null ? d with { DueAt = due, ToldLate = false } : d)] };

    private InfluenceReport Answered(Guid request, Func<IdentityRequest, IdentityRequest> with) =>
        this with { IdentityRequests = [.. IdentityRequests.Select(known => known.Id == request ? with(known) : known)] };
}
