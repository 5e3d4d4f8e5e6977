using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Views;

/// <summary>A line of the thread.</summary>
/// <param name="From">"reporter" or "handler".</param>
/// <param name="Kind">"message", "acknowledgement" or "feedback".</param>
public sealed record ThreadLine(string From, string Kind, string Text, DateTimeOffset At);

/// <summary>A file.</summary>
/// <param name="Removed">What was taken away of what the file told beside its content.</param>
public sealed record AttachmentShown(Guid Id, string Name, string ContentType, long Bytes, bool FromReporter, IReadOnlyList<string> Removed);

/// <summary>What is owed by when.</summary>
public sealed record DutyShown(Duty Duty, DateTimeOffset DueAt, DateTimeOffset? DoneAt, bool Late);

public sealed record PersonShown(string? Login, string Name);

public sealed record ProtectionShown(Guid Id, ProtectionKind Kind, string? Note, string? Owner, DateOnly? DueOn, bool Done);

public sealed record ShareShown(Guid Id, RecipientKind RecipientKind, string Recipient, string Scope, string LegalGround, string What, DateOnly? ExpiresOn, DateTimeOffset At, string By);

public sealed record LinkShown(Guid Id, string Kind, string Reference);

public sealed record IdentityRequestShown(Guid Id, string AskedBy, string? Reason, DateTimeOffset AskedAt, string? AnsweredBy, bool Refused, DateTimeOffset? OpenUntil);

/// <summary>What happened, without what was said.</summary>
public sealed record ReportStep(long Version, string Title, DateTimeOffset RecordedAt, string By);

/// <summary>Who reported, as far as the reader may know.</summary>
/// <param name="Kind">"anonymous" or "named".</param>
/// <param name="Name">Null while it is protected.</param>
public sealed record ReporterShown(string Kind, string? Login, string? Name, string? Unit);

/// <summary>A report as those who handle it see it.</summary>
/// <param name="AllowedActions">The steps that are open now.</param>
/// <param name="KeptUntil">The first day on which its words may be destroyed; null while it is open.</param>
/// <param name="Held">Under a legal hold: nothing is destroyed.</param>
public sealed record ReportAnswer(
    Guid Id, string CaseNumber, int Version, ReportStatus Status, DateTimeOffset ReceivedAt, ReportContent Report, ReporterShown Reporter,
    IReadOnlyList<PersonShown> Handlers, string HandlersBecause, IReadOnlyList<string> PassedOver, IReadOnlyList<DutyShown> Duties, IReadOnlyList<ThreadLine> Thread, IReadOnlyList<AttachmentShown> Attachments,
    TriageNote? Triage, RiskNote? Risk, PoliceNote? Police, WorkEnvironmentNote? WorkEnvironment, SupportNote? Support, ClosingNote? Closing,
    IReadOnlyList<ProtectionShown> Protections, IReadOnlyList<LessonNote> Lessons, IReadOnlyList<ShareShown> Shares, IReadOnlyList<LinkShown> Links, IReadOnlyList<IdentityRequestShown> IdentityRequests,
    IReadOnlyList<PersonShown> Concerned, IReadOnlyList<ReportStep> Steps, IReadOnlyList<string> AllowedActions, DateOnly? KeptUntil, bool Held);

/// <summary>A report in the list of somebody who handles it.</summary>
public sealed record ReportLine(Guid Id, string CaseNumber, ReportStatus Status, DateTimeOffset ReceivedAt, IReadOnlyList<InfluenceForm> Forms, string? Unit, Duty? NextDuty, DateTimeOffset? NextDueAt, bool Late, bool Unread);

public sealed record ReportList(IReadOnlyList<ReportLine> Reports, string? Next);

/// <summary>What the receipt code opens.</summary>
/// <param name="Acknowledged">Whether somebody has confirmed it.</param>
/// <param name="IdentityKnown">Whether those who handle it may know who wrote it: "no", "shared" or "opened".</param>
/// <param name="Destroyed">What stands where the words were, once they are destroyed.</param>
public sealed record ReporterThread(
    string CaseNumber, ReportStatus Status, DateTimeOffset ReceivedAt, bool Acknowledged, DateTimeOffset? FeedbackDueAt, ReportContent? Report, IReadOnlyList<ThreadLine> Thread,
    IReadOnlyList<AttachmentShown> Attachments, string IdentityKnown, IReadOnlyList<IdentityNotice> IdentityNotices, bool CanShareIdentity, string? Destroyed);

/// <summary>The reporter is told who asked to know the identity, why, and what came of it.</summary>
public sealed record IdentityNotice(DateTimeOffset At, string Reason, string Outcome);
