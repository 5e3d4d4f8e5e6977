using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Asks the registers what ties people to the bidders of a procurement, and lets the rule tell.</summary>
public sealed class ProcurementTieFinder(IInterestRegister interests, ISupplierRegister suppliers)
{
    /// <param name="people">Nobody else's interests are read.</param>
    public async Task<IReadOnlyList<ProcurementTie>> Ties(ProcurementStory procurement, IReadOnlyCollection<EmployeeId> people, DateOnly on, CancellationToken ct)
    {
        if (people.Count == 0) return [];
        var declared = await interests.Of(people, on, ct);
        if (declared.Count == 0) return [];
        var groups = new Dictionary<string, IReadOnlySet<string>>();
        foreach (var bidder in BiddersOf(procurement, on)) groups[bidder] = (await suppliers.Group(new SupplierKey(bidder), on, ct)).Select(k => k.Value).ToHashSet();
        return ProcurementDeclarationRules.Ties(procurement.Number, declared.Select(i => new DeclaredTie(i.Id, i.CaseNumber, i.Person, i.Kind, i.Relation, i.CounterpartyKey, i.ProcurementId)), groups);
    }

    /// <summary>Keys of the bidders on record on the day.</summary>
    public static IReadOnlyList<string> BiddersOf(ProcurementStory procurement, DateOnly on) => [.. procurement.Bidders.AllOn(on).Select(b => b.Supplier.Value)];
}
