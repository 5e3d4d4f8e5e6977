namespace IntegrityLedger.Influence.Commands;

// The bodies of the steps on a report. `version` is the version that was seen; null skips the test.

public sealed record WriteText(string? Text, int? Version = null);

/// <param name="FeedbackDueOn">When the exposed person is to hear what was done; the policy's time when left out.</param>
/// <param name="Forms">As the handler reads them; the reporter's own stay in the report.</param>
public sealed record Triage(
    bool? Acute, string? Note, DateOnly? FeedbackDueOn = null, IReadOnlyList<InfluenceForm>? Forms = null, ActorKind? ActorKind = null, InfluencePurpose? Purpose = null, string? Unit = null, int? Version = null);

public sealed record AssessRisk(RiskLevel? Level, string? ThreatToPerson, string? ThreatToOperations, string? Context, int? Version = null);

public sealed record DecideProtection(ProtectionKind? Kind, string? Note, string? Owner, DateOnly? DueOn, int? Version = null);

public sealed record FinishProtection(string? Note, int? Version = null);

/// <param name="Reported">Whether the employer reports it, or has.</param>
/// <param name="Reference">Number of the report, such as the K-number.</param>
public sealed record DecideReport(bool? Reported, string? Reason, string? Reference, int? Version = null);

public sealed record PlanSupport(string? Plan, bool? Offered, bool? Accepted, DateOnly? FollowUpOn, int? Version = null);

public sealed record NoteLesson(string? Text, string? Unit, int? Version = null);

/// <param name="People">Logins of employees who are concerned.</param>
public sealed record NoteConcerned(IReadOnlyList<string>? People, int? Version = null);

/// <param name="Person">Login.</param>
public sealed record ChangeHandler(string? Person, string? Reason, int? Version = null);

/// <param name="Kind">"gift", "supplier" or "case".</param>
public sealed record LinkReport(string? Kind, string? Reference, int? Version = null);

public sealed record ShareReport(RecipientKind? RecipientKind, string? Recipient, string? Scope, string? LegalGround, string? What, DateOnly? ExpiresOn, int? Version = null);

public sealed record CloseReport(ReportOutcome? Outcome, string? Note, int? Version = null);

public sealed record GiveReason(string? Reason, int? Version = null);

/// <param name="Approved">False refuses.</param>
public sealed record AnswerIdentity(bool? Approved, string? Reason);
