using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Approvals;

/// <summary>What waits for me, and why me.</summary>
public sealed class InboxTests(SmallCity city) : IClassFixture<SmallCity>
{
    private async Task<JsonObject?> Waiting(string login, string id, string list = "decisions") =>
        (await city.Get(login, "/api/inbox")).Body[list]!.AsArray().SingleOrDefault(item => item!["gift"]?["id"]?.GetValue<string>() == id)?.AsObject();

    [Fact]
    public async Task A_matter_waits_for_the_manager_until_it_is_decided_and_for_nobody_else()
    {
        var book = await city.Declares("anna.berg", Book());
        var item = (await Waiting("bo.ek", book.Id())).ShouldNotBeNull();
        item["dueOn"]!.GetValue<string>().ShouldBe(book["route"]!["dueOn"]!.GetValue<string>());
        item["daysLeft"]!.GetValue<int>().ShouldBeGreaterThan(9);
        item["why"]!.GetValue<string>().ShouldNotBeEmpty();
        foreach (var other in new[] { "anna.berg", "cecilia.strand", "greta.vik", "ida.sand", "karin.dahl" }) (await Waiting(other, book.Id())).ShouldBeNull(other);
        await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "Ja" });
        (await Waiting("bo.ek", book.Id())).ShouldBeNull();
    }

    [Fact]
    public async Task While_a_question_is_open_the_matter_waits_for_the_declarant()
    {
        var book = await city.Declares("anna.berg", Book());
        await city.Takes("bo.ek", book.Id(), "information-request", new { question = "Vad?" });
        (await Waiting("bo.ek", book.Id())).ShouldBeNull();
        (await Waiting("anna.berg", book.Id(), "questions")).ShouldNotBeNull();
        await city.Takes("anna.berg", book.Id(), "answer", new { text = "En bok" });
        (await Waiting("bo.ek", book.Id())).ShouldNotBeNull();
        (await Waiting("anna.berg", book.Id(), "questions")).ShouldBeNull();
    }

    [Fact]
    public async Task Stepping_aside_moves_it_to_the_next_and_out_of_sight()
    {
        var book = await city.Declares("anna.berg", Book());
        await city.Takes("bo.ek", book.Id(), "recusal", new { reason = "Vi är grannar" });
        (await Waiting("bo.ek", book.Id())).ShouldBeNull();
        (await Waiting("cecilia.strand", book.Id())).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_lead_of_a_procurement_is_told_of_a_bidders_offer()
    {
        var lunch = await city.Declares("eva.lund", SmallCity.Lunch(form => { form["response"] = "declined"; form["counterparty"] = Supplier("5599001012", "Nordbro Anläggning AB"); }));
        (await Waiting("filip.norr", lunch.Id(), "forYourAttention")).ShouldNotBeNull();
    }
}
