using System.Diagnostics;
using System.Net;
using IntegrityLedger.Kernel;
using IntegrityLedger.TransparencyLog;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.Benchmarks;

/// <summary>What the transparency log costs whoever declares, how soon a receipt is there, and how fast a large ledger gets its leaves and is verified.</summary>
public static class LogBench
{
    public const long Events = 1_000_000;
    private const int Writers = 4;

    public static async Task Run(BenchServer server, Report report, long events, CancellationToken ct)
    {
        // A small size is a trial of the benchmark itself.
        var (warm, block, rounds, receipts) = events < 100_000 ? (100, 40, 2, 40) : (3_000, 400, 10, 1_000);
        var database = await server.DatabaseAsync(ct);
        Guid template;
        await using (var on = await BenchApp.StartAsync(database, ct))
        {
            await using (var off = await BenchApp.StartAsync(await server.DatabaseAsync(ct), ct, ("Ledger:Log:Sequencing", "off"))) template = await Declaring(on, off, report, warm, block, rounds, ct);
            await Receipts(on, report, receipts, ct);
        }
        await BigLedger.FillAsync(database, template, events, ct);
        await using var alone = await BenchApp.BuildAsync(database);
        await Sequencing(alone, report, ct);
        await Verifying(alone, report, ct);
    }

    /// <summary>Blocks in turn, the second of each pair first every other time, so that whatever changes with time meets both alike.</summary>
    private static async Task<Guid> Declaring(BenchApp on, BenchApp off, Report report, int warm, int block, int rounds, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(DateTimeOffset.UtcNow);
        var (made, template) = (0, Guid.Empty);
        var clients = new Dictionary<BenchApp, HttpClient[]>();
        foreach (var app in (BenchApp[])[on, off])
        {
            await BenchCity.BuildAsync(app.Services.GetRequiredService<IDocumentStore>(), ct);
            clients[app] = await Task.WhenAll(Enumerable.Range(0, BenchCity.Units).Select(u => app.ClientOf(BenchCity.Login(u * BenchCity.PeoplePerUnit), ct)));
        }
        async Task<double> Block(BenchApp app, int count)
        {
            var from = Interlocked.Add(ref made, count) - count;
            return await Measure.Seconds(() => Measure.Calls(count, Writers, async (i, token) =>
            {
                var declared = await BenchApp.Post(clients[app][i % clients[app].Length], "/api/gifts", BenchCity.Lunch((2 * (from + i)) + 1, today), token);
                if (app == on) template = Guid.Parse(declared["id"]!.GetValue<string>());
            }, ct));
        }
        foreach (var app in (BenchApp[])[on, off]) await Block(app, warm);
        var (with, without) = (0.0, 0.0);
        for (var round = 0; round < rounds; round++)
            foreach (var app in round % 2 == 0 ? (BenchApp[])[on, off] : [off, on])
            {
                await CaughtUp(on, ct);
                var seconds = await Block(app, block);
                if (app == on) with += seconds;
                else without += seconds;
            }
        report.Figure($"declare with the log on, {Writers} clients", rounds * block / with, "/s");
        report.Figure("declare with the log off", rounds * block / without, "/s");
        report.Ratio("cost of the log: time on / off", with / without, "<= 1.05");
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
