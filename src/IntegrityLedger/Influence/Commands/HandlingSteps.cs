using IntegrityLedger.Employees.Views;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Influence.Commands;

/// <summary>The work on a report (domain C4), step by step: each checks its body, seals what was written, and asks the rules.</summary>
public sealed class HandlingSteps(HandlingDesk desk, ReportKeys keys, IOrganisation organisation)
{
    public Task<Outcome<ReportAnswer>> Acknowledge(Guid id, WriteText body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        Wanting("text", body.Text) ?? InfluenceRules.Acknowledge(step.Report, new(step.Seal.Words(body.Text!), step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> Write(Guid id, WriteText body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        Wanting("text", body.Text) ?? InfluenceRules.Write(step.Report, new HandlerWrote(step.Seal.Words(body.Text!), step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> Triage(Guid id, Triage body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, async (step, token) =>
    {
        if (body.Acute is not { } acute) return InfluenceRefusals.Missing("acute", "Ange om någon är i fara nu.", "Say whether somebody is in danger now.");
        if (TooLong("note", body.Note) is { } tooLong) return tooLong;
        if (body.FeedbackDueOn is { } due && due < step.Today) return InfluenceRefusals.Invalid("feedbackDueOn", "Dagen har redan varit.", "That day has been.");
        if (body.Unit is { Length: > 0 } unit && !(await organisation.Units([unit], step.Today, token)).ContainsKey(unit)) return InfluenceRefusals.Invalid("unit", "Det finns ingen enhet med den koden.", "There is no unit with that code.");
        var before = keys.Statistics.OpenJson<Classification>(step.Report.Classified)!;
        var after = before with { Forms = body.Forms is { Count: > 0 } forms ? [.. forms.Distinct()] : before.Forms, Actor = body.ActorKind ?? before.Actor, Purpose = body.Purpose ?? before.Purpose, Unit = Clean(body.Unit) ?? before.Unit };
        return InfluenceRules.Step(step.Report, new ReportTriaged(step.Seal.Json(new TriageNote(acute, Clean(body.Note))), keys.Statistics.Json(after),
            body.FeedbackDueOn is { } on ? StockholmTime.EndOf(on) : null, step.Now, step.By));
    }, ct);

    public Task<Outcome<ReportAnswer>> AssessRisk(Guid id, AssessRisk body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        body.Level is not { } level ? InfluenceRefusals.Missing("level", "Ange risknivån.", "Give the level of risk.")
        : Wanting("context", body.Context) ?? TooLong("threatToPerson", body.ThreatToPerson) ?? TooLong("threatToOperations", body.ThreatToOperations)
        ?? InfluenceRules.AssessRisk(step.Report, new(step.Seal.Json(new RiskNote(level, Clean(body.ThreatToPerson), Clean(body.ThreatToOperations), body.Context!.Trim())), step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> Protect(Guid id, DecideProtection body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        body.Kind is not { } kind ? InfluenceRefusals.Missing("kind", "Ange åtgärden.", "Say what is to be done.")
        : TooLong("note", body.Note) ?? TooLong("owner", body.Owner, TextLimits.Short)
        ?? InfluenceRules.Step(step.Report, new ProtectionDecided(CaseIds.New(), step.Seal.Json(new ProtectionNote(kind, Clean(body.Note), Clean(body.Owner))), body.DueOn, step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> FinishProtection(Guid id, Guid measure, FinishProtection body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        TooLong("note", body.Note) ?? InfluenceRules.FinishProtection(step.Report, new(measure, Clean(body.Note) is { } note ? step.Seal.Words(note) : null, step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> DecidePolice(Guid id, DecideReport body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        Wrong(body) ?? InfluenceRules.Step(step.Report, new PoliceReportDecided(step.Seal.Json(new PoliceNote(body.Reported!.Value, body.Reason!.Trim(), Clean(body.Reference))), step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> DecideWorkEnvironment(Guid id, DecideReport body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        Wrong(body) ?? InfluenceRules.Step(step.Report, new WorkEnvironmentReportDecided(step.Seal.Json(new WorkEnvironmentNote(body.Reported!.Value, body.Reason!.Trim(), Clean(body.Reference))), step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> Support(Guid id, PlanSupport body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        Wanting("plan", body.Plan) ?? InfluenceRules.Step(step.Report, new SupportPlanned(step.Seal.Json(new SupportNote(body.Plan!.Trim(), body.Offered, body.Accepted, body.FollowUpOn)), step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> Feedback(Guid id, WriteText body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        Wanting("text", body.Text) ?? InfluenceRules.Step(step.Report, new FeedbackGiven(step.Seal.Words(body.Text!), step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> Lesson(Guid id, NoteLesson body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        Wanting("text", body.Text) ?? TooLong("unit", body.Unit, TextLimits.Reference)
        ?? InfluenceRules.Step(step.Report, new LessonNoted(step.Seal.Json(new LessonNote(body.Text!.Trim(), Clean(body.Unit))), step.Now, step.By)), ct);

    public Task<Outcome<ReportAnswer>> Share(Guid id, ShareReport body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        body.RecipientKind is not { } kind ? InfluenceRefusals.Missing("recipientKind", "Ange med vem.", "Say with whom.")
        : Wanting("recipient", body.Recipient, TextLimits.Short) ?? Wanting("scope", body.Scope, TextLimits.Short) ?? Wanting("legalGround", body.LegalGround, TextLimits.Short) ?? Wanting("what", body.What)
        ?? (body.ExpiresOn < step.Today ? InfluenceRefusals.Invalid("expiresOn", "Dagen har redan varit.", "That day has been.")
        : InfluenceRules.Step(step.Report, new ReportShared(CaseIds.New(), step.Seal.Json(new ShareNote(kind, body.Recipient!.Trim(), body.Scope!.Trim(), body.LegalGround!.Trim(), body.What!.Trim())), body.ExpiresOn, step.Now, step.By))), ct);

    public Task<Outcome<ReportAnswer>> Close(Guid id, CloseReport body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
    {
        if (body.Outcome is not { } how) return InfluenceRefusals.Missing("outcome", "Ange utfallet.", "Give the outcome.");
        if (TooLong("note", body.Note) is { } tooLong) return tooLong;
        var counted = keys.Statistics.OpenJson<Classification>(step.Report.Classified)! with { Outcome = how };
        return InfluenceRules.Close(step.Report, new(step.Seal.Json(new ClosingNote(how, Clean(body.Note))), keys.Statistics.Json(counted), step.Now, step.By));
    }, ct);

    public Task<Outcome<ReportAnswer>> Reopen(Guid id, GiveReason body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        Wanting("reason", body.Reason) ?? InfluenceRules.Reopen(step.Report, new(step.Seal.Words(body.Reason!), step.Now, step.By)), ct);

    private static Refusal? WrongReport(DecideReport body) =>
        body.Reported is null ? InfluenceRefusals.Missing("reported", "Ange ja eller nej.", "Say yes or no.") : WantingText("reason", body.Reason, TextLimits.Long) ?? TooLongText("reference", body.Reference, TextLimits.Reference);

    private static Outcome<IReadOnlyList<object>>? Wrong(DecideReport body) => Refused(WrongReport(body));

    internal static Outcome<IReadOnlyList<object>>? Wanting(string field, string? text, int most = TextLimits.Long) => Refused(WantingText(field, text, most));

    private static Outcome<IReadOnlyList<object>>? TooLong(string field, string? text, int most = TextLimits.Long) => Refused(TooLongText(field, text, most));

    internal static Refusal? WantingText(string field, string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? InfluenceRefusals.Missing(field, "Skriv något här.", "Write something here.") : TooLongText(field, text, most);

    private static Refusal? TooLongText(string field, string? text, int most) => TextLimits.TooLong("influence", field, text, most);

    private static Outcome<IReadOnlyList<object>>? Refused(Refusal? no) => no is null ? null : new Outcome<IReadOnlyList<object>>?(no);

    internal static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
