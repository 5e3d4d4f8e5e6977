using System.Diagnostics;
using System.Text.Json.Nodes;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.Benchmarks;

/// <summary>A campaign to 48 000 people over HTTP, and to a hundredth of them: how long the asking takes, and what somebody who declares meanwhile notices. Beside it, the way not taken: one stream a person.</summary>
public static class CampaignBench
{
    private const int Few = 480, Many = 48_000, Calls = 300;

    public static async Task Run(BenchServer server, Report report, CancellationToken ct)
    {
        var per = new Dictionary<int, double>();
        var (calm, during) = (0d, 0d);
        foreach (var size in (int[])[Few, Many])
        {
            var database = await server.DatabaseAsync(ct);
            await using var app = await BenchApp.StartAsync(database, ct);
            await BenchCity.BuildAsync(app.Services.GetRequiredService<IDocumentStore>(), ct);
            await Employ(database, size, ct);
            using var officer = await app.ClientOf("greta.vik", ct);
            using var declarant = await app.ClientOf(BenchCity.Login(1), ct);
            var today = StockholmTime.DateOf(DateTimeOffset.UtcNow);
            async Task Declare(int i, CancellationToken token) => await BenchApp.Post(declarant, "/api/gifts", BenchCity.Lunch(i, today), token);
            await Measure.Calls(100, 1, Declare, ct);
            calm = (await Measure.Calls(Calls, 1, Declare, ct)).Milliseconds.Percentile(0.95);

            var id = (await BenchApp.Post(officer, "/api/attestation-campaigns", Form, ct))["id"]!.GetValue<string>();
            var began = Stopwatch.GetTimestamp();
            await BenchApp.Post(officer, $"/api/attestation-campaigns/{id}/start", new { }, ct);
            var answered = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            using var asking = CancellationTokenSource.CreateLinkedTokenSource(ct);
            var times = new List<double>();
            var declaring = size == Many ? Task.Run(() => Keep(Declare, times, asking.Token), ct) : Task.CompletedTask;
            JsonNode progress;
            do
            {
                await Task.Delay(100, ct);
                progress = JsonNode.Parse(await officer.GetStringAsync($"/api/attestation-campaigns/{id}", ct))!;
            }
            while (!progress["progress"]!["done"]!.GetValue<bool>());
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            await asking.CancelAsync();
            await declaring;
            var asked = progress["totals"]!["asked"]!.GetValue<int>();
            per[size] = seconds / asked * 1000;
            report.Figure($"asking {asked:N0} people, from the start to the last one asked", seconds, $"s (the start itself answered in {answered:0} ms)");
            if (size != Many) continue;
            times.Sort();
            during = times.ToArray().Percentile(0.95);
            report.Figure("declaring while nobody is asked, p95", calm, "ms");
            report.Figure($"declaring while they are asked ({times.Count} times), p95", during, "ms");
            report.Figure("the page of the campaign, coverage of all units, p95", (await Measure.Calls(30, 1, async (_, token) => await officer.GetStringAsync($"/api/attestation-campaigns/{id}", token), ct)).Milliseconds.Percentile(0.95), "ms");
            report.Figure("events and streams on disk", await Megabytes(database, ct), "MB, employees' own included");
            report.Figure("one stream a person instead: asking them all takes", await OneStreamEach(app.Services.GetRequiredService<IDocumentStore>(), asked, ct), $"s, and the same tables {await Megabytes(database, ct):0} MB");
        }
        report.Ratio("a person of 48 000 / a person of 480", per[Many] / per[Few], "<= 1.5");
        report.Ratio("declaring while they are asked / while nobody is, p95", during / calm, "<= 2");
    }

    private static object Form { get; } = new
    {
        title = new { sv = "Årlig försäkran", en = "Yearly attestation" }, statement = new { sv = "Jag har anmält allt.", en = "I have declared everything." },
        audience = new { everybody = true }, due = new { kind = "rolling", days = 30 },
    };

    private static async Task Keep(Func<int, CancellationToken, Task> work, List<double> times, CancellationToken ct)
    {
        for (var i = 0; !ct.IsCancellationRequested; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await work(1000 + i, CancellationToken.None);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    /// <summary>Copies of one employee, straight into the register: what is measured is the asking.</summary>
    private static async Task Employ(BenchDatabase database, int count, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("""
            insert into ledger.mt_doc_employee (id, data, mt_last_modified, mt_dotnet_type, mt_version)
            select made.id, (e.data - 'login') || jsonb_build_object('id', made.id), now(), e.mt_dotnet_type, e.mt_version
            from (select gen_random_uuid() as id from generate_series(1, $1)) as made cross join (select * from ledger.mt_doc_employee where data ->> 'login' = 'person.000') as e
            """, connection) { CommandTimeout = 300 };
        command.Parameters.Add(new() { Value = count });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<double> OneStreamEach(IDocumentStore store, int people, CancellationToken ct)
    {
        var campaign = StableId.From("bench", "one stream each");
        return await Measure.Seconds(async () =>
        {
            foreach (var part in Enumerable.Range(0, people).Chunk(500))
            {
                await using var session = store.LightweightSession();
                foreach (var i in part)
                    session.Events.StartStream<AttestationBatch>(StableId.From("bench", $"{i}"), new PeopleAskedToAttest(campaign, new(2026, 11, 23), [new(new(StableId.From("p", $"{i}")), "start", new(2026, 12, 23), "U00", AttestationRoleClass.Employee)], "bench"));
                await session.SaveChangesAsync(ct);
            }
        });
    }

    private static async Task<double> Megabytes(BenchDatabase database, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select (pg_total_relation_size('ledger_events.mt_events') + pg_total_relation_size('ledger_events.mt_streams')) / 1e6::float8", connection);
        return (double)(await command.ExecuteScalarAsync(ct))!;
    }
}
