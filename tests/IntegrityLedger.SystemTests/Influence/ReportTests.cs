using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Conflicts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Influence.ReportingCity;

namespace IntegrityLedger.SystemTests.Influence;

/// <summary>Reporting improper influence, the thread behind the receipt code, and who sees what.</summary>
public sealed class ReportTests(ReportingCity reporting) : IClassFixture<ReportingCity>
{
    private SmallCity City => reporting.City;

    [Theory, InlineData("anna.berg"), InlineData(null)]
    public async Task A_report_gives_sixteen_digits_that_open_a_thread_and_sets_no_cookie(string? login)
    {
        var (response, received) = await reporting.Sends(login, Threat());
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var code = received["receiptCode"].Word()!;
        code.Length.ShouldBe(16);
        code.ShouldAllBe(c => char.IsAsciiDigit(c));
        var (opened, thread) = await reporting.WithCode($"{code[..4]} {code[4..8]}-{code[8..12]} {code[12..]}");
        (opened.StatusCode, opened.Headers.Contains("Set-Cookie")).ShouldBe((HttpStatusCode.OK, false));
        (thread["caseNumber"].Word(), thread["status"].Word(), thread["report"]!["description"].Word()!.Contains("dotter")).ShouldBe((received["caseNumber"].Word(), "received", true));
        thread["canShareIdentity"]!.GetValue<bool>().ShouldBe(login is not null);
    }

    [Fact]
    public async Task The_thread_goes_both_ways_and_the_reporter_hears_of_each_step()
    {
        var received = await reporting.Reports(null, Threat());
        var (code, id) = (received["receiptCode"].Word()!, await reporting.IdOf("hans.fors", received));
        await reporting.Steps("hans.fors", id, "acknowledgement", new { text = "Vi har läst det. Är du trygg i kväll?" });
        (await reporting.WithCode(code, "/messages", "Ja, jag är hos min syster.")).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await reporting.Listed("hans.fors", received["caseNumber"].Word()!))!["unread"]!.GetValue<bool>().ShouldBeTrue();
        await reporting.Steps("hans.fors", id, "feedback", new { text = "Två personer tar samtalen från och med nu." });
        var (_, thread) = await reporting.WithCode(code);
        thread["thread"]!.AsArray().Select(line => (line!["from"].Word(), line["kind"].Word())).ShouldBe([("handler", "acknowledgement"), ("reporter", "message"), ("handler", "feedback")]);
        thread["acknowledged"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_report_sent_twice_gives_the_same_code_and_another_under_its_key_is_refused()
    {
        var (_, first) = await reporting.Sends(null, Threat(), "once-only-1");
        var (_, again) = await reporting.Sends(null, Threat(), "once-only-1");
        again.ToJsonString().ShouldBe(first.ToJsonString());
        var (other, problem) = await reporting.Sends(null, Threat(form => form["description"] = "Något annat."), "once-only-1");
        (other.StatusCode, problem["code"].Word()).ShouldBe((HttpStatusCode.UnprocessableEntity, "idempotency-key-reused"));
        var both = await Task.WhenAll(reporting.Sends(null, Threat(), "at-once-1"), reporting.Sends(null, Threat(), "at-once-1"));
        both[0].Body["receiptCode"].Word().ShouldNotBeNull().ShouldBe(both[1].Body["receiptCode"].Word());
    }

    [Fact]
    public async Task What_is_missing_is_said_all_at_once_and_words_that_nobody_knows_are_named()
    {
        var (response, problem) = await reporting.Sends(null, new JsonObject { ["severity"] = 9, ["occurredOn"] = SmallCity.Today.AddDays(3).ToString("yyyy-MM-dd") });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem["errors"]!.AsObject().Select(e => e.Key).ShouldBe(["forms", "description", "occurredOn", "severity"], ignoreOrder: true);
        (await reporting.Sends(null, Threat(form => form["forms"] = new JsonArray("shouting")))).Body["detail"].Word()!.ShouldContain("harassment, threat");
        (await reporting.Sends(null, Threat(form => form["unit"] = "NIX"))).Body["errors"]!.AsObject().ContainsKey("unit").ShouldBeTrue();
    }

    [Theory, InlineData("0000000000000000"), InlineData("123"), InlineData(""), InlineData("åäöåäöåäöåäöåäöå"), InlineData(null)]
    public async Task A_code_that_leads_nowhere_says_so_and_nothing_else(string? code)
    {
        var (response, problem) = await reporting.WithCode(code!);
        (response.StatusCode, problem["code"].Word()).ShouldBe((HttpStatusCode.NotFound, "influence-code-unknown"));
    }

    [Fact]
    public async Task Only_those_who_handle_a_report_know_that_it_exists()
    {
        var received = await reporting.Reports("anna.berg", Threat());
        var id = await reporting.IdOf("hans.fors", received);
        foreach (var login in (string[])["anna.berg", "bo.ek", "cecilia.strand", "dag.holm", "greta.vik", "ida.sand", "jon.ask", "karin.dahl"])
        {
            (await reporting.Listed(login, received["caseNumber"].Word()!)).ShouldBeNull();
            (await City.Get(login, $"/api/influence-reports/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await City.Post(login, $"/api/influence-reports/{id}/messages", new { text = "?" })).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await City.Post(login, $"/api/influence-reports/{id}/handlers", new { person = login, reason = "?" })).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        var (_, overview) = await City.Get("karin.dahl", "/api/influence-reports/overview");
        overview["received"]!.GetValue<int>().ShouldBeGreaterThan(0);
        overview.ToJsonString().ShouldNotContain("threat", Case.Insensitive);
    }

    [Fact]
    public async Task A_handler_is_added_with_a_key_and_removed_with_it()
    {
        var received = await reporting.Reports("eva.lund", Threat());
        var id = await reporting.IdOf("hans.fors", received);
        var (self, _) = await City.Post("hans.fors", $"/api/influence-reports/{id}/handlers", new { person = "eva.lund", reason = "Vet mest" });
        self.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, "the reporter does not handle her own report");
        await reporting.Steps("hans.fors", id, "handlers", new { person = "tove.lind", reason = "Stöd till enheten" });
        (await City.Get("tove.lind", $"/api/influence-reports/{id}")).Body["report"]!["description"].Word()!.ShouldContain("dotter");
        await reporting.Steps("tove.lind", id, "handlers/removal", new { person = "hans.fors", reason = "Lämnar över" });
        (await City.Get("hans.fors", $"/api/influence-reports/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await City.Post("tove.lind", $"/api/influence-reports/{id}/handlers/removal", new { person = "tove.lind", reason = "Jag med" })).Body["code"].Word().ShouldBe("influence-last-handler");
    }
}
