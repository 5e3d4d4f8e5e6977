using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Conflicts;

// The story of one secondary occupation (bisyssla), in the order in which it is usually told.
// `By` is the login of the person who acted, "policy" for a rule, "system" for the clock.

/// <summary>Somebody told what they do beside the job (anmäld bisyssla). LOA 7 b §.</summary>
public sealed record SecondaryOccupationDeclared(
    CaseNumber CaseNumber, DeclarantSnapshot Declarant, SecondaryOccupationTerms Terms, DateOnly DeclaredOn, string By, EmployeeId? OnBehalfOf, string? Language);

/// <summary>The rules in force that day spoke (regelkontroll): every hit with its values, and the facts they saw.</summary>
public sealed record SecondaryOccupationScreened(Assessment Assessment, SecondaryOccupationFacts Facts, DateOnly PolicyDate);

/// <summary>It was given to the manager with responsibility for staff (styrd), with the reason and everyone who was passed over.</summary>
/// <param name="ToRole">A function when no person could be named.</param>
public sealed record SecondaryOccupationRouted(EmployeeId? Approver, string? ToRole, LocalizedText Reason, IReadOnlyList<SkippedApprover> Skipped, DateOnly? DueOn);

/// <summary>An opinion of HR or legal counsel is needed before the decision (yttrande begärt), R30.</summary>
public sealed record SecondaryOccupationOpinionRequested(EmployeeId? From, string? FromRole, LocalizedText Reason, IReadOnlyList<SkippedApprover> Skipped, DateOnly? DueOn);

/// <summary>The opinion (yttrande); it advises and does not bind.</summary>
public sealed record SecondaryOccupationOpinionGiven(
    SecondaryOccupationOpinionKind Kind, SealedText Opinion, SecondaryOccupationTests Tests, SecondaryOccupationDecision? Recommended, string By, EmployeeId Giver);

/// <summary>The decider asked for more (komplettering begärd); the clock stands still.</summary>
public sealed record SecondaryOccupationInformationRequested(SealedText Question, DateOnly AskedOn, string By);

/// <summary>The declarant answered (komplettering inkommen); the clock goes on.</summary>
public sealed record SecondaryOccupationInformationProvided(SealedText Answer, DateOnly AnsweredOn, DateOnly? NewDueOn, string By);

/// <summary>The declaration was corrected (rättad): what it says now, and the difference field by field.</summary>
public sealed record SecondaryOccupationCorrected(SecondaryOccupationTerms Terms, IReadOnlyList<FieldChange> Changes, SealedText Reason, string By);

/// <summary>The matter is taken up again (återupptagen): what the decision rested on became another.</summary>
public sealed record SecondaryOccupationReopened(LocalizedText Reason, string By);

/// <summary>The approver stepped aside as disqualified (avstått på grund av jäv). FL 18 §, KL 6 kap. 30 §.</summary>
public sealed record SecondaryOccupationApproverRecused(EmployeeId Approver, SealedText Reason, string By);

/// <summary>Decided with written reasons (beslutad). LOA 7, 7 c §§; LAS 6 i §.</summary>
/// <param name="ReviewOn">When an allowance is looked at again; null for anything else.</param>
/// <param name="EndBy">Last day by which what was forbidden must have ended; null for anything else.</param>
/// <param name="EndingMeasureId">Where the ending is followed up; null where nothing must end.</param>
/// <param name="LegalBasis">The paragraphs in force on the day of the decision.</param>
public sealed record SecondaryOccupationDecided(
    SecondaryOccupationDecision Decision, SecondaryOccupationTests Tests, SealedText? Motivation, IReadOnlyList<SecondaryOccupationCondition> Conditions,
    DateOnly? ReviewOn, DateOnly? EndBy, Guid? EndingMeasureId, string LegalBasis, SecondaryOccupationKnown Known, DateOnly DecidedOn, string By, EmployeeId Decider);

/// <summary>The day of decision passed without one (försenat beslut).</summary>
public sealed record SecondaryOccupationDecisionBecameOverdue(DateOnly DueOn, EmployeeId? Approver);

/// <summary>The day of the review came (omprövning ska göras).</summary>
public sealed record SecondaryOccupationReviewBecameDue(DateOnly ReviewOn);

/// <summary>Looked at again and still allowed (förnyad).</summary>
public sealed record SecondaryOccupationRenewed(SecondaryOccupationTests Tests, SealedText? Motivation, DateOnly ReviewOn, string LegalBasis, DateOnly DecidedOn, string By, EmployeeId Decider);

/// <summary>The allowance was taken back (återkallat tillstånd), with a ground and written reasons.</summary>
public sealed record SecondaryOccupationRevoked(
    SecondaryOccupationTests Tests, SealedText Motivation, DateOnly EndBy, Guid EndingMeasureId, string LegalBasis, SecondaryOccupationKnown Known, DateOnly DecidedOn, string By, EmployeeId Decider);

/// <summary>The occupation has ended (upphört).</summary>
public sealed record SecondaryOccupationEnded(DateOnly LastDay, SealedText? Note, string By);
