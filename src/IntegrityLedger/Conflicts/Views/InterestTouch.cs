using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What an interest touches right now, for the reader.</summary>
/// <param name="Suppliers">The counterparty itself; empty when there is none.</param>
/// <param name="GroupMembers">Others in its corporate group.</param>
/// <param name="Procurements">Where somebody of the group takes part, and the one that was named.</param>
public sealed record InterestTouches(
    IReadOnlyList<TouchedSupplier> Suppliers, IReadOnlyList<TouchedSupplier> GroupMembers, IReadOnlyList<TouchedProcurement> Procurements, TouchedColleague? Colleague, string? CaseReference);

/// <param name="Key">The address of its page in the audit.</param>
/// <param name="Relations">Ties to the city in force: "frameworkAgreement", "contract" …</param>
public sealed record TouchedSupplier(string Key, string? OrganisationNumber, string Name, bool Registered, IReadOnlyList<RelationKind> Relations);

/// <param name="Title">Null for a number that no register knows.</param>
/// <param name="Member">The declarant is in the project.</param>
public sealed record TouchedProcurement(string Number, string? Title, ProcurementPhase? Phase, bool Member);

public sealed record TouchedColleague(string Login, string Name, string UnitName);

/// <summary>What the registers answered about one interest.</summary>
public sealed record InterestFound(SupplierStanding? Standing, IReadOnlyList<SupplierOnDay> Group, IReadOnlyList<ProcurementOnDay> Procurements, string? NamedProcurement)
{
    public InterestMatch Match => new(
        Standing?.Key.Value, Standing?.Supplier is not null, [.. (Standing?.Group ?? []).Skip(1).Select(key => key.Value)], Standing?.GroupRelations.Count > 0, [.. Numbers]);

    public IEnumerable<string> Numbers => Procurements.Select(p => p.Number).Concat(NamedProcurement is null ? [] : [NamedProcurement]).Distinct(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Holds an interest against the registers of suppliers and procurements.</summary>
public sealed class InterestTouch(ISupplierRegister suppliers)
{
    public async Task<InterestFound> Find(SupplierKey? key, string? procurement, EmployeeId person, DateOnly on, CancellationToken ct)
    {
        var standing = key is { } known ? await suppliers.Standing(known, on, person, ct) : null;
        var group = standing?.Group.Count > 1 ? await suppliers.ByKeys(standing.Group.Skip(1), on, ct) : [];
        var named = procurement is null ? null : await suppliers.Procurement(procurement, on, person, ct);
        var others = (standing?.Procurements ?? []).Where(p => p.Number != named?.Number);
        return new(standing, group, named is null ? [.. others] : [named, .. others], named?.Number ?? procurement);
    }

    /// <param name="name">What the declarant calls a counterparty that no register knows.</param>
    public static InterestTouches Shown(InterestFound found, string? name, PersonOnDay? colleague, string? caseReference)
    {
        var unknown = found.Numbers.Where(number => !found.Procurements.Any(p => p.Number.Equals(number, StringComparison.OrdinalIgnoreCase)));
        return new(
            found.Standing is not { } standing ? [] : [standing.Supplier is { } known ? Of(known) : new(standing.Key.Value, standing.Key.IsProtected ? null : standing.Key.Value, name ?? "–", false, [])],
            [.. found.Group.Select(Of)],
            [.. found.Procurements.Select(p => new TouchedProcurement(p.Number, p.Title, p.Phase, p.PersonIsMember)), .. unknown.Select(number => new TouchedProcurement(number, null, null, false))],
            colleague is null ? null : new(colleague.Login, colleague.Name, colleague.UnitName), caseReference);
    }

    private static TouchedSupplier Of(SupplierOnDay supplier) => new(supplier.Key.Value, supplier.OrganisationNumber, supplier.Name, true, [.. supplier.Relations.Select(r => r.Kind).Distinct()]);
}
