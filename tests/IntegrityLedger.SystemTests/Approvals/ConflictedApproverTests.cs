using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Approvals;

/// <summary>What somebody declared acts: they are passed over, what waits for them moves on, and the matter is closed to them.</summary>
public sealed class ConflictedApproverTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static int firms;

    /// <summary>A giver that nobody has met: the situations stay apart.</summary>
    private static JsonObject Giver() => new() { ["kind"] = "association", ["name"] = $"Sällskapet {Interlocked.Increment(ref firms)}" };

    private async Task<JsonObject> DeclaresInterest(string login, string kind, JsonObject? counterparty, Action<JsonObject>? change = null)
    {
        var form = new JsonObject { ["kind"] = kind, ["relation"] = "self", ["from"] = Day(-400) };
        if (counterparty is not null) form["counterparty"] = counterparty.DeepClone();
        change?.Invoke(form);
        var (response, body) = await city.Post(login, "/api/conflicts", form);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return body;
    }

    private Task<JsonObject> DeclaresGift(string login, JsonObject giver, Action<JsonObject>? change = null) =>
        city.Declares(login, Book(form => { form["counterparty"] = giver.DeepClone(); change?.Invoke(form); }));

    private async Task<HttpStatusCode> Opens(string login, JsonObject gift) => (await city.Get(login, $"/api/gifts/{gift.Id()}")).Response.StatusCode;

    [Fact]
    public async Task H3_a_manager_who_owns_a_part_of_the_giver_is_passed_over_and_cannot_open_the_matter()
    {
        var giver = Giver();
        await DeclaresInterest("bo.ek", "ownership", giver, form => form["share"] = 30);
        var gift = await DeclaresGift("anna.berg", giver);
        gift.Approver().ShouldBe("cecilia.strand");
        gift.Skipped().ShouldBe([("bo.ek", "interest")]);
        (await Opens("bo.ek", gift)).ShouldBe(HttpStatusCode.Forbidden);
        await city.IsRefused("bo.ek", gift.Id(), "approval", HttpStatusCode.Forbidden, "gift-not-yours-to-read", new { motivation = "Ja" });
        (await Opens("cecilia.strand", gift)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_conflict_declared_while_the_matter_waits_moves_it_on_and_both_facts_are_told()
    {
        var giver = Giver();
        var gift = await DeclaresGift("anna.berg", giver);
        gift.Approver().ShouldBe("bo.ek");
        (await Opens("bo.ek", gift)).ShouldBe(HttpStatusCode.OK);
        (await Reads(gift)).ShouldBe(["bo.ek"]);
        var interest = await DeclaresInterest("bo.ek", "friendship", giver);
        interest["moved"]!.GetValue<int>().ShouldBe(1);
        var told = await city.Reads("anna.berg", gift.Id());
        told.Approver().ShouldBe("cecilia.strand");
        told.Kinds()[^2..].ShouldBe(["gift_approver_disqualified", "gift_routed"]);
        (await Opens("bo.ek", gift)).ShouldBe(HttpStatusCode.Forbidden);
        await city.IsRefused("bo.ek", gift.Id(), "approval", HttpStatusCode.Forbidden, "gift-not-yours-to-read", new { motivation = "Ja" });
        (await city.Takes("cecilia.strand", gift.Id(), "approval", new { motivation = "Ja" })).Status().ShouldBe("approved");
        // What was seen before stays on record; the closed door let nobody in after it.
        (await Reads(gift)).ShouldBe(["bo.ek"]);
    }

    /// <summary>Who has opened it besides the declarant, as the auditors find it.</summary>
    private async Task<string[]> Reads(JsonObject gift) =>
        [.. (await city.Get("ida.sand", $"/api/audit/access-log?subject={gift.Id()}")).Body["items"]!.AsArray().Select(e => e!["by"]!.GetValue<string>())];

    [Fact]
    public async Task Whoever_decided_and_then_declares_a_conflict_may_not_open_it_any_more()
    {
        var giver = Giver();
        var gift = await DeclaresGift("anna.berg", giver);
        await city.Takes("bo.ek", gift.Id(), "approval", new { motivation = "Ja" });
        await DeclaresInterest("bo.ek", "dispute", giver);
        var (response, problem) = await city.Get("bo.ek", $"/api/gifts/{gift.Id()}");
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        problem.Text("code").ShouldBe("gift-disqualified");
        problem.Text("legalBasis").ShouldContain("KL 6 kap. 28 §");
    }

    [Fact]
    public async Task An_interest_in_the_parent_company_counts()
    {
        await DeclaresInterest("nils.ros", "ownership", Supplier("5599003034", "Nordbro Holding AB"));
        var gift = await DeclaresGift("maria.blom", Supplier("5599001012", "Nordbro Anläggning AB"), form => form["response"] = "undecided");
        gift.Skipped().ShouldContain(("nils.ros", "interest"));
        gift.Approver().ShouldBe("tove.lind");
    }

    [Fact]
    public async Task A_seat_held_for_the_city_disqualifies_in_exercise_of_authority_only()
    {
        var company = Giver();
        await DeclaresInterest("tove.lind", "board", company, form => form["appointedByCity"] = true);
        var plain = await DeclaresGift("nils.ros", company, form => form["authorityExercise"] = false);
        plain.Approver().ShouldBe("tove.lind");
        var authority = await DeclaresGift("nils.ros", company, form => form["authorityExercise"] = true);
        authority.Skipped().ShouldContain(("tove.lind", "assign"));
        authority.Approver().ShouldBe("dag.holm");
    }

    [Fact]
    public async Task The_city_directors_own_matter_goes_to_the_chair_and_to_the_function_when_the_chair_is_in_conflict()
    {
        var giver = Giver();
        (await DeclaresGift("dag.holm", giver)).Approver().ShouldBe("per.alm");
        await DeclaresInterest("per.alm", "friendship", giver);
        var second = await DeclaresGift("dag.holm", giver);
        second.Skipped().ShouldContain(("per.alm", "delicacy"));
        second.Approver().ShouldBe("greta.vik");
    }

    [Fact]
    public async Task Kin_in_the_city_counts_whoever_of_the_two_declared_it()
    {
        await DeclaresInterest("eva.lund", "kinship", null, form => { form["relation"] = "relative"; form["colleague"] = "filip.norr"; });
        var gift = await DeclaresGift("eva.lund", Giver());
        gift.Approver().ShouldBe("olga.rask");
        gift.Skipped().ShouldContain(("filip.norr", "kin"));
    }

    [Fact]
    public async Task Subordinates_of_somebody_who_was_there_do_not_decide()
    {
        var dinner = await DeclaresGift("ulf.bolag", Giver(), form => form["participants"] = new JsonArray(new JsonObject { ["login"] = "dag.holm", ["external"] = false }));
        dinner.Skipped().ShouldBe([("vera.hus", "subordinate"), ("dag.holm", "participant"), ("", "no-manager")]);
        dinner.Approver().ShouldBe("per.alm");
    }

    [Fact]
    public async Task An_interest_that_ended_before_today_or_begins_later_stands_in_nobodys_way()
    {
        var giver = Giver();
        await DeclaresInterest("cecilia.strand", "ownership", giver, form => form["to"] = Day(-1));
        await DeclaresInterest("cecilia.strand", "ownership", giver, form => form["from"] = Day(10));
        (await DeclaresGift("bo.ek", giver)).Approver().ShouldBe("cecilia.strand");
    }

    [Fact]
    public async Task Of_a_decision_and_a_conflict_at_the_same_moment_the_matter_ends_decided_or_with_the_next_and_never_both()
    {
        for (var round = 0; round < 5; round++)
        {
            var giver = Giver();
            var gift = await DeclaresGift("anna.berg", giver);
            var decided = city.Post("bo.ek", $"/api/gifts/{gift.Id()}/approval", new { motivation = "Ja" });
            var declared = DeclaresInterest("bo.ek", "friendship", giver);
            var decision = (await decided).Response.StatusCode;
            await declared;
            var told = await city.Reads("anna.berg", gift.Id());
            if (decision == HttpStatusCode.OK) told.Status().ShouldBe("approved");
            else (told.Status(), told.Approver()).ShouldBe(("managerReview", "cecilia.strand"));
        }
    }

    [Fact]
    public async Task One_click_hands_the_matter_on_and_becomes_a_declaration_when_that_is_wanted()
    {
        var giver = Giver();
        var (gift, other) = (await DeclaresGift("anna.berg", giver), await DeclaresGift("anna.berg", giver));
        var wrong = await city.Post("bo.ek", $"/api/gifts/{gift.Id()}/recusal", new { reason = "Vi spelar tennis", interest = new { share = 300 } });
        wrong.Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await city.Reads("anna.berg", gift.Id())).Approver().ShouldBe("bo.ek");
        (await city.Takes("bo.ek", gift.Id(), "recusal", new { reason = "Vi spelar tennis", interest = new { kind = "friendship" } })).Approver().ShouldBe("cecilia.strand");
        (await city.Reads("anna.berg", other.Id())).Approver().ShouldBe("cecilia.strand");
        (await DeclaresGift("anna.berg", giver)).Skipped().ShouldBe([("bo.ek", "delicacy")]);
        (await city.Get("bo.ek", "/api/conflicts")).Body["items"]!.AsArray().ShouldContain(i => System.Text.RegularExpressions.Regex.Unescape(i!.ToJsonString(null)).Contains(giver["name"]!.GetValue<string>(), StringComparison.Ordinal));
    }
}
