using System.Diagnostics;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>How much of the log a position of the ledger needs: the answer that rests on the position can be checked against a checkpoint of at least that size.</summary>
public static class LogCoverage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The smallest size of the log under which every event up to the position lies; 0 where there is none. The same for ever.</summary>
    /// <param name="position">A sequence number up to which nothing is being written any more.</param>
    /// <remarks>
    /// Events that have no leaf yet get the next ones, in the order of their numbers and before any later event: every batch takes what waits in that order. A batch that is on its way
    /// may have begun before they were visible, so it is waited for. One that a slow signer holds up longer may hold later events before an earlier one: then the size under which all that
    /// is visible now will lie is told, which is enough whatever the batch took, and may be larger than it need be.
    /// </remarks>
    public static async Task<long> SizeFor(NpgsqlConnection connection, long position, CancellationToken ct)
    {
        var clock = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var found = await Look(connection, position, ct);
        if (found.Waiting == 0) return found.Size;
        if (await Batch(connection, ct) is { } underWay)
            while (await Batch(connection, ct) == underWay)
            {
                if (clock.Elapsed > Patience) return await Look(connection, long.MaxValue, ct) is { Waiting: > 0 } all ? all.Log + all.Waiting : (await Look(connection, position, ct)).Size;
                await tick.WaitForNextTickAsync(ct);
            }
        found = await Look(connection, position, ct);
        return found.Waiting == 0 ? found.Size : found.Log + found.Waiting;
    }

    /// <summary>The transaction that is sequencing now.</summary>
    private static async Task<string?> Batch(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select virtualtransaction from pg_locks where locktype = 'advisory' and granted and objid = $1 and classid = 0 and database = (select oid from pg_database where datname = current_database())", connection)
        { Parameters = { new() { Value = (uint)Sequencer.OneWriter, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Oid } } };
        return (string?)await command.ExecuteScalarAsync(ct);
    }

    private static async Task<(long Waiting, long Log, long Size)> Look(NpgsqlConnection connection, long position, CancellationToken ct)
    {
        // Everything up to the position is under the first head that settled it, or under the newest; from there downwards few leaves are of later events.
        await using var command = new NpgsqlCommand($"""
            with newest as (select size, settled from ledger_log.checkpoint order by number desc limit 1)
            select (select count(*) from {StoredEvent.Table} e where e.seq_id > coalesce((select settled from newest), 0) and e.seq_id <= $1 and {StoredEvent.HasNoLeaf}),
              coalesce((select size from newest), 0),
              coalesce((select l.index + 1 from ledger_log.leaf l
                where l.seq_id <= $1 and l.index < coalesce((select size from ledger_log.checkpoint where settled >= $1 order by settled, number limit 1), (select size from newest)) order by l.index desc limit 1), 0)
            """, connection) { Parameters = { new() { Value = position } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }
}
