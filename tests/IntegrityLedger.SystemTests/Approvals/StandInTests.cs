using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Approvals;

/// <summary>Somebody in the manager's place: named for a time, asked like anybody else, and handed what waits.</summary>
public sealed class StandInTests(SmallCity empty) : IAsyncLifetime, IClassFixture<SmallCity>
{
    private readonly SmallCity city = empty;

    public async ValueTask InitializeAsync() => await EndAll();
    public async ValueTask DisposeAsync() => await EndAll();

    private async Task EndAll()
    {
        foreach (var standIn in (await city.Get("bo.ek", "/api/substitutes")).Body["forMe"]!.AsArray().Where(s => string.CompareOrdinal(s!["to"]?.GetValue<string>() ?? "9", Day(-1)) > 0))
            await city.Post("bo.ek", "/api/substitutes/ending", new JsonObject { ["person"] = standIn!["person"]!.GetValue<string>(), ["kind"] = standIn["kind"]?.GetValue<string>(), ["from"] = standIn["from"]!.GetValue<string>(), ["lastDay"] = Day(-1) });
    }

    private async Task<JsonObject> Names(string substitute, int from = 0, int to = 5)
    {
        var (response, body) = await city.Post("bo.ek", "/api/substitutes", new { substitute, from = Day(from), to = Day(to) });
        response.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return body;
    }

    private async Task<string?> DeciderOf(JsonObject gift, string reader = "anna.berg") => (await city.Reads(reader, gift.Id())).Approver();

    [Fact]
    public async Task What_waits_goes_to_the_substitute_and_what_comes_too_and_back_when_the_time_is_over()
    {
        var waiting = await city.Declares("anna.berg", Book());
        waiting.Approver().ShouldBe("bo.ek");
        await Names("filip.norr");
        (await DeciderOf(waiting)).ShouldBe("filip.norr");
        var fresh = await city.Declares("anna.berg", Book());
        fresh.Approver().ShouldBe("filip.norr");
        await city.Takes("filip.norr", fresh.Id(), "approval", new { motivation = "Ja" });
        await EndAll();
        (await DeciderOf(waiting)).ShouldBe("bo.ek");
        (await city.Reads("anna.berg", waiting.Id())).Kinds().Count(k => k == "gift_routed").ShouldBe(3);
    }

    [Fact]
    public async Task A_substitute_who_was_at_the_dinner_is_passed_over()
    {
        await Names("filip.norr");
        var dinner = await city.Declares("anna.berg", Book(form => form["participants"] = new JsonArray(new JsonObject { ["login"] = "filip.norr", ["external"] = false })));
        dinner.Approver().ShouldBe("cecilia.strand");
        dinner.Skipped().ShouldBe([("filip.norr", "participant"), ("bo.ek", "away")]);
    }

    [Fact]
    public async Task A_delegate_decides_small_matters_and_the_manager_the_others()
    {
        var (response, _) = await city.Post("bo.ek", "/api/delegations", new { @delegate = "filip.norr", kind = "gift", limit = 700, from = Day(0), to = Day(9), decisionReference = "BN 2026-11-03 § 4" });
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await city.Declares("anna.berg", Book())).Approver().ShouldBe("filip.norr");
        (await city.Declares("anna.berg", Book(form => form["value"] = Kronor(800)))).Approver().ShouldBe("bo.ek");
    }

    [Theory]
    [InlineData("anna.berg", "filip.norr", 0, 5, HttpStatusCode.Forbidden, "stand-in-not-a-manager")]
    [InlineData("bo.ek", "bo.ek", 0, 5, HttpStatusCode.BadRequest, "stand-in-yourself")]
    [InlineData("bo.ek", "ingen.alls", 0, 5, HttpStatusCode.BadRequest, "stand-in-field-invalid")]
    [InlineData("bo.ek", "filip.norr", -1, 5, HttpStatusCode.BadRequest, "stand-in-field-invalid")]
    [InlineData("bo.ek", "filip.norr", 5, 4, HttpStatusCode.BadRequest, "stand-in-field-invalid")]
    public async Task What_cannot_be_is_refused_with_a_reason(string by, string substitute, int from, int to, HttpStatusCode status, string code)
    {
        var (response, problem) = await city.Post(by, "/api/substitutes", new { substitute, from = Day(from), to = Day(to) });
        response.StatusCode.ShouldBe(status, problem.ToJsonString());
        problem.Text("code").ShouldBe(code);
    }

    [Fact]
    public async Task The_same_time_twice_is_refused_and_so_is_a_delegation_above_ones_own_mandate()
    {
        await Names("filip.norr", 20, 25);
        (await city.Post("bo.ek", "/api/substitutes", new { substitute = "filip.norr", from = Day(24), to = Day(30) })).Body.Text("code").ShouldBe("stand-in-overlap");
        (await city.Post("bo.ek", "/api/delegations", new { @delegate = "filip.norr", kind = "gift", limit = 900_000_000, from = Day(0), to = Day(9) })).Body.Text("code").ShouldBe("delegation-above-mandate");
    }
}
