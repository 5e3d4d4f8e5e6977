using IntegrityLedger.Platform.Postgres;
using Marten;
using Npgsql;
using Wolverine.Persistence.Durability;

namespace IntegrityLedger.Platform.Bootstrap;

/// <summary>Brings the database to the shape this build expects; runs as the owner, before the application opens.</summary>
public static class SchemaMigrator
{
    /// <summary>Changes no table when this very build already migrated this database; <paramref name="afterwards"/> (triggers, rights) runs always.</summary>
    /// <returns>True when something was done.</returns>
    public static async Task<bool> MigrateAsync(string ownerConnection, string dataDirectory, Func<NpgsqlConnection, CancellationToken, Task> afterwards, CancellationToken ct)
    {
        await using var owner = new NpgsqlConnection(ownerConnection);
        await owner.OpenAsync(ct);
        await using var gate = new NpgsqlCommand("select pg_advisory_lock(7120142)", owner);
        await gate.ExecuteNonQueryAsync(ct);
        var build = typeof(SchemaMigrator).Assembly.ManifestModule.ModuleVersionId;
        if (await MigratedBy(owner, ct) == build)
        {
            // Quick when nothing is missing; a trigger that somebody switched off, or a new application role, is seen to at every start.
            await afterwards(owner, ct);
            return false;
        }

        await DatabaseScript.RunAsync(owner, "forgettable.sql", new Dictionary<string, string>(), ct);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.AddLedger(ownerConnection, dataDirectory, migrating: true);
        await using (var host = builder.Build())
        {
            var storage = host.Services.GetRequiredService<IDocumentStore>().Storage;
            await storage.ApplyAllConfiguredChangesToDatabaseAsync();
            // Also where no room has an event yet: the append-only triggers need their tables.
            await storage.Database.EnsureStorageExistsAsync(typeof(JasperFx.Events.IEvent), ct);
            await host.Services.GetRequiredService<IMessageStore>().Admin.MigrateAsync();
        }
        foreach (var script in (string[])["ledger_tables.sql", "register_revision.sql", "transparency_log.sql"]) await DatabaseScript.RunAsync(owner, script, new Dictionary<string, string>(), ct);
        await afterwards(owner, ct);
        await using var done = new NpgsqlCommand(
            "insert into ledger.schema_build (build) values ($1) on conflict (one) do update set build = excluded.build, at = now()", owner) { Parameters = { new() { Value = build } } };
        await done.ExecuteNonQueryAsync(ct);
        return true;
    }

    private static async Task<Guid?> MigratedBy(NpgsqlConnection owner, CancellationToken ct)
    {
        await using var exists = new NpgsqlCommand("select to_regclass('ledger.schema_build') is not null", owner);
        if (await exists.ExecuteScalarAsync(ct) is not true) return null;
        await using var command = new NpgsqlCommand("select build from ledger.schema_build", owner);
        return (Guid?)await command.ExecuteScalarAsync(ct);
    }
}
