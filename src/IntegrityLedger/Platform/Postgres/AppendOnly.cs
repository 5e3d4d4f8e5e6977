using Npgsql;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// Makes the database itself refuse changes of what the ledger has recorded: triggers that refuse UPDATE, DELETE and TRUNCATE (SQLSTATE
/// <see cref="SqlState"/>), and an application role that has no such rights. The owner runs it after every migration, since a migration may
/// have added tables. It does nothing that is already done, and takes no lock that appending waits for.
/// </summary>
public static class AppendOnly
{
    /// <summary>SQLSTATE of a refused change.</summary>
    public const string SqlState = "IL001";

    /// <summary>Applies triggers and privileges. <paramref name="owner"/> is an open connection of the role that owns the tables.</summary>
    /// <param name="appRole">The application's role (<see cref="LedgerDatabase.AppRole"/>). When it is the owner itself, only the triggers are applied.</param>
    public static async Task ApplyAsync(NpgsqlConnection owner, string appRole, CancellationToken ct)
    {
        var parameters = new Dictionary<string, string> { ["app_role"] = appRole };
        await DatabaseScript.RunAsync(owner, "append_only.sql", parameters, ct);
        await DatabaseScript.RunAsync(owner, "privileges.sql", parameters, ct);
    }

    /// <summary>The same, from a connection string.</summary>
    public static async Task ApplyAsync(string ownerConnectionString, string appRole, CancellationToken ct)
    {
        await using var owner = new NpgsqlConnection(ownerConnectionString);
        await owner.OpenAsync(ct);
        await ApplyAsync(owner, appRole, ct);
    }

    /// <summary>Names of the protecting triggers that are missing or switched off; empty when the ledger is protected. Any role may ask.</summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        const string sql =
            """
            select wanted.name
            from (values ('ledger_events.mt_events', 'mt_events_rows'), ('ledger_events.mt_events', 'mt_events_statements'),
                         ('ledger_events.mt_streams', 'mt_streams_rows'), ('ledger_events.mt_streams', 'mt_streams_statements'),
                         ('ledger.known_at', 'known_at_rows'), ('ledger.known_at', 'known_at_statements'),
                         ('ledger_log.log', 'log_rows'), ('ledger_log.log', 'log_statements'), ('ledger_log.leaf', 'leaf_rows'), ('ledger_log.leaf', 'leaf_statements'),
                         ('ledger_log.tile', 'tile_rows'), ('ledger_log.tile', 'tile_statements'), ('ledger_log.checkpoint', 'checkpoint_rows'), ('ledger_log.checkpoint', 'checkpoint_statements'),
                         ('ledger_log.cosignature', 'cosignature_rows'), ('ledger_log.cosignature', 'cosignature_statements'), ('ledger_log.witnessed', 'witnessed_rows'), ('ledger_log.witnessed', 'witnessed_statements')) as wanted(relation, name)
            where not exists (
              select 1 from pg_trigger t
              where t.tgname = 'ledger_' || wanted.name and t.tgenabled = 'A' and t.tgrelid = to_regclass(wanted.relation))
            order by wanted.name
            """;
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var missing = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            missing.Add("ledger_" + rows.GetString(0));
        }
        return missing;
    }
}
