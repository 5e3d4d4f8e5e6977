using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.TransparencyLog.Commands;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>Writes the transparency log as plain files; the room does the work.</summary>
internal sealed class PublishLogCommand : ICommandLineCommand
{
    private const int Done = 0, Failed = 1, Misused = 2;

    public string Name => "publish";
    public (string Form, LocalizedText Does) Usage => ("publish <directory>", new(
        "skriver loggen som filer (tlog-tiles) för en statisk webbserver", "writes the log as files (tlog-tiles) for a static web server"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        if (invocation.Rest is not [var directory] || directory.StartsWith('-'))
        {
            await invocation.Errors.WriteLineAsync(invocation.Say($"Skriv: {Usage.Form}", $"Write: {Usage.Form}"));
            return Misused;
        }
        var builder = (invocation with { Arguments = [] }).Builder();
        await using var ledger = await OpenedLedger.OpenAsync(builder.Configuration, invocation, ct);
        await using var host = builder.AddLedger(ledger.Database.AppConnectionString, ledger.DataDirectory).Build();
        var line = new ProgressLine(invocation.Output, invocation.Interactive, invocation.Say("Loggen", "Log"));
        if (await host.Services.GetRequiredService<LogFiles>().Write(directory, (done, all) => line.Show(done, all, ""), ct) is not { } written)
        {
            await invocation.Errors.WriteLineAsync(invocation.Say("Loggen har inte börjat: starta programmet en gång först.", "The log has not begun: start the application once first."));
            return Failed;
        }
        line.Finish(invocation.Say($"{written.Size} händelser, {written.Added} nya brickor", $"{written.Size} events, {written.Added} new tiles"));
        return Done;
    }
}
