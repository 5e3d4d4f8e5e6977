using IntegrityLedger.Web;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Web;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("", "", "", "sv")]
    [InlineData("", "", "en-GB,en;q=0.9,sv;q=0.8", "en")]
    [InlineData("", "", "de,sv;q=0.5,en;q=0.3", "sv")]
    [InlineData("", "", "fi", "sv")]
    [InlineData("", "sv", "en", "sv")]
    [InlineData("en", "sv", "sv", "en")]
    [InlineData("klingon", "en", "sv", "en")]
    public void The_address_wins_over_the_cookie_and_the_cookie_over_the_browser(string address, string cookie, string browser, string expected)
    {
        var http = new DefaultHttpContext();
        if (address.Length > 0) http.Request.QueryString = new($"?lang={address}");
        if (cookie.Length > 0) http.Request.Headers.Cookie = $"lang={cookie}";
        http.Request.Headers.AcceptLanguage = browser;
        LanguageChoice.Of(http).ShouldBe(expected);
    }

    [Fact]
    public void The_link_to_the_other_language_keeps_the_rest_of_the_address()
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/audit/register";
        http.Request.QueryString = new("?unit=B%20O&lang=sv");
        LanguageChoice.Switch(http.Request, "en").ShouldBe("/audit/register?unit=B%20O&lang=en");
    }
}
