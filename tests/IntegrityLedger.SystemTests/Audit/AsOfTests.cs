using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Situations;
using Shouldly;

namespace IntegrityLedger.SystemTests.Audit;

/// <summary>What the ledger knew, when: over the same URL that an auditor would bookmark.</summary>
public sealed class AsOfTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task A_declaration_is_seen_at_once_by_the_auditor_on_both_files()
    {
        var (_, declared) = await city.Post("anna.berg", "/api/gifts", SmallCity.Lunch());
        var id = declared["id"]!.GetValue<string>();
        Ids((await city.Get("ida.sand", "/api/audit/employees/anna.berg")).Body, "own").ShouldContain(id);
        Ids((await city.Get("ida.sand", "/api/audit/suppliers/5599005054")).Body, "gifts").ShouldContain(id);
    }

    [Fact]
    public async Task What_was_recorded_later_is_absent_from_what_was_known_before_and_the_answer_never_changes()
    {
        var before = DateTimeOffset.UtcNow;
        var day = SmallCity.Today.AddDays(-60).ToString("yyyy-MM-dd");
        var (_, declared) = await city.Post("anna.berg", "/api/gifts", SmallCity.Lunch(f => { f["occurredOn"] = day; f["lateReason"] = "Glömde bort det."; }));
        var id = declared["id"]!.GetValue<string>();
        var then = $"/api/audit/employees/anna.berg?knownAt={Uri.EscapeDataString(before.ToString("O"))}";
        var first = (await city.Get("ida.sand", then)).Body;
        Ids(first, "own").ShouldNotContain(id);
        Ids((await city.Get("ida.sand", $"/api/audit/employees/anna.berg?on={day}")).Body, "own").ShouldContain(id);
        Ids((await city.Get("ida.sand", $"/api/audit/employees/anna.berg?on={SmallCity.Today.AddDays(-61):yyyy-MM-dd}")).Body, "own").ShouldNotContain(id);
        (await city.Get("ida.sand", then)).Body.ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task A_correction_shows_the_old_words_before_it_and_the_new_after()
    {
        var (_, declared) = await city.Post("maria.blom", "/api/gifts", SmallCity.Lunch());
        var id = declared["id"]!.GetValue<string>();
        var between = DateTimeOffset.UtcNow;
        (await city.Post("maria.blom", $"/api/gifts/{id}/correction", new { changes = new { description = "Middag, inte lunch" }, reason = "Skrev fel" })).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
        Line((await city.Get("ida.sand", $"/api/audit/employees/maria.blom?knownAt={Uri.EscapeDataString(between.ToString("O"))}")).Body, id)["description"]!.GetValue<string>().ShouldBe("Lunch i samband med möte");
        Line((await city.Get("ida.sand", "/api/audit/employees/maria.blom")).Body, id)["description"]!.GetValue<string>().ShouldBe("Middag, inte lunch");
    }

    [Fact]
    public async Task The_supplier_file_with_its_group_shows_what_the_parent_gave()
    {
        var (_, declared) = await city.Post("ulf.bolag", "/api/gifts", SmallCity.Lunch(f => f["counterparty"] = new JsonObject { ["kind"] = "supplier", ["organisationNumber"] = "559900-3034", ["name"] = "Nordbro Holding AB" }));
        var id = declared["id"]!.GetValue<string>();
        Ids((await city.Get("ida.sand", "/api/audit/suppliers/5599001012?group=true")).Body, "gifts").ShouldContain(id);
        Ids((await city.Get("ida.sand", "/api/audit/suppliers/5599001012?group=false")).Body, "gifts").ShouldNotContain(id);
    }

    [Fact]
    public async Task The_register_finds_by_word_filters_and_pages_without_missing_or_repeating()
    {
        for (var i = 0; i < 7; i++) await city.Post("nils.ros", "/api/gifts", SmallCity.Lunch(f => f["description"] = "Blåbärssoppa nummer " + i));
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var (response, page) = await city.Get("ida.sand", $"/api/audit/register?q=blåbärssoppa&size=3&cursor={cursor}");
            response.StatusCode.ShouldBe(HttpStatusCode.OK, page.ToJsonString());
            page["total"]!.GetValue<long>().ShouldBe(7);
            seen.AddRange(Ids(page, "items"));
            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null);
        seen.Distinct().Count().ShouldBe(7);
        seen.Count.ShouldBe(7);
        var csv = await (await city.As("ida.sand")).GetStringAsync("/api/audit/register?q=blåbärssoppa&format=csv&sort=recordedAt", TestContext.Current.CancellationToken);
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(8);
        var narrow = await (await city.As("ida.sand")).GetStringAsync("/api/audit/register?q=blåbärssoppa&format=csv&columns=amount,caseNumber", TestContext.Current.CancellationToken);
        narrow.TrimStart('\uFEFF').Split("\r\n")[0].ShouldBe("caseNumber;amount");
        // The words of the contract, as the page's link to the file writes them.
        var (worded, kinds) = await city.Get("ida.sand", "/api/audit/register?q=blåbärssoppa&category=giftCard&status=managerReview&outcome=review&direction=received&response=accepted");
        worded.StatusCode.ShouldBe(HttpStatusCode.OK, kinds.ToJsonString());
        kinds["total"]!.GetValue<long>().ShouldBe(0);
        (await city.Get("ida.sand", "/api/audit/register?category=3")).Response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var (wrong, problem) = await city.Get("ida.sand", "/api/audit/register?format=csv&columns=lön");
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem["code"]!.GetValue<string>().ShouldBe("audit-column-unknown");
    }

    [Fact]
    public async Task Each_read_is_in_the_access_log()
    {
        await city.Get("ida.sand", "/api/audit/employees/bo.ek");
        var entries = (await city.Get("ida.sand", "/api/audit/access-log?by=ida.sand&subject=bo.ek")).Body["items"]!.AsArray();
        entries.Count.ShouldBeGreaterThan(0);
        entries[0]!["view"]!.GetValue<string>().ShouldBe("employee");
    }

    [Fact]
    public async Task The_future_cannot_be_asked_about()
    {
        var (response, problem) = await city.Get("ida.sand", $"/api/audit/employees/anna.berg?knownAt={Uri.EscapeDataString(DateTimeOffset.UtcNow.AddDays(1).ToString("O"))}");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem["code"]!.GetValue<string>().ShouldBe("as-of-in-the-future");
    }

    private static List<string> Ids(JsonObject body, string list) => [.. body[list]!.AsArray().Select(g => g!["id"]!.GetValue<string>())];
    private static JsonObject Line(JsonObject body, string id) => body["own"]!.AsArray().Single(g => g!["id"]!.GetValue<string>() == id)!.AsObject();
}
