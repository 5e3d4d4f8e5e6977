using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>A supplier that a unit had not met before: noted in one of its procurements.</summary>
public sealed record NewSupplier(string UnitCode, string Procurement, DateOnly From);

/// <summary>Which units met whom for the first time, from the procurements; a supplier known from an earlier one of the same unit is not new.</summary>
public static class NewSuppliers
{
    public static async Task<IReadOnlyList<NewSupplier>> Between(IQuerySession session, DateOnly from, DateOnly to, CancellationToken ct) =>
    [
        .. (await session.Query<Procurement>().ToListAsync(ct))
            .SelectMany(p => p.Bidders.Where(bidder => bidder.Period.To is not { } last || last >= bidder.Period.From).Select(bidder => (p.UnitCode, p.Number, bidder.Supplier, bidder.Period.From)))
            .GroupBy(met => (met.UnitCode, met.Supplier)).Select(met => met.MinBy(one => one.From))
            .Where(first => first.From >= from && first.From <= to).Select(first => new NewSupplier(first.UnitCode, first.Number, first.From)).Distinct(),
    ];
}
