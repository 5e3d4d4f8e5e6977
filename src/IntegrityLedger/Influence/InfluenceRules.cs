using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

/// <summary>What may be done with a report, and when: pure and total. Who may is the door's business, and was asked before.</summary>
public static class InfluenceRules
{
    /// <summary>Who acts when the reporter does, named or not.</summary>
    public const string Reporter = "reporter";

    public const int MostMessages = 2_000, MostFiles = 30;

    /// <summary>How long an opened identity can be read by the one who asked.</summary>
    public static readonly TimeSpan IdentityStaysOpen = TimeSpan.FromHours(24);

    public static Outcome<IReadOnlyList<object>> Acknowledge(InfluenceReport report, ReportAcknowledged said) =>
        Open(report) ?? (report.DoneAt(Duty.Acknowledgement) is not null ? InfluenceRefusals.AcknowledgedBefore : One(said));

    public static Outcome<IReadOnlyList<object>> Write(InfluenceReport report, object said) =>
        report.HandedOver ? InfluenceRefusals.Destroyed : report.Messages >= MostMessages ? InfluenceRefusals.TooMuch : One(said);

    public static Outcome<IReadOnlyList<object>> Attach(InfluenceReport report, EvidenceAdded file) =>
        report.HandedOver ? InfluenceRefusals.Destroyed
        : report.Evidence.Count >= MostFiles ? InfluenceRefusals.Invalid("file", $"Rapporten har redan {MostFiles} bilagor.", $"The report already has {MostFiles} attachments.") : One(file);

    public static Outcome<IReadOnlyList<object>> Step(InfluenceReport report, object step) => Open(report) ?? One(step);

    /// <summary>A risk is judged by somebody who has looked at the whole.</summary>
    public static Outcome<IReadOnlyList<object>> AssessRisk(InfluenceReport report, RiskAssessed risk) => Open(report) ?? (report.Triage is null ? InfluenceRefusals.TriageFirst : One(risk));

    public static Outcome<IReadOnlyList<object>> FinishProtection(InfluenceReport report, ProtectionDone done) =>
        Open(report) ?? (report.Protections.Any(p => p.Id == done.MeasureId && !p.Done) ? One(done) : InfluenceRefusals.NoSuchMeasure);

    public static Outcome<IReadOnlyList<object>> Unlink(InfluenceReport report, ReportUnlinked gone) =>
        Open(report) ?? (report.Links.Any(l => l.Id == gone.LinkId) ? One(gone) : InfluenceRefusals.NoSuchLink);

    public static Outcome<IReadOnlyList<object>> Remove(InfluenceReport report, HandlerRemoved removed) =>
        Open(report) ?? (!report.IsHandledBy(removed.Handler) ? InfluenceRefusals.MayNotHandle : report.Handlers.Count == 1 ? InfluenceRefusals.LastHandler : One(removed));

    public static Outcome<IReadOnlyList<object>> AskIdentity(InfluenceReport report, IdentityAsked asked) =>
        Open(report) ?? (report.IdentityRequests.Any(r => r.IsOpen) ? InfluenceRefusals.AskedAlready : One(asked));

    /// <summary>Never by the one who asked.</summary>
    public static Outcome<IReadOnlyList<object>> AnswerIdentity(InfluenceReport report, Guid request, EmployeeId by, object answer) =>
        report.IdentityRequests.FirstOrDefault(r => r.Id == request && r.IsOpen) is not { } asked ? InfluenceRefusals.NoSuchRequest
        : asked.AskedBy == by ? InfluenceRefusals.TwoPeople : One(answer);

    /// <summary>May this person read who reported, at this instant?</summary>
    public static bool MayReadIdentity(InfluenceReport report, EmployeeId person, DateTimeOffset now) =>
        report.IsHandledBy(person) && (report.IdentityIsShared || report.IdentityRequests.Any(r => r.AskedBy == person && r.OpenUntil > now));

    public static Outcome<IReadOnlyList<object>> Close(InfluenceReport report, ReportClosed closed) =>
        Open(report) ?? (report.Duties.Any(d => d.DoneAt is null) ? InfluenceRefusals.DutiesLeft : report.Protections.Any(p => !p.Done) ? InfluenceRefusals.ProtectionLeft : One(closed));

    public static Outcome<IReadOnlyList<object>> Reopen(InfluenceReport report, ReportReopened again) =>
        report.HandedOver ? InfluenceRefusals.Destroyed : report.Closed ? One(again) : InfluenceRefusals.NotClosed;

    public static Outcome<IReadOnlyList<object>> HandOver(InfluenceReport report, ReportHandedOver handed) => report.HandedOver ? InfluenceRefusals.Destroyed : One(handed);

    /// <summary>What became late since it was last said.</summary>
    public static IReadOnlyList<DutyBecameLate> Late(InfluenceReport report, DateTimeOffset now) =>
        report.Closed || report.HandedOver ? [] : [.. report.Duties.Where(d => d.DoneAt is null && !d.ToldLate && d.DueAt < now).Select(d => new DutyBecameLate(d.Duty, d.DueAt, now))];

    private static Outcome<IReadOnlyList<object>>? Open(InfluenceReport report) =>
        (report.HandedOver ? InfluenceRefusals.Destroyed : report.Closed ? InfluenceRefusals.Closed : null) is { } no ? new Outcome<IReadOnlyList<object>>?(no) : null;

    private static Outcome<IReadOnlyList<object>> One(object e) => Outcome.Of<IReadOnlyList<object>>([e]);
}
