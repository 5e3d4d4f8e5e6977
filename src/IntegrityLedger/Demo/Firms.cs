using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Demo;

/// <summary>Every firm the city knows, with groups and procurements, held in memory while the story is told: the same folds as the live register answers from, without its round trips.</summary>
internal sealed class Firms(IDocumentStore store, IBlindIndex index) : ISupplierRegister
{
    private IReadOnlyDictionary<SupplierKey, SupplierRead> firms = new Dictionary<SupplierKey, SupplierRead>();
    private ILookup<string, SupplierKey> names = Array.Empty<SupplierKey>().ToLookup(_ => "");
    private IReadOnlyList<Procurement> procurements = [];

    /// <summary>Reads them anew, after a register told something.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var cards = (await session.Query<SupplierCard>().ToListAsync(ct)).ToDictionary(card => card.Id);
        firms = (await session.Query<Supplier>().ToListAsync(ct)).ToDictionary(s => s.Key, s => new SupplierRead(s, cards.GetValueOrDefault(s.Id)));
        names = firms.SelectMany(f => f.Value.SearchNames.Distinct().Select(name => (Name: name, f.Key))).ToLookup(f => f.Name, f => f.Key);
        procurements = await session.Query<Procurement>().ToListAsync(ct);
    }

    public SupplierKey KeyOf(OrganisationNumber? number, string name) => number is { } known ? SupplierKey.Of(known, index) : SupplierKey.OfName(name, index);

    public Task<SupplierKey> Recognise(OrganisationNumber? number, string name, CancellationToken ct) =>
        Task.FromResult(number is null && names[SupplierName.Normalise(name)].ToList() is [var only] ? only : KeyOf(number, name));

    public Task<SupplierOnDay?> ByKey(SupplierKey key, DateOnly on, CancellationToken ct) => Task.FromResult(firms.GetValueOrDefault(key)?.On(on));

    public Task<IReadOnlyList<SupplierOnDay>> ByKeys(IEnumerable<SupplierKey> keys, DateOnly on, CancellationToken ct) => Task.FromResult(Known(keys.Distinct(), on));

    public Task<IReadOnlyList<SupplierKey>> Group(SupplierKey key, DateOnly on, CancellationToken ct) => Task.FromResult(GroupOf(key, on));

    public Task<IReadOnlyList<ProcurementOnDay>> Procurements(IReadOnlyCollection<SupplierKey> suppliers, DateOnly on, EmployeeId? person, CancellationToken ct) => Task.FromResult(With(suppliers, on, person));

    public Task<ProcurementOnDay?> Procurement(string number, DateOnly on, EmployeeId? person, CancellationToken ct) =>
        Task.FromResult(procurements.FirstOrDefault(p => p.Number.Equals(number.Trim(), StringComparison.OrdinalIgnoreCase)) is { } found ? ProcurementReader.On(found, on, person) : null);

    public Task<SupplierStanding> Standing(SupplierKey key, DateOnly on, EmployeeId? person, CancellationToken ct)
    {
        var group = GroupOf(key, on);
        var members = Known(group, on);
        return Task.FromResult(new SupplierStanding(key, members.FirstOrDefault(m => m.Key == key), group, [.. members.SelectMany(m => m.Relations)], With(group, on, person)));
    }

    /// <summary>Nobody searches in a story.</summary>
    public Task<IReadOnlyList<SupplierOnDay>> Search(string text, DateOnly on, IReadOnlyCollection<SupplierKind> kinds, int most, CancellationToken ct) => throw new NotSupportedException();

    private IReadOnlyList<SupplierOnDay> Known(IEnumerable<SupplierKey> keys, DateOnly on) => [.. keys.Where(firms.ContainsKey).Select(key => firms[key].On(on))];

    private IReadOnlyList<SupplierKey> GroupOf(SupplierKey key, DateOnly on) =>
        CorporateGroup.Of(key, [.. firms.Values.SelectMany(f => f.Supplier.Ties.AllOn(on).Select(tie => new Tie(f.Supplier.Key, tie.Other, tie.Relation)))]);

    private IReadOnlyList<ProcurementOnDay> With(IReadOnlyCollection<SupplierKey> keys, DateOnly on, EmployeeId? person) =>
        [.. procurements.Select(p => ProcurementReader.On(p, on, person)).Where(p => p.Bidders.Any(keys.Contains)).OrderByDescending(p => p.PhaseFrom).ThenBy(p => p.Number, StringComparer.Ordinal)];
}
