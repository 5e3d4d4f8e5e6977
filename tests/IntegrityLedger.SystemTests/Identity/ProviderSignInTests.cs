using System.Net;
using IntegrityLedger.SystemTests.Http;

namespace IntegrityLedger.SystemTests.Identity;

/// <summary>Signing in through the organisation's identity provider, the whole way round.</summary>
public sealed class ProviderSignInTests
{
    /// <summary>Follows the redirects by hand: to the provider without our cookies, and back with them.</summary>
    private static async Task<HttpResponseMessage> GoRound(HttpClient client, string returnUrl)
    {
        var away = await client.Get($"/sign-in/provider?returnUrl={Uri.EscapeDataString(returnUrl)}", ("Accept", "text/html"));
        away.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var back = await browser.GetAsync(away.Headers.Location, TestContext.Current.CancellationToken);
        return await client.Send(HttpMethod.Get, back.Headers.Location!.PathAndQuery, null, ("Accept", "text/html"));
    }

    private static Dictionary<string, string?> Settings(TestProvider provider) =>
        new() { ["Identity:Authority"] = provider.Authority, ["Identity:ClientId"] = "ledger", ["Identity:ClientSecret"] = "a test's secret", ["Identity:LoginDomain"] = "stad.example" };

    [Fact]
    public async Task The_provider_says_who_and_HR_says_which_unit_and_roles()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var house = new SmallHouse();
        var client = await house.Open(settings: Settings(provider));
        provider.Username = "ida.sand@stad.example";

        var back = await GoRound(client, "/inbox?due=today");
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        back.Headers.Location!.OriginalString.ShouldBe("/inbox?due=today");
        var me = await (await client.Get("/api/me")).Json();
        me.GetProperty("login").GetString().ShouldBe("ida.sand");
        me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).ShouldContain("auditor");
    }

    [Theory]
    [InlineData("no.body@stad.example")]
    [InlineData("anna.berg@elsewhere.example")]
    [InlineData("anna.berg")]
    public async Task Somebody_whom_HR_does_not_know_or_of_another_domain_is_not_let_in(string username)
    {
        await using var provider = await TestProvider.StartAsync();
        await using var house = new SmallHouse();
        var client = await house.Open(settings: Settings(provider));
        provider.Username = username;

        var back = await GoRound(client, "/");
        back.Headers.Location!.OriginalString.ShouldBe("/sign-in?error=provider-refused");
        (await client.Get("/api/me")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task With_a_provider_nobody_is_believed_on_their_word()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var house = new SmallHouse();
        (await (await house.Open(settings: Settings(provider))).SignIn("anna.berg")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_return_address_on_another_site_is_dropped()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var house = new SmallHouse();
        var client = await house.Open(settings: Settings(provider));
        provider.Username = "anna.berg@stad.example";
        (await GoRound(client, "https://evil.example/")).Headers.Location!.OriginalString.ShouldBe("/");
    }
}
