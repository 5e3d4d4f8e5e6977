using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.Benchmarks;

/// <summary>A candidate pack tried on history over HTTP, against reading the same declarations in the database once: where nothing would change, and where everything would.</summary>
public static class ReplayBench
{
    private const long Declarations = 200_000;

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var database = await server.DatabaseAsync(ct);
        await using var app = await BenchApp.StartAsync(database, ct);
        await BenchCity.BuildAsync(app.Services.GetRequiredService<IDocumentStore>(), ct);
        using var declarant = await app.ClientOf(BenchCity.Login(0), ct);
        var template = Guid.Parse((await BenchApp.Post(declarant, "/api/gifts", BenchCity.Lunch(1, StockholmTime.DateOf(DateTimeOffset.UtcNow)), ct))["id"]!.GetValue<string>());
        await using var connection = new Npgsql.NpgsqlConnection(database.Owner);
        await connection.OpenAsync(ct);
        var perMatter = (long)(await BigLedger.Scalar(connection, $"select count(*) from ledger_events.mt_events where stream_id = '{template}'", ct))!;
        await BigLedger.FillAsync(database, template, Declarations * perMatter, ct);
        await BigLedger.CaughtUpAsync(database, ct);

        object? length = null;
        var reading = await Measure.Seconds(async () => length = await BigLedger.Scalar(connection, "select sum(length(data::text)) from ledger_events.mt_events where type = 'gift_screened'", ct));
        report.Note($"{Declarations:N0} declarations, {length:N0} characters of judgements");
        report.Figure("the database reads them once", Declarations / reading, "declarations/s");
        using var auditor = await app.ClientOf("ida.sand", ct);
        foreach (var limits in (string[])["eventDate", "asIfBegun"])
        {
            GC.Collect();
            var before = GC.GetTotalMemory(true);
            var most = before;
            JsonNode? replay = null;
            var seconds = await Measure.Seconds(async () =>
            {
                replay = await BenchApp.Post(auditor, "/api/policy/replays", new JsonObject { ["pack"] = Stricter(), ["from"] = "2010-01-01", ["to"] = "2030-01-01", ["limits"] = limits }, ct);
                var address = $"/api/policy/replays/{replay["id"]}";
                using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
                while (replay!["state"]!.GetValue<string>() == "running" && await tick.WaitForNextTickAsync(ct))
                {
                    replay = JsonNode.Parse(await auditor.GetStringAsync(address, ct));
                    most = Math.Max(most, GC.GetTotalMemory(false));
                }
            });
            var total = replay!["report"]!["total"]!;
            report.Figure($"tried, {total["newlyPerson"]:N0} change", total["judged"]!.GetValue<long>() / seconds, $"declarations/s, memory at most {(most - before) / 1_000_000:N0} MB more");
            report.Ratio("reading / trying", reading / seconds, ">= 20 000 declarations/s");
        }
    }

    /// <summary>The shipped pack with no decision needed up to 1 kr, from tomorrow's day after.</summary>
    private static JsonNode Stricter()
    {
        var begins = StockholmTime.DateOf(DateTimeOffset.UtcNow).AddDays(2);
        var pack = JsonNode.Parse(PolicyPackReader.Write(ShippedPolicies.All[0]))!;
        (pack["revision"], pack["validFrom"]) = (2, $"{begins:yyyy-MM-dd}");
        pack["parameters"]!.AsArray().Single(p => p!["code"]!.GetValue<string>() == "RECEIVED_NO_DECISION")!["values"] = JsonNode.Parse($$"""
            [{"value":30000,"validFrom":"2000-01-01","validTo":"{{begins.AddDays(-1):yyyy-MM-dd}}","source":"†","confidence":"P"},{"value":100,"validFrom":"{{begins:yyyy-MM-dd}}","source":"†","confidence":"P"}]
            """);
        return pack;
    }
}
