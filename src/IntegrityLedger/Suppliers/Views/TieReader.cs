using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>Finds everyone tied to a supplier in one round trip, along the indexes of the ties.</summary>
internal static class TieReader
{
    /// <summary>The group that day, the supplier first; the pure rule picks it from the ties.</summary>
    public static async Task<IReadOnlyList<SupplierKey>> Group(IQuerySession session, SupplierKey key, DateOnly on, CancellationToken ct) =>
        CorporateGroup.Of(key, [.. (await Around(session, key, ct)).AllOn(on).Select(tie => tie.AsTie())]);

    /// <summary>Everybody tied to the supplier in either direction, on any day and in any way that was ever told; the supplier first.</summary>
    public static async Task<IReadOnlyList<SupplierKey>> EverTied(IQuerySession session, SupplierKey key, CancellationToken ct) =>
        [.. (await Around(session, key, ct)).SelectMany(tie => new[] { tie.One, tie.Other }).Prepend(key.Value).Distinct().Select(written => new SupplierKey(written))];

    private static async Task<IReadOnlyList<SupplierTie>> Around(IQuerySession session, SupplierKey key, CancellationToken ct)
    {
        var ties = session.DocumentStore.Options.Schema.For<SupplierTie>();
        await using var command = new NpgsqlCommand($"""
            with recursive component(key) as (
                select :start
                union
                select reached.key from component as c cross join lateral (
                    select t.data ->> 'other' as key from {ties} as t where t.data ->> 'one' = c.key
                    union all
                    select t.data ->> 'one' from {ties} as t where t.data ->> 'other' = c.key
                ) as reached
            )
            select t.data from component as c cross join lateral (select data from {ties} as t where t.data ->> 'one' = c.key) as t
            """);
        command.Parameters.Add(new NpgsqlParameter<string>("start", key.Value));
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<SupplierTie>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) found.Add(await json.FromJsonAsync<SupplierTie>(reader, 0, ct));
        return found;
    }
}
