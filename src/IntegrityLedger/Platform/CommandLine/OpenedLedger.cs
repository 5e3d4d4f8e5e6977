using System.Diagnostics;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Health;
using IntegrityLedger.Platform.Postgres;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>The database found and its schema in place; dispose it last of all, so that an embedded server outlives its last user.</summary>
/// <param name="Created">True when the schema was changed.</param>
public sealed record OpenedLedger(LedgerDatabase Database, string DataDirectory, bool Created, TimeSpan Finding, TimeSpan Migrating) : IAsyncDisposable
{
    public static async Task<OpenedLedger> OpenAsync(IConfiguration configuration, Invocation invocation, CancellationToken ct)
    {
        using var logging = LoggerFactory.Create(log => log.AddConfiguration(configuration.GetSection("Logging")).ToConsole(forMachines: !invocation.Interactive));
        var clock = Stopwatch.StartNew();
        var database = await PostgresLocator.OpenAsync(configuration, logging.CreateLogger("IntegrityLedger.Database"), ct);
        var found = clock.Elapsed;
        try
        {
            using (database.StopOnSignals())
            {
                var directory = PostgresSettings.From(configuration).DataDirectory;
                var created = await SchemaMigrator.MigrateAsync(database.OwnerConnectionString, directory, (owner, token) => AppendOnly.ApplyAsync(owner, database.AppRole, token), ct);
                return new(database, directory, created, found, clock.Elapsed - found);
            }
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
