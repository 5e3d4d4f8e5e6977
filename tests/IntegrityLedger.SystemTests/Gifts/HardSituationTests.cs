using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>Situations between the rules of the domain (G), as somebody who looks for gaps declares them over HTTP.</summary>
public sealed class HardSituationTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Theory]
    [InlineData(300, 1, "R07", "R08")]
    [InlineData(300.01, 1, "R08", "R07")]
    [InlineData(600, 2, "R07", "R08")]
    [InlineData(600.01, 2, "R08", "R07")]
    [InlineData(1_000, 1, "R08", "R09")]
    [InlineData(1_000.01, 1, "R09", "R08")]
    [InlineData(900.01, 3, "R08", "R07")]
    public async Task A_share_exactly_on_a_limit_is_within_it_and_an_ore_more_is_not(double kronor, int persons, string speaks, string silent)
    {
        var book = await city.Declares("anna.berg", Book(form => { form["value"] = Kronor((decimal)kronor); form["persons"] = persons; }));
        book.Rules().ShouldContain(speaks);
        book.Rules().ShouldNotContain(silent);
    }

    [Theory]
    [InlineData(200, "allow")]
    [InlineData(200.01, "reject")]
    public async Task A_clients_gift_of_exactly_two_hundred_is_shared_and_one_above_goes_back(double kronor, string outcome) =>
        (await city.Declares("maria.blom", Book(form => { form["value"] = Kronor((decimal)kronor); form["counterparty"] = Client(); }))).Outcome().ShouldBe(outcome);

    [Theory]
    [InlineData("cash", 20)]
    [InlineData("giftCard", 20)]
    public async Task No_amount_of_money_from_a_client_is_small(string category, decimal kronor) =>
        (await city.Declares("maria.blom", Book(form => { form["category"] = category; form["value"] = Kronor(kronor); form["counterparty"] = Client(); }))).Outcome().ShouldBe("reject");

    [Fact]
    public async Task What_nobody_knows_the_value_of_is_never_let_through()
    {
        var book = await city.Declares("anna.berg", Book(form => form["value"] = null));
        book.Outcome().ShouldBe("review");
        book.Status().ShouldBe("managerReview");
    }

    [Fact]
    public async Task An_offer_that_was_declined_still_counts_as_an_offer_from_the_same_giver()
    {
        var firm = new JsonObject { ["kind"] = "association", ["name"] = "Föreningen Envisa" };
        for (var i = 0; i < 2; i++) (await city.Declares("eva.lund", Small(firm, form => form["response"] = "declined"))).Rules().ShouldNotContain("R10");
        (await city.Declares("eva.lund", Small(firm))).Rules().ShouldContain("R10", "three in twelve months (G R10), whatever was answered");
    }

    [Fact]
    public async Task Two_companies_of_one_group_are_one_giver()
    {
        await city.Declares("ulf.bolag", Small(Supplier("5599001012", "Nordbro Anläggning AB")));
        await city.Declares("ulf.bolag", Small(Supplier("5599003034", "Nordbro Holding AB")));
        (await city.Declares("ulf.bolag", Small(Supplier("5599001012", "Nordbro Anläggning AB")))).Rules().ShouldContain("R10");
    }

    [Fact]
    public async Task A_correction_that_makes_it_dearer_is_judged_anew_and_one_that_makes_it_cheaper_too()
    {
        var book = await city.Declares("anna.berg", Book(form => form["value"] = Kronor(250)));
        book.Outcome().ShouldBe("allow");
        var dearer = await city.Takes("anna.berg", book.Id(), "correction", new { changes = new { value = Kronor(1_200, "receipt") }, reason = "Läste fel" });
        dearer.Rules().ShouldContain("R09");
        dearer.Outcome().ShouldBe("review");
        var cheaper = await city.Takes("anna.berg", book.Id(), "correction", new { changes = new { value = Kronor(200, "receipt") }, reason = "Läste rätt" });
        cheaper.Rules().ShouldNotContain("R09");
        (await city.Reads("anna.berg", book.Id())).Kinds().Count(kind => kind == "gift_declaration_corrected").ShouldBe(2);
    }

    [Theory]
    [InlineData("relativeIncluded", "R11")]
    [InlineData("deliveredToHome", "R11")]
    [InlineData("requestedByMe", "R16")]
    [InlineData("authorityExercise", "R03")]
    public async Task Small_things_are_not_small_when_the_circumstances_are_wrong(string circumstance, string rule)
    {
        var answer = await city.Declares("anna.berg", Small(new JsonObject { ["kind"] = "association", ["name"] = $"Föreningen {circumstance}" }, form => form[circumstance] = true));
        answer.Rules().ShouldContain(rule);
        answer.Outcome().ShouldNotBe("allow");
        answer.Outcome().ShouldNotBe("warn");
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public async Task Fourteen_days_are_in_time_and_fifteen_are_late(int days, bool late) =>
        (await city.Declares("anna.berg", Book(form => form["occurredOn"] = Day(-days)))).Rules().Contains("R37").ShouldBe(late);

    [Fact]
    public async Task Foreign_money_without_a_rate_is_worth_an_unknown_sum_and_its_smallness_no_excuse()
    {
        var answer = await city.Declares("anna.berg", Book(form => form["value"] = new JsonObject { ["amount"] = 1, ["currency"] = "XAF", ["basis"] = "receipt" }));
        answer.Outcome().ShouldBe("review");
    }

    [Fact]
    public async Task Asking_beforehand_says_the_same_as_declaring_does()
    {
        foreach (var form in new[] { Book(), Small(Client()), Book(f => f["value"] = null), Book(f => f["category"] = "crypto"), Book(f => f["requestedByMe"] = true) })
        {
            var (asked, may) = await city.Post("maria.blom", "/api/gifts/check", form);
            asked.StatusCode.ShouldBe(HttpStatusCode.OK);
            var declared = await city.Declares("maria.blom", form);
            (declared.Outcome(), string.Join(',', declared.Rules())).ShouldBe((may["assessment"]!["outcome"]!.GetValue<string>(), string.Join(',', may["assessment"]!["rules"]!.AsArray().Select(r => r!["id"]!.GetValue<string>()))));
        }
    }

    private static int clients;

    private static JsonObject Client() => new() { ["kind"] = "client", ["name"] = $"Brukare {Interlocked.Increment(ref clients)}" };

    private static JsonObject Small(JsonObject giver, Action<JsonObject>? change = null) => Book(form =>
    {
        (form["value"], form["counterparty"]) = (Kronor(50), giver.DeepClone());
        change?.Invoke(form);
    });
}
