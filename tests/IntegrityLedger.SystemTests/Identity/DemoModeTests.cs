using System.Net;
using IntegrityLedger.Identity;
using IntegrityLedger.SystemTests.Http;
using Microsoft.Extensions.Configuration;

namespace IntegrityLedger.SystemTests.Identity;

/// <summary>Demo sign-in believes whoever asks: it must never be within another machine's reach.</summary>
public sealed class DemoModeTests
{
    private static SignInMode Decide(params (string Key, string Value)[] settings) =>
        SignInMode.Decide(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());

    [Theory]
    [InlineData("urls", "http://localhost:5080", true)]
    [InlineData("urls", "http://127.0.0.1:5080;http://[::1]:5080", true)]
    [InlineData("urls", "http://127.0.0.1:5080;http://192.168.1.5:5080", false)]
    [InlineData("urls", "http://*:5080", false)]
    [InlineData("urls", "http://+:5080", false)]
    [InlineData("urls", "http://0.0.0.0:5080", false)]
    [InlineData("urls", "http://[::]:5080", false)]
    [InlineData("urls", "http://ledger.stad.example", false)]
    [InlineData("urls", "http://localhost.stad.example", false)]
    [InlineData("urls", "http://unix:/run/ledger.sock", false)]
    [InlineData("http_ports", "8080", false)]
    [InlineData("https_ports", "8443", false)]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://localhost:5080", true)]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://10.0.0.4:5080", false)]
    [InlineData("Identity:Authority", "https://idp.stad.example", false)]
    public void It_is_on_by_itself_on_loopback_without_an_identity_provider_and_nowhere_else(string key, string value, bool demo) => Decide((key, value)).Demo.ShouldBe(demo);

    [Fact]
    public void It_is_on_when_nothing_at_all_is_configured() => Decide().Demo.ShouldBeTrue();

    [Fact]
    public void It_can_be_switched_off_on_loopback() => Decide(("Ledger:DemoSignIn", "false")).Demo.ShouldBeFalse();

    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("http_ports", "8080")]
    [InlineData("Kestrel:Endpoints:Web:Url", "http://10.0.0.4:5080")]
    public void Demanding_it_where_others_reach_stops_the_start_and_says_what_to_do(string key, string value)
    {
        var refused = Should.Throw<StartRefusedException>(() => Decide((key, value), ("Ledger:DemoSignIn", "true")));
        refused.Message.ShouldContain("http://localhost:5080");
        refused.Message.ShouldContain("Identity__Authority");
    }

    [Fact]
    public async Task An_address_that_slipped_past_the_configuration_stops_the_start()
    {
        await using var house = new SmallHouse();
        await Should.ThrowAsync<StartRefusedException>(() => house.Open(listen: IPAddress.Any));
    }

    [Theory]
    [InlineData("localhost:5080", 200)]
    [InlineData("127.0.0.1:5080", 200)]
    [InlineData("[::1]:5080", 200)]
    [InlineData("rebound.evil.example:5080", 421)]
    [InlineData("192.168.1.5:5080", 421)]
    public async Task A_request_for_another_host_name_is_turned_away(string host, int status)
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open()).PostJson("/api/session", """{"user":"anna.berg"}""", headers: ("Host", host));
        ((int)answer.StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 proxy")]
    public async Task A_request_that_a_proxy_let_in_is_turned_away(string header, string value)
    {
        await using var house = new SmallHouse();
        (await (await house.Open()).Get("/api/me", (header, value))).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("203.0.113.7", "127.0.0.1")]
    [InlineData("127.0.0.1", "192.168.1.5")]
    public async Task A_request_from_or_to_another_address_is_turned_away(string remote, string local)
    {
        await using var house = new SmallHouse();
        await house.Open();
        (await house.From(IPAddress.Parse(remote), IPAddress.Parse(local), "/api/me")).ShouldBe(421);
        (await house.From(IPAddress.Loopback, IPAddress.IPv6Loopback, "/api/me")).ShouldBe(401);
    }

    [Fact]
    public async Task Where_it_is_off_nobody_is_believed()
    {
        await using var house = new SmallHouse();
        var answer = await (await house.Open(settings: new() { ["Ledger:DemoSignIn"] = "false" })).SignIn("anna.berg");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Json()).GetProperty("code").GetString().ShouldBe("demo-is-off");
    }
}
