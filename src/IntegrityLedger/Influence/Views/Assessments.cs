namespace IntegrityLedger.Influence.Views;

// What handlers write, each sealed as a whole under the report's key.

/// <summary>The first look (bedömning).</summary>
/// <param name="Acute">Somebody is in danger now: 112 and the duty officer were called.</param>
public sealed record TriageNote(bool Acute, string? Note);

/// <summary>Risk to persons and to the operations, from the context: an organised group's capital of fear makes weak words grave.</summary>
public sealed record RiskNote(RiskLevel Level, string? ThreatToPerson, string? ThreatToOperations, string Context);

/// <summary>A protective measure.</summary>
public sealed record ProtectionNote(ProtectionKind Kind, string? Note, string? Owner);

/// <summary>Whether the employer reports it to the police, and why or why not.</summary>
/// <param name="Reference">The number of the police report (K-nummer).</param>
public sealed record PoliceNote(bool Reported, string Reason, string? Reference);

/// <summary>Whether it goes to the work environment authority, and why or why not.</summary>
public sealed record WorkEnvironmentNote(bool Reported, string Reason, string? Reference);

/// <summary>Support for the exposed person.</summary>
public sealed record SupportNote(string Plan, bool? Offered, bool? Accepted, DateOnly? FollowUpOn);

/// <summary>What the unit learnt.</summary>
public sealed record LessonNote(string Text, string? Unit);

/// <summary>What was given to whom, on which ground.</summary>
/// <param name="Scope">How much of the report: such as "that there was a threat, without persons".</param>
/// <param name="LegalGround">Such as OSL 10 kap. 2 §, 24 § or 27 §, or consent (12 kap. 2 §).</param>
public sealed record ShareNote(RecipientKind RecipientKind, string Recipient, string Scope, string LegalGround, string What);

/// <summary>What a report is tied to: a gift, a supplier or a case.</summary>
/// <param name="Kind">"gift", "supplier" or "case".</param>
/// <param name="Reference">Case number, organisation number or reference.</param>
public sealed record LinkNote(string Kind, string Reference);

/// <summary>How it ended.</summary>
public sealed record ClosingNote(ReportOutcome Outcome, string? Note);
