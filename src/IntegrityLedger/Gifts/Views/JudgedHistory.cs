using System.Runtime.CompilerServices;
using IntegrityLedger.Policy;
using IntegrityLedger.Policy.Replays;
using IntegrityLedger.Policy.Views;
using Marten;
using Npgsql;

namespace IntegrityLedger.Gifts.Views;

/// <summary>The last judgement of every declaration, read from the events as they were stored.</summary>
public sealed class JudgedHistory(IDocumentStore store) : IBenefitHistory
{
    public async Task<HistorySize> Size(DateOnly from, DateOnly to, CancellationToken ct)
    {
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = Asking(connection, """
            select count(*) filter (where data ->> 'outcome' is not null), count(*) filter (where data ->> 'outcome' is null)
            from ledger.mt_doc_giftsummary where occurred_on between @from and @to
            """, from, to);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new(reader.GetInt64(0), reader.GetInt64(1));
    }

    public async IAsyncEnumerable<JudgedBenefit> Judged(DateOnly from, DateOnly to, [EnumeratorCancellation] CancellationToken ct)
    {
        var json = store.Options.Serializer();
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync(ct);
        await using var command = Asking(connection, """
            select g.id, g.case_number, g.occurred_on, g.unit_code, g.counterparty_key, e.data
            from ledger.mt_doc_giftsummary as g join ledger_events.mt_events as e on e.stream_id = g.id and e.type = 'gift_screened'
            where g.occurred_on between @from and @to
              and not exists (select from ledger_events.mt_events as later where later.stream_id = e.stream_id and later.type = 'gift_screened' and later.version > e.version)
            """, from, to);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var screened = json.FromJson<Screened>(reader, 5);
            yield return new(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<DateOnly>(2), reader.GetString(3), reader.IsDBNull(4) ? null : reader.GetString(4), screened.Assessment, screened.Facts);
        }
    }

    private static NpgsqlCommand Asking(NpgsqlConnection connection, string sql, DateOnly from, DateOnly to) =>
        new(sql, connection) { Parameters = { new NpgsqlParameter<DateOnly>("from", from), new NpgsqlParameter<DateOnly>("to", to) } };

    /// <summary>What a replay asks of <see cref="GiftScreened"/>: reading the sentences of every rule would cost more than judging.</summary>
    private sealed record Screened(EarlierJudgement Assessment, GiftFacts Facts);
}
