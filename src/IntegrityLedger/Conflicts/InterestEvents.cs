using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

// The story of one declared interest, in the order in which it is usually told.
// `By` is the login of the person who acted, or "routing" for what followed by itself.

/// <summary>An interest was declared (jävsanmälan, anmält intresse): own or a relative's, for a period of its own.</summary>
/// <param name="StatementVersion">Which wording of the attestation text was signed, where one was.</param>
public sealed record InterestDeclared(
    CaseNumber CaseNumber, DeclarantSnapshot Declarant, InterestDeclaration Declaration, DateOnly DeclaredOn, string By, EmployeeId? OnBehalfOf, string? StatementVersion = null);

/// <summary>It was held against the registers (avstämd): what it touched that day.</summary>
public sealed record InterestMatched(InterestMatch Match, DateOnly On);

/// <summary>It was given to somebody to assess (styrd till bedömning), with the reason and everyone who was passed over.</summary>
/// <param name="ToRole">A function when no person could be named.</param>
public sealed record InterestRouted(
    EmployeeId? Reviewer, string? ToRole, LocalizedText Reason, LocalizedText? Ground, IReadOnlyList<SkippedApprover> Skipped, DateOnly? DueOn);

/// <summary>Nobody needs to assess it (ingen bedömning behövs): it touches nothing, and counts all the same.</summary>
public sealed record InterestNeedsNoReview(LocalizedText Reason);

/// <summary>What was declared was corrected (rättat): what it says now, and the difference field by field.</summary>
public sealed record InterestCorrected(InterestDeclaration Declaration, IReadOnlyList<FieldChange> Changes, SealedText Reason, string By);

/// <summary>It ended (upphört); the last day may lie before or after the day it was told.</summary>
public sealed record InterestEnded(DateOnly LastDay, DateOnly ToldOn, SealedText? Reason, string By);

/// <summary>It was declared in error (återkallat) and never held; it stays in the history.</summary>
public sealed record InterestWithdrawn(SealedText Reason, string By);

/// <summary>The declarant said that it still holds as declared (bekräftat).</summary>
public sealed record InterestReconfirmed(DateOnly On, string? StatementVersion, string By);

/// <summary>A manager assessed it (bedömt), with what stood on the page, and the day by which it is to be looked at again.</summary>
public sealed record InterestReviewed(
    InterestAssessment Assessment, SealedText? Motivation, DateOnly ReviewedOn, DateOnly ReviewAgainBy, InterestMatch Known, EmployeeId Reviewer, string By);

/// <summary>Whoever was to assess it stepped aside as disqualified (avstått på grund av jäv). FL 18 §, KL 6 kap. 30 §.</summary>
public sealed record InterestReviewerRecused(EmployeeId Reviewer, SealedText Reason, string By);

/// <summary>Whoever was to assess it may no longer do so (inte längre behörig), and why.</summary>
public sealed record InterestReviewerDisqualified(SkippedApprover Why, string By);
