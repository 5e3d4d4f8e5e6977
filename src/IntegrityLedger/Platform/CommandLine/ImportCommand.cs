using IntegrityLedger.Imports.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>Imports a file as over HTTP; the room does the work, this opens the ledger for it.</summary>
internal sealed class ImportCommand : ICommandLineCommand
{
    public string Name => "import";
    public (string Form, LocalizedText Does) Usage => ("import <kind> <file> [--map m.json]", new(
        "läser in ett register: declarations, employees, suppliers, procurements", "imports a register: declarations, employees, suppliers, procurements"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        if (!Misused(invocation.Rest)) return await Import(invocation, ct);
        await invocation.Errors.WriteLineAsync(ImportCommandLine.Usage.In(invocation.Language));
        return ImportCommandLine.Misused;
    }

    /// <summary>A missing file is told before a database is opened.</summary>
    private static bool Misused(IReadOnlyList<string> rest) => rest.Count < 2 || rest[0].StartsWith('-');

    private static async Task<int> Import(Invocation invocation, CancellationToken ct)
    {
        // The words after the command are the import's, not settings of ours.
        var builder = (invocation with { Arguments = [] }).Builder();
        await using var ledger = await OpenedLedger.OpenAsync(builder.Configuration, invocation, ct);
        await using var host = builder.AddLedger(ledger.Database.AppConnectionString, ledger.DataDirectory).Build();
        await using var scope = host.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var command = new ImportCommandLine(services.GetRequiredService<ImportOpener>(), services.GetRequiredService<ImportRunner>(), services.GetRequiredService<ShippedMappings>(),
            invocation.Output, invocation.Errors, invocation.Language, invocation.Interactive);
        return await command.Run(invocation.Rest, CaseIds.New(), Environment.UserName, ct);
    }
}
