using Npgsql;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>Runs the scripts of ops/db, which are carried inside the application so that a deployed copy needs no files beside it.</summary>
public static class DatabaseScript
{
    /// <summary>The text of a script, such as <c>append_only.sql</c>.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(DatabaseScript).Assembly.GetManifestResourceStream($"ops.db.{name}")
            ?? throw new InvalidOperationException($"ops/db/{name} is not embedded in the application.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// Runs a script in one transaction. Parameters reach it as settings of that transaction, <c>current_setting('ledger.NAME')</c>: they
    /// are values, never spliced into the text. One script at a time per database, so that two starting nodes do not meet in the catalogue.
    /// </summary>
    public static async Task RunAsync(NpgsqlConnection connection, string name, IReadOnlyDictionary<string, string> parameters, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(connection, "select pg_advisory_xact_lock(hashtext('ledger.scripts'))", ct);
        foreach (var (key, value) in parameters)
        {
            await using var set = new NpgsqlCommand("select set_config($1, $2, true)", connection);
            set.Parameters.Add(new() { Value = $"ledger.{key}" });
            set.Parameters.Add(new() { Value = value });
            await set.ExecuteNonQueryAsync(ct);
        }
        await ExecuteAsync(connection, Text(name), ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Runs one statement, or several without parameters.</summary>
    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Whether a query with one text parameter gives a row.</summary>
    public static async Task<bool> ExistsAsync(NpgsqlConnection connection, string sql, string parameter, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = parameter });
        return await command.ExecuteScalarAsync(ct) is not null;
    }
}
