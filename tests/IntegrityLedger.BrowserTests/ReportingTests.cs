using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>Somebody who is watched reports from a phone without script, without a name, and comes back to the thread.</summary>
public sealed class ReportingTests(OpenTown town)
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task On_a_phone_without_cookie_a_report_is_sent_and_answered(bool script)
    {
        var page = await town.As(null, 360, script: script);
        await page.GotoAsync("/report");
        (await page.TitleAsync()).ShouldBe("Meddelande");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Berätta kort vad som hände");
        await page.GetByLabel("Hot", new() { Exact = false }).First.CheckAsync(new() { Force = true });
        await page.GetByLabel("Vad hände?").FillAsync("En man stod utanför och sa åt mig att lägga ner ärendet.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka" }).ClickAsync();
        var code = (await page.Locator(".code-digits").InnerTextAsync()).Trim();
        code.Replace(" ", "").Length.ShouldBe(16);
        if (script) await Look(page, "report-sent");
        await page.GetByRole(AriaRole.Link, new() { Name = "Öppna tråden" }).ClickAsync();
        await page.GetByLabel("Kod", new() { Exact = true }).FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Öppna" }).ClickAsync();
        await page.GetByLabel("Skriv", new() { Exact = true }).FillAsync("Han kom tillbaka i dag.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Skicka meddelande" }).ClickAsync();
        await Assertions.Expect(page.Locator(".thread")).ToContainTextAsync("Han kom tillbaka i dag.");
        (await page.GetByLabel("Skriv", new() { Exact = true }).InputValueAsync()).ShouldBe("");
        if (script) await Look(page, "report-thread");
        (await page.ContentAsync()).ShouldNotContain("IntegrityLedger");
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_handler_acknowledges_from_the_page_and_an_employee_finds_the_way_from_the_start()
    {
        var hans = await town.As("hans.fors", 360, script: false);
        await hans.GotoAsync($"/reports/{town.Report}/feedback");
        await hans.GetByRole(AriaRole.Button, new() { Name = "Återkoppla" }).ClickAsync();
        await Assertions.Expect(hans.Locator(".error-summary")).ToContainTextAsync("Skriv något här");
        await hans.GetByLabel("Det du vill säga").FillAsync("Polisen har fått det, och ni är två från och med nu.");
        await hans.GetByRole(AriaRole.Button, new() { Name = "Återkoppla" }).ClickAsync();
        await Assertions.Expect(hans.Locator(".thread").First).ToContainTextAsync("ni är två från och med nu");
        await hans.Context.CloseAsync();
        var anna = await town.As("anna.berg", 360, script: false);
        await anna.GotoAsync("/");
        await anna.GetByRole(AriaRole.Link, new() { Name = "Rapportera påverkan" }).ClickAsync();
        await Assertions.Expect(anna.Locator("h1")).ToContainTextAsync("Rapportera otillåten påverkan");
        await anna.Context.CloseAsync();
    }

    private static async Task Look(IPage page, string name)
    {
        await Pictures.Take(page, $"{name}-360-sv-light");
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, name);
        (await page.RunAxe()).Violations.Select(v => v.Id).ToArray().ShouldBeEmpty(name);
    }
}
