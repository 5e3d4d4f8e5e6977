using Marten;
using Npgsql;
using NpgsqlTypes;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Requests that nobody has answered, in the order of their ids, so that any number of them is read a part at a time.</summary>
internal static class AttestationsOpen
{
    /// <param name="units">Null for all.</param>
    /// <param name="after">The last id that was read; null for the first part.</param>
    public static async Task<IReadOnlyList<AttestationRequest>> After(
        IQuerySession session, IReadOnlyCollection<Guid> campaigns, IReadOnlyList<string>? units, Guid? after, int most, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select r.data from ledger.mt_doc_attestationrequest r
            where (r.data ->> 'campaignId')::uuid = any(@campaigns){(units is null ? "" : " and r.data ->> 'unitCode' = any(@units)")} and (@after::uuid is null or r.id > @after)
              and not exists (select from ledger.mt_doc_attestationsummary s where s.id = r.id)
            order by r.id limit @most
            """);
        command.Parameters.AddWithValue("campaigns", campaigns.ToArray());
        if (units is not null) command.Parameters.AddWithValue("units", units.ToArray());
        command.Parameters.Add(new NpgsqlParameter("after", NpgsqlDbType.Uuid) { Value = (object?)after ?? DBNull.Value });
        command.Parameters.AddWithValue("most", most);
        var json = session.DocumentStore.Options.Serializer();
        var found = new List<AttestationRequest>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) found.Add(await json.FromJsonAsync<AttestationRequest>(reader, 0, ct));
        return found;
    }
}
