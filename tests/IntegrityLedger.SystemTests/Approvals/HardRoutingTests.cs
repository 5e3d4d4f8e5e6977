using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Approvals;

/// <summary>Situations that try to break the routing: nobody is left, somebody is asked twice, two hands at once.</summary>
public sealed class HardRoutingTests : IAsyncLifetime
{
    private static int firms;
    private readonly SmallCity city = new();

    public ValueTask InitializeAsync() => city.InitializeAsync();
    public ValueTask DisposeAsync() => city.DisposeAsync();

    private static JsonObject Giver() => new() { ["kind"] = "association", ["name"] = $"Kretsen {Interlocked.Increment(ref firms)}" };

    private Task<JsonObject> Gift(string login, JsonObject? giver = null, Action<JsonObject>? change = null) =>
        city.Declares(login, Book(form => { form["counterparty"] = (giver ?? Giver()).DeepClone(); change?.Invoke(form); }));

    private async Task<JsonObject> Interest(string login, string kind, JsonObject? counterparty, Action<JsonObject>? change = null)
    {
        var form = new JsonObject { ["kind"] = kind, ["relation"] = "self", ["from"] = Day(-400) };
        if (counterparty is not null) form["counterparty"] = counterparty.DeepClone();
        change?.Invoke(form);
        return await Posts(login, "/api/conflicts", form, HttpStatusCode.Created);
    }

    private async Task<JsonObject> Posts(string login, string path, object body, HttpStatusCode status = HttpStatusCode.OK)
    {
        var (response, answer) = await city.Post(login, path, body);
        response.StatusCode.ShouldBe(status, $"{login} {path}: {answer.ToJsonString()}");
        return answer;
    }

    private Task<JsonObject> Substitute(string manager, string person) => Posts(manager, "/api/substitutes", new { substitute = person, from = Day(0), to = Day(5) }, HttpStatusCode.Created);

    private async Task<JsonObject> Now(JsonObject gift, string reader = "anna.berg") => await city.Reads(reader, gift.Id());

    private static string? Role(JsonObject gift) => gift["route"]!["role"]?.GetValue<string>();

