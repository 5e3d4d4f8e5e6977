using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>Declaring an interest and living with it, as a client of the contract meets it.</summary>
public sealed class InterestTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task The_answer_says_which_suppliers_group_members_and_procurements_it_touches()
    {
        var declared = await city.Declares("eva.lund");
        declared["caseNumber"].Word()!.ShouldStartWith($"I-{SmallCity.Today.Year}-");
        declared["inForce"]!.GetValue<bool>().ShouldBeTrue();
        var touches = declared["touches"]!;
        touches["suppliers"].Words("organisationNumber").ShouldBe(["5599001012"]);
        touches["groupMembers"].Words("name").ShouldBe(["Nordbro Holding AB"]);
        touches["procurements"].Words("number").ShouldBe(["P-2026-014"]);
        touches["procurements"]![0]!["member"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task It_goes_to_the_nearest_manager_who_finds_it_in_the_inbox_and_assesses_it()
    {
        var declared = await city.Declares("anna.berg");
        declared["route"]!["reviewer"].Word().ShouldBe("bo.ek");
        var waiting = (await city.Get("bo.ek", "/api/inbox")).Body["decisions"]!.AsArray().Single(item => item!["id"].Word() == declared.Id())!;
        waiting["kind"].Word().ShouldBe("interest");
        waiting["person"].Word().ShouldBe("Anna Berg");
        var assessed = await city.Steps("bo.ek", declared, "review", new { assessment = "noMeasure", reason = "Handlägger inte broar.", reviewDate = Interests.Day(200) });
        assessed["status"].Word().ShouldBe("noMeasure");
        (await city.Get("bo.ek", "/api/inbox")).Body["decisions"]!.AsArray().ShouldNotContain(item => item!["id"].Word() == declared.Id());
        var told = (await city.Get("anna.berg", $"/api/conflicts/{declared.Id()}")).Body;
        told["review"]!["reason"].Word().ShouldBe("Handlägger inte broar.");
        told["timeline"].Words("kind").ShouldBe(["interest_declared", "interest_matched", "interest_routed", "interest_reviewed"]);
    }

    [Fact]
    public async Task A_review_further_away_than_a_year_is_refused_by_rule()
    {
        var declared = await city.Declares("anna.berg");
        var (response, body) = await city.Post("bo.ek", $"/api/conflicts/{declared.Id()}/review", new { assessment = "measuresNeeded", reviewDate = Interests.Day(400) });
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        body["code"].Word().ShouldBe("interest-review-date");
    }

    [Fact]
    public async Task A_correction_keeps_what_stood_before_beside_what_stands_now()
    {
        var declared = await city.Declares("maria.blom");
        await city.Steps("maria.blom", declared, "correction", new { changes = new { share = 60, from = Interests.Day(-50) }, reason = "Köpte mer." });
        var told = (await city.Get("maria.blom", $"/api/conflicts/{declared.Id()}")).Body;
        told["declaration"]!["share"]!.GetValue<decimal>().ShouldBe(60);
        var changes = told["timeline"]!.AsArray().Single(e => e!["kind"].Word() == "interest_corrected")!["changes"]!.AsArray();
        changes.Single(c => c!["field"].Word() == "share")!["before"].Word().ShouldBe("30");
        changes.Single(c => c!["field"].Word() == "from")!["after"].Word().ShouldBe(Interests.Day(-50));
    }

    [Fact]
    public async Task An_ended_interest_is_not_in_force_and_a_withdrawn_one_stays_visible()
    {
        var ended = await city.Steps("maria.blom", await city.Declares("maria.blom"), "ending", new { to = Interests.Day(-1), reason = "Sålt." });
        ended["inForce"]!.GetValue<bool>().ShouldBeFalse();
        ended["to"].Word().ShouldBe(Interests.Day(-1));
        var wrong = await city.Declares("maria.blom");
        (await city.Post("greta.vik", $"/api/conflicts/{wrong.Id()}/measures", new { kind = "informationBarrier", dueOn = Interests.Day(5), text = "Läser inte anbuden." })).Response.IsSuccessStatusCode.ShouldBeTrue();
        var withdrawn = await city.Steps("maria.blom", wrong, "withdrawal", new { reason = "Fel bolag." });
        withdrawn["status"].Word().ShouldBe("withdrawn");
        (await city.Get("maria.blom", "/api/measures")).Body["mine"]!.AsArray().Single(m => m!["subject"]!["id"].Word() == wrong.Id())!["status"].Word().ShouldBe("fellAway", "nobody has to keep away from what was never there");
        (await city.Get("maria.blom", "/api/conflicts")).Body["items"].Words("id").ShouldContain(withdrawn.Id());
    }

    [Theory]
    [InlineData("counterparty", null, "counterparty")]
    [InlineData("kind", null, "kind")]
    [InlineData("share", "101", "share")]
    [InlineData("share", "-1", "share")]
    [InlineData("to", "\"2020-01-01\"", "to")]
    [InlineData("colleague", "\"ingen.alls\"", "colleague")]
    [InlineData("colleague", "\"anna.berg\"", "colleague")]
    [InlineData("counterparty", "{\"kind\":\"supplier\",\"organisationNumber\":\"5599001013\"}", "counterparty.organisationNumber")]
    public async Task What_is_wrong_is_named_by_its_field(string field, string? value, string named)
    {
        var (response, body) = await city.Post("anna.berg", "/api/conflicts", Interests.Shares(f => f[field] = value is null ? null : JsonNode.Parse(value)));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        body["errors"]!.AsObject().Select(e => e.Key).ShouldContain(named);
    }

    [Fact]
    public async Task A_procurement_a_case_or_a_colleague_is_tie_enough_without_a_counterparty()
    {
        foreach (var (field, value) in new[] { ("procurementId", "P-2026-014"), ("caseReference", "BN 2026/55"), ("colleague", "hans.fors") })
            (await city.Declares("anna.berg", new() { ["kind"] = "other", [field] = value }))["route"]!["reviewer"].Word().ShouldBe("bo.ek", field);
    }

    [Fact]
    public async Task A_manager_to_whom_the_interest_ties_one_does_not_assess_it()
    {
        var declared = await city.Declares("maria.blom", new() { ["kind"] = "friendship", ["colleague"] = "nils.ros" });
        declared["route"]!["reviewer"].Word().ShouldBe("tove.lind");
        (await city.Get("nils.ros", $"/api/conflicts/{declared.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_former_employer_still_counts_two_years_after()
    {
        JsonObject Former(int lastDay) => new() { ["kind"] = "formerEmployer", ["counterparty"] = Interests.Firm("5599002028"), ["from"] = Interests.Day(-2000), ["to"] = Interests.Day(lastDay) };
        (await city.Declares("ulf.bolag", Former(-700)))["inForce"]!.GetValue<bool>().ShouldBeTrue();
        (await city.Declares("ulf.bolag", Former(-740)))["inForce"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Compliance_may_declare_for_somebody_and_a_colleague_may_not()
    {
        (await city.Declares("greta.vik", Interests.Shares(f => f["onBehalfOf"] = "nils.ros")))["route"]!["reviewer"].Word().ShouldBe("tove.lind");
        (await city.Post("anna.berg", "/api/conflicts", Interests.Shares(f => f["onBehalfOf"] = "maria.blom"))).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_same_key_declares_once()
    {
        var first = await city.Post("ulf.bolag", "/api/conflicts", Interests.Shares(), "interest-once");
        var second = await city.Post("ulf.bolag", "/api/conflicts", Interests.Shares(), "interest-once");
        second.Body.Id().ShouldBe(first.Body.Id());
    }
}
