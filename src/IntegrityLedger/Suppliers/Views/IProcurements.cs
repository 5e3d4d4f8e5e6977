using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>Procurements as the ledger knows them now, with all their days.</summary>
public interface IProcurements
{
    Task<ProcurementStory?> ByNumber(string number, CancellationToken ct);

    /// <summary>Those in which the person takes part or ever did; the latest first.</summary>
    Task<IReadOnlyList<ProcurementStory>> With(EmployeeId person, CancellationToken ct);

    /// <summary>Every procurement; the latest first.</summary>
    Task<IReadOnlyList<ProcurementStory>> All(CancellationToken ct);
}

/// <summary>The live register of procurements: one round trip an answer.</summary>
internal sealed class Procurements(IQuerySession session) : IProcurements
{
    public async Task<ProcurementStory?> ByNumber(string number, CancellationToken ct) =>
        await session.LoadAsync<Procurement>(Procurement.StreamId(number), ct) is { } found ? ProcurementStory.Of(found) : null;

    public Task<IReadOnlyList<ProcurementStory>> With(EmployeeId person, CancellationToken ct) => Read(
        "where p.data @> jsonb_build_object('members', jsonb_build_array(jsonb_build_object('person', @person::text)))", ct, new NpgsqlParameter<string>("person", person.ToString()));

    public Task<IReadOnlyList<ProcurementStory>> All(CancellationToken ct) => Read("", ct);

    private async Task<IReadOnlyList<ProcurementStory>> Read(string which, CancellationToken ct, params NpgsqlParameter[] parameters)
    {
        await using var command = new NpgsqlCommand($"select p.data from {session.DocumentStore.Options.Schema.For<Procurement>()} as p {which}");
        command.Parameters.AddRange(parameters);
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<ProcurementStory>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) found.Add(ProcurementStory.Of(await json.FromJsonAsync<Procurement>(reader, 0, ct)));
        return [.. found.OrderByDescending(p => p.OpenedOn).ThenByDescending(p => p.Number, StringComparer.Ordinal)];
    }
}
