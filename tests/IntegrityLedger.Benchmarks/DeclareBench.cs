using IntegrityLedger.Gifts;
using IntegrityLedger.Kernel;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.Benchmarks;

/// <summary>Declaring over HTTP, policy and routing and all, against bare Marten starting streams with the very same events.</summary>
public static class DeclareBench
{
    // The just-in-time compiler is done after some thousands of requests; before that it is what one measures.
    private const int Warm = 4_000, Count = 2_000;

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var database = await server.DatabaseAsync(ct);
        await using var app = await BenchApp.StartAsync(database, ct);
        var store = app.Services.GetRequiredService<IDocumentStore>();
        await BenchCity.BuildAsync(store, ct);
        var today = StockholmTime.DateOf(DateTimeOffset.UtcNow);
        var clients = await Task.WhenAll(Enumerable.Range(0, BenchCity.Units).Select(u => app.ClientOf(BenchCity.Login(u * BenchCity.PeoplePerUnit), ct)));
        Task Declare(int i, CancellationToken token) => BenchApp.Post(clients[i % clients.Length], "/api/gifts", BenchCity.Lunch(i, today), token);
        await Measure.Calls(Warm, 4, Declare, ct);

        using var bare = BareMarten.Store(database);
        var openings = await BareMarten.OpeningsAsync(store, ct);
        async Task Append(int i, CancellationToken token)
        {
            await using var session = bare.LightweightSession();
            session.Events.StartStream<Gift>(Guid.CreateVersion7(), openings[i % openings.Count]);
            await session.SaveChangesAsync(token);
        }
        await Measure.Calls(Warm, 4, Append, ct);

        foreach (var writers in (int[])[1, 8])
        {
            var (allocated, collections) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(2));
            var http = await Measure.Calls(Count, writers, Declare, ct);
            report.Figure("  allocated per declaration, client included", (GC.GetTotalAllocatedBytes() - allocated) / 1024.0 / Count, $"KiB, full collections {GC.CollectionCount(2) - collections}");
            var plain = await Measure.Calls(Count, writers, Append, ct);
            report.Figure($"declare over HTTP, {writers} client(s)", http.PerSecond, "/s");
            report.Figure("  p50 / p99", http.Milliseconds.Percentile(0.5), $"ms / {http.Milliseconds.Percentile(0.99):0.0} ms");
            report.Figure($"bare Marten, the same events, {writers} writer(s)", plain.PerSecond, "/s");
            report.Figure("  p50 / p99", plain.Milliseconds.Percentile(0.5), $"ms / {plain.Milliseconds.Percentile(0.99):0.0} ms");
            var asked = await Measure.Calls(Count, writers, (i, token) => BenchApp.Post(clients[i % clients.Length], "/api/gifts/check", BenchCity.Lunch(i, today), token), ct);
            report.Figure($"may I?, {writers} client(s)", asked.PerSecond, "/s");
            report.Figure("  p50 / p95", asked.Milliseconds.Percentile(0.5), $"ms / {asked.Milliseconds.Percentile(0.95):0.0} ms");
            report.Ratio($"declare / bare Marten, {writers}", http.PerSecond / plain.PerSecond, ">= 0.6");
        }
    }
}
