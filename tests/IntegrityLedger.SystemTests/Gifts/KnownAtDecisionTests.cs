using System.Text.Json.Nodes;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Gifts;

/// <summary>What did the decider know? The giver's whole group, and what was declared as an interest in it.</summary>
public sealed class KnownAtDecisionTests(SmallCity city) : IClassFixture<SmallCity>
{
    private const string Hissar = "5599004040", Kvarnen = "5599005054";

    [Fact]
    public async Task A_gift_from_a_sister_company_is_in_what_the_policy_counts_the_page_shows_and_the_decision_keeps()
    {
        await Join(Hissar, Kvarnen);
        var fromSister = await city.Declares("anna.berg", Book(form => form["counterparty"] = Supplier(Hissar, "Södra Hissar AB")));
        var toColleague = await city.Declares("bo.ek", Book(form => form["counterparty"] = Supplier(Hissar, "Södra Hissar AB")));
        var book = await city.Declares("anna.berg", Book(form => form["counterparty"] = Supplier(Kvarnen, "Kvarnens IT AB")));
        (await city.Ask<int>($"select (data -> 'facts' ->> 'priorCountSameGiver12m')::int from ledger_events.mt_events where stream_id = '{book.Id()}' and type = 'gift_screened'")).ShouldBe(1);

        (await Page("bo.ek", $"/gifts/{book.Id()}/decide")).ShouldContain(fromSister.Text("caseNumber"));
        await city.Takes("bo.ek", book.Id(), "refusal", new { motivation = "För mycket från samma koncern" });

        var known = await Kept(book.Id(), "gift_refused");
        known["earlierFromGiverToPerson"]!.GetValue<int>().ShouldBe(1);
        known["earlierSumOre"]!.GetValue<long>().ShouldBe(600_00);
        known["earlierFromGiverToUnit"]!.GetValue<int>().ShouldBe(1);
        known["ruleHits"]!.AsArray().Select(r => r!.GetValue<string>()).ShouldBe(book.Rules());
        known["earlier"]!.AsArray().Select(e => e!["id"]!.GetValue<string>()).ShouldBe([fromSister.Id(), toColleague.Id()], ignoreOrder: true);
    }

    [Fact]
    public async Task Years_later_the_auditor_sees_what_the_decider_saw_although_the_earlier_gift_was_corrected_since_and_the_declarant_sees_no_colleague()
    {
        JsonObject From(string description) => Book(form => { form["counterparty"] = Supplier("5599002028", "Mälarkök Catering AB"); form["description"] = description; });
        var first = await city.Declares("maria.blom", From("Den första"));
        await city.Declares("nils.ros", From("Chefens egen"));
        var second = await city.Declares("maria.blom", From("Den andra"));
        await city.Takes("nils.ros", second.Id(), "refusal", new { motivation = "Nej tack" });
        await city.Takes("maria.blom", first.Id(), "correction", new { changes = new { value = Kronor(100) }, reason = "Fel belopp" });

        var seen = Decision(await city.Reads("ida.sand", second.Id()))!;
        seen["sum"]!.GetValue<decimal>().ShouldBe(600m);
        seen["toUnit"]!.GetValue<int>().ShouldBe(1);
        var shown = seen["earlier"]!.AsArray().Single(e => e!["id"]!.GetValue<string>() == first.Id())!;
        shown["perPersonKronor"]!.GetValue<decimal>().ShouldBe(600m);
        shown["toSamePerson"]!.GetValue<bool>().ShouldBeTrue();
        Decision(await city.Reads("nils.ros", second.Id())).ShouldNotBeNull();
        Decision(await city.Reads("maria.blom", second.Id())).ShouldBeNull();

        var page = await Page("ida.sand", $"/gifts/{second.Id()}");
        page.ShouldContain(first.Text("caseNumber"));
        page.ShouldContain("Det här såg den som beslutade");
    }

    [Fact]
    public async Task An_interest_of_the_declarant_in_a_sister_of_the_giver_is_shown_and_kept()
    {
        var interest = CaseIds();
        await using var own = new SmallCity { Services = services => services.AddScoped<IInterestRegister>(_ => new OneInterest(new(
            interest, "I-2026-00007", SmallCity.Person("anna.berg"), InterestKind.Board, InterestRelation.Self, Hissar, null, null, null, null, false, new(new(2024, 1, 1)), DateTimeOffset.UnixEpoch))) };
        await own.InitializeAsync();
        await Join(Hissar, Kvarnen, own);
        var book = await own.Declares("anna.berg", Book(form => form["counterparty"] = Supplier(Kvarnen, "Kvarnens IT AB")));
        (await Page("bo.ek", $"/gifts/{book.Id()}/decide", own)).ShouldContain("I-2026-00007");
        await own.Takes("bo.ek", book.Id(), "refusal", new { motivation = "Styrelseledamot i koncernen" });
        var conflict = Decision(await own.Reads("ida.sand", book.Id()))!["conflicts"]!.AsArray().ShouldHaveSingleItem()!;
        conflict["id"]!.GetValue<Guid>().ShouldBe(interest);
        conflict["person"]!.GetValue<string>().ShouldBe("Anna Berg");
        conflict["kind"]!.GetValue<string>().ShouldBe("board");
    }

    private static Guid CaseIds() => Platform.Pipeline.CaseIds.New();

    /// <summary>The register, where it holds one thing: what stands in it is another room's business.</summary>
    private sealed class OneInterest(InterestOnDay only) : IInterestRegister
    {
        public Task<IReadOnlyList<InterestOnDay>> Of(IReadOnlyCollection<EmployeeId> people, DateOnly on, CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<InterestOnDay>>(people.Contains(only.Person) && only.Period.Contains(on) ? [only] : []);
    }

    private static JsonNode? Decision(JsonObject matter) =>
        matter["timeline"]!.AsArray().Last(e => e!["kind"]!.GetValue<string>() is "gift_approved" or "gift_refused")!["known"];

    private async Task<JsonNode> Kept(string id, string type) =>
        JsonNode.Parse(await city.Ask<string>($"select data -> 'known' #>> '{{}}' from ledger_events.mt_events where stream_id = '{id}' and type = '{type}'"))!;

    private async Task<string> Page(string login, string path, SmallCity? where = null) =>
        System.Net.WebUtility.HtmlDecode(await (await (where ?? city).As(login)).GetStringAsync(path, TestContext.Current.CancellationToken));

    private async Task Join(string owner, string owned, SmallCity? where = null)
    {
        await using var session = (where ?? city).Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        var key = new SupplierKey(owned);
        session.Events.Append(key.StreamId(), new JoinedGroup(key, new(owner), GroupRelation.CommonOwner, new(new(2020, 1, 1)), "system"));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
