using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>How many taps the two commonest things take on a phone, from the first page: a number that may only fall.</summary>
public sealed class TapTests(OpenTown town)
{
    private int taps;

    [Fact]
    public async Task A_lunch_from_a_firm_is_declared_in_eighteen_taps_four_of_them_into_a_box()
    {
        var page = await town.As("cecilia.strand", 360);
        await page.GotoAsync("/");
        // Seen at once, however much waits.
        var declare = page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Anmäl något du fått") });
        (await declare.BoundingBoxAsync())!.Y.ShouldBeLessThan(400);
        await Tap(declare);
        await Tap(page.Locator("label[for=f-category]").Filter(new() { HasText = "Måltid" }));
        await Tap(page.Locator("label").Filter(new() { HasText = "Jag tog emot" }));
        await Write(page.GetByLabel("Beskriv med några ord"), "Lunch efter syn");
        await Write(page.GetByLabel("Vad var det värt sammanlagt?"), "150");
        await Write(page.GetByLabel("När hände det?"), "i går");
        await Tap(Button(page, "Nästa"));
        await Tap(page.Locator("label").Filter(new() { HasText = "Företag eller leverantör" }));
        await Write(page.GetByLabel("Namn eller organisationsnummer"), "mälar");
        await Tap(page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Mälarkök") }));
        await Tap(Button(page, "Nästa"));
        foreach (var question in (string[])["requestedByMe", "authorityExercise", "relativeIncluded", "deliveredToHome", "leisureDominates"])
            await Tap(page.GetByRole(AriaRole.Group).Filter(new() { Has = page.Locator($"input[name={question}]") }).Last.GetByText("Nej", new() { Exact = true }));
        await Tap(page.Locator("label").Filter(new() { HasText = "Ingen alkohol" }).Or(page.Locator("label:has(+ input[name=alcohol][value=none]), input[name=alcohol][value=none] + label")).First);
        await Tap(Button(page, "Anmäl"));
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Anmälan är registrerad som G-");
        taps.ShouldBe(18);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Nothing_to_attest_takes_two_taps_from_the_first_page()
    {
        var page = await town.As("orjan.astrom", 360, script: false);
        await page.GotoAsync("/");
        await Tap(page.GetByRole(AriaRole.Link, new() { Name = "Årlig försäkran 2026" }));
        await Tap(page.GetByRole(AriaRole.Button, new() { Name = "Inget att anmäla, skicka" }));
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("ditt svar är registrerat");
        taps.ShouldBe(2);
        await page.Context.CloseAsync();
    }

    private async Task Tap(ILocator what)
    {
        await what.ClickAsync();
        taps++;
    }

    /// <summary>A tap into the box, then the keyboard.</summary>
    private async Task Write(ILocator box, string text)
    {
        await Tap(box);
        await box.PressSequentiallyAsync(text);
    }

    private static ILocator Button(IPage page, string name) => page.Locator(".actions").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
