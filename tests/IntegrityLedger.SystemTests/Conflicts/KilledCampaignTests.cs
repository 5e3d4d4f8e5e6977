using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.SystemTests.Daemon;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>A campaign to thousands of people, and the process that asks them is killed (signal 9) in the middle.</summary>
[Collection(nameof(Alone))]
public sealed class KilledCampaignTests
{
    private const int Crowd = 8000, KillAfter = 2000;
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_next_node_goes_on_by_itself_and_everybody_is_asked_exactly_once()
    {
        await using var database = await TestDatabase.CreateAsync(Now);
        await using (var first = await RunningLedger.StartAsync(database))
        {
            var store = first.Services.GetRequiredService<IDocumentStore>();
            await SmallCity.Build(store);
            await Employ(store);
        }
        string id;
        using (var killed = await LedgerNode.StartAsync(database))
        {
            id = (await killed.Post("greta.vik", "/api/attestation-campaigns", Campaigns.Form(), "plan"))!.Value.Body["id"]!.GetValue<string>();
            (await killed.Post("greta.vik", $"/api/attestation-campaigns/{id}/start", new { }, "start"))!.Value.Status.ShouldBe(HttpStatusCode.Accepted);
            // Somebody declares while it goes on.
            var declared = await killed.Post("anna.berg", "/api/gifts", SmallCity.Lunch(), "lunch");
            declared!.Value.Status.ShouldBe(HttpStatusCode.Created);
            while (Asked(await killed.Get("greta.vik", $"/api/attestation-campaigns/{id}")) < KillAfter) { }
            await killed.KillAsync();
        }
        var before = await Count(database, "select count(*) from ledger.mt_doc_attestationrequest");
        before.ShouldBeInRange(KillAfter, Crowd - 1);

        using var next = await LedgerNode.StartAsync(database);
        JsonObject details;
        do details = await next.Get("greta.vik", $"/api/attestation-campaigns/{id}");
        while (!details["progress"]!["done"]!.GetValue<bool>());
        var people = await Count(database, "select count(*) from ledger.mt_doc_employee");
        TestContext.Current.TestOutputHelper!.WriteLine($"Longest pause between batches: {await Count(database, Pause)} ms; from the first to the last: {await Count(database, Whole)} ms");
        Asked(details).ShouldBe((int)people);
        (await Count(database, "select count(distinct data ->> 'personId') from ledger.mt_doc_attestationrequest")).ShouldBe(people);
        // The ledger itself says the same: each person stands in one batch, once.
        (await Count(database, "select count(*) from ledger_events.mt_events, jsonb_array_elements(data -> 'people') where type = 'people_asked_to_attest'")).ShouldBe(people);
        (await Count(database, "select count(distinct person ->> 'person') from ledger_events.mt_events, jsonb_array_elements(data -> 'people') person where type = 'people_asked_to_attest'")).ShouldBe(people);
        (await next.Post("anna.berg", $"/api/attestations/{id}", new { answer = "none", statementVersion = 1 }, "answer"))!.Value.Status.ShouldBe(HttpStatusCode.OK);
    }

    private const string Batches = "from ledger_events.mt_events where type = 'people_asked_to_attest'";
    private const string Whole = $"select (extract(epoch from max(timestamp) - min(timestamp)) * 1000)::bigint {Batches}";
    private const string Pause = $"select max((extract(epoch from pause) * 1000)::bigint) from (select timestamp - lag(timestamp) over (order by seq_id) as pause {Batches}) as between_batches";

    private static int Asked(JsonObject details) => details["totals"]!["asked"]!.GetValue<int>();

    private static async Task Employ(IDocumentStore store)
    {
        foreach (var part in Enumerable.Range(0, Crowd).Chunk(1000))
        {
            await using var session = store.LightweightSession();
            foreach (var i in part)
            {
                var id = SmallCity.Person($"crowd.{i}");
                session.Events.StartStream<Employee>(id.Value, new EmployeeRegistered(id, new(2020, 1, 1), "system"), new AssignedToUnit(id, i % 2 == 0 ? "HT" : "BYGG", "Handläggare", new Period(new(2020, 1, 1)), "system"));
            }
            await session.SaveChangesAsync(Now);
        }
    }

    private static async Task<long> Count(TestDatabase database, string sql)
    {
        await using var connection = await database.OpenOwnerAsync(Now);
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync(Now))!;
    }
}
