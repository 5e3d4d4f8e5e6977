using System.Diagnostics;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.TransparencyLog;
using Npgsql;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>Checks the whole ledger against its log: every event against its leaf, the leaves against the tiles and the signed heads.</summary>
internal sealed class VerifyCommand : ICommandLineCommand
{
    private const int Right = 0, Wrong = 1, Misused = 2;

    public string Name => "verify";
    public (string Form, LocalizedText Does) Usage => ("verify ledger [--checkpoint file]", new(
        "räknar om varje löv ur händelserna och jämför med den signerade loggen", "recomputes every leaf from the events and compares with the signed log"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var kept = invocation.Rest is ["ledger", "--checkpoint", var file] ? file : null;
        if (kept is null && invocation.Rest is not ["ledger"])
        {
            await invocation.Errors.WriteLineAsync(invocation.Say($"Skriv: {Usage.Form}", $"Write: {Usage.Form}"));
            return Misused;
        }
        if (kept is not null && !File.Exists(kept))
        {
            await invocation.Errors.WriteLineAsync(invocation.Say($"Filen {kept} finns inte.", $"There is no file {kept}."));
            return Misused;
        }
        var builder = (invocation with { Arguments = [] }).Builder();
        await using var ledger = await OpenedLedger.OpenAsync(builder.Configuration, invocation, ct);
        await using var host = builder.AddLedger(ledger.Database.AppConnectionString, ledger.DataDirectory).Build();
        var clock = Stopwatch.StartNew();
        var line = new ProgressLine(invocation.Output, invocation.Interactive, invocation.Say("Liggaren", "Ledger"));
        var found = await host.Services.GetRequiredService<LedgerVerification>().Look(host.Services.GetRequiredService<NpgsqlDataSource>(), kept is null ? null : await File.ReadAllTextAsync(kept, ct), (done, all) => line.Show(done, all, $"{done}"), ct);
        var rate = found.Leaves / Math.Max(0.001, clock.Elapsed.TotalSeconds);
        line.Finish(invocation.Say($"{found.Leaves} händelser på {clock.Elapsed.TotalSeconds:0.0} s ({rate:0}/s)", $"{found.Leaves} events in {clock.Elapsed.TotalSeconds:0.0} s ({rate:0}/s)"));
        if (found.Difference is { } difference)
        {
            await invocation.Errors.WriteLineAsync(invocation.Say($"FEL. {difference.Text.Sv} ({difference.Code})", $"WRONG. {difference.Text.En} ({difference.Code})"));
            return Wrong;
        }
        await invocation.Output.WriteLineAsync(invocation.Say("Allt är som det signerades.", "Everything is as it was signed.")
            + (found.Waiting > 0 ? invocation.Say($" {found.Waiting} händelser väntar på sin plats i loggen.", $" {found.Waiting} events wait for their place in the log.") : ""));
        return Right;
    }
}
