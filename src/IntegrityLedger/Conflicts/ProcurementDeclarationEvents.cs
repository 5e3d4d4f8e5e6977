using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What a participant says about a procurement: no interest, or one that is to be judged.</summary>
public enum ProcurementStatement { None, Interest }

// The story of one person in one procurement (jävsdeklaration per upphandling): one stream for each pair.
// `By` is the login of the person who acted, or "import:<id>" when a register brought the bidder or the member.

/// <summary>A participant declared for a procurement (jävsdeklaration lämnad).</summary>
/// <param name="ProjectRole">The person's role in the project that day.</param>
/// <param name="StatementVersion">Which wording was signed.</param>
/// <param name="Interests">Declared interests that the statement points at.</param>
/// <param name="BiddersKnown">The person had seen who the bidders are.</param>
/// <param name="Bidders">Keys of the bidders that the statement covers: those on record when it was given; empty when none were known.</param>
public sealed record ProcurementDeclarationGiven(
    CaseNumber CaseNumber, string Procurement, DeclarantSnapshot Declarant, string ProjectRole, ProcurementStatement Statement, string StatementVersion,
    IReadOnlyList<Guid> Interests, bool BiddersKnown, IReadOnlyList<string> Bidders, SealedText? Comment, DateOnly GivenOn, string By);

/// <summary>The declaration was confirmed or changed (jävsdeklaration förnyad), as it must be when bidders become known.</summary>
public sealed record ProcurementDeclarationRenewed(
    string Procurement, string ProjectRole, ProcurementStatement Statement, string StatementVersion,
    IReadOnlyList<Guid> Interests, bool BiddersKnown, IReadOnlyList<string> Bidders, SealedText? Comment, DateOnly GivenOn, string By);

/// <summary>A declaration is waited for (jävsdeklaration inväntas); noted when its day comes near, and once for each day.</summary>
/// <param name="Renewal">There is one already, and bidders were noted since.</param>
public sealed record ProcurementDeclarationAwaited(CaseNumber CaseNumber, string Procurement, EmployeeId Person, bool Renewal, DateOnly DueOn, DateOnly On);

/// <summary>A participant was found to be tied to a bidder or its corporate group (intressekonflikt funnen).</summary>
/// <param name="Interest">Stream of the declared interest that ties them.</param>
/// <param name="Bidder">Key of the bidder; null when the interest names the procurement itself.</param>
/// <param name="Category">PROC: wider than the disqualification of KL and FL.</param>
/// <param name="BidsOpened">Found after the bids were opened: whether the evaluation must be made again is then to be judged.</param>
public sealed record ProcurementConflictFound(
    Guid ConflictId, CaseNumber CaseNumber, string Procurement, EmployeeId Person, Guid Interest, string InterestCaseNumber, InterestKind Kind, InterestRelation Relation,
    string? Bidder, string Category, bool BidsOpened, DateOnly FoundOn, string By);

/// <summary>The conflict was judged (konflikten bedömd): what is done, and whether the evaluation is made again.</summary>
/// <param name="Measure">Null when the person has left the project and nothing more is done.</param>
public sealed record ProcurementConflictAssessed(
    Guid ConflictId, MeasureKind? Measure, bool Reevaluation, SealedText Reasons, DateOnly AssessedOn, EmployeeId Assessor, string By);
