using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.SystemTests.Conflicts;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Influence.ReportingCity;

namespace IntegrityLedger.SystemTests.Influence;

/// <summary>Two quarters of reports, seen from the third: forty threats to Bygglov, three acts of violence in Hemtjänst.</summary>
public sealed class TwoQuarters : IAsyncLifetime
{
    private readonly CityClock clock = new();
    private readonly List<string> numbers = [], ids = [];
    private ReportingCity reporting = null!;

    public ReportingCity Reporting => reporting;
    public SmallCity City => reporting.City;
    public int Year { get; } = SmallCity.Today.Year + 1;
    public IReadOnlyList<string> Numbers => numbers;
    /// <summary>As the handler knows them.</summary>
    public IReadOnlyList<string> Ids => ids;
    public CityClock Clock => clock;

    public async ValueTask InitializeAsync()
    {
        clock.At(new(Year, 2, 3), 9);
        reporting = new() { City = new() { Clock = clock, Settings = new() { ["Ledger:AnonymousReports"] = "true" } } };
        await reporting.InitializeAsync();
        await Come("anna.berg", 18, "threat");
        await Come("maria.blom", 3, "violence");
        foreach (var id in ids.Take(9)) await reporting.Steps("hans.fors", id, "acknowledgement", new { text = "Vi läser." });
        await Pass(new(Year, 5, 4));
        await Come("anna.berg", 22, "threat");
        await Pass(new(Year, 7, 5));
    }

    public async Task Pass(DateOnly to)
    {
        clock.At(to, 9);
        City.SignOutEverybody();
        await Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => reporting.DisposeAsync();

    private async Task Come(string login, int count, string form)
    {
        for (var i = 0; i < count; i++)
        {
            clock.Pass(TimeSpan.FromMinutes(2));
            var received = await reporting.Reports(login, Threat(f => { f["forms"] = new JsonArray(form); f["occurredOn"] = clock.Today.ToString("yyyy-MM-dd"); }));
            numbers.Add(received["caseNumber"].Word()!);
            ids.Add(await reporting.IdOf("hans.fors", received));
        }
    }
}

/// <summary>The local picture over HTTP: what is said of many, and that nothing is said of few.</summary>
public sealed class LocalPictureTests(TwoQuarters quarters) : IClassFixture<TwoQuarters>
{
    private const string Place = "/api/influence-reports/picture";
    private int Year => quarters.Year;

    private async Task<JsonObject> Ask(string question, string login = "ida.sand")
    {
        var (response, body) = await quarters.City.Get(login, Place + question);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body.ToJsonString());
        return body;
    }

    private static int? About(JsonObject table, string value) => table["lines"]!.AsArray().Single(l => l!["value"].Word() == value)!["about"]?.GetValue<int>();

    [Fact]
    public async Task Many_are_said_about_and_few_are_silent_wherever_one_asks()
    {
        var forms = await Ask($"?by=form&period={Year}-Q1");
        About(forms, "threat")!.Value.ShouldBeInRange(5, 60);
        About(forms, "violence").ShouldBeNull("three");
        About(forms, "silenceCulture").ShouldBeNull("none looks like three");
        forms["acknowledged"].Word().ShouldBe("withinFourHours");
        forms["fedBack"].Word().ShouldBeNull();
        var units = await Ask($"?by=unit&period={Year}-Q1");
        About(units, "BYGG")!.Value.ShouldBeInRange(5, 60);
        foreach (var few in (string[])["HT", "SDF", "REV"]) About(units, few).ShouldBeNull(few);
        About(await Ask($"?by=form&period={Year}-Q1&filter=unit:HT"), "violence").ShouldBeNull();
        (await Ask($"?by=form&period={Year}-Q1&filter=unit:HT"))["about"].ShouldBeNull();
        About(await Ask($"?by=actor&period={Year}-Q2&filter=form:threat"), "unknown")!.Value.ShouldBeInRange(5, 60);
    }

