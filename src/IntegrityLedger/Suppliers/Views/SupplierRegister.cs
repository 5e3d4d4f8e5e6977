using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>The live register: each answer takes one round trip, the standing of a counterparty three, all along indexes.</summary>
public sealed class SupplierRegister(IQuerySession session, IBlindIndex index) : ISupplierRegister
{
    public SupplierKey KeyOf(OrganisationNumber? number, string name) =>
        number is { } known ? SupplierKey.Of(known, index) : SupplierKey.OfName(name, index);

    public async Task<SupplierKey> Recognise(OrganisationNumber? number, string name, CancellationToken ct) =>
        number is null && await SupplierReader.Named(session, name, ct) is [var only] ? only.Supplier.Key : KeyOf(number, name);

    public async Task<SupplierOnDay?> ByKey(SupplierKey key, DateOnly on, CancellationToken ct) => (await ByKeys([key], on, ct)).SingleOrDefault();

    public async Task<IReadOnlyList<SupplierOnDay>> ByKeys(IEnumerable<SupplierKey> keys, DateOnly on, CancellationToken ct)
    {
        SupplierKey[] wanted = [.. keys.Distinct()];
        if (wanted.Length == 0) return [];
        var found = (await SupplierReader.ByKeys(session, wanted, ct)).ToDictionary(read => read.Supplier.Key);
        return [.. wanted.Where(found.ContainsKey).Select(key => found[key].On(on))];
    }

    public Task<IReadOnlyList<SupplierKey>> Group(SupplierKey key, DateOnly on, CancellationToken ct) => TieReader.Group(session, key, on, ct);

    public Task<IReadOnlyList<ProcurementOnDay>> Procurements(IReadOnlyCollection<SupplierKey> suppliers, DateOnly on, EmployeeId? person, CancellationToken ct) =>
        ProcurementReader.With(session, suppliers, on, person, ct);

    public Task<ProcurementOnDay?> Procurement(string number, DateOnly on, EmployeeId? person, CancellationToken ct) =>
        ProcurementReader.ByNumber(session, number, on, person, ct);

    public async Task<SupplierStanding> Standing(SupplierKey key, DateOnly on, EmployeeId? person, CancellationToken ct)
    {
        var group = await Group(key, on, ct);
        var members = await ByKeys(group, on, ct);
        return new(key, members.FirstOrDefault(m => m.Key == key), group, [.. members.SelectMany(m => m.Relations)], await Procurements(group, on, person, ct));
    }

    public async Task<IReadOnlyList<SupplierOnDay>> Search(string text, DateOnly on, IReadOnlyCollection<SupplierKind> kinds, int most, CancellationToken ct)
    {
        var wanted = SupplierName.Normalise(text);
        if (wanted.Length == 0) return [];
        var found = await SupplierReader.Matching(session, text, kinds, ct);
        return
        [
            .. found.OrderBy(read => Distance(read, wanted)).ThenBy(read => read.On(on).Name, SwedishOrder.Names)
                .Take(most).Select(read => read.On(on)),
        ];
    }

    /// <summary>The same name before a name that begins with it, before one that holds it.</summary>
    private static int Distance(SupplierRead read, string wanted) =>
        read.SearchNames.Contains(wanted) ? 0 : read.SearchNames.Any(name => name.StartsWith(wanted, StringComparison.Ordinal)) ? 1 : 2;
}
