using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>EN 301 549 and WCAG 2.2 AA as far as a machine can tell, on every page there is.</summary>
public sealed class AccessibilityTests(OpenTown town)
{
    /// <summary>Dark differs from light in its colours alone: the same document, the same styles with other values.</summary>
    private static readonly AxeRunOptions Colours = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] } };

    [Theory]
    [MemberData(nameof(EveryPage.Names), MemberType = typeof(EveryPage))]
    public async Task Axe_finds_nothing_wrong_and_nothing_runs_out_at_the_side(string name)
    {
        var visited = EveryPage.Named(name);
        var page = await town.As(visited.Login, 360);
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal)) complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);

        await Visit(page, visited, "sv", 360);
        await page.SetViewportSizeAsync(320, 740);
        (await Overflow(page)).ShouldBeLessThanOrEqualTo(0, $"{name} at 320");
        await page.Context.AddCookiesAsync([new() { Name = "lang", Value = "en", Url = (await town.Ledger()).Address.ToString() }]);
        await page.SetViewportSizeAsync(1280, 800);
        await Visit(page, visited, "en", 1280);
        complaints.ShouldBeEmpty(name);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Pale_words_are_found_in_dark_as_in_light_and_a_page_without_a_name_is_found()
    {
        var page = await town.As(null);
        await page.SetContentAsync("""
            <html lang="sv"><head><title></title><style>@media (prefers-color-scheme: dark) { body { color: #333; background: #222 } }</style></head><body><main><h1>Regler</h1></main></body></html>
            """);
        (await Ask(page, ColorScheme.Light)).Violations.Select(v => v.Id).ShouldBe(["document-title"]);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await Ask(page, ColorScheme.Dark)).Violations.Select(v => v.Id).ShouldContain("color-contrast");
        await page.Context.CloseAsync();
    }

    private async Task Visit(IPage page, Visited visited, string language, int width)
    {
        (await page.GotoAsync(visited.In(town)))!.Status.ShouldBe(visited.Status, visited.Name);
        (await page.Locator("html").GetAttributeAsync("lang")).ShouldBe(language, visited.Name);
        foreach (var light in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = light, ReducedMotion = ReducedMotion.Reduce });
            var how = $"{visited.Name}-{width}-{language}-{light}".ToLowerInvariant();
            await Pictures.Take(page, how);
            var found = await Ask(page, light);
            found.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}").ToArray().ShouldBeEmpty(how);
        }
        (await Overflow(page)).ShouldBeLessThanOrEqualTo(0, $"{visited.Name} at {width}");
    }

    // On the document itself: pages have no frames, and the other way opens a window more for every run only to gather what frames found.
#pragma warning disable CS0618
    private static Task<AxeResult> Ask(IPage page, ColorScheme light) => page.Locator(":root").RunAxeLegacy(light == ColorScheme.Light ? null : Colours);
#pragma warning restore CS0618

    private static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
