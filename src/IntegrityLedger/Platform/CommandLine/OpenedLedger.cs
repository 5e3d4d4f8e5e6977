using System.Diagnostics;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Health;
using IntegrityLedger.Platform.Postgres;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>The database found and its schema in place; dispose it last of all, so that an embedded server outlives its last user.</summary>
/// <param name="Created">True when the schema was changed.</param>
/// <param name="Signals">Ctrl-C gives the database back and ends the process, until this is disposed because a host listens.</param>
public sealed record OpenedLedger(LedgerDatabase Database, string DataDirectory, bool Created, TimeSpan Finding, TimeSpan Migrating, StopSignals Signals) : IAsyncDisposable
{
    public static async Task<OpenedLedger> OpenAsync(IConfiguration configuration, Invocation invocation, CancellationToken ct)
    {
        using var logging = LoggerFactory.Create(log => log.AddConfiguration(configuration.GetSection("Logging")).ToConsole(forMachines: !invocation.Interactive));
        var clock = Stopwatch.StartNew();
        var opening = PostgresLocator.OpenAsync(configuration, logging.CreateLogger("IntegrityLedger.Database"), ct);
        // Before the server is there, so that no instant is left in which a signal would leave it behind.
        var signals = new StopSignals(async () =>
        {
            if (await Opened(opening) is { } opened) await opened.DisposeAsync();
        });
        try
        {
            var database = await opening;
            var found = clock.Elapsed;
            try
            {
                var directory = PostgresSettings.From(configuration).DataDirectory;
                var created = await SchemaMigrator.MigrateAsync(database.OwnerConnectionString, directory, (owner, token) => AppendOnly.ApplyAsync(owner, database.AppRole, token), ct);
                return new(database, directory, created, found, clock.Elapsed - found, signals);
            }
            catch
            {
                await database.DisposeAsync();
                throw;
            }
        }
        catch
        {
            signals.Dispose();
            throw;
        }
    }

    /// <summary>What came of it; null when it failed, and whoever awaits it says why.</summary>
    private static async Task<LedgerDatabase?> Opened(Task<LedgerDatabase> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return opening.IsCompletedSuccessfully ? opening.Result : null;
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Signals.Dispose();
    }
}
