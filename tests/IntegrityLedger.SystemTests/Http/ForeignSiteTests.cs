using System.Net;

namespace IntegrityLedger.SystemTests.Http;

/// <summary>What another site can make a signed-in person's browser do here: nothing.</summary>
public sealed class ForeignSiteTests
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-site", 403)]
    [InlineData("Sec-Fetch-Site", "same-origin", 204)]
    [InlineData("Sec-Fetch-Site", "none", 204)]
    [InlineData("Origin", "https://evil.example", 403)]
    [InlineData("Origin", "http://localhost:3000", 403)]
    [InlineData("Origin", "null", 403)]
    [InlineData("Origin", "http://localhost:5080", 204)]
    [InlineData("User-Agent", "curl", 204)]
    public async Task An_unsafe_request_is_taken_from_our_own_pages_and_from_programs_only(string header, string value, int status)
    {
        await using var house = new SmallHouse();
        var client = await house.Open();
        await client.SignIn("anna.berg");
        ((int)(await client.Send(HttpMethod.Delete, "/api/session", null, (header, value))).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_foreign_form_cannot_sign_a_browser_in_as_somebody_else()
    {
        await using var house = new SmallHouse();
        var form = new FormUrlEncodedContent([new("user", "anna.berg")]);
        var answer = await (await house.Open()).Send(HttpMethod.Post, "/session", form, ("Sec-Fetch-Site", "cross-site"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task Every_answer_forbids_framing_sniffing_and_inline_script()
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open()).Get("/api/me");
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe-inline");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
    }
}
