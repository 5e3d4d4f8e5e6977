using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts;

// The story of one gift or one act of representation, in the order in which it is usually told.
// `By` is the login of the person who acted, "policy" for a rule, or "import:<id>".

/// <summary>A benefit was declared (anmäld); for something the city gives, also what is planned.</summary>
public sealed record GiftDeclared(
    CaseNumber CaseNumber, DeclarantSnapshot Declarant, Declaration Declaration, DateOnly DeclaredOn, bool Planned,
    string By, EmployeeId? OnBehalfOf, string? Language = null);

/// <summary>A register kept elsewhere told of a benefit (historisk uppgift); nothing is decided about it here.</summary>
/// <param name="Disposal">What was done with it, where <paramref name="OutcomeAsWritten"/> says so.</param>
/// <param name="Remarks">What the register says beside the fields of a declaration.</param>
public sealed record HistoricalDeclarationImported(
    CaseNumber CaseNumber, DeclarantSnapshot Declarant, Declaration Declaration, string Register, SealedText Source, SealedText? OutcomeAsWritten, string By,
    Disposal? Disposal = null, SealedText? Remarks = null);

/// <summary>The policy in force on the event date spoke (regelkontroll): every hit, its version, its values, and the facts it saw.</summary>
public sealed record GiftScreened(Assessment Assessment, GiftFacts Facts, DateOnly PolicyDate);

/// <summary>The matter was given to a person (styrd), with the reason and everyone who was passed over.</summary>
/// <param name="ToRole">A function when no person could be named.</param>
public sealed record GiftRouted(
    DecisionStep Step, EmployeeId? Approver, string? ToRole, LocalizedText Reason, IReadOnlyList<SkippedApprover> Skipped, DateOnly? DueOn);

/// <summary>No decision is needed (ingen åtgärd): the policy allows it and it counts in the totals.</summary>
public sealed record GiftNeedsNoDecision(LocalizedText Reason);

/// <summary>Somebody outside the line was told (underrättad), for example the lead of a procurement.</summary>
public sealed record NoticeGiven(string Notice, EmployeeId To, string? ProcurementId);

/// <summary>A file was added (bilaga): the digest is here, the encrypted content beside the ledger.</summary>
/// <param name="Sha256">Hex, of the file as it was sent.</param>
public sealed record AttachmentAdded(
    Guid AttachmentId, AttachmentKind Kind, string Sha256, long Bytes, string ContentType, SealedText FileName, string By);

/// <summary>The approver asked for more (komplettering begärd); the clock stands still.</summary>
public sealed record InformationRequested(SealedText Question, DateOnly AskedOn, string By);

/// <summary>The declarant answered (komplettering inkommen); the clock goes on.</summary>
public sealed record InformationProvided(SealedText Answer, DateOnly AnsweredOn, DateOnly? NewDueOn, string By);

/// <summary>The declaration was corrected (rättad): what it says now, and the difference field by field.</summary>
public sealed record DeclarationCorrected(Declaration Declaration, IReadOnlyList<FieldChange> Changes, SealedText Reason, string By);

/// <summary>The declarant took it back before a decision (återkallad); it stays in the history.</summary>
public sealed record DeclarationWithdrawn(SealedText Reason, string By);

/// <summary>Approved under the policy (godkänd); never a statement that it is lawful.</summary>
public sealed record GiftApproved(DecisionStep Step, SealedText? Motivation, IReadOnlyList<Condition> Conditions, bool Final, KnownAtDecision Known, string By, EmployeeId Decider);

/// <summary>A condition of an approval (villkor). It is followed up as a measure from the day the approval is final.</summary>
/// <param name="MeasureId">Stream of that measure; null in decisions from before conditions were followed up.</param>
/// <param name="Owner">Who is to meet it; the declarant when null.</param>
public sealed record Condition(SealedText Text, DateOnly? DueOn, Guid? MeasureId = null, EmployeeId? Owner = null, bool EvidenceRequired = true);

/// <summary>Refused (avslagen), always with reasons.</summary>
public sealed record GiftRefused(DecisionStep Step, SealedText Motivation, bool Final, KnownAtDecision Known, string By, EmployeeId Decider);

