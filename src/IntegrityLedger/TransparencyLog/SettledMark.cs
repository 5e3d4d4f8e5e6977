using IntegrityLedger.Platform.Bootstrap;
using Npgsql;

namespace IntegrityLedger.TransparencyLog;

/// <summary>
/// How far the ledger is settled: no event with a number up to there can appear any more. Numbers are handed out before the commit, so a
/// later one can be visible while an earlier one is still being written (ops/decisions/0019).
/// </summary>
/// <remarks>
/// The last number handed out is read first and the transactions that write afterwards: appending locks before it takes a number, so every
/// number up to there belongs to one of those transactions or to one that has ended. When none of them is left, the number is settled.
/// Nobody waits for a slow writer: what is committed above the mark is sequenced at once, and what comes late gets the next index.
/// </remarks>
internal sealed class SettledMark
{
    private (long Last, HashSet<string> Writers)? candidate;

    /// <summary>Everything up to here is committed or never will be.</summary>
    public long Value { get; private set; }

    /// <summary>Looks again; what is read from the events after this sees every event up to <see cref="Value"/>.</summary>
    public async Task Look(NpgsqlConnection connection, CancellationToken ct)
    {
        if (candidate is { } waiting) waiting.Writers.IntersectWith(await Writers(connection, ct));
        else candidate = (await LastNumber(connection, ct), await Writers(connection, ct));
        if (candidate is not { Writers.Count: 0 } done) return;
        Value = Math.Max(Value, done.Last);
        candidate = null;
    }

    private static async Task<long> LastNumber(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select case when is_called then last_value else 0 end from {LedgerStore.Events}.mt_events_sequence", connection);
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private static async Task<HashSet<string>> Writers(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select distinct l.virtualtransaction from pg_locks l
            where l.locktype = 'relation' and l.database = (select oid from pg_database where datname = current_database())
              and l.relation in ('{LedgerStore.Events}.mt_streams'::regclass, '{LedgerStore.Events}.mt_events'::regclass)
              and l.mode in ('RowShareLock', 'RowExclusiveLock') and l.granted and l.pid is distinct from pg_backend_pid()
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct)) found.Add(reader.GetString(0));
        return found;
    }
}
