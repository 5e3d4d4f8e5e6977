using System.Diagnostics;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Registers;
using IntegrityLedger.Policy.Views;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>Makes every judgement in the ledger again under the version it names, and compares it with what is stored.</summary>
internal sealed class RejudgeCommand : ICommandLineCommand
{
    private const int Told = 20;

    public string Name => "rejudge";
    public (string Form, LocalizedText Does) Usage => ("rejudge", new("bedömer allt på nytt under samma regelversion och jämför med det sparade", "judges everything again under the same version of the policy and compares with what is stored"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var builder = invocation.Builder();
        await using var ledger = await OpenedLedger.OpenAsync(builder.Configuration, invocation, ct);
        await using var host = builder.AddLedger(ledger.Database.AppConnectionString, ledger.DataDirectory).Build();
        await using var scope = host.Services.CreateAsyncScope();
        // The versions that the ledger holds, before anything is judged by them.
        await scope.ServiceProvider.GetRequiredService<PolicyLibrary>().Follow(await scope.ServiceProvider.GetRequiredService<RegisterClock>().Now(ct), ct);
        var (judged, different, clock) = (0L, 0L, Stopwatch.StartNew());
        await foreach (var one in scope.ServiceProvider.GetRequiredService<Rejudging>().All(null, ct))
        {
            judged++;
            if (one.Same) continue;
            if (different++ < Told) await invocation.Errors.WriteLineAsync(invocation.Say(
                $"  händelse {one.Position}, ärende {one.GiftId}, {one.PolicyVersion}: var {one.Was}, blir {(one.Again is { } now ? now.ToString() : "obedömt, versionen finns inte")}",
                $"  event {one.Position}, matter {one.GiftId}, {one.PolicyVersion}: was {one.Was}, becomes {(one.Again is { } then ? then.ToString() : "unjudged, the version is not here")}"));
        }
        var rate = judged / Math.Max(0.001, clock.Elapsed.TotalSeconds);
        await invocation.Output.WriteLineAsync(invocation.Say(
            $"{judged} bedömningar gjorda om på {clock.Elapsed.TotalSeconds:0.0} s ({rate:0}/s): {(different == 0 ? "alla blev som de är sparade" : $"{different} blev annorlunda")}.",
            $"{judged} judgements made again in {clock.Elapsed.TotalSeconds:0.0} s ({rate:0}/s): {(different == 0 ? "all came out as they are stored" : $"{different} came out otherwise")}."));
        return different == 0 ? 0 : 1;
    }
}
