using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Platform.Postgres;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.PolicyVersions;

/// <summary>An old judgement, made again under its own version, comes out as it is stored.</summary>
public sealed class RejudgingTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_judgement_of_three_years_of_the_demo_city_comes_out_as_it_is_stored()
    {
        await using var database = await TestDatabase.CreateDemoCityAsync(Ct);
        await using var ledger = await RunningLedger.StartAsync(database);
        await using var scope = ledger.Services.CreateAsyncScope();
        var all = await scope.ServiceProvider.GetRequiredService<Rejudging>().All(null, Ct).ToListAsync(Ct);
        all.Count.ShouldBeGreaterThan(400);
        all.Where(one => !one.Same).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_judgement_of_a_corrected_matter_is_made_again_and_a_changed_one_is_seen()
    {
        var id = (await city.Declares("anna.berg", SmallCity.Lunch()))["id"]!.GetValue<string>();
        (await city.Post("anna.berg", $"/api/gifts/{id}/correction", new JsonObject { ["changes"] = new JsonObject { ["value"] = JsonNode.Parse("""{"amount":450,"currency":"SEK","basis":"receipt"}""") }, ["reason"] = "Kvittot kom" })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var again = await Again("ida.sand", id);
        again.Select(one => (one!["was"]!.GetValue<string>(), one["again"]!.GetValue<string>(), one["same"]!.GetValue<bool>())).ShouldBe([("allow", "allow", true), ("review", "review", true)]);
        (await city.Get("eva.lund", $"/api/gifts/{id}/rejudgement")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await using (var owner = await city.Ledger.Database.OpenOwnerAsync(Ct))
            // As whoever owns the tables can, with the guard taken down.
            await DatabaseScript.ExecuteAsync(owner, $"""
                alter table ledger_events.mt_events disable trigger ledger_mt_events_rows, disable trigger ledger_mt_events_statements;
                update ledger_events.mt_events set data = jsonb_set(data, '{"{assessment,rules,0,message,sv}"}', '"Annat"') where type = 'gift_screened' and stream_id = '{id}'
                  and version = (select min(version) from ledger_events.mt_events where type = 'gift_screened' and stream_id = '{id}');
                alter table ledger_events.mt_events enable always trigger ledger_mt_events_rows, enable always trigger ledger_mt_events_statements
                """, Ct);
        (await Again("ida.sand", id)).Select(one => one!["same"]!.GetValue<bool>()).ShouldBe([false, true]);
    }

    private async Task<JsonArray> Again(string login, string id) =>
        JsonNode.Parse(await (await city.As(login)).GetStringAsync($"/api/gifts/{id}/rejudgement", Ct))!.AsArray();
}
