using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Http;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.PolicyVersions;

/// <summary>A version of the policy is proposed by one person, signed by another, and judges nothing that happened before its first day.</summary>
public sealed class PublicationTests : IAsyncLifetime
{
    private static readonly DateOnly Begins = SmallCity.Today.AddDays(30);
    private readonly SmallCity city = new();
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await city.InitializeAsync();
        await using var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        var second = SmallCity.Person("jon.ask");
        session.Events.Append(second.Value, new RoleGranted(second, "compliance", new(new(2020, 1, 1)), "test"));
        await session.SaveChangesAsync(Ct);
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task The_policy_that_came_with_the_application_stands_in_the_ledger_letter_by_letter()
    {
        await Propose("greta.vik", Stricter());
        (await city.Ask<string>("select data ->> 'contentHash' from ledger_events.mt_events where type = 'policy_pack_shipped'")).ShouldBe(PackVersion.HashOf(PolicyPackReader.Write(Shipped)));
        var (_, list) = await city.Get("anna.berg", "/api/policy/versions");
        list["inForce"]!.GetValue<string>().ShouldBe(Shipped.Version);
        list["versions"]!.AsArray().Single()!["status"]!.GetValue<string>().ShouldBe("shipped", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public async Task A_signed_version_judges_from_its_first_day_on_and_the_old_one_what_happened_before()
    {
        var before = await city.Declares("anna.berg", SmallCity.Lunch());
        (await Propose("greta.vik", Stricter())).Status.ShouldBe(HttpStatusCode.Created);
        (await Coming()).ShouldEndWith(".1", customMessage: "what is proposed judges nothing");
        (await Step("jon.ask", "publication", "Beslutat i KS 2026-11-20")).Status.ShouldBe(HttpStatusCode.OK);

        (await Coming()).ShouldEndWith(".2");
        (await Preview(SmallCity.Today.AddDays(-2)))["assessment"]!["policyVersion"]!.GetValue<string>().ShouldEndWith(".1");
        var after = await city.Declares("anna.berg", SmallCity.Lunch());
        after["assessment"]!["policyVersion"]!.GetValue<string>().ShouldBe(before["assessment"]!["policyVersion"]!.GetValue<string>());
        (await Preview(Begins))["assessment"]!["outcome"]!.GetValue<string>().ShouldBe("review", StringCompareShould.IgnoreCase);
    }

    [Fact]
    public async Task Whoever_proposed_it_cannot_sign_it_and_nobody_signs_twice()
    {
        await Propose("greta.vik", Stricter());
        var own = await Step("greta.vik", "publication", "Ja");
        (own.Status, own.Code).ShouldBe((HttpStatusCode.Forbidden, "policy-own-proposal"));
        var both = await Task.WhenAll(Step("jon.ask", "publication", "Ja"), Step("jon.ask", "publication", "Ja"));
        both.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        (await Step("jon.ask", "rejection", "Nej")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_version_for_a_day_that_has_begun_is_refused()
    {
        var pack = Stricter();
        pack["validFrom"] = SmallCity.Today.ToString("yyyy-MM-dd");
        var answer = await Propose("greta.vik", pack);
        (answer.Status, answer.Code).ShouldBe((HttpStatusCode.UnprocessableEntity, "policy-retroactive"));
        answer.Body.ToString().ShouldContain(SmallCity.Today.AddDays(1).ToString("yyyy-MM-dd"));
    }

    [Fact]
    public async Task Every_fault_of_a_pack_is_named_and_nothing_is_kept()
    {
        var pack = Stricter();
        pack["rules"]![0]!["examples"]![0]!["says"] = new JsonArray("allow");
        pack["rules"]![0]!["cases"]![0]!["when"] = JsonNode.Parse("""{"all":[{"fact":"category","eq":"cash"},{"fact":"category","eq":"meal"}]}""");
        var answer = await Propose("greta.vik", pack);
        (answer.Status, answer.Code).ShouldBe((HttpStatusCode.BadRequest, "form-invalid"));
        answer.Body.ToString().ShouldContain("R01 case 1");
        answer.Body.ToString().ShouldContain("R01 example 1");
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where type = 'policy_pack_proposed'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_revision_cannot_be_proposed_again()
    {
        await Propose("greta.vik", Stricter());
        (await Step("greta.vik", "withdrawal", null)).Status.ShouldBe(HttpStatusCode.OK);
        var again = await Propose("jon.ask", Stricter());
        (again.Status, again.Code).ShouldBe((HttpStatusCode.Conflict, "policy-version-taken"));
    }

    [Fact]
    public async Task A_change_is_told_in_plain_words_and_its_author_is_noted_on_the_rule()
    {
        await Propose("greta.vik", Stricter());
        var (_, details) = await city.Get("jon.ask", "/api/policy/versions/stockholm-like-2026.2");
        var changes = details["changes"]!.AsArray().Select(c => c!["text"]!.GetValue<string>()).ToList();
        changes.ShouldContain(text => text.Contains("300\u00a0kr från 2000-01-01") && text.Contains("blir") && text.Contains("100\u00a0kr från " + Begins.ToString("yyyy-MM-dd")));
        changes.ShouldContain(text => text.StartsWith("Ny regel: Tidningar"));
        var rules = details["pack"]!["rules"]!.AsArray();
        rules.Single(r => r!["id"]!.GetValue<string>() == "R99")!["writtenBy"]!.AsArray().Select(w => w!.GetValue<string>()).ShouldBe(["greta.vik"]);
        rules.Single(r => r!["id"]!.GetValue<string>() == "R01")!["writtenBy"].ShouldBeNull("nothing changed in it");
    }

    [Fact]
    public async Task Reasons_are_sealed_and_shown_to_those_who_keep_or_review_only()
    {
        await Propose("greta.vik", Stricter(), "Hemlig tanke");
        await Step("jon.ask", "publication", "Hemligt ja");
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where data::text like '%Hemlig%'")).ShouldBe(0);
        (await city.Get("ida.sand", "/api/policy/versions/stockholm-like-2026.2")).Body.ToString().ShouldContain("Hemligt ja");
        (await city.Get("anna.berg", "/api/policy/versions/stockholm-like-2026.2")).Body.ToString().ShouldNotContain("Hemligt ja");
    }

    [Fact]
    public async Task A_proposal_is_not_shown_to_those_it_does_not_judge_yet()
    {
        await Propose("greta.vik", Stricter());
        (await city.Get("anna.berg", "/api/policy/versions")).Body["versions"]!.AsArray().Count.ShouldBe(1);
        (await city.Get("anna.berg", "/api/policy/versions/stockholm-like-2026.2")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_version_is_retired_by_two_and_the_one_before_judges_again()
    {
        await Propose("greta.vik", Stricter());
        await Step("jon.ask", "publication", "Ja");
        var from = Begins.AddDays(10);
        var first = await city.Post("jon.ask", "/api/policy/versions/stockholm-like-2026.1/retirement", new JsonObject { ["from"] = from.ToString("yyyy-MM-dd"), ["reason"] = "x" });
        first.Body["code"]!.GetValue<string>().ShouldBe("policy-nothing-before");
        (await city.Post("jon.ask", "/api/policy/versions/stockholm-like-2026.2/retirement", new JsonObject { ["from"] = from.ToString("yyyy-MM-dd"), ["reason"] = "För sträng" })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Step("jon.ask", "retirement-signature", "Ja")).Code.ShouldBe("policy-own-proposal");
        (await Step("greta.vik", "retirement-signature", "Ja")).Status.ShouldBe(HttpStatusCode.OK);
        (await Preview(from.AddDays(-1)))["assessment"]!["policyVersion"]!.GetValue<string>().ShouldEndWith(".2");
        (await Preview(from))["assessment"]!["policyVersion"]!.GetValue<string>().ShouldEndWith(".1");
    }

    [Fact]
    public async Task Checking_a_pack_tells_all_and_records_nothing()
    {
        var answer = await city.Post("greta.vik", "/api/policy/check", Stricter());
        answer.Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Body["problems"]!.AsArray().ShouldBeEmpty();
        answer.Body["changes"]!.AsArray().Count.ShouldBe(2);
        (await city.Ask<long>("select count(*) from ledger_events.mt_events where type = 'policy_pack_proposed'")).ShouldBe(0);
        (await city.Post("anna.berg", "/api/policy/check", Stricter())).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_node_judges_by_the_version_as_soon_as_it_does_anything()
    {
        await using var other = await RunningLedger.StartAsync(city.Ledger.Database);
        await Propose("greta.vik", Stricter());
        await Step("jon.ask", "publication", "Ja");
        using var anna = await other.ClientOf("anna.berg");
        var planned = SmallCity.Lunch(form => { form["direction"] = "given"; form["planned"] = true; form["occurredOn"] = Begins.ToString("yyyy-MM-dd"); });
        var answer = await anna.Send(HttpMethod.Post, "/api/gifts", new StringContent(planned.ToJsonString(), System.Text.Encoding.UTF8, "application/json"));
        (await answer.Json()).GetProperty("assessment").GetProperty("policyVersion").GetString().ShouldEndWith(".2");
    }

    private static PolicyPack Shipped => ShippedPolicies.All[0];

    /// <summary>The shipped pack, revision 2: no decision is needed up to 100 kr instead of 300, and one rule more.</summary>
    private static JsonObject Stricter()
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(Shipped))!.AsObject();
        (pack["revision"], pack["validFrom"]) = (2, Begins.ToString("yyyy-MM-dd"));
        var limit = pack["parameters"]!.AsArray().Single(p => p!["code"]!.GetValue<string>() == "RECEIVED_NO_DECISION")!;
        limit["values"] = JsonNode.Parse($$"""
            [{"value":30000,"validFrom":"2000-01-01","validTo":"{{Begins.AddDays(-1):yyyy-MM-dd}}","source":"†","confidence":"P"},{"value":10000,"validFrom":"{{Begins:yyyy-MM-dd}}","source":"KS 2026-11-20","confidence":"P"}]
            """);
        pack["rules"]!.AsArray().Add(JsonNode.Parse("""
            {"id":"R99","version":1,"title":{"sv":"Tidningar","en":"Papers"},"validFrom":"2000-01-01","scope":{"direction":["received"]},
             "cases":[{"when":{"all":[{"fact":"category","eq":"goods"},{"fact":"occasion","eq":"jubilee"}]},"outcome":"review","message":{"sv":"Fråga.","en":"Ask."}}],
             "legalBasis":"Stadens policy","source":"†","confidence":"P",
             "examples":[{"situation":{"sv":"Vid jubileum","en":"At a jubilee"},"facts":{"direction":"received","response":"accepted","category":"goods","occasion":"jubilee"},"says":["review"]},
                         {"situation":{"sv":"En måltid","en":"A meal"},"facts":{"direction":"received","response":"accepted","category":"meal"},"says":[]}]}
            """));
        return pack;
    }

    private async Task<(HttpStatusCode Status, string? Code, JsonObject Body)> Propose(string login, JsonObject pack, string reason = "Strängare")
    {
        var (response, body) = await city.Post(login, "/api/policy/versions", new JsonObject { ["pack"] = pack, ["reason"] = reason });
        return (response.StatusCode, body["code"]?.GetValue<string>(), body);
    }

    private async Task<(HttpStatusCode Status, string? Code)> Step(string login, string step, string? reason)
    {
        var (response, body) = await city.Post(login, $"/api/policy/versions/stockholm-like-2026.2/{step}", new JsonObject { ["reason"] = reason });
        return (response.StatusCode, body["code"]?.GetValue<string>());
    }

    private async Task<string> Coming() => (await Preview(Begins))["assessment"]!["policyVersion"]!.GetValue<string>();

    private async Task<JsonObject> Preview(DateOnly day)
    {
        var form = SmallCity.Lunch(f => { f["response"] = "undecided"; f["occurredOn"] = day.ToString("yyyy-MM-dd"); });
        var (response, body) = await city.Post("anna.berg", "/api/gifts/check", form);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body.ToString());
        return body;
    }
}
