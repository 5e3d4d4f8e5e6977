using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>Brings the database to this build's shape and stops: for deployments where the application itself may not.</summary>
internal sealed class MigrateCommand : ICommandLineCommand
{
    public string Name => "migrate";
    public (string Form, LocalizedText Does) Usage => ("migrate", new("skapar eller uppdaterar databasens tabeller, skydd och rättigheter", "creates or updates the database's tables, protection and rights"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        await using var ledger = await OpenedLedger.OpenAsync(invocation.Builder().Configuration, invocation, ct);
        await invocation.Output.WriteLineAsync(ledger.Created
            ? invocation.Say($"Databasen är uppdaterad ({ledger.Migrating.TotalSeconds:0.0} s): {ledger.Database.Description}", $"The database is up to date now ({ledger.Migrating.TotalSeconds:0.0} s): {ledger.Database.Description}")
            : invocation.Say($"Databasen var redan uppdaterad: {ledger.Database.Description}", $"The database was up to date already: {ledger.Database.Description}"));
        return 0;
    }
}
