using System.Diagnostics;
using System.Net;
using IntegrityLedger.Kernel;
using IntegrityLedger.TransparencyLog;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace IntegrityLedger.Benchmarks;

/// <summary>What the transparency log costs whoever declares, how soon a receipt is there, and how fast a large ledger gets its leaves and is verified.</summary>
public static class LogBench
{
    public const long Events = 1_000_000;
    private const int Writers = 4;
    private static readonly TimeSpan LeadIn = TimeSpan.FromSeconds(3);

    public static async Task Run(BenchServer server, Report report, long events, CancellationToken ct)
    {
        // A small size is a trial of the benchmark itself.
        var (warm, block, rounds, receipts) = events < 100_000 ? (1, 2, 1, 40) : (15, 8, 7, 1_000);
        var database = await server.DatabaseAsync(ct);
        Guid template;
        await using (var on = await BenchApp.StartAsync(database, ct))
        {
            template = await Declaring(on, report, TimeSpan.FromSeconds(warm), TimeSpan.FromSeconds(block), rounds, ct);
            await Receipts(on, report, receipts, ct);
        }
        await BigLedger.FillAsync(database, template, events, ct);
        await using var alone = await BenchApp.BuildAsync(database);
        await Sequencing(alone, report, ct);
        await Verifying(alone, report, ct);
    }

    /// <summary>
    /// Rounds of two blocks, each of them first in its turn: in one the application makes leaves of what is declared, in the other its sequencer rests. One application and one database for both,
    /// the same clients, who declare without a pause. A block is counted only after a lead-in of the same load, so that it begins and ends among batches.
    /// </summary>
    private static async Task<Guid> Declaring(BenchApp app, Report report, TimeSpan warm, TimeSpan block, int rounds, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(DateTimeOffset.UtcNow);
        var (made, template) = (0, Guid.Empty);
        await BenchCity.BuildAsync(app.Services.GetRequiredService<IDocumentStore>(), ct);
        var clients = await Task.WhenAll(Enumerable.Range(0, BenchCity.Units).Select(u => app.ClientOf(BenchCity.Login(u * BenchCity.PeoplePerUnit), ct)));
        var sequencing = app.Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "SequencerService");
        async Task Declare(CancellationToken token)
        {
            var i = Interlocked.Increment(ref made);
            var declared = await BenchApp.Post(clients[i % clients.Length], "/api/gifts", BenchCity.Lunch((2 * i) + 1, today), token);
            template = Guid.Parse(declared["id"]!.GetValue<string>());
        }
        await Measure.Rate(warm, TimeSpan.Zero, Writers, Declare, ct);
        foreach (var writers in (int[])[1, Writers])
        {
            var (with, without) = (new double[rounds], new double[rounds]);
            for (var round = 0; round < rounds; round++)
                foreach (var on in round % 2 == 0 ? (bool[])[true, false] : [false, true])
                {
                    await CaughtUp(app, ct);
                    if (!on) await sequencing.StopAsync(ct);
                    (on ? with : without)[round] = await Measure.Rate(LeadIn, block, writers, Declare, ct);
                    if (!on) await sequencing.StartAsync(ct);
                }
            var ratios = with.Zip(without, (a, b) => b / a).Order().ToArray();
            report.Figure($"declare with the log on, {writers} client(s), median of {rounds}", with.Order().ToArray().Percentile(0.5), "/s");
            report.Figure("declare with the log off", without.Order().ToArray().Percentile(0.5), "/s");
            report.Ratio($"cost of the log: time on / off, {writers} client(s), {ratios[0]:0.00}-{ratios[^1]:0.00}", ratios.Percentile(0.5), "<= 1.05");
        }
        return template;
    }

    /// <summary>From the answer to a declaration, which is sent after the commit, until its receipt is given out.</summary>
    private static async Task Receipts(BenchApp app, Report report, int count, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(DateTimeOffset.UtcNow);
        var clients = await Task.WhenAll(Enumerable.Range(0, BenchCity.Units).Select(u => app.ClientOf(BenchCity.Login(u * BenchCity.PeoplePerUnit), ct)));
        var times = new double[count];
        await Measure.Calls(count, Writers, async (i, token) =>
        {
            var client = clients[i % clients.Length];
            var id = (await BenchApp.Post(client, "/api/gifts", BenchCity.Lunch((2 * i) + 1, today), token))["id"]!.GetValue<string>();
            var since = Stopwatch.GetTimestamp();
            using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
            while (true)
            {
                using var answer = await client.GetAsync($"/api/gifts/{id}/receipt", token);
                if (answer.StatusCode == HttpStatusCode.OK) break;
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable) throw new InvalidOperationException($"A receipt was answered with {answer.StatusCode}.");
                await tick.WaitForNextTickAsync(token);
            }
            times[i] = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        }, ct);
        Array.Sort(times);
        report.Figure($"from the commit to the receipt, {Writers} clients declaring, p50", times.Percentile(0.5), $"ms / p99 {times.Percentile(0.99):0} ms");
        report.Ratio("p99 / 5 s", times.Percentile(0.99) / 5_000, "<= 1");
    }

    private static async Task Sequencing(BenchApp app, Report report, CancellationToken ct)
    {
        var sequencer = app.Services.GetRequiredService<Sequencer>();
        var leaves = 0L;
        var seconds = await Measure.Seconds(async () =>
        {
            while (await sequencer.Step(ct) is > 0 and var more) leaves += more;
        });
        report.Figure($"sequencing {leaves:N0} events that wait", leaves / seconds, "leaves/s");
        report.Ratio("sequencing / 2 000 leaves/s", leaves / seconds / 2_000, ">= 1");
    }

    private static async Task Verifying(BenchApp app, Report report, CancellationToken ct)
    {
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var (most, found) = (before, new Verification(0, 0, null));
        var seconds = await Measure.Seconds(async () =>
            found = await app.Services.GetRequiredService<LedgerVerification>().Look(app.Services.GetRequiredService<NpgsqlDataSource>(), null, (_, _) => most = Math.Max(most, GC.GetTotalMemory(false)), ct));
        if (found.Difference is { } difference) throw new InvalidOperationException(difference.Text.En);
        report.Figure($"verify ledger, {found.Leaves:N0} events", found.Leaves / seconds, $"events/s, memory at most {(most - before) / 1_000_000:N0} MB more");
        report.Ratio("verify / 50 000 events/s", found.Leaves / seconds / 50_000, ">= 1");
    }

    private static async Task CaughtUp(BenchApp app, CancellationToken ct)
    {
        var sequencer = app.Services.GetRequiredService<Sequencer>();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await sequencer.IsBehind(ct)) await tick.WaitForNextTickAsync(ct);
    }
}
