using Npgsql;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// Lets a demo database be told at what instant each event was recorded, while its invented history is loaded. It can only be installed in
/// a ledger without events, by the owner, and must be removed before the ledger opens; a real ledger's only clock is the database's.
/// </summary>
public static class StoryClock
{
    /// <summary>Installs the clock. Refused with SQLSTATE IL002 when the ledger already holds events.</summary>
    public static Task InstallAsync(NpgsqlConnection owner, string appRole, CancellationToken ct) =>
        DatabaseScript.RunAsync(owner, "story_clock.sql", new Dictionary<string, string> { ["app_role"] = appRole }, ct);

    /// <summary>Events appended from now on are stamped <paramref name="instant"/>. Time in a story goes forward only: an earlier instant is refused.</summary>
    public static async Task SetAsync(NpgsqlConnection owner, DateTimeOffset instant, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("update ledger.story_clock set instant = $1 where instant <= $1", owner);
        command.Parameters.Add(new() { Value = instant.UtcDateTime });
        if (await command.ExecuteNonQueryAsync(ct) == 0)
        {
            throw new InvalidOperationException($"The story clock is already past {instant:O}; a story is told forwards.");
        }
    }

    /// <summary>Removes every trace of the clock. Does nothing when there is none.</summary>
    public static Task RemoveAsync(NpgsqlConnection owner, CancellationToken ct) =>
        DatabaseScript.RunAsync(owner, "story_clock_remove.sql", new Dictionary<string, string>(), ct);

    /// <summary>True while the clock is installed: loading the story was begun and not finished, and the ledger must not be opened.</summary>
    public static Task<bool> IsInstalledAsync(NpgsqlConnection connection, CancellationToken ct) =>
        DatabaseScript.ExistsAsync(connection, "select 1 where to_regclass($1) is not null", "ledger.story_clock", ct);
}
