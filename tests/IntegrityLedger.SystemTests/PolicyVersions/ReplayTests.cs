using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Policy;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using IntegrityLedger.Policy.Replays;
using IntegrityLedger.Policy.Views;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.PolicyVersions;

/// <summary>A pack is tried on what was declared; nothing that was decided changes.</summary>
public sealed class ReplayTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static readonly DateOnly First = SmallCity.Today.AddDays(-13);
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_report_is_what_the_exported_events_say_by_another_way_of_counting()
    {
        var unit = await Declare();
        var replay = await Tried(await Start(new() { ["pack"] = Stricter(), ["from"] = $"{First:yyyy-MM-dd}", ["to"] = $"{SmallCity.Today:yyyy-MM-dd}" }));
        var moved = new List<string>();
        var judged = 0;
        // Another way: the events themselves, and the one sentence that the candidate changes, "more than 100 kr a person needs a decision".
        foreach (var (stream, assessment, facts) in await Exported())
        {
            judged++;
            var share = facts["totalOre"]?.GetValue<decimal>() / facts["persons"]!.GetValue<int>();
            if (assessment["outcome"]!.GetValue<string>() == "Allow" && facts["response"]!.GetValue<string>() == "accepted" && share > 100_00) moved.Add(stream);
        }
        moved.Count.ShouldBeGreaterThan(2);
        var total = replay["report"]!["total"]!;
        (Number(total, "judged"), Number(total, "newlyPerson"), Number(total, "newlyStopped"), Number(total, "newlyFree")).ShouldBe((judged, moved.Count, 0, 0));
        (await Changes(replay, "")).Select(c => c["id"]!.GetValue<string>()).ShouldBe(moved, ignoreOrder: true);
        (await Changes(replay, "&unit=HT")).Count.ShouldBe(unit);
        (await Changes(replay, "&move=newlyStopped")).ShouldBeEmpty();
        (await Changes(replay, "&giver=5599005054&rule=r01")).Count.ShouldBeLessThanOrEqualTo(moved.Count);
        replay["report"]!["units"]!.AsArray().Single(u => u!["key"]!.GetValue<string>() == "HT")!["moves"]!["newlyPerson"]!.GetValue<int>().ShouldBe(unit);
        replay["giverNames"]!["5599005054"]!.GetValue<string>().ShouldBe("Kvarnens IT AB");
        replay["report"]!["outcomes"]!.AsArray().Sum(o => o!["count"]!.GetValue<int>()).ShouldBe(judged);

        var csv = await (await city.As("ida.sand")).GetStringAsync($"/api/policy/replays/{replay["id"]}/changes?format=csv", Ct);
        csv.TrimEnd().Split("\r\n").Length.ShouldBe(moved.Count + 1);
        csv.ShouldContain(";allow;review;newlyPerson;");
    }

    [Fact]
    public async Task The_version_in_force_changes_nothing_and_only_dated_limits_count_by_the_day_of_the_event()
    {
        await Declare();
        var same = await Tried(await Start(Period("version", "stockholm-like-2026.1")));
        Number(same["report"]!["total"]!, "judged").ShouldBeGreaterThan(0);
        (Number(same["report"]!["total"]!, "newlyPerson"), same["report"]!["outcomes"]!.AsArray().Count(o => o!["was"]!.GetValue<string>() != o["becomes"]!.GetValue<string>())).ShouldBe((0, 0));
        var byDay = await Tried(await Start(Period("pack", Stricter(), "eventDate")));
        Number(byDay["report"]!["total"]!, "newlyPerson").ShouldBe(0, "the lower limit begins in thirty days");
        byDay["against"]!.GetValue<string>().ShouldBe("stockholm-like-2026.1");
    }

    [Fact]
    public async Task What_is_corrected_is_tried_as_it_stands_and_counted_once()
    {
        var id = (await city.Declares("anna.berg", SmallCity.Lunch(f => { f["value"]!["amount"] = 90; f["description"] = "Rättas"; f["counterparty"] = new JsonObject { ["kind"] = "association", ["name"] = "En egen givare" }; })))["id"]!.GetValue<string>();
        (await city.Post("anna.berg", $"/api/gifts/{id}/correction", new JsonObject { ["changes"] = new JsonObject { ["value"] = JsonNode.Parse("""{"amount":150,"currency":"SEK","basis":"receipt"}""") }, ["reason"] = "Kvittot kom" })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var replay = await Tried(await Start(Period("pack", Stricter())));
        (await Changes(replay, "")).Count(c => c["id"]!.GetValue<string>() == id).ShouldBe(1);
        var judged = await city.Ask<long>("select count(distinct stream_id) from ledger_events.mt_events where type = 'gift_screened'");
        Number(replay["report"]!["total"]!, "judged").ShouldBe((int)judged);
    }

    [Fact]
    public async Task Pages_of_changes_hold_together()
    {
        await Declare();
        var replay = await Tried(await Start(Period("pack", Stricter())));
        var all = (await Changes(replay, "")).Select(c => c["id"]!.GetValue<string>()).ToList();
        List<string> paged = [];
        for (var cursor = ""; cursor is not null;)
        {
            var (_, page) = await city.Get("greta.vik", $"/api/policy/replays/{replay["id"]}/changes?size=2&cursor={cursor}");
            paged.AddRange(page["items"]!.AsArray().Select(c => c!["id"]!.GetValue<string>()));
            cursor = page["next"]?.GetValue<string>();
        }
        paged.ShouldBe(all);
        var wrong = await city.Get("greta.vik", $"/api/policy/replays/{replay["id"]}/changes?cursor=nonsense");
        (wrong.Response.StatusCode, wrong.Body["code"]!.GetValue<string>()).ShouldBe((HttpStatusCode.BadRequest, "policy-replay-cursor"));
    }

    [Fact]
    public async Task A_trial_that_is_not_one_is_refused_and_says_why()
    {
        await Refused(new() { ["version"] = "stockholm-like-2026.1" }, HttpStatusCode.BadRequest, "policy-replay-period");
        await Refused(new() { ["version"] = "stockholm-like-2026.1", ["from"] = "2026-02-01", ["to"] = "2026-01-01" }, HttpStatusCode.BadRequest, "policy-replay-period");
        await Refused(Period("version", "other.7"), HttpStatusCode.NotFound, "policy-version-not-found");
        await Refused(Period("version", "stockholm-like-2026.1", "tomorrow"), HttpStatusCode.BadRequest, "policy-replay-limits");
        await Refused(new() { ["from"] = "2026-01-01", ["to"] = "2026-02-01" }, HttpStatusCode.BadRequest, "policy-replay-what");
        await Refused(Period("pack", new JsonObject { ["id"] = "x" }), HttpStatusCode.BadRequest, "form-invalid");
        (await city.Get("greta.vik", $"/api/policy/replays/{Guid.Empty}")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_running_trial_can_be_cancelled_and_a_second_one_waits_for_the_first()
    {
        var endless = new EndlessHistory();
        await using var busy = new SmallCity { Services = services => services.AddSingleton<IBenefitHistory>(endless) };
        await busy.InitializeAsync();
        var (started, running) = await busy.Post("greta.vik", "/api/policy/replays", Period("version", "stockholm-like-2026.1"));
        started.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await endless.Begun.Task.WaitAsync(Ct);
        (await busy.Post("ida.sand", "/api/policy/replays", Period("version", "stockholm-like-2026.1"))).Body["code"]!.GetValue<string>().ShouldBe("policy-replay-running");
        (await busy.Post("greta.vik", $"/api/policy/replays/{running["id"]}/cancellation", new JsonObject())).Response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var stopped = await Settled(busy, running["id"]!.GetValue<string>());
        stopped["state"]!.GetValue<string>().ShouldBe("cancelled");
        Number(stopped["report"]!["total"]!, "judged").ShouldBeGreaterThan(0, "what it had come to stays");
        (await busy.Post("greta.vik", $"/api/policy/replays/{running["id"]}/cancellation", new JsonObject())).Body["code"]!.GetValue<string>().ShouldBe("policy-replay-not-running");
    }

    /// <summary>Declares some that the stricter pack judges otherwise and some that it does not.</summary>
    /// <returns>How many of the unit HT move, over all tests of this class.</returns>
    private async Task<int> Declare()
    {
        foreach (var (login, amount, persons) in ((string, decimal, int)[])[("anna.berg", 180, 1), ("ulf.bolag", 170, 1), ("maria.blom", 220, 2), ("maria.blom", 190, 2), ("anna.berg", 700, 1)])
            await city.Declares(login, SmallCity.Lunch(f => { f["value"]!["amount"] = amount; f["persons"] = persons; f["occurredOn"] = $"{First.AddDays(persons):yyyy-MM-dd}"; }));
        await city.Declares("anna.berg", SmallCity.Lunch(f => { f["response"] = "declined"; f["occurredOn"] = $"{First.AddDays(3):yyyy-MM-dd}"; }));
        return (int)await city.Ask<long>("""
            select count(*) from ledger.mt_doc_giftsummary where unit_code = 'HT' and data ->> 'outcome' = 'Allow' and per_person_ore > 10000
            """);
    }

    private async Task<IReadOnlyList<(string Stream, JsonObject Assessment, JsonObject Facts)>> Exported()
    {
        var text = await city.Ask<string>("""
            select jsonb_agg(jsonb_build_object('stream', stream_id, 'data', data))::text from
              (select distinct on (stream_id) stream_id, data from ledger_events.mt_events where type = 'gift_screened' order by stream_id, version desc) as last
            """);
        return [.. JsonNode.Parse(text)!.AsArray().Select(e => (e!["stream"]!.GetValue<string>(), e["data"]!["assessment"]!.AsObject(), e["data"]!["facts"]!.AsObject()))];
    }

    private async Task<IReadOnlyList<JsonObject>> Changes(JsonObject replay, string filter)
    {
        var (response, page) = await city.Get("greta.vik", $"/api/policy/replays/{replay["id"]}/changes?size=500{filter}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK, page.ToString());
        return [.. page["items"]!.AsArray().Select(c => c!.AsObject())];
    }

    private async Task<string> Start(JsonObject form)
    {
        var (response, body) = await city.Post("greta.vik", "/api/policy/replays", form);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, body.ToString());
        response.Headers.Location!.ToString().ShouldBe($"/api/policy/replays/{body["id"]}");
        return body["id"]!.GetValue<string>();
    }

    private async Task<JsonObject> Tried(string id)
    {
        var replay = await Settled(city, id);
        (replay["state"]!.GetValue<string>(), replay["percent"]!.GetValue<int>()).ShouldBe(("done", 100));
        return replay;
    }

    private static async Task<JsonObject> Settled(SmallCity city, string id)
    {
        while (true)
        {
            var (_, body) = await city.Get("ida.sand", $"/api/policy/replays/{id}");
            if (body["state"]!.GetValue<string>() != "running") return body;
            Ct.ThrowIfCancellationRequested();
        }
    }

    private async Task Refused(JsonObject form, HttpStatusCode status, string code)
    {
        var (response, body) = await city.Post("greta.vik", "/api/policy/replays", form);
        (response.StatusCode, body["code"]?.GetValue<string>()).ShouldBe((status, code));
    }

    private static JsonObject Period(string what, JsonNode it, string? limits = null) => new()
    {
        [what] = it, ["from"] = "2020-01-01", ["to"] = $"{SmallCity.Today:yyyy-MM-dd}", ["limits"] = limits,
    };

    private static int Number(JsonNode of, string name) => of[name]!.GetValue<int>();

    /// <summary>The shipped pack with no decision needed up to 100 kr instead of 300, in thirty days.</summary>
    private static JsonObject Stricter()
    {
        var begins = SmallCity.Today.AddDays(30);
        var pack = JsonNode.Parse(PolicyPackReader.Write(ShippedPolicies.All[0]))!.AsObject();
        (pack["revision"], pack["validFrom"]) = (2, $"{begins:yyyy-MM-dd}");
        pack["parameters"]!.AsArray().Single(p => p!["code"]!.GetValue<string>() == "RECEIVED_NO_DECISION")!["values"] = JsonNode.Parse($$"""
            [{"value":30000,"validFrom":"2000-01-01","validTo":"{{begins.AddDays(-1):yyyy-MM-dd}}","source":"†","confidence":"P"},{"value":10000,"validFrom":"{{begins:yyyy-MM-dd}}","source":"KS","confidence":"P"}]
            """);
        return pack;
    }

    /// <summary>History without an end, so that there is time to cancel.</summary>
    private sealed class EndlessHistory : IBenefitHistory
    {
        public TaskCompletionSource Begun { get; } = new();

        public Task<HistorySize> Size(DateOnly from, DateOnly to, CancellationToken ct) => Task.FromResult(new HistorySize(long.MaxValue / 200, 0));

        public async IAsyncEnumerable<JudgedBenefit> Judged(DateOnly from, DateOnly to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        {
            Begun.TrySetResult();
            for (var next = 1; ; next++)
            {
                ct.ThrowIfCancellationRequested();
                await Task.Yield();
                yield return new(new Guid(next, 0, 0, new byte[8]), "G", to, "BYGG", null, new(PolicyOutcome.Allow, []), new() { Direction = "received", Response = "declined", Category = "meal" });
            }
        }
    }
}
