using System.Net;
using System.Text.Json;
using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Http;
using IntegrityLedger.SystemTests.Situations;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Notifications;

/// <summary>A person's own wishes, and the due dates in her calendar.</summary>
public sealed class CalendarAndSettingsTests(SmallCity city) : IClassFixture<SmallCity>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<(HttpStatusCode Status, JsonElement Body)> Put(string login, string json)
    {
        var answer = await (await city.As(login)).Send(HttpMethod.Put, "/api/me/notifications", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        return (answer.StatusCode, await answer.Json());
    }

    [Fact]
    public async Task Whoever_never_chose_gets_a_daily_mail_in_Swedish_between_seven_and_six()
    {
        var mine = (await city.Get("ulf.bolag", "/api/me/notifications")).Body;
        (mine["language"]!.GetValue<string>(), mine["digest"]!.GetValue<string>(), mine["quietFrom"]!.GetValue<string>(), mine["quietTo"]!.GetValue<string>()).ShouldBe(("sv", "daily", "18:00", "07:00"));
        mine["mailConfigured"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_chosen_is_kept_and_what_is_left_out_stays()
    {
        (await Put("eva.lund", """{"language":"en","digest":"weekly","quietFrom":"20:15","quietTo":"6:30"}""")).Status.ShouldBe(HttpStatusCode.OK);
        var (_, body) = await Put("eva.lund", """{"digest":"off"}""");
        (body.GetProperty("language").GetString(), body.GetProperty("digest").GetString(), body.GetProperty("quietFrom").GetString(), body.GetProperty("quietTo").GetString()).ShouldBe(("en", "off", "20:15", "06:30"));
        (await city.Get("filip.norr", "/api/me/notifications")).Body["digest"]!.GetValue<string>().ShouldBe("daily", "mine are nobody else's");
    }

    [Theory]
    [InlineData("""{"language":"fi"}""", "language")]
    [InlineData("""{"digest":"hourly"}""", "digest")]
    [InlineData("""{"quietFrom":"sex"}""", "quietFrom")]
    [InlineData("""{"quietTo":"25:00"}""", "quietTo")]
    [InlineData("""{"quietFrom":"07:00","quietTo":"06:30"}""", "quietTo")]
    public async Task What_cannot_be_is_refused_by_its_field(string json, string field)
    {
        var (status, body) = await Put("tove.lind", json);
        status.ShouldBe(HttpStatusCode.BadRequest);
        body.GetProperty("code").GetString().ShouldBe("notification-field-invalid");
        body.ToString().ShouldContain(field);
    }

    [Fact]
    public async Task The_calendar_says_how_many_on_which_day_and_nothing_else()
    {
        var book = await city.Declares("anna.berg", Book());
        await city.Declares("anna.berg", Book());
        var answer = await (await city.As("bo.ek")).Get("/api/inbox/calendar.ics");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var file = await answer.Content.ReadAsStringAsync(Ct);
        var due = book["route"]!["dueOn"]!.GetValue<string>().Replace("-", "");
        file.ShouldContain($"DTSTART;VALUE=DATE:{due}\r\n");
        file.ShouldContain("SUMMARY:IntegrityLedger: 2 ärenden\r\n");
        file.Split("BEGIN:VEVENT").Length.ShouldBe(2, "one entry a day");
        foreach (var personal in new[] { "Anna", "Berg", "bo.ek", "bok", book["caseNumber"]!.GetValue<string>(), book.Id() }) file.ShouldNotContain(personal);
        var again = await (await (await city.As("bo.ek")).Get("/api/inbox/calendar.ics")).Content.ReadAsStringAsync(Ct);
        Uids(again).ShouldBe(Uids(file));
    }

    [Fact]
    public async Task A_secret_address_shows_the_same_until_it_is_revoked_or_replaced()
    {
        using var stranger = city.Ledger.Stranger();
        var first = await Link("filip.norr");
        await city.Declares("eva.lund", Book());
        var seen = await stranger.GetAsync(first, Ct);
        seen.StatusCode.ShouldBe(HttpStatusCode.OK);
        seen.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await seen.Content.ReadAsStringAsync(Ct)).ShouldContain("SUMMARY:IntegrityLedger: 1 ärende\r\n");

        var second = await Link("filip.norr");
        (await stranger.GetAsync(first, Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a new address ends the old");
        (await stranger.GetAsync(second, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await city.As("filip.norr")).DeleteAsync("/api/me/calendar-link", Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await stranger.GetAsync(second, Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync("/api/calendar/anything.ics", Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_secret_is_nowhere_in_the_database()
    {
        var secret = (await Link("vera.hus")).Split('/', '.')[^2];
        await using var owner = await city.Ledger.Database.OpenOwnerAsync(Ct);
        await using var command = new Npgsql.NpgsqlCommand("select count(*) from ledger.mt_doc_notificationsettings s, ledger_forgettable.mt_doc_idempotentanswer a where s.data::text like @secret or a.data::text like @secret", owner);
        command.Parameters.AddWithValue("secret", $"%{secret}%");
        (await command.ExecuteScalarAsync(Ct)).ShouldBe(0L);
    }

    [Fact]
    public async Task Whoever_has_left_has_no_calendar_any_more()
    {
        var link = await Link("hans.fors");
        using var stranger = city.Ledger.Stranger();
        (await stranger.GetAsync(link, Ct)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using (var session = city.Ledger.Services.GetRequiredService<IDocumentStore>().LightweightSession())
        {
            var id = SmallCity.Person("hans.fors");
            session.Events.Append(id.Value, new LeftTheCity(id, SmallCity.Today.AddDays(-1), "system"));
            await session.SaveChangesAsync(Ct);
        }
        (await stranger.GetAsync(link, Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> Link(string login)
    {
        var (response, body) = await city.Post(login, "/api/me/calendar-link", new { }, key: Guid.NewGuid().ToString());
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body.ToJsonString());
        return body["url"]!.GetValue<string>();
    }

    private static List<string> Uids(string file) => [.. file.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
}
