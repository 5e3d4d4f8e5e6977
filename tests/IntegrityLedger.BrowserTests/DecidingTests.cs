using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>A manager decides from the inbox, with and without script; two at once end in one decision.</summary>
public sealed class DecidingTests(OpenTown town)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_manager_sees_what_the_giver_gave_before_and_approves_with_reasons(bool script)
    {
        await town.Declare("anna.berg", $"Pärm med ritningar {script}", 350m, "5599002028");
        var page = await town.As("bo.ek", 360, script: script);
        await page.GotoAsync("/inbox");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Pärm med ritningar {script}" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Lunch efter byggmötet");
        await Assertions.Expect(page.Locator(".rules")).ToContainTextAsync("R08");
        await page.GetByLabel("Godkänn").CheckAsync(new() { Force = true });
        await page.GetByLabel("Motivering eller fråga").FillAsync("Behövs i handläggningen och stannar på enheten.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Registrera beslutet" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Beslutet är registrerat");
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("Behövs i handläggningen");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_decision_that_came_too_late_says_so_and_keeps_the_reasons()
    {
        var id = await town.Declare("anna.berg", "Kalender i skinn", 400m, "5599002028");
        var first = await town.As("bo.ek");
        var second = await town.As("bo.ek");
        foreach (var page in new[] { first, second })
        {
            await page.GotoAsync($"/gifts/{id}/decide");
            await page.GetByLabel("Avslå").CheckAsync(new() { Force = true });
            await page.GetByLabel("Motivering eller fråga").FillAsync("För dyrt.");
        }
        await first.GetByRole(AriaRole.Button, new() { Name = "Registrera beslutet" }).ClickAsync();
        await Assertions.Expect(first.Locator(".notice")).ToContainTextAsync("Beslutet är registrerat");
        await second.GetByRole(AriaRole.Button, new() { Name = "Registrera beslutet" }).ClickAsync();
        await Assertions.Expect(second.Locator("main")).ToContainTextAsync("Avslagen");
        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("Någon annan hann före");
        await Assertions.Expect(second.Locator("blockquote")).ToContainTextAsync("För dyrt.");
        await Assertions.Expect(second.Locator(".notice")).ToHaveCountAsync(0);
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }
}