    [Fact]
    public async Task What_is_subtracted_leaves_numbers_that_nobody_has()
    {
        // The same set by three ways gives one number; a set with the three in it gives a number of its own and not the sum.
        var threats = About(await Ask($"?by=form&period={Year}-Q1"), "threat");
        About(await Ask($"?by=unit&period={Year}-Q1"), "BYGG").ShouldBe(threats);
        (await Ask($"?by=purpose&period={Year}-Q1&filter=form:threat"))["about"]!.GetValue<int>().ShouldBe(threats!.Value);
        var series = await Ask("/series");
        series["quarters"]!.AsArray().Where(q => q!["about"] is not null).Select(q => q!["period"].Word()).ShouldBe([$"{Year}-Q1", $"{Year}-Q2"]);
        series["quarters"]!.AsArray().Single(q => q!["period"].Word() == $"{Year}-Q1")!["about"]!.GetValue<int>().ShouldBe((await Ask($"?by=form&period={Year}-Q1"))["about"]!.GetValue<int>());
    }

    [Fact]
    public async Task Work_in_the_open_quarter_changes_no_number_before_it_closes()
    {
        string[] questions = [$"?by=form&period={Year}-Q1", $"?by=outcome&period={Year}-Q1", $"?by=purpose&period={Year}-Q2", $"?by=unit&period={Year}-Q2"];
        var before = new List<string>();
        foreach (var question in questions) before.Add((await Ask(question)).ToJsonString());
        foreach (var id in quarters.Ids.Take(2)) await quarters.Reporting.Steps("hans.fors", id, "triage", new { acute = false, forms = new[] { "vandalism" }, purpose = "political", unit = "HT" });
        await quarters.Reporting.Steps("hans.fors", quarters.Ids[^1], "feedback", new { text = "Klart" });
        (await quarters.City.Post("hans.fors", $"/api/influence-reports/{quarters.Ids[2]}/whistleblowing-handover", new { reason = "Dit hör den" })).Response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        quarters.City.Ledger.Services.GetRequiredService<PictureRows>().Forget();
        for (var i = 0; i < questions.Length; i++) (await Ask(questions[i])).ToJsonString().ShouldBe(before[i]);
    }

    [Fact]
    public async Task An_answer_leads_to_no_report_and_the_file_has_the_numbers_of_the_page()
    {
        var table = await Ask($"?by=form&period={Year}-Q1");
        var client = await quarters.City.As("hans.fors");
        var csv = await client.GetStringAsync($"{Place}/export?by=form&period={Year}-Q1&format=csv", TestContext.Current.CancellationToken);
        foreach (var line in table["lines"]!.AsArray()) csv.ShouldContain($";form;{line!["value"].Word()};;{line["about"]?.GetValue<int>()}\r\n");
        csv.ShouldContain($";all;;;{table["about"]!.GetValue<int>()}\r\n");
        (await client.GetStringAsync($"{Place}/export?by=form&period={Year}-Q1&format=json", TestContext.Current.CancellationToken)).ShouldContain($"\"about\":{About(table, "threat")}");
        foreach (var secret in quarters.Numbers.Concat(quarters.Ids)) (csv + table.ToJsonString()).ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("?period=2026-13", 400, "influence-picture-invalid"), InlineData("?by=reporter", 400, "influence-picture-invalid"), InlineData("?by=form&filter=form:threat", 400, "influence-picture-invalid")]
    [InlineData("?filter=unit:NOPE", 400, "influence-picture-invalid"), InlineData("?period=open", 422, "influence-picture-open"), InlineData("?period=year", 422, "influence-picture-open")]
    public async Task What_may_not_be_asked_is_refused_with_what_may(string question, int status, string code)
    {
        var asked = question.Replace("open", $"{Year}-Q3", StringComparison.Ordinal).Replace("year", $"{Year}", StringComparison.Ordinal);
        foreach (var place in (string[])["", "/export"])
        {
            var (response, body) = await quarters.City.Get("greta.vik", Place + place + asked);
            ((int)response.StatusCode, body["code"].Word()).ShouldBe((status, code));
        }
    }
}
