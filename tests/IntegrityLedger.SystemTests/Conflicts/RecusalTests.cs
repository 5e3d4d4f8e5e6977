using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>Stepping aside outside the ledger's own matters (KL 6 kap. 28–32 §§, FL 16–18 §§).</summary>
public sealed class RecusalTests : IAsyncLifetime
{
    private readonly SmallCity city = new();

    public ValueTask InitializeAsync() => city.InitializeAsync();
    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task A_chair_who_left_the_room_has_it_noted_with_the_law_of_the_day_and_adds_the_minutes_later()
    {
        var recusal = await StepAside("per.alm", form => form["leftRoom"] = true);
        (recusal["status"].Word(), recusal["ground"].Word(), recusal["version"]!.GetValue<int>()).ShouldBe(("awaitsMinutes", "KIN", 1));
        recusal["caseNumber"].Word()!.ShouldStartWith("J-");
        recusal["statute"].Word()!.ShouldContain("KL 6 kap. 28 §");
        (await Tasks("per.alm")).ShouldHaveSingleItem()["kind"].Word().ShouldBe("recusalMinutes");
        var (noted, after) = await city.Post("per.alm", $"/api/recusals/{recusal.Id()}/minutes", new { reference = "KS 2026-11-12 § 14", version = 1 });
        (noted.StatusCode, after["status"].Word(), after["minutesReference"].Word()).ShouldBe((HttpStatusCode.OK, "noted", "KS 2026-11-12 § 14"));
        (await Tasks("per.alm")).ShouldBeEmpty();
        (await city.Post("per.alm", $"/api/recusals/{recusal.Id()}/minutes", new { reference = "KS § 15", version = 1 })).Response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task An_old_recusal_is_noted_under_the_wording_of_its_own_day_and_a_company_under_its_own_law()
    {
        (await StepAside("per.alm", form => form["on"] = "2021-05-04"))["statute"].Word()!.ShouldContain("före 2022-07-01");
        (await StepAside("ulf.bolag", form => form["ground"] = "INTEREST"))["statute"].Word()!.ShouldContain("ABL 8 kap. 23 §");
    }

    [Fact]
    public async Task In_question_it_is_the_committee_that_decides_and_the_registrar_who_notes_it()
    {
        var recusal = await StepAside("anna.berg");
        (await city.Post("jon.ask", $"/api/recusals/{recusal.Id()}/decision", new { disqualified = true, body = "Stadsbyggnadsnämnden" })).Body["code"].Word().ShouldBe("recusal-nothing-in-question");
        (await city.Post("anna.berg", $"/api/recusals/{recusal.Id()}/contest", new { reason = "Vi är kusiner och träffas aldrig." })).Body["status"].Word().ShouldBe("contested");
        (await Tasks("jon.ask")).ShouldHaveSingleItem()["kind"].Word().ShouldBe("recusalQuestion");
        (await city.Post("anna.berg", $"/api/recusals/{recusal.Id()}/decision", new { disqualified = false, body = "Nämnden" })).Body["code"].Word().ShouldBe("recusal-own-question");
        var (_, decided) = await city.Post("jon.ask", $"/api/recusals/{recusal.Id()}/decision", new { disqualified = false, body = "Stadsbyggnadsnämnden", minutesReference = "SBN 2026-11-19 § 3", reasons = "Släktskapet är avlägset." });
        (decided["status"].Word(), decided["decision"]!["body"].Word()).ShouldBe(("notDisqualified", "Stadsbyggnadsnämnden"));
    }

    [Fact]
    public async Task Whoever_takes_the_place_is_told_and_may_not_be_in_conflict_too()
    {
        await city.Declares("bo.ek");
        var (refused, why) = await city.Post("anna.berg", "/api/recusals", Form(form => { form["counterparty"] = Interests.Firm("5599003034"); form["substitute"] = "bo.ek"; }));
        (refused.StatusCode, why["code"].Word()).ShouldBe((HttpStatusCode.UnprocessableEntity, "recusal-substitute-in-conflict"), why.ToJsonString());
        var recusal = await StepAside("anna.berg", form => { form["counterparty"] = Interests.Firm("5599003034"); form["substitute"] = "cecilia.strand"; });
        (await city.Get("cecilia.strand", "/api/inbox")).Body["forYourAttention"]!.AsArray().ShouldHaveSingleItem()!["kind"].Word().ShouldBe("recusal");
        (await city.Get("cecilia.strand", $"/api/recusals/{recusal.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await city.Get("bo.ek", $"/api/recusals/{recusal.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task It_becomes_a_declared_interest_when_wanted()
    {
        var recusal = await StepAside("anna.berg", form =>
        {
            form["declareInterest"] = true;
            form["interest"] = Interests.Shares(interest => interest["kind"] = "board");
        });
        (await city.Get("anna.berg", $"/api/conflicts/{recusal["interestId"].Word()}")).Body["kind"].Word().ShouldBe("board");
        var short_form = await StepAside("nils.ros", form => { form["declareInterest"] = true; form["counterparty"] = Interests.Firm("5599001012"); });
        short_form["interestId"].Word().ShouldNotBeNull();
    }

    [Fact]
    public async Task Each_sees_their_own_and_those_who_keep_or_review_the_record_see_all()
    {
        var recusal = await StepAside("anna.berg");
        foreach (var reader in (string[])["anna.berg", "greta.vik", "jon.ask", "ida.sand"])
            (await city.Get(reader, "/api/recusals")).Body["items"]!.AsArray().ShouldHaveSingleItem()!["reason"].Word().ShouldBe("Sökanden är min kusin.");
        foreach (var other in (string[])["bo.ek", "karin.dahl"]) (await city.Get(other, "/api/recusals")).Body["items"]!.AsArray().ShouldBeEmpty();
        (await city.Get("karin.dahl", $"/api/recusals/{recusal.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Get("ida.sand", "/api/audit/employees/anna.berg")).Body["recusals"]!.AsArray().ShouldHaveSingleItem()!["caseReference"].Word().ShouldBe("SBN 2026/114");
        var yesterday = Uri.EscapeDataString(DateTimeOffset.UtcNow.AddDays(-1).ToString("O"));
        (await city.Get("ida.sand", $"/api/audit/employees/anna.berg?knownAt={yesterday}")).Body["recusals"]?.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var (refused, answer) = await city.Post("anna.berg", "/api/recusals", new { ground = "JEALOUSY", on = "2031-01-01", counterparty = new { organisationNumber = "5599001013" } });
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer["errors"]!.AsObject().Select(e => e.Key).Order().ShouldBe(["counterparty.organisationNumber", "ground", "matter", "on", "reason"]);
    }

    [Fact]
    public async Task No_text_stands_in_clear_in_the_ledger()
    {
        await StepAside("anna.berg", form => form["matter"] = "Bygglov Blomman 4");
        await using var owner = await city.Ledger.Database.OpenOwnerAsync(TestContext.Current.CancellationToken);
        await using var command = new Npgsql.NpgsqlCommand("select count(*) from ledger_events.mt_events where data::text ~* 'kusin|blomman|2026/114'", owner);
        ((long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!).ShouldBe(0);
    }

    private async Task<JsonObject> StepAside(string login, Action<JsonObject>? change = null)
    {
        var (response, body) = await city.Post(login, "/api/recusals", Form(change));
        response.StatusCode.ShouldBe(HttpStatusCode.Created, body.ToJsonString());
        return body;
    }

    private static JsonObject Form(Action<JsonObject>? change = null)
    {
        var form = new JsonObject { ["caseReference"] = "SBN 2026/114", ["ground"] = "KIN", ["reason"] = "Sökanden är min kusin.", ["on"] = Interests.Day(-3) };
        change?.Invoke(form);
        return form;
    }

    private async Task<IReadOnlyList<JsonNode>> Tasks(string login) =>
        [.. (await city.Get(login, "/api/inbox")).Body["tasks"]!.AsArray().Where(t => t!["kind"].Word()!.StartsWith("recusal", StringComparison.Ordinal)).Select(t => t!)];
}
