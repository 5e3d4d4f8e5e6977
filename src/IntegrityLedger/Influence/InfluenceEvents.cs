using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence;

// The story of one report of improper influence (otillåten påverkan), in the order in which it is usually told.
// In clear stand only numbers, times and who handled it. Whatever somebody wrote or chose is sealed, and the reporter is never named: `By` is then "reporter".

/// <summary>A report came in (rapport inkommen), named or anonymous: the ledger does not tell which.</summary>
/// <param name="Content">What was told (domain C3), under the report's key.</param>
/// <param name="Classified"><see cref="Classification"/> under the key of the statistics.</param>
/// <param name="Identity"><see cref="ReporterIdentity"/> or nothing at all, of one length, under the key in two halves.</param>
public sealed record InfluenceReported(
    CaseNumber CaseNumber, DateTimeOffset ReceivedAt, SealedText Content, SealedText Classified, SealedText Identity, IReadOnlyList<DutyClock> Clocks, string By);

/// <summary>What is owed by when.</summary>
public sealed record DutyClock(Duty Duty, DateTimeOffset DueAt);

/// <summary>Those who handle it were chosen (handläggare utsedda).</summary>
/// <param name="Reasons">Why these, and who was passed over, sealed: a name that was passed over would tell whom the report is about.</param>
public sealed record HandlersAssigned(IReadOnlyList<EmployeeId> Handlers, SealedText Reasons, string By);

/// <summary>One more handles it (handläggare tillagd).</summary>
public sealed record HandlerAdded(EmployeeId Handler, SealedText Reason, string By);

/// <summary>Somebody no longer handles it, and can no longer open it (handläggare borttagen).</summary>
public sealed record HandlerRemoved(EmployeeId Handler, SealedText Reason, string By);

/// <summary>The reporter was told that it has come and is read (bekräftad).</summary>
public sealed record ReportAcknowledged(SealedText Text, DateTimeOffset At, string By);

/// <summary>The reporter wrote in the thread (meddelande från den som rapporterat).</summary>
public sealed record ReporterWrote(SealedText Text, DateTimeOffset At, string By);

/// <summary>A handler wrote in the thread (meddelande till den som rapporterat).</summary>
public sealed record HandlerWrote(SealedText Text, DateTimeOffset At, string By);

/// <summary>A file was added (bilaga). The digest is of the encrypted file: it tells nobody whether a file they have is in a report.</summary>
/// <param name="CipherSha256">Hex, of the encrypted content.</param>
/// <param name="File">Name, type, size and digest of the file itself, sealed.</param>
public sealed record EvidenceAdded(Guid AttachmentId, string CipherSha256, long CipherBytes, SealedText File, DateTimeOffset At, string By);

/// <summary>The security coordinator looked at it (bedömd).</summary>
/// <param name="FeedbackDueAt">When the exposed person is to hear what was done.</param>
public sealed record ReportTriaged(SealedText Assessment, SealedText Classified, DateTimeOffset? FeedbackDueAt, DateTimeOffset At, string By);

/// <summary>The risk to persons and to the operations was judged, from the context (riskbedömd).</summary>
public sealed record RiskAssessed(SealedText Assessment, DateTimeOffset At, string By);

/// <summary>Something that protects was decided (skyddsåtgärd beslutad).</summary>
public sealed record ProtectionDecided(Guid MeasureId, SealedText Measure, DateOnly? DueOn, DateTimeOffset At, string By);

/// <summary>It was done (skyddsåtgärd genomförd).</summary>
public sealed record ProtectionDone(Guid MeasureId, SealedText? Note, DateTimeOffset At, string By);

/// <summary>It was decided whether the employer reports it to the police (ställningstagande om polisanmälan).</summary>
public sealed record PoliceReportDecided(SealedText Decision, DateTimeOffset At, string By);

/// <summary>It was decided whether it goes to the work environment authority (ställningstagande om anmälan till Arbetsmiljöverket).</summary>
public sealed record WorkEnvironmentReportDecided(SealedText Decision, DateTimeOffset At, string By);

/// <summary>Support for the exposed person was planned (stödplan).</summary>
public sealed record SupportPlanned(SealedText Plan, DateTimeOffset At, string By);

/// <summary>The exposed person was told what was done (återkoppling).</summary>
public sealed record FeedbackGiven(SealedText Text, DateTimeOffset At, string By);

/// <summary>What the unit learnt (lärdom).</summary>
public sealed record LessonNoted(SealedText Lesson, DateTimeOffset At, string By);

/// <summary>Handlers found that employees are concerned by it, who then lose notice and access (berörd person antecknad).</summary>
public sealed record ConcernedPersonsNoted(SealedText Persons, DateTimeOffset At, string By);

/// <summary>Tied to a gift, a supplier or a case (koppling).</summary>
/// <param name="TargetKey">Blind index of what it is tied to.</param>
public sealed record ReportLinked(Guid LinkId, SealedText Target, string TargetKey, DateTimeOffset At, string By);

/// <summary>A tie was taken away (koppling borttagen).</summary>
public sealed record ReportUnlinked(Guid LinkId, DateTimeOffset At, string By);

/// <summary>Part of it was given to another actor (samverkan): who, what, on which legal ground, sealed; until when, in clear.</summary>
public sealed record ReportShared(Guid ShareId, SealedText Share, DateOnly? ExpiresOn, DateTimeOffset At, string By);

/// <summary>A handler asked to know who reported (begäran om identitet).</summary>
public sealed record IdentityAsked(Guid RequestId, EmployeeId AskedBy, SealedText Reason, DateTimeOffset At, string By);

/// <summary>A second person agreed, and the one who asked may read it until then (identitet öppnad).</summary>
public sealed record IdentityOpened(Guid RequestId, EmployeeId ApprovedBy, SealedText? Reason, DateTimeOffset Until, DateTimeOffset At, string By);

/// <summary>A second person refused (begäran om identitet avslagen).</summary>
public sealed record IdentityRefused(Guid RequestId, EmployeeId RefusedBy, SealedText Reason, DateTimeOffset At, string By);

/// <summary>The reporter let those who handle it know who wrote (identitet delad).</summary>
public sealed record IdentityShared(DateTimeOffset At, string By);

/// <summary>Nothing more is to be done (avslutad).</summary>
public sealed record ReportClosed(SealedText Outcome, SealedText Classified, DateTimeOffset At, string By);

/// <summary>Taken up again (återupptagen).</summary>
public sealed record ReportReopened(SealedText Reason, DateTimeOffset At, string By);

/// <summary>The time for something passed without it (försenad).</summary>
public sealed record DutyBecameLate(Duty Duty, DateTimeOffset DueAt, DateTimeOffset At);

/// <summary>Given to the whistleblower function, and its words destroyed here (överlämnad till visselblåsarfunktionen), lag 2021:890.</summary>
public sealed record ReportHandedOver(DateTimeOffset At, string By);
