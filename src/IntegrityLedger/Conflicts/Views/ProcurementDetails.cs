namespace IntegrityLedger.Conflicts.Views;

/// <summary>How many of those who take part have declared.</summary>
/// <param name="OpenConflicts">Conflicts found and not judged.</param>
public sealed record Coverage(int Members, int Declared, int Missing, int ToRenew, int OpenConflicts);

/// <summary>Where the reader stands in a procurement.</summary>
/// <param name="Due">Something is to be declared or confirmed now.</param>
public sealed record MyDeclaration(
    Guid? Id, ProcurementStanding Standing, string? CaseNumber, ProcurementStatement? Statement, DateOnly? GivenOn, bool Due, IReadOnlyList<ProcurementConflictAnswer> Conflicts);

/// <summary>One procurement in a list.</summary>
/// <param name="Phase">As files have it: EVALUATION.</param>
/// <param name="Mine">Null for somebody who never took part.</param>
public sealed record ProcurementLine(
    string Number, string Title, string UnitCode, string Phase, DateOnly PhaseFrom, bool Lead, bool Member, MyDeclaration? Mine, Coverage Coverage);

public sealed record ProcurementList(IReadOnlyList<ProcurementLine> Items);

public sealed record PhaseShown(string Phase, DateOnly From);

/// <param name="Key">What the bidder is recognised by.</param>
/// <param name="OrganisationNumber">Ten digits, for legal persons only.</param>
public sealed record BidderShown(string Key, string? OrganisationNumber, string Name, DateOnly From, DateOnly? To);

/// <param name="DueOn">By when the declaration is to be there; null when it is.</param>
/// <param name="Reminded">The person was reminded of it.</param>
/// <param name="EscalatedOn">When somebody above the person was told that it is late.</param>
public sealed record MemberShown(
    string? Login, string Name, string Role, DateOnly From, DateOnly? To, ProcurementStanding Standing, ProcurementStatement? Statement, DateOnly? GivenOn, string? CaseNumber,
    DateOnly? DueOn, bool Reminded, DateOnly? EscalatedOn, Guid? DeclarationId);

/// <param name="BidderName">Null when the interest names the procurement itself.</param>
/// <param name="AssessedBy">Login.</param>
public sealed record ProcurementConflictShown(ProcurementConflictAnswer Conflict, string? Login, string Name, string? BidderName, string? Reasons, string? AssessedBy, Guid DeclarationId);

/// <summary>One procurement with its phases, bidders and who has declared.</summary>
/// <param name="Lead">Name of who leads it today.</param>
/// <param name="Members">Null for readers who see only their own and the count.</param>
/// <param name="Conflicts">Null for the same readers.</param>
/// <param name="AllowedActions">declare, phase, members, bidders, assess.</param>
public sealed record ProcurementDetails(
    string Number, string Title, string UnitCode, DateOnly OpenedOn, string Phase, DateOnly PhaseFrom, int Version, IReadOnlyList<PhaseShown> Phases, IReadOnlyList<BidderShown> Bidders,
    string? Lead, Coverage Coverage, MyDeclaration? Mine, IReadOnlyList<MemberShown>? Members, IReadOnlyList<ProcurementConflictShown>? Conflicts,
    string StatementVersion, string StatementNone, string StatementInterest, IReadOnlyList<string> AllowedActions);
