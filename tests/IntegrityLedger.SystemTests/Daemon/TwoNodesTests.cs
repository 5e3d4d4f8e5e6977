using System.Diagnostics;
using System.Net;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;

namespace IntegrityLedger.SystemTests.Daemon;

/// <summary>Two application nodes on one database share the kept views; when one dies the other takes them over.</summary>
[Collection(nameof(Alone))]
public sealed class TwoNodesTests
{
    private static readonly TimeSpan Resumes = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task When_one_node_is_killed_the_other_resumes_its_views_within_fifteen_seconds_and_counts_everything_once()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(ct);
        await using (var first = await RunningLedger.StartAsync(database)) await SmallCity.Build(first.Services.GetRequiredService<IDocumentStore>());
        await using var connection = await database.OpenAppAsync(ct);
        var one = await LedgerNode.StartAsync(database);
        using var two = await LedgerNode.StartAsync(database);
        await Until(async () => await Number(connection, "select count(distinct node_number) from messaging.wolverine_node_assignments a join messaging.wolverine_nodes n on n.id = a.node_id where a.id like 'event-subscriptions:%'", ct) == 2,
            TimeSpan.FromMinutes(1), "the views are not spread over both nodes");

        var declared = 0;
        async Task Declare(LedgerNode node)
        {
            var key = $"two-nodes-{++declared}";
            var answer = await node.Post("anna.berg", "/api/gifts", SmallCity.Lunch(f => f["description"] = key), key);
            answer!.Value.Status.ShouldBe(HttpStatusCode.Created, answer.Value.Body.ToJsonString());
        }
        for (var i = 0; i < 10; i++) { await Declare(one); await Declare(two); }
        await one.KillAsync();
        one.Dispose();
        var since = Stopwatch.StartNew();
        for (var i = 0; i < 10; i++) await Declare(two);
        await Until(() => AllViewsAreCurrent(connection, ct), Resumes, "some view was not taken over");
        TestContext.Current.TestOutputHelper?.WriteLine($"Views current {since.Elapsed.TotalSeconds:0.0} s after the kill.");

        // Both nodes wrote the log while they lived, and the one that is left goes on.
        await Until(async () => await Number(connection, "select count(*) from ledger_events.mt_events", ct) == await Number(connection, "select size from ledger_log.checkpoint order by number desc limit 1", ct), Resumes, "the log was not carried on");
        (await Number(connection, "select count(*) from ledger_log.leaf l full join ledger_events.mt_events e using (seq_id) where l.index is null or e.id is null", ct)).ShouldBe(0);
        (await Number(connection, "select count(*) - count(distinct size) from ledger_log.checkpoint", ct)).ShouldBe(0);

        (await Number(connection, "select sum((data ->> 'received')::int) from ledger.mt_doc_unityear", ct)).ShouldBe(declared);
        (await Number(connection, "select sum((data ->> 'received')::int) from ledger.mt_doc_giveryear", ct)).ShouldBe(declared);
        (await Number(connection, "select sum((data ->> 'declarations')::int) from ledger.mt_doc_intakeday", ct)).ShouldBe(declared);
    }

    private static async Task<bool> AllViewsAreCurrent(NpgsqlConnection connection, CancellationToken ct) => await Number(connection, """
        select count(*) from ledger_events.mt_event_progression
        where name <> 'HighWaterMark' and last_seq_id < (select max(seq_id) from ledger_events.mt_events)
        """, ct) == 0;

    private static async Task Until(Func<Task<bool>> holds, TimeSpan within, string otherwise)
    {
        var clock = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await holds())
        {
            clock.Elapsed.ShouldBeLessThan(within, otherwise);
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task<long> Number(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(ct) is { } value and not DBNull ? value : 0, System.Globalization.CultureInfo.InvariantCulture);
    }
}
