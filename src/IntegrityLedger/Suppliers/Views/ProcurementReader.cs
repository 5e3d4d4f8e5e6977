using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>Procurements as of a day.</summary>
internal static class ProcurementReader
{
    public static async Task<IReadOnlyList<ProcurementOnDay>> With(
        IQuerySession session, IReadOnlyCollection<SupplierKey> suppliers, DateOnly on, EmployeeId? person, CancellationToken ct)
    {
        if (suppliers.Count == 0) return [];
        // A join, not "@> any(...)": only then can the index on the documents be used for each supplier.
        await using var command = new NpgsqlCommand($"""
            select p.data from {session.DocumentStore.Options.Schema.For<Procurement>()} as p where p.id in (
                select taken.id from unnest(:keys) as k(key) join {session.DocumentStore.Options.Schema.For<Procurement>()} as taken
                on taken.data @> jsonb_build_object('bidders', jsonb_build_array(jsonb_build_object('supplier', k.key))))
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]>("keys", [.. suppliers.Select(key => key.Value)]));
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<ProcurementOnDay>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) found.Add(On(await json.FromJsonAsync<Procurement>(reader, 0, ct), on, person));
        return [.. found.Where(p => p.Bidders.Any(suppliers.Contains)).OrderByDescending(p => p.PhaseFrom).ThenBy(p => p.Number, StringComparer.Ordinal)];
    }

    /// <summary>Streams of the procurements in which one of the suppliers took part on any day.</summary>
    public static async Task<IReadOnlyList<Guid>> StreamsWith(IQuerySession session, IReadOnlyCollection<SupplierKey> suppliers, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select distinct taken.id from unnest(:keys) as k(key) join {session.DocumentStore.Options.Schema.For<Procurement>()} as taken
            on taken.data @> jsonb_build_object('bidders', jsonb_build_array(jsonb_build_object('supplier', k.key)))
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]>("keys", [.. suppliers.Select(key => key.Value)]));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        var found = new List<Guid>();
        while (await reader.ReadAsync(ct)) found.Add(reader.GetGuid(0));
        return found;
    }

    public static async Task<ProcurementOnDay?> ByNumber(IQuerySession session, string number, DateOnly on, EmployeeId? person, CancellationToken ct) =>
        await session.LoadAsync<Procurement>(Procurement.StreamId(number), ct) is { } found ? On(found, on, person) : null;

    public static ProcurementOnDay On(Procurement procurement, DateOnly on, EmployeeId? person)
    {
        var phase = procurement.PhaseOn(on);
        var members = procurement.Members.AllOn(on);
        return new(
            procurement.Number, procurement.Title, procurement.UnitCode, phase.Phase, phase.From,
            [.. procurement.Bidders.AllOn(on).Select(b => b.Supplier)], [.. members.Select(m => new MemberOnDay(m.Person, m.Role))],
            members.FirstOrDefault(m => m.Role == Procurement.Lead)?.Person, person is { } asked && members.Any(m => m.Person == asked));
    }
}
