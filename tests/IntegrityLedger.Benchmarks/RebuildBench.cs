using IntegrityLedger.Kernel;
using JasperFx.Events.Projections;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.Benchmarks;

/// <summary>Rebuilding every kept view, as the command does, against reading the events once.</summary>
public static class RebuildBench
{
    private const long Events = 150_000;

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var database = await server.DatabaseAsync(ct);
        await using (var app = await BenchApp.StartAsync(database, ct))
        {
            await BenchCity.BuildAsync(app.Services.GetRequiredService<IDocumentStore>(), ct);
            using var declarant = await app.ClientOf(BenchCity.Login(0), ct);
            var template = Guid.Parse((await BenchApp.Post(declarant, "/api/gifts", BenchCity.Lunch(1, StockholmTime.DateOf(DateTimeOffset.UtcNow)), ct))["id"]!.GetValue<string>());
            await BigLedger.FillAsync(database, template, Events, ct);
        }
        await using var offline = await BenchApp.BuildAsync(database);
        var store = (DocumentStore)offline.Services.GetRequiredService<IDocumentStore>();
        long read = 0;
        var reading = await Measure.Seconds(async () =>
        {
            await using var session = store.QuerySession();
            for (long after = 0; ;)
            {
                var page = await session.Events.QueryAllRawEvents().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(5_000).ToListAsync(ct);
                if (page.Count == 0) break;
                read += page.Count;
                after = page[^1].Sequence;
            }
        });
        using var daemon = await store.BuildProjectionDaemonAsync();
        var projections = store.Options.Projections.All.Where(p => p.Lifecycle != ProjectionLifecycle.Live).ToList();
        var rebuilding = 0.0;
        foreach (var projection in projections)
        {
            var seconds = await Measure.Seconds(() => daemon.RebuildProjectionAsync(projection.Name, TimeSpan.FromHours(1), ct));
            report.Figure($"  {projection.Name}", seconds, "s");
            rebuilding += seconds;
        }
        report.Figure($"reading {read:N0} events once", read / reading, "events/s");
        report.Figure($"rebuilding all {projections.Count} views from them", read / rebuilding, "events/s");
        report.Ratio("rebuild of all / reading once", reading / rebuilding, "rebuild >= 10 000 events/s");
    }
}
