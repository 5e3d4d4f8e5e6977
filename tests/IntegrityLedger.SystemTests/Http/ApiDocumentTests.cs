using System.Net;

namespace IntegrityLedger.SystemTests.Http;

/// <summary>The API describes itself, for programs and for people.</summary>
public sealed class ApiDocumentTests
{
    [Fact]
    public async Task The_document_names_every_API_endpoint_that_is_mapped()
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = ledger.Client();
        var document = await (await client.Get("/openapi/v1.json")).Json();
        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.");
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToArray();
        paths.ShouldContain("/api/session");
        paths.ShouldContain("/api/me");
        paths.ShouldAllBe(path => path.StartsWith("/api") || path.StartsWith("/log") || path.StartsWith("/health"));
    }

    [Theory]
    [InlineData("sv", "Innehåll")]
    [InlineData("en", "Contents")]
    public async Task The_readable_page_needs_no_script_and_no_third_party(string language, string word)
    {
        await using var ledger = await RunningLedger.StartAsync();
        using var client = ledger.Client();
        var page = await client.Get("/docs", ("Accept-Language", language), ("Accept", "text/html"));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("POST /api/session");
        html.ShouldContain(word);
        html.ShouldNotContain("<script");
        html.ShouldNotContain("style=\"");
        html.ShouldNotContain("http://");
        html.ShouldNotContain("https://");
    }
}
