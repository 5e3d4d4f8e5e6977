using IntegrityLedger.Kernel;
using IntegrityLedger.TransparencyLog.Views;
using Npgsql;

namespace IntegrityLedger.Audit.AsOf;

/// <summary>Turns an instant into a position of the ledger, once and for ever: asked again, it answers the same.</summary>
/// <remarks>
/// An event's time is the start of its transaction, so one that began before an instant may commit after it. Therefore the position is read
/// first, then every transaction that could still fill a number at or below it is waited for, and the pair is kept. Decision record 0006.
/// </remarks>
public sealed class KnownAtResolver(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(2), Patience = TimeSpan.FromSeconds(5);

    public static readonly Refusal InTheFuture = new("as-of-in-the-future", RefusalKind.Form,
        new("Tidpunkten ligger i framtiden. Utelämna knownAt för att se vad som är känt nu.", "The instant lies in the future. Leave knownAt out to see what is known now."), Field: "knownAt");

    public static readonly Refusal StillWriting = new("as-of-still-writing", RefusalKind.WrongState,
        new("En skrivning som började före tidpunkten är inte klar. Försök igen om en stund.", "A transaction that began before the instant has not finished. Try again in a moment."));

    public async Task<Outcome<AsOfPoint>> Resolve(DateTimeOffset? knownAt, DateOnly? on, CancellationToken ct)
    {
        if (knownAt > clock.GetUtcNow() + ClockDifference) return InTheFuture;
        await using var connection = await database.OpenConnectionAsync(ct);
        var (now, last) = await NowAndLast(connection, ct);
        var instant = knownAt is { } asked && asked < now ? asked.ToUniversalTime() : now;
        var position = await Kept(connection, instant, ct);
        if (position is null)
        {
            if (!await WritersDone(connection, ct)) return StillWriting;
            position = await Keep(connection, instant, last, ct);
        }
        return new AsOfPoint(instant, position.Value, on, on ?? StockholmTime.DateOf(instant), await LogCoverage.SizeFor(connection, position.Value, ct));
    }

    /// <summary>The database's clock before the last number handed out: whatever is recorded later has a later number.</summary>
    private static async Task<(DateTimeOffset Now, long Last)> NowAndLast(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select clock_timestamp(), last_value, is_called from ledger_events.mt_events_sequence", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return (reader.GetFieldValue<DateTimeOffset>(0), reader.GetBoolean(2) ? reader.GetInt64(1) : 0);
    }

    private static async Task<long?> Kept(NpgsqlConnection connection, DateTimeOffset instant, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select position from ledger.known_at where instant = $1", connection);
        command.Parameters.Add(new() { Value = instant });
        return (long?)await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Two who ask at once keep one answer; an earlier instant never reaches further than a later one that was answered before.</summary>
    private static async Task<long> Keep(NpgsqlConnection connection, DateTimeOffset instant, long last, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            insert into ledger.known_at (instant, position)
            select $1, least($2, (select min(position) from ledger.known_at where instant >= $1))
            on conflict (instant) do update set position = known_at.position
            returning position
            """, connection);
        command.Parameters.Add(new() { Value = instant });
        command.Parameters.Add(new() { Value = last });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Waits for the transactions that are appending right now; those that begin later get later numbers.</summary>
    private async Task<bool> WritersDone(NpgsqlConnection connection, CancellationToken ct)
    {
        var writers = await Writers(connection, ct);
        var until = clock.GetUtcNow() + Patience;
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (writers.Count > 0)
        {
            if (clock.GetUtcNow() > until) return false;
            await pause.WaitForNextTickAsync(ct);
            writers.IntersectWith(await Writers(connection, ct));
        }
        return true;
    }

    /// <summary>Transactions with a writer's lock on the event tables; appending locks the stream before it takes a number.</summary>
    private static async Task<HashSet<string>> Writers(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select distinct l.virtualtransaction from pg_locks l
            where l.locktype = 'relation' and l.database = (select oid from pg_database where datname = current_database())
              and l.relation in ('ledger_events.mt_streams'::regclass, 'ledger_events.mt_events'::regclass)
              and l.mode in ('RowShareLock', 'RowExclusiveLock') and l.granted and l.pid <> pg_backend_pid()
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new HashSet<string>();
        while (await reader.ReadAsync(ct)) found.Add(reader.GetString(0));
        return found;
    }
}
