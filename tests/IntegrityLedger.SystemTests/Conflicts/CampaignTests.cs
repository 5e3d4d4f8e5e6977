using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>The yearly attestation over HTTP, in a city of eighteen people.</summary>
public sealed class CampaignTests(SmallCity city) : IClassFixture<SmallCity>
{
    private const int People = 18;

    [Fact]
    public async Task Everybody_is_asked_and_nothing_to_declare_is_an_answer()
    {
        var id = await Campaigns.Running(city);
        var (_, mine) = await city.Get("anna.berg", "/api/attestations");
        var open = mine["open"]!.AsArray().Single(r => r!["campaignId"]!.GetValue<string>() == id)!;
        open["statement"]!.GetValue<string>().ShouldBe("Jag har anmält allt jag ska anmäla.");

        var (first, body) = await Campaigns.Answer(city, "anna.berg", id);
        first.StatusCode.ShouldBe(HttpStatusCode.OK, body.ToJsonString());
        (body["recorded"]!.GetValue<bool>(), body["answer"]!.GetValue<string>()).ShouldBe((true, "none"));
        var (_, again) = await Campaigns.Answer(city, "anna.berg", id);
        again["recorded"]!.GetValue<bool>().ShouldBeFalse();
        var (_, changed) = await Campaigns.Answer(city, "anna.berg", id, "declared");
        (changed["recorded"]!.GetValue<bool>(), changed["answer"]!.GetValue<string>()).ShouldBe((true, "declared"));

        var (_, details) = await city.Get("greta.vik", $"/api/attestation-campaigns/{id}");
        (Number(details, "asked"), Number(details, "declared"), Number(details, "nil"), Number(details, "open")).ShouldBe((People, 1, 0, People - 1));
        details["progress"]!["lookedAt"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(People);
        (await city.Get("anna.berg", "/api/attestations")).Body["answered"]!.AsArray().Count(r => r!["campaignId"]!.GetValue<string>() == id).ShouldBe(1);
    }

    [Fact]
    public async Task An_older_text_is_refused_with_the_one_in_force()
    {
        var id = await Campaigns.Running(city, form => form["audience"] = Units("BYGG"));
        (await city.Post("greta.vik", $"/api/attestation-campaigns/{id}/statement", new { statement = new { sv = "Ny text.", en = "New words." } })).Response.EnsureSuccessStatusCode();
        var (response, body) = await Campaigns.Answer(city, "anna.berg", id);
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        body["code"]!.GetValue<string>().ShouldBe("attestation-statement-changed");
        body["detail"]!.GetValue<string>().ShouldContain("Ny text.");
        (await Campaigns.Answer(city, "anna.berg", id, version: 2)).Response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_unit_is_asked_with_everything_below_it_and_nobody_else()
    {
        var id = await Campaigns.Running(city, form => form["audience"] = Units("SBK"));
        var missing = (await city.Get("greta.vik", $"/api/attestation-campaigns/{id}/missing")).Body["items"]!.AsArray();
        missing.Select(line => line!["login"]!.GetValue<string>()).Order().ShouldBe(["anna.berg", "bo.ek", "cecilia.strand"]);
        var (outsider, body) = await Campaigns.Answer(city, "eva.lund", id);
        (outsider.StatusCode, body["code"]!.GetValue<string>()).ShouldBe((HttpStatusCode.Forbidden, "attestation-not-asked"));
    }

    [Fact]
    public async Task A_role_is_asked_whatever_the_unit()
    {
        var id = await Campaigns.Running(city, form => form["audience"] = new JsonObject { ["roles"] = new JsonArray("manager") });
        var coverage = (await city.Get("ida.sand", $"/api/attestation-campaigns/{id}")).Body["coverage"]!.AsArray();
        coverage.ShouldAllBe(unit => unit!["byRole"]!.AsObject().Single().Key == "manager");
        coverage.Sum(unit => unit!["total"]!["asked"]!.GetValue<int>()).ShouldBe(9);
    }

    [Fact]
    public async Task A_manager_follows_the_units_under_them_and_a_compliance_officer_all()
    {
        var id = await Campaigns.Running(city);
        var (_, bos) = await city.Get("bo.ek", $"/api/attestation-campaigns/{id}");
        bos["coverage"]!.AsArray().Select(unit => unit!["unitCode"]!.GetValue<string>()).ShouldBe(["BYGG"]);
        bos["allowedActions"]!.AsArray().ShouldBeEmpty();
        (await city.Get("cecilia.strand", $"/api/attestation-campaigns/{id}")).Body["coverage"]!.AsArray().Select(unit => unit!["unitCode"]!.GetValue<string>()).Order().ShouldBe(["BYGG", "SBK"]);
        (await city.Get("bo.ek", $"/api/attestation-campaigns/{id}/missing?unit=INK")).Body["items"]!.AsArray().ShouldBeEmpty();
        (await city.Get("greta.vik", $"/api/attestation-campaigns/{id}/missing?unit=INK")).Body["items"]!.AsArray().Count.ShouldBe(2);
        (await city.Get("anna.berg", $"/api/attestation-campaigns/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Those_who_have_not_answered_come_as_a_file_with_their_names()
    {
        var id = await Campaigns.Running(city, form => form["audience"] = Units("BYGG"));
        (await Campaigns.Answer(city, "bo.ek", id)).Response.EnsureSuccessStatusCode();
        var file = await (await city.As("bo.ek")).GetStringAsync($"/api/attestation-campaigns/{id}/missing?format=csv", TestContext.Current.CancellationToken);
        file.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).ShouldBe(["login;name;unit;unitName;roleClass;askedOn;dueOn;overdue;reminder",
            $"anna.berg;Anna Berg;BYGG;Bygglov;employee;{Iso(SmallCity.Today)};{Iso(SmallCity.Today.AddDays(30))};false;none"]);
    }

    [Fact]
    public async Task A_campaign_waits_among_what_is_to_be_done_until_it_is_answered()
    {
        var id = await Campaigns.Running(city, form => form["audience"] = Units("HT"));
        (await city.Get("maria.blom", "/api/inbox")).Body["tasks"]!.AsArray().ShouldContain(task => task!["url"]!.GetValue<string>() == $"/attestations/{id}");
        (await Campaigns.Answer(city, "maria.blom", id)).Response.EnsureSuccessStatusCode();
        (await city.Get("maria.blom", "/api/inbox")).Body["tasks"]!.AsArray().ShouldNotContain(task => task!["url"]!.GetValue<string>() == $"/attestations/{id}");
    }

    [Fact]
    public async Task Extended_it_gives_everybody_longer_and_closed_it_takes_no_more_answers()
    {
        var id = await Campaigns.Running(city, form => form["audience"] = Units("BYGG"));
        var longer = SmallCity.Today.AddDays(60);
        (await city.Post("greta.vik", $"/api/attestation-campaigns/{id}/extension", new { dueOn = longer })).Response.EnsureSuccessStatusCode();
        (await city.Get("greta.vik", $"/api/attestation-campaigns/{id}/missing")).Body["items"]!.AsArray().ShouldAllBe(line => line!["dueOn"]!.GetValue<string>() == Iso(longer));
        (await city.Post("greta.vik", $"/api/attestation-campaigns/{id}/closing", new { })).Response.EnsureSuccessStatusCode();
        var (response, body) = await Campaigns.Answer(city, "anna.berg", id);
        (response.StatusCode, body["code"]!.GetValue<string>()).ShouldBe((HttpStatusCode.Conflict, "attestation-campaign-closed"));
        Number((await city.Get("greta.vik", $"/api/attestation-campaigns/{id}")).Body, "never").ShouldBe(2);
    }

    [Fact]
    public async Task A_form_that_lacks_things_says_all_of_them_at_once()
    {
        var (response, body) = await city.Post("greta.vik", "/api/attestation-campaigns", new { title = new { sv = "Bara svenska" } });
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        body["errors"]!.AsObject().Select(error => error.Key).Order(StringComparer.Ordinal).ShouldBe(["audience.everybody", "due.kind", "statement.en", "statement.sv", "title.en"]);
    }

    [Fact]
    public async Task A_standing_campaign_picks_up_whoever_is_hired_and_lets_go_of_whoever_leaves()
    {
        var id = await Campaigns.Running(city, form =>
        {
            form["audience"] = new JsonObject { ["events"] = new JsonArray("hire", "roleChange") };
            form["due"] = new JsonObject { ["kind"] = "rolling", ["days"] = 14 };
        });
        Number((await city.Get("greta.vik", $"/api/attestation-campaigns/{id}")).Body, "asked").ShouldBe(0);
        await Learn("nya.sten", new EmployeeRegistered(SmallCity.Person("nya.sten"), SmallCity.Today, "import:1"), new LoginGiven(SmallCity.Person("nya.sten"), "nya.sten", "import:1"),
            new AssignedToUnit(SmallCity.Person("nya.sten"), "BYGG", "Handläggare", new Period(SmallCity.Today), "import:1"));
        await Campaigns.LookAgain(city, id);
        await Campaigns.LookAgain(city, id);
        var (_, details) = await city.Get("greta.vik", $"/api/attestation-campaigns/{id}");
        Number(details, "asked").ShouldBe(1);
        (await city.Get("nya.sten", "/api/attestations")).Body["open"]!.AsArray().Single(r => r!["campaignId"]!.GetValue<string>() == id)!["dueOn"]!.GetValue<string>().ShouldBe(Iso(SmallCity.Today.AddDays(14)));

        await Learn("nya.sten", new LeftTheCity(SmallCity.Person("nya.sten"), SmallCity.Today.AddDays(-1), "import:2"));
        await Campaigns.LookAgain(city, id);
        var (_, after) = await city.Get("greta.vik", $"/api/attestation-campaigns/{id}");
        (Number(after, "lapsed"), Number(after, "open")).ShouldBe((1, 0));
    }

    private async Task Learn(string login, params object[] events)
    {
        await using var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        if (events[0] is EmployeeRegistered) session.Events.StartStream<Employee>(SmallCity.Person(login).Value, events);
        else session.Events.Append(SmallCity.Person(login).Value, events);
        session.Store(PersonCard.For(SmallCity.Person(login), login, null));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static JsonObject Units(string code) => new() { ["units"] = new JsonArray(code) };
    private static int Number(JsonObject details, string what) => details["totals"]![what]!.GetValue<int>();
    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
