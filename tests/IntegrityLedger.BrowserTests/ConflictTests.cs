using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>Declaring an interest on a phone, and what the manager does with it, without a line of script.</summary>
public sealed class ConflictTests(OpenTown town)
{
    [Fact]
    public async Task An_interest_is_declared_on_a_phone_without_script_and_shows_what_it_touches()
    {
        var page = await town.As("eva.lund", 360, script: false);
        await page.GotoAsync("/conflicts/declare");
        await page.GetByText("Styrelse eller firmateckning", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Namn eller organisationsnummer").FillAsync("Nordbro");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sök" }).ClickAsync();
        await page.GetByText("Nordbro Anläggning AB", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa vad det rör" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Vad det rör" })).ToContainTextAsync("Nordbro Holding AB");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Vad det rör" })).ToContainTextAsync("P-2026-014");
        await page.GetByRole(AriaRole.Group, new() { Name = "Rör det dina arbetsuppgifter?" }).GetByText("Ja", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Anmäl", Exact = true }).And(page.Locator(".actions button")).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("I-2026-");
        await Assertions.Expect(page.GetByText("Filip Norr").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_typed_is_lost_when_something_is_missing()
    {
        var page = await town.As("eva.lund", 360, script: false);
        await page.GotoAsync("/conflicts/declare");
        await page.GetByText("Nära vän", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Beskriv kort").FillAsync("Vi växte upp ihop.");
        await page.Locator(".actions button").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ange vem eller vad intresset rör");
        await Assertions.Expect(page.GetByLabel("Beskriv kort")).ToHaveValueAsync("Vi växte upp ihop.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_correction_shows_what_stood_before_beside_what_stands_now()
    {
        var page = await town.As("anna.berg");
        await page.GotoAsync($"/conflicts/{town.Interest}");
        var story = page.GetByRole(AriaRole.Region, new() { Name = "Vad som har hänt" });
        await Assertions.Expect(story.Locator("del").Filter(new() { HasText = "25" })).ToHaveCountAsync(1);
        await Assertions.Expect(story.Locator("ins").Filter(new() { HasText = "30" })).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }
}
