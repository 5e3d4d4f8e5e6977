using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Health;
using IntegrityLedger.Platform.Postgres;

var builder = WebApplication.CreateBuilder(args);
builder.AddLedgerLogs(forMachines: Console.IsOutputRedirected);
using var logging = LoggerFactory.Create(log => log.AddConfiguration(builder.Configuration.GetSection("Logging")).ToConsole(forMachines: Console.IsOutputRedirected));
try
{
    // Disposed after the host has stopped, so that an embedded server outlives its last user.
    await using var database = await PostgresLocator.OpenAsync(builder.Configuration, logging.CreateLogger("IntegrityLedger.Database"), CancellationToken.None);
    var directory = PostgresSettings.From(builder.Configuration).DataDirectory;
    using (database.StopOnSignals())
    {
        await SchemaMigrator.MigrateAsync(database.OwnerConnectionString, directory, (owner, ct) => AppendOnly.ApplyAsync(owner, database.AppRole, ct), CancellationToken.None);
    }
    var app = builder.AddLedger(database.AppConnectionString, directory).Build();
    app.UseLedger();
    await app.RunAsync();
    return 0;
}
catch (Exception e) when (e is PostgresUnavailableException or StartRefusedException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

public partial class Program;