/// <summary>The approver stepped aside as disqualified (avstått på grund av jäv); the matter goes to the next who may decide. FL 18 §, KL 6 kap. 30 §.</summary>
public sealed record ApproverRecused(EmployeeId Approver, SealedText Reason, string By);

/// <summary>The one it waited for may no longer decide (jäv uppkom under handläggningen): the matter moves on by itself. FL 16–17 §§, KL 6 kap. 28–29 §§.</summary>
/// <param name="Code">The ground, as in <see cref="SkippedApprover"/>.</param>
public sealed record ApproverDisqualified(EmployeeId Approver, string Code, LocalizedText Reason, string? LegalBasis, string By);

/// <summary>What the decision page showed: so that an auditor sees exactly that, years later.</summary>
/// <param name="Earlier">Each benefit that was shown; null in decisions from before it was kept.</param>
/// <param name="Conflicts">The interests that were shown; null in decisions from before they were kept.</param>
public sealed record KnownAtDecision(
    int EarlierFromGiverToPerson, long EarlierSumOre, int EarlierFromGiverToUnit, IReadOnlyList<string> RuleHits,
    IReadOnlyList<EarlierSeen>? Earlier = null, IReadOnlyList<ConflictSeen>? Conflicts = null);

/// <summary>One earlier benefit as it stood when the decider saw it; its words are in its own stream.</summary>
public sealed record EarlierSeen(
    Guid Id, CaseNumber CaseNumber, EmployeeId Person, DateOnly OccurredOn, Category Category, Response Response, long? PerPersonOre, GiftStatus Status);

/// <summary>One declared interest of the declarant or a participant in the giver's group, as the decider saw it.</summary>
public sealed record ConflictSeen(Guid Id, string CaseNumber, EmployeeId Person, InterestKind Kind, InterestRelation Relation);

/// <summary>What happened to a benefit that was not to be kept (överlämnad, återlämnad …).</summary>
public sealed record GiftHandedOver(Disposal Disposal, DateOnly On, SealedText? Note, string By);

/// <summary>The planned representation took place (genomförd).</summary>
public sealed record RepresentationHeld(DateOnly On, string By);

/// <summary>Participants and receipt are on file (dokumenterad).</summary>
/// <param name="ReceiptTotal">The whole receipt, VAT included.</param>
/// <param name="InKronor">Öre, of a foreign receipt for which there was a rate.</param>
/// <param name="Rate">What a foreign receipt was converted with.</param>
public sealed record RepresentationDocumented(
    IReadOnlyList<Participant> Participants, SealedText? Purpose, Money ReceiptTotal, Money? Vat, Money? AlcoholShare, SealedText? VoucherNumber, string By,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? InKronor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExchangeRate? Rate = null);

/// <summary>Representation without approval in advance was accepted afterwards (godtagen avvikelse).</summary>
public sealed record DeviationAccepted(SealedText Motivation, string By, EmployeeId Decider, KnownAtDecision? Known = null);

/// <summary>The person pays the cost (egen betalning).</summary>
public sealed record PersonalRepaymentOrdered(SealedText Motivation, Money? Amount, string By, EmployeeId Decider, KnownAtDecision? Known = null);

/// <summary>The cost was attested (attesterad) by somebody who did not take part.</summary>
public sealed record RepresentationAttested(SealedText? Note, string By, EmployeeId Attester, KnownAtDecision? Known = null);

/// <summary>The cost was posted in the accounts (bokförd).</summary>
public sealed record RepresentationPosted(SealedText VoucherNumber, DateOnly On, string By);

/// <summary>The day of decision passed without one (försenat beslut).</summary>
public sealed record DecisionBecameOverdue(DateOnly DueOn, EmployeeId? Approver);

/// <summary>A closed matter was opened again (återupptagen).</summary>
public sealed record CaseReopened(SealedText Reason, string By);

/// <summary>The matter was reported to the police (polisanmäld).</summary>
public sealed record ReportedToPolice(DateOnly On, SealedText? Reference, string By);

/// <summary>Nothing more is to be done (avslutad).</summary>
public sealed record CaseClosed(string By);
