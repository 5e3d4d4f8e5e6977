using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>Suppliers, their groups and the procurements they take part in, on a day; as the ledger knows it now.</summary>
public interface ISupplierRegister
{
    /// <summary>The key of a counterparty as it is named: by number when there is one, otherwise by name. Looks nothing up.</summary>
    SupplierKey KeyOf(OrganisationNumber? number, string name);

    /// <summary>As <see cref="KeyOf"/>, but a name without a number that is the present or former name of exactly one registered supplier means that supplier.</summary>
    Task<SupplierKey> Recognise(OrganisationNumber? number, string name, CancellationToken ct);

    Task<SupplierOnDay?> ByKey(SupplierKey key, DateOnly on, CancellationToken ct);

    /// <summary>Those of <paramref name="keys"/> that are registered, in the order asked for.</summary>
    Task<IReadOnlyList<SupplierOnDay>> ByKeys(IEnumerable<SupplierKey> keys, DateOnly on, CancellationToken ct);

    /// <summary>The supplier first, then its whole corporate group that day; the supplier alone when it has none or is not registered.</summary>
    Task<IReadOnlyList<SupplierKey>> Group(SupplierKey key, DateOnly on, CancellationToken ct);

    /// <summary>Procurements in which one of the suppliers takes part that day, latest phase first.</summary>
    /// <param name="person">Sets <see cref="ProcurementOnDay.PersonIsMember"/>.</param>
    Task<IReadOnlyList<ProcurementOnDay>> Procurements(IReadOnlyCollection<SupplierKey> suppliers, DateOnly on, EmployeeId? person, CancellationToken ct);

    /// <summary>One procurement by its number, in any case of letters.</summary>
    Task<ProcurementOnDay?> Procurement(string number, DateOnly on, EmployeeId? person, CancellationToken ct);

    /// <summary>Group and procurements of a counterparty in one go: what a policy check needs.</summary>
    Task<SupplierStanding> Standing(SupplierKey key, DateOnly on, EmployeeId? person, CancellationToken ct);

    /// <summary>By the beginning of a number, or by any part of a present or former name; company-form words do not count. Best first.</summary>
    /// <param name="kinds">Who may be found: people known by name only are nobody's business but an auditor's.</param>
    Task<IReadOnlyList<SupplierOnDay>> Search(string text, DateOnly on, IReadOnlyCollection<SupplierKind> kinds, int most, CancellationToken ct);
}

/// <summary>A supplier as of one day.</summary>
/// <param name="OrganisationNumber">Ten digits, for legal persons only.</param>
/// <param name="Name">A protected supplier's name comes from its card, and is a dash when that is destroyed.</param>
/// <param name="IsProtected">The name is personal data.</param>
/// <param name="Relations">Agreements and other ties to the city in force that day.</param>
public sealed record SupplierOnDay(
    SupplierKey Key, string? OrganisationNumber, string Name, SupplierKind Kind, LegalForm? Form, IReadOnlyList<string> Aliases, bool IsProtected, IReadOnlyList<RelationOnDay> Relations);

public sealed record RelationOnDay(RelationKind Kind, string? Reference, Period Period);

/// <summary>A procurement as of one day.</summary>
/// <param name="PhaseFrom">Since when the phase holds.</param>
/// <param name="Lead">Who leads the project that day, or null.</param>
/// <param name="PersonIsMember">Whether the person asked about is in the project that day; false when nobody was asked about.</param>
public sealed record ProcurementOnDay(
    string Number, string Title, string UnitCode, ProcurementPhase Phase, DateOnly PhaseFrom,
    IReadOnlyList<SupplierKey> Bidders, IReadOnlyList<MemberOnDay> Members, EmployeeId? Lead, bool PersonIsMember);

public sealed record MemberOnDay(EmployeeId Person, string Role);

/// <summary>What is known of a counterparty on a day.</summary>
/// <param name="Supplier">Null when it is not in the register.</param>
/// <param name="Group">The counterparty first.</param>
/// <param name="GroupRelations">Ties to the city of anyone in the group.</param>
public sealed record SupplierStanding(
    SupplierKey Key, SupplierOnDay? Supplier, IReadOnlyList<SupplierKey> Group, IReadOnlyList<RelationOnDay> GroupRelations, IReadOnlyList<ProcurementOnDay> Procurements);
