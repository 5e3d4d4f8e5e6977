using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.AccessMatrix;
using IntegrityLedger.SystemTests.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.Health;

/// <summary>What whoever watches over the installation is told.</summary>
public sealed class HealthTests
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_healthy_ledger_is_live_and_ready_and_says_how_far_the_projections_are()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = ledger.Client();
        (await client.Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await client.Get("/health/ready");
        var body = await ready.Json();
        ready.StatusCode.ShouldBe(HttpStatusCode.OK, body.ToString());
        body.GetProperty("status").GetString().ShouldBe("healthy");
        body.GetProperty("checks").GetProperty("database").GetProperty("status").GetString().ShouldBe("healthy");
        body.GetProperty("checks").GetProperty("projections").GetProperty("details").GetProperty("highWaterMark").GetInt64().ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task A_projection_that_stands_still_makes_the_ledger_unready_and_is_named()
    {
        await using var ledger = await RunningLedger.StartAsync(settings: new() { ["Health:MaxLagSeconds"] = "30" });
        await using (var owner = await ledger.Database.OpenOwnerAsync(Now))
        {
            await Run(owner, "insert into ledger_events.mt_event_progression (name, last_seq_id) values ('Stuck:All', 0)");
            await Run(owner, $"insert into ledger_events.mt_streams (id, type, version) values ('{Guid.Empty}', 'x', 1)");
            await Run(owner, $"insert into ledger_events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type) values (nextval('ledger_events.mt_events_sequence'), '{Guid.NewGuid()}', '{Guid.Empty}', 1, '{{}}', 'x', now() - interval '5 minutes', '*DEFAULT*', 'x')");
        }
        using var client = ledger.Client();
        var ready = await client.Get("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var check = (await ready.Json()).GetProperty("checks").GetProperty("projections");
        check.GetProperty("message").GetString()!.ShouldContain("Stuck:All");
        var stuck = check.GetProperty("details").GetProperty("projections").EnumerateArray().Single(p => p.GetProperty("name").GetString() == "Stuck:All");
        stuck.GetProperty("lagEvents").GetInt64().ShouldBe(1);
        stuck.GetProperty("lagSeconds").GetDouble().ShouldBeInRange(299, 400);
        (await client.Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetStringAsync("/metrics", Now)).ShouldContain("ledger_projection_lag_seconds{otel_scope_name=\"IntegrityLedger\",projection=\"Stuck:All\"}");
    }

    [Fact]
    public async Task A_database_that_is_gone_makes_the_ledger_unready_but_not_dead()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = ledger.Client();
        await ledger.Database.DisposeAsync();
        (await client.Get("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await client.Get("/health/ready");
        ready.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await ready.Json()).GetProperty("checks").GetProperty("database").GetProperty("message").GetString().ShouldBe("The database does not answer.");
    }

    [Fact]
    public async Task Metrics_tell_durations_by_route_and_never_the_address_itself()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = ledger.Client();
        await client.Get("/api/me?secret=planted.name");
        var metrics = await client.GetStringAsync("/metrics", Now);
        metrics.ShouldContain("http_server_request_duration_seconds_count");
        metrics.ShouldContain("http_route=\"/api/me\"");
        metrics.ShouldContain("ledger_last_event");
        metrics.ShouldNotContain("planted.name");
    }

    [Fact]
    public async Task Declarations_and_decisions_are_counted()
    {
        await using var ledger = await RunningLedger.StartAsync();
        await Town.SettleAsync(ledger.Services, Now);
        var clients = new Dictionary<string, HttpClient> { [Town.Colleague] = await ledger.ClientOf(Town.Colleague), [Town.With(Role.Manager)] = await ledger.ClientOf(Town.With(Role.Manager)) };
        using var counted = new Counted(ledger.Services);
        var id = await new Declared(clients).Waiting(Town.Colleague);
        (await clients[Town.With(Role.Manager)].PostJson($"/api/gifts/{id}/refusal", """{"motivation":"Nej."}""")).EnsureSuccessStatusCode();

        counted["ledger.declarations"].ShouldBe(1);
        counted["ledger.decisions"].ShouldBe(1);
        var metrics = await ledger.Client().GetStringAsync("/metrics", Now);
        metrics.ShouldContain("ledger_declarations_total{");
        metrics.ShouldContain("ledger_decisions_total{");
        metrics.ShouldContain("type=\"gift_refused\"");
        metrics.ShouldNotContain("Host=");
    }

    /// <summary>What one node's own instruments counted: the page of metrics adds up every node of the process, and those of other tests come and go.</summary>
    private sealed class Counted : IDisposable
    {
        private readonly ConcurrentDictionary<string, long> counts = [];
        private readonly MeterListener listener = new();

        public Counted(IServiceProvider node)
        {
            var own = node.GetRequiredService<IMeterFactory>();
            listener.InstrumentPublished = (instrument, hearer) =>
            {
                if (instrument.Meter.Scope == own && instrument is Counter<long>) hearer.EnableMeasurementEvents(instrument);
            };
            listener.SetMeasurementEventCallback<long>((instrument, count, _, _) => counts.AddOrUpdate(instrument.Name, count, (_, earlier) => earlier + count));
            listener.Start();
        }

        public long this[string instrument] => counts.GetValueOrDefault(instrument);

        public void Dispose() => listener.Dispose();
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Now);
    }
}
