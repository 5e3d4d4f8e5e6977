using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>The yearly attestation on a phone.</summary>
public sealed class AttestingTests(OpenTown town)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_to_declare_takes_two_taps_from_the_start_page(bool script)
    {
        var page = await town.As("bo.ek", 360, script: script);
        await page.GotoAsync("/attestations");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^(Årlig försäkran 2026|Ändra svaret)") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Inget att anmäla, skicka" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("ditt svar är registrerat");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Inget att anmäla");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_on_record_is_confirmed_entry_by_entry()
    {
        var page = await town.As("anna.berg", 360);
        await page.GotoAsync($"/attestations/{town.Campaign}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Det stämmer, skicka" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Kryssa för varje uppgift");
        foreach (var entry in await page.Locator("input[name=confirmed]").AllAsync()) await entry.CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Det stämmer, skicka" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("ditt svar är registrerat");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nordbro Anläggning AB");
        // A firm that is in no register has the name it was declared with.
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Anställning: Kafé Solsidan");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Compliance_plans_starts_and_follows_a_campaign_without_script()
    {
        var page = await town.As("greta.vik", script: false);
        await page.GotoAsync("/attestation-campaigns/new");
        await page.GetByLabel("Rubrik på svenska").FillAsync("Försäkran för inköpare");
        await page.GetByLabel("Rubrik på engelska").FillAsync("Attestation for procurement");
        await page.GetByLabel("Det som försäkras, på svenska").FillAsync("Jag har anmält allt.");
        await page.GetByLabel("Det som försäkras, på engelska").FillAsync("I have declared everything.");
        await page.Locator("input[value=roles]").CheckAsync(new() { Force = true });
        await page.Locator("input[value=procurement]").CheckAsync(new() { Force = true });
        await page.Locator("input[value=rolling]").CheckAsync(new() { Force = true });
        await page.Locator("input[name='due.days']").FillAsync("20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Spara kampanjen" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Starta: fråga alla i målgruppen" }).ClickAsync();
        await Assertions.Expect(page.Locator(".badges").First).ToContainTextAsync("Pågår");
        // Asked in the background: the page says how far it has come, each time it is opened.
        while (!(await page.Locator("main").InnerTextAsync()).Contains("0 av 1 har svarat", StringComparison.Ordinal)) await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Visa dem som inte har svarat" }).ClickAsync();
        await Assertions.Expect(page.Locator("table")).ToContainTextAsync("Eva Lund");
        await page.Context.CloseAsync();
    }
}