    [Fact]
    public async Task When_the_whole_line_is_in_conflict_the_function_has_it_and_when_the_function_is_too_nobody_opens_it_until_somebody_new_comes()
    {
        var giver = Giver();
        var gift = await Gift("anna.berg", giver);
        foreach (var (login, next) in new[] { ("bo.ek", "cecilia.strand"), ("cecilia.strand", "dag.holm"), ("dag.holm", "per.alm"), ("per.alm", "greta.vik") })
        {
            await Interest(login, "friendship", giver);
            (await Now(gift)).Approver().ShouldBe(next);
        }
        await Interest("greta.vik", "ownership", giver);
        var left = await Now(gift);
        (left.Approver(), Role(left)).ShouldBe((null, "compliance"));
        foreach (var login in (string[])["bo.ek", "cecilia.strand", "dag.holm", "per.alm", "greta.vik"])
        {
            (await city.Get(login, $"/api/gifts/{gift.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, login);
            (await city.Post(login, $"/api/gifts/{gift.Id()}/approval", new { motivation = "Ja" })).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, login);
            (await city.Get(login, "/api/inbox")).Body["totals"]!["decisions"]!.GetValue<int>().ShouldBe(0, login);
        }
        await Imports("roll;hans.fors;;;;2020-01-01;;compliance", "post;inloggning;namn;befattning;enhet;fr.o.m.;slutade;roll");
        city.SignOutEverybody();
        (await city.Takes("hans.fors", gift.Id(), "approval", new { motivation = "Ja" })).Status().ShouldBe("approved");
    }

    private async Task Imports(string row, string head)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes($"{head}\n{row}\n")), "file", "personer.csv" } };
        var answer = await (await city.As("karin.dahl")).PostAsync("/api/imports/employees", form, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(body);
        JsonNode.Parse(body)!["imported"]!.GetValue<int>().ShouldBe(1, body);
    }

    [Fact]
    public async Task Two_who_step_aside_one_after_the_other_are_not_asked_again_not_even_when_the_matter_is_taken_up_anew()
    {
        var gift = await Gift("anna.berg");
        await city.Takes("bo.ek", gift.Id(), "recusal", new { reason = "Vi är grannar" });
        await city.IsRefused("bo.ek", gift.Id(), "recusal", HttpStatusCode.Forbidden, "gift-not-yours-to-read", new { reason = "Igen" });
        await city.Takes("cecilia.strand", gift.Id(), "recusal", new { reason = "Vi är kusiner" });
        var now = await Now(gift);
        now.Approver().ShouldBe("dag.holm");
        now.Skipped().ShouldBe([("bo.ek", "stepped-aside"), ("cecilia.strand", "stepped-aside")]);
        await city.Takes("anna.berg", gift.Id(), "correction", new { changes = new { value = new { amount = 700, currency = "SEK", basis = "estimate" } }, reason = "Kvittot" });
        (await Now(gift)).Approver().ShouldBe("dag.holm");
        await city.Takes("dag.holm", gift.Id(), "refusal", new { motivation = "Nej" });
        foreach (var login in (string[])["bo.ek", "cecilia.strand"]) (await city.Get(login, $"/api/gifts/{gift.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_substitute_who_goes_away_passes_nothing_on_the_next_above_decides()
    {
        var waiting = await Gift("anna.berg");
        await Substitute("bo.ek", "filip.norr");
        (await Now(waiting)).Approver().ShouldBe("filip.norr");
        await Substitute("filip.norr", "olga.rask");
        var now = await Now(waiting);
        now.Approver().ShouldBe("cecilia.strand");
        now.Skipped().ShouldBe([("filip.norr", "away"), ("bo.ek", "away")]);
        (await Gift("anna.berg")).Approver().ShouldBe("cecilia.strand");
        (await Gift("eva.lund")).Approver().ShouldBe("olga.rask");
    }

    [Fact]
    public async Task A_substitute_with_an_interest_is_checked_like_anyone_and_so_is_one_whose_interest_comes_while_it_waits()
    {
        var (giver, other) = (Giver(), Giver());
        await Interest("filip.norr", "board", giver);
        await Substitute("bo.ek", "filip.norr");
        (await Gift("anna.berg", giver)).Skipped().ShouldBe([("filip.norr", "rep"), ("bo.ek", "away")]);
        var waiting = await Gift("anna.berg", other);
        waiting.Approver().ShouldBe("filip.norr");
        await Interest("filip.norr", "employment", other, form => form["relation"] = "relative");
        (await Now(waiting)).Approver().ShouldBe("cecilia.strand");
        (await city.Get("filip.norr", $"/api/gifts/{waiting.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_declarant_who_says_while_it_waits_that_the_manager_is_a_relative_moves_the_own_matter_on()
    {
        var gift = await Gift("anna.berg");
        var kin = await Interest("anna.berg", "kinship", null, form => { form["relation"] = "relative"; form["colleague"] = "bo.ek"; });
        kin["moved"]!.GetValue<int>().ShouldBe(1);
        var now = await Now(gift);
        now.Approver().ShouldBe("cecilia.strand");
        now.Kinds()[^2..].ShouldBe(["gift_approver_disqualified", "gift_routed"]);
        kin["route"]!["reviewer"]!.GetValue<string>().ShouldNotBe("bo.ek");
    }

    [Fact]
    public async Task Who_steps_aside_and_names_a_colleague_moves_what_that_colleague_had_of_theirs()
    {
        var (gift, own) = (await Gift("anna.berg"), await Gift("bo.ek"));
        own.Approver().ShouldBe("cecilia.strand");
        await city.Takes("bo.ek", gift.Id(), "recusal", new { reason = "Jag gifter mig med Cecilia, som deltog", interest = new { kind = "kinship", relation = "relative", colleague = "cecilia.strand" } });
        (await Now(own, "bo.ek")).Approver().ShouldBe("dag.holm");
    }

    [Fact]
    public async Task A_delegation_that_ends_while_the_matter_waits_gives_it_back()
    {
        await Posts("bo.ek", "/api/delegations", new { @delegate = "filip.norr", kind = "gift", limit = 700, from = Day(0), to = Day(9) }, HttpStatusCode.Created);
        var gift = await Gift("anna.berg");
        gift.Approver().ShouldBe("filip.norr");
        await Posts("bo.ek", "/api/substitutes/ending", new { person = "filip.norr", kind = "gift", from = Day(0), lastDay = Day(-1) });
        (await Now(gift)).Approver().ShouldBe("bo.ek");
        await city.IsRefused("filip.norr", gift.Id(), "approval", HttpStatusCode.Forbidden, "gift-not-your-decision", new { motivation = "Ja" });
    }

    [Fact]
    public async Task A_correction_that_raises_the_amount_above_a_delegation_moves_it_to_the_manager()
    {
        await Posts("bo.ek", "/api/delegations", new { @delegate = "filip.norr", kind = "gift", limit = 700, from = Day(0), to = Day(9) }, HttpStatusCode.Created);
        var gift = await Gift("anna.berg");
        gift.Approver().ShouldBe("filip.norr");
        await city.Takes("anna.berg", gift.Id(), "correction", new { changes = new { value = new { amount = 900, currency = "SEK", basis = "receipt" } }, reason = "Kvittot" });
        (await Now(gift)).Approver().ShouldBe("bo.ek");
    }

    [Fact]
    public async Task Many_who_look_again_at_the_same_moment_move_a_matter_once()
    {
        for (var round = 0; round < 3; round++)
        {
            var giver = Giver();
            var gift = await Gift("anna.berg", giver);
            var looking = Enumerable.Range(0, 4).Select(_ => Look()).ToList();
            looking.Add(Interest("bo.ek", "friendship", giver));
            looking.AddRange(Enumerable.Range(0, 4).Select(_ => Look()));
            await Task.WhenAll(looking);
            await Look();
            var told = await Now(gift);
            told.Approver().ShouldBe("cecilia.strand");
            told.Kinds().Count(kind => kind == "gift_approver_disqualified").ShouldBe(1);
            told.Kinds().Count(kind => kind == "gift_routed").ShouldBe(2);
        }
    }

    private Task Look() => Task.Run(async () =>
    {
        await using var scope = city.Ledger.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IReconsideration>().Everybody(TestContext.Current.CancellationToken);
    });

    [Fact]
    public async Task H3_nor_are_the_attachments_opened_by_whoever_has_declared_a_share_of_the_giver()
    {
        var giver = Giver();
        var gift = await Gift("anna.berg", giver);
        using var pdf = Files.Form([.. "%PDF-1.7\n"u8, .. new byte[200]], "kvitto.pdf", type: "application/pdf");
        (await (await city.As("anna.berg")).PostAsync($"/api/gifts/{gift.Id()}/attachments", pdf, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.Created);
        var url = (await Now(gift, "bo.ek"))["attachments"]![0]!["url"]!.GetValue<string>();
        (await city.Get("bo.ek", url)).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await Interest("bo.ek", "ownership", giver, form => form["share"] = 30);
        (await city.Get("bo.ek", url)).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Get("cecilia.strand", url)).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whatever_the_city_director_declares_goes_to_the_chair()
    {
        (await Gift("dag.holm")).Approver().ShouldBe("per.alm");
        (await city.Declares("dag.holm", CityLunch())).Approver().ShouldBe("per.alm");
        var shares = await Posts("dag.holm", "/api/conflicts", Conflicts.Interests.Shares(), HttpStatusCode.Created);
        shares["route"]!["reviewer"]!.GetValue<string>().ShouldBe("per.alm");
        var firm = await Posts("dag.holm", "/api/secondary-occupations", Conflicts.SecondaryOccupationTelling.Cafe(), HttpStatusCode.Created);
        firm["route"]!["approver"]!.GetValue<string>().ShouldBe("per.alm");
    }
}
