using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Audit.AsOf;

/// <summary>A supplier, its group and its procurements as the ledger knew them: folded from the streams that could ever have belonged together.</summary>
public sealed class SuppliersAsOf(IOrganisation organisation)
{
    public async Task<Then> At(IQuerySession session, SupplierKey key, AsOfPoint point, CancellationToken ct)
    {
        var ever = await TieReader.EverTied(session, key, ct);
        var procurements = await ProcurementReader.StreamsWith(session, ever, ct);
        var events = await session.EventsOf([.. ever.Select(k => k.StreamId()), .. procurements], point, ct);
        var cards = (await session.LoadManyAsync<SupplierCard>(ct, [.. ever.Select(k => k.StreamId())])).ToDictionary(c => c.Id, c => c.Name);
        return new(SupplierFold.From(events.Select(e => (e.Data, e.Timestamp))), member => cards.GetValueOrDefault(member.StreamId()));
    }

    public async Task<IReadOnlyDictionary<EmployeeId, string>> NamesOf(IEnumerable<EmployeeId> people, DateOnly on, CancellationToken ct) =>
        (await organisation.ByIds(people.Distinct(), on, ct)).ToDictionary(p => p.Id, p => p.Name);

    /// <param name="Name">Names of protected suppliers, from their forgettable cards.</param>
    public sealed record Then(SupplierFold Fold, Func<SupplierKey, string?> Name);
}
