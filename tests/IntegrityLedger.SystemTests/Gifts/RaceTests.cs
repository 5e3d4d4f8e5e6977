using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>Several people at the same moment, on real connections.</summary>
public sealed class RaceTests(SmallCity city) : IClassFixture<SmallCity>
{
    private Task<(HttpResponseMessage Response, JsonObject Body)> Decide(string id, string step, int i) => city.Post("bo.ek", $"/api/gifts/{id}/{step}", new { motivation = $"Försök {i}" });

    [Fact]
    public async Task Two_who_decide_at_once_are_one_decision_and_one_told_that_somebody_was_first()
    {
        for (var round = 0; round < 12; round++)
        {
            var book = await city.Declares("anna.berg", Book());
            var answers = await Task.WhenAll(Decide(book.Id(), "approval", 1), Decide(book.Id(), "refusal", 2));
            answers.Select(a => a.Response.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Conflict], ignoreOrder: true);
            var loser = answers.Single(a => a.Response.StatusCode == HttpStatusCode.Conflict).Body;
            loser.Text("code").ShouldBeOneOf("lost-race", "gift-already-decided");
            (await city.Reads("anna.berg", book.Id())).Kinds().Count(kind => kind is "gift_approved" or "gift_refused").ShouldBe(1);
        }
    }

    [Fact]
    public async Task Many_at_once_leave_one_decision_and_a_story_without_gaps()
    {
        var book = await city.Declares("anna.berg", Book());
        var tries = Enumerable.Range(0, 20).Select(i => (i % 4) switch
        {
            0 => Decide(book.Id(), "approval", i),
            1 => Decide(book.Id(), "refusal", i),
            2 => city.Post("anna.berg", $"/api/gifts/{book.Id()}/withdrawal", new { reason = "Ångrar" }),
            _ => city.Post("anna.berg", $"/api/gifts/{book.Id()}/correction", new { changes = new { place = $"Ort {i}" }, reason = "Fel" }),
        });
        var answers = await Task.WhenAll(tries);
        answers.ShouldAllBe(a => a.Response.StatusCode == HttpStatusCode.OK || a.Response.StatusCode == HttpStatusCode.Conflict);
        var read = await city.Reads("ida.sand", book.Id());
        read.Kinds().Count(kind => kind is "gift_approved" or "gift_refused" or "gift_declaration_withdrawn").ShouldBeLessThanOrEqualTo(1);
        read["timeline"]!.AsArray().Select(e => e!["version"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, read["timeline"]!.AsArray().Count));
        read["version"]!.GetValue<int>().ShouldBe(read["timeline"]!.AsArray().Count);
    }

    [Fact]
    public async Task Somebody_who_decides_on_what_they_no_longer_see_is_told_to_reload()
    {
        var book = await city.Declares("anna.berg", Book());
        var seen = book["version"]!.GetValue<int>();
        await city.Takes("anna.berg", book.Id(), "correction", new { changes = new { place = "Farsta" }, reason = "Fel ort", version = seen });
        (await city.IsRefused("bo.ek", book.Id(), "approval", HttpStatusCode.Conflict, "gift-version-changed", new { motivation = "Ja", version = seen })).Fields().ShouldBe(["version"]);
        var now = (await city.Reads("bo.ek", book.Id()))["version"]!.GetValue<int>();
        (await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "Ja", version = now })).Status().ShouldBe("approved");
    }

    [Fact]
    public async Task Case_numbers_have_no_holes_although_some_declarations_fail_on_the_way()
    {
        var year = SmallCity.Today.Year;
        var declares = Enumerable.Range(0, 50).Select(i => (i % 5) switch
        {
            0 => city.Post("anna.berg", "/api/gifts", Book(form => form["description"] = "")),
            // Two with one key: the loser had a number in its hand when it fell.
            1 or 2 => city.Post("eva.lund", "/api/gifts", SmallCity.Lunch(), $"par-{i / 5}"),
            3 => city.Post("maria.blom", "/api/gifts", Book(form => form["procurementId"] = "P-0000-000")),
            _ => city.Post("ulf.bolag", "/api/gifts", Book()),
        });
        var answers = await Task.WhenAll(declares);
        answers.Count(a => a.Response.StatusCode == HttpStatusCode.Created).ShouldBe(30);
        var given = await city.Ask<string[]>($"select array_agg(data ->> 'caseNumber' order by data ->> 'caseNumber') from ledger_events.mt_events where type = 'gift_declared' and data ->> 'caseNumber' like 'G-{year}-%'");
        given.ShouldBe(Enumerable.Range(1, given.Length).Select(n => $"G-{year}-{n:00000}"));
        // What was drawn ahead waits for the next declarations, from the lowest up.
        (await city.Ask<int>($"select min(number) from ledger.case_number_free where series = 'G' and year = {year}")).ShouldBe(given.Length + 1);
    }
}
