using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>An auditor chooses which columns a table has, without script; the choice is in the address, is kept, and goes into the file.</summary>
public sealed class ColumnTests(OpenTown town)
{
    [Fact]
    public async Task Columns_are_left_out_of_the_table_the_print_and_the_file_until_all_are_wanted_again()
    {
        var page = await town.As("ida.sand", script: false);
        await page.GotoAsync("/audit/register?category=goods");
        var all = await page.Locator("thead th").CountAsync();
        await page.Locator(".column-chooser summary").ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Registrerad" }).UncheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Policyn sa" }).UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa de valda" }).ClickAsync();
        await Assertions.Expect(page.Locator("thead th")).ToHaveCountAsync(all - 2);
        page.Url.ShouldContain("category=goods");
        await Assertions.Expect(page.Locator(".column-chooser summary")).ToContainTextAsync("Kolumner (9 av 11)");
        var file = await page.APIRequest.GetAsync((await page.GetByRole(AriaRole.Link, new() { NameRegex = new("CSV") }).GetAttributeAsync("href"))!);
        var heading = (await file.TextAsync()).TrimStart('\uFEFF').Split("\r\n")[0].Split(';');
        heading.ShouldContain("declarantName");
        heading.ShouldNotContain("recordedAt");
        heading.ShouldNotContain("outcome");

        // Kept the next time, and carried along when the order changes.
        await page.GotoAsync("/audit/register");
        await Assertions.Expect(page.Locator("thead th")).ToHaveCountAsync(all - 2);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator(".column-chooser")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("thead th").Filter(new() { HasText = "Registrerad" })).ToHaveCountAsync(0);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.Locator(".column-chooser summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Alla kolumner" }).ClickAsync();
        await Assertions.Expect(page.Locator("thead th")).ToHaveCountAsync(all);
        await page.Context.CloseAsync();
    }
}
