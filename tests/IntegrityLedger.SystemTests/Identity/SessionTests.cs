using System.Net;
using System.Text.Json;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Http;
using Microsoft.AspNetCore.Builder;

namespace IntegrityLedger.SystemTests.Identity;

/// <summary>Signing in, staying signed in and being signed out.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Anna_signs_in_and_is_told_who_she_is()
    {
        await using var house = new SmallHouse();
        var client = await house.Open();
        var signedIn = await client.SignIn("Anna.Berg");
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);

        var me = await (await client.Get("/api/me", ("Accept-Language", "en"))).Json();
        me.GetProperty("login").GetString().ShouldBe("anna.berg");
        me.GetProperty("name").GetString().ShouldBe("Anna Berg");
        me.GetProperty("unit").GetProperty("code").GetString().ShouldBe("BYGG");
        me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldBe([Role.Employee]);
        me.GetProperty("language").GetString().ShouldBe("en");
    }

    [Fact]
    public async Task The_cookie_is_for_https_only_when_it_came_by_https()
    {
        await using var house = new SmallHouse();
        await house.Open();
        var client = house.Client();
        client.BaseAddress = new Uri("https://localhost:5080");
        (await client.SignIn("anna.berg")).Headers.GetValues("Set-Cookie").Single().ShouldContain("secure", Case.Insensitive);
    }

    [Fact]
    public async Task Signed_out_means_asked_to_sign_in()
    {
        await using var house = new SmallHouse();
        var client = await house.Open();
        await client.SignIn("anna.berg");
        (await client.Send(HttpMethod.Delete, "/api/session", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var answer = await client.Get("/api/me");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ShouldNotBeEmpty();
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("not-signed-in");
    }

    [Theory]
    [InlineData("""{"user":"no.body"}""", 401, "user-unknown")]
    [InlineData("""{"user":" "}""", 400, "user-missing")]
    [InlineData("{}", 400, "user-missing")]
    public async Task A_login_nobody_has_is_refused_at_the_field(string body, int status, string code)
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open()).PostJson("/api/session", body);
        ((int)answer.StatusCode).ShouldBe(status);
        var problem = await answer.Json();
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("errors").TryGetProperty("user", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Somebody_who_leaves_is_out_within_a_minute()
    {
        await using var house = new SmallHouse();
        var client = await house.Open();
        await client.SignIn("anna.berg");
        house.Leaves(SmallHouse.Anna);
        house.Time.Pass(TimeSpan.FromSeconds(61));
        (await client.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_role_and_unit_hold_within_a_minute_and_a_lost_role_is_lost()
    {
        await using var house = new SmallHouse();
        var client = await house.Open(app => app.MapGet("/api/audit", () => "read").WithAccess(Access.Role(Role.Auditor)));
        await client.SignIn("anna.berg");
        (await client.Get("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        house.Employ(SmallHouse.Anna with { UnitCode = "REV", Roles = new HashSet<string> { Role.Employee, Role.Auditor } });
        house.Time.Pass(TimeSpan.FromSeconds(61));
        (await client.Get("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await client.Get("/api/me")).Json()).GetProperty("unit").GetProperty("code").GetString().ShouldBe("REV");

        house.Employ(SmallHouse.Anna);
        house.Time.Pass(TimeSpan.FromSeconds(61));
        (await client.Get("/api/audit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_session_lasts_eight_hours_from_the_last_use()
    {
        await using var house = new SmallHouse();
        var client = await house.Open();
        await client.SignIn("anna.berg");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            house.Time.Pass(TimeSpan.FromHours(5));
            (await client.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        house.Time.Pass(TimeSpan.FromHours(9));
        (await client.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_second_node_with_the_same_data_directory_knows_the_session()
    {
        await using var first = new SmallHouse();
        await using var second = new SmallHouse();
        var signedIn = await (await first.Open()).SignIn("anna.berg");
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var other = await second.Open(settings: new() { ["Ledger:DataDirectory"] = first.DataDirectory });
        (await other.Get("/api/me", ("Cookie", cookie))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/inbox?due=today", "/inbox?due=today")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example/", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("", "/")]
    public async Task The_sign_in_form_leads_back_to_our_own_pages_only(string returnUrl, string to)
    {
        await using var house = new SmallHouse();
        var form = new FormUrlEncodedContent([new("user", "anna.berg"), new("returnUrl", returnUrl)]);
        var answer = await (await house.Open()).Send(HttpMethod.Post, "/session", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe(to);
    }

    [Fact]
    public async Task A_page_sends_a_stranger_to_sign_in_and_remembers_where_they_were_going()
    {
        await using var house = new SmallHouse();
        var client = await house.Open(app => app.MapGet("/inbox", () => "page").WithAccess(Access.SignedIn));
        var answer = await client.Get("/inbox?due=today", ("Accept", "text/html"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Finbox%3Fdue%3Dtoday");
    }

    [Fact]
    public async Task Whoever_tries_too_often_has_to_wait()
    {
        await using var house = new SmallHouse();
        var client = await house.Open(settings: new() { ["Ledger:SignInBurst"] = "2", ["Ledger:SignInPerSecond"] = "1" });
        await client.SignIn("a");
        await client.SignIn("b");
        var answer = await client.SignIn("c");
        answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("too-many-attempts");
    }

    [Theory]
    [InlineData("secret-of-the-import", 200)]
    [InlineData("secret-of-the-impor", 401)]
    [InlineData("", 401)]
    public async Task An_integration_enters_by_its_token_and_only_where_integrations_may(string token, int status)
    {
        await using var house = new SmallHouse();
        var client = await house.Open(app => app.MapPost("/api/imports/x", (Caller caller) => caller.Login).WithAccess(Access.Role(Role.Administrator, Role.Integration)),
            new() { ["Ledger:ImportToken"] = "secret-of-the-import" });
        ((int)(await client.PostJson("/api/imports/x", "", headers: ("Authorization", $"Bearer {token}"))).StatusCode).ShouldBe(status);
        if (status == 200) (await client.Get("/api/me", ("Authorization", $"Bearer {token}"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_endpoint_that_says_nothing_of_access_stops_the_start()
    {
        await using var house = new SmallHouse();
        var start = await Should.ThrowAsync<InvalidOperationException>(() => house.Open(app => app.MapGet("/api/forgotten", () => "open")));
        start.Message.ShouldContain("/api/forgotten");
    }

    [Fact]
    public async Task What_an_endpoint_says_of_access_counts_over_what_its_group_says()
    {
        await using var house = new SmallHouse();
        var client = await house.Open(app =>
        {
            var group = app.MapGroup("/api/things").WithAccess(Access.Public);
            group.MapGet("/open", () => "open");
            group.MapGet("/closed", () => "closed").WithAccess(Access.Role(Role.Auditor));
        });
        (await client.Get("/api/things/open")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.Get("/api/things/closed")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
