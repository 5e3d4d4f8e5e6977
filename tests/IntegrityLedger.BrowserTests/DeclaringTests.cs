using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>An employee declares: with and without script, with the keyboard alone, when wrong, and again.</summary>
public sealed class DeclaringTests(OpenTown town)
{
    private static readonly string[] Questions = ["requestedByMe", "authorityExercise", "relativeIncluded", "deliveredToHome", "leisureDominates"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_procurement_officer_declares_the_lunch_that_a_bidder_offered(bool script)
    {
        var page = await town.As("eva.lund", 360, script: script);
        await page.GotoAsync("/gifts/declare");
        await page.GetByLabel("Måltid").CheckAsync(new() { Force = true });
        await page.GetByLabel("Jag tackade nej").CheckAsync(new() { Force = true });
        await page.GetByLabel("Beskriv med några ord").FillAsync("Lunch hos anbudsgivaren");
        await page.GetByLabel("Vad var det värt sammanlagt?").FillAsync("180");
        await page.GetByLabel("När hände det?").FillAsync("i går");
        await Next(page);
        await page.GetByLabel("Företag eller leverantör").CheckAsync(new() { Force = true });
        await page.GetByLabel("Namn eller organisationsnummer").FillAsync("nordbro");
        // The firm is looked up before the step is left; she points out which one she means.
        await Next(page);
        await page.GetByLabel("Nordbro Anläggning AB").CheckAsync(new() { Force = true });
        await Next(page);
        await AnswerNo(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Anmäl", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Anmälan är registrerad som G-");
        await Assertions.Expect(page.Locator(".verdict-word")).ToContainTextAsync("Tacka nej");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Nordbro Anläggning AB, 559900-1012");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_policys_answer_appears_as_one_types_and_nothing_is_recorded()
    {
        var page = await town.As("anna.berg");
        await page.GotoAsync("/gifts/declare");
        await page.GetByLabel("Presentkort").CheckAsync(new() { Force = true });
        await Assertions.Expect(page.Locator("#live-verdict .verdict-word")).ToContainTextAsync("Tacka nej");
        await Assertions.Expect(page.Locator("#live-status")).ToContainTextAsync("Tacka nej");
        await page.GetByLabel("Måltid").CheckAsync(new() { Force = true });
        await Assertions.Expect(page.Locator("#live-verdict .verdict-word")).ToContainTextAsync("Bedöms av en chef");
        page.Url.ShouldEndWith("/gifts/declare");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Somebody_who_only_asks_gets_the_answer_without_script_and_can_go_on_to_declare()
    {
        var page = await town.As("anna.berg", 360, script: false);
        await page.GotoAsync("/gifts/check");
        await page.GetByLabel("Presentkort").CheckAsync(new() { Force = true });
        await page.GetByLabel("Vad är det värt?").FillAsync("500");
        await page.GetByRole(AriaRole.Button, new() { Name = "Visa svaret", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".verdict-word")).ToContainTextAsync("Tacka nej");
        await page.GetByRole(AriaRole.Button, new() { Name = "Gå vidare och anmäl" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Presentkort")).ToBeCheckedAsync();
        await Assertions.Expect(page.GetByLabel("Vad var det värt sammanlagt?")).ToHaveValueAsync("500");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_wrong_is_listed_at_the_top_and_nothing_typed_is_lost()
    {
        var page = await town.As("anna.berg", 360, script: false);
        await page.GotoAsync("/gifts/declare");
        await page.GetByLabel("Beskriv med några ord").FillAsync("Två biljetter");
        await page.GetByLabel("Vad var det värt sammanlagt?").FillAsync("ungefär 200");
        await page.GetByLabel("När hände det?").FillAsync("nån gång");
        await Next(page);
        var summary = page.Locator(".error-summary");
        await Assertions.Expect(summary).ToContainTextAsync("Välj vad det var.");
        await Assertions.Expect(summary).ToContainTextAsync("Beloppet gick inte att förstå.");
        await Assertions.Expect(page.GetByLabel("När hände det?")).ToHaveValueAsync("nån gång");
        await Assertions.Expect(page.GetByLabel("Beskriv med några ord")).ToHaveValueAsync("Två biljetter");
        foreach (var link in await summary.GetByRole(AriaRole.Link).AllAsync()) (await page.Locator((await link.GetAttributeAsync("href"))!).CountAsync()).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_outlives_a_session_that_ended()
    {
        var page = await town.As("anna.berg", 360, script: false);
        await page.GotoAsync("/gifts/declare");
        await page.GetByLabel("Beskriv med några ord").FillAsync("Blommor efter invigningen");
        await page.Context.ClearCookiesAsync();
        await Next(page);
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Du har blivit utloggad");
        await Assertions.Expect(page.GetByLabel("Beskriv med några ord")).ToHaveValueAsync("Blommor efter invigningen");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough_to_declare()
    {
        var page = await town.As("anna.berg");
        await page.GotoAsync("/gifts/declare");
        await TabTo(page, "category");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await TabTo(page, "response");
        await page.Keyboard.PressAsync("Space");
        await Type(page, "description", "Vykort från en invånare");
        await Type(page, "value.amount", "20");
        await Type(page, "occurredOn", "i går");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".eyebrow")).ToContainTextAsync("Steg 2");
        await TabTo(page, "counterparty.kind");
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("ArrowDown");
        await Type(page, "counterparty.name", "Britta Ros");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".eyebrow")).ToContainTextAsync("Steg 3");
        foreach (var question in Questions)
        {
            await TabTo(page, question);
            await page.Keyboard.PressAsync("Space");
        }
        await TabTo(page, "go", "submit");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Anmälan är registrerad som G-");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_same_giver_again_takes_at_most_six_inputs()
    {
        await town.Declare("cecilia.strand", "Almanacka", 90m);
        var page = await town.As("cecilia.strand", 360);
        await page.GotoAsync("/");
        var inputs = 0;
        async Task Input(Func<Task> act) { await act(); inputs++; }
        await Input(() => page.GetByRole(AriaRole.Link, new() { Name = "Samma givare igen" }).First.ClickAsync());
        await Input(() => page.GetByLabel("När hände det?").FillAsync("i dag"));
        await Input(() => page.GetByRole(AriaRole.Button, new() { Name = "Till sista steget" }).ClickAsync());
        await Input(() => page.GetByRole(AriaRole.Button, new() { Name = "Anmäl", Exact = true }).ClickAsync());
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Anmälan är registrerad som G-");
        inputs.ShouldBeLessThanOrEqualTo(6);
        await page.Context.CloseAsync();
    }

    private static async Task AnswerNo(IPage page)
    {
        foreach (var question in Questions) await page.Locator($"input[name={question}][value=no]").CheckAsync(new() { Force = true });
        await page.Locator("input[name=alcohol][value=none]").CheckAsync(new() { Force = true });
    }

    private static Task Next(IPage page) => page.Locator(".actions").GetByRole(AriaRole.Button, new() { Name = "Nästa" }).ClickAsync();

    private static async Task Type(IPage page, string name, string text)
    {
        await TabTo(page, name);
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task TabTo(IPage page, string name, string? value = null)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var here = await page.EvaluateAsync<string[]>("[document.activeElement.name ?? '', document.activeElement.value ?? '']");
            if (here[0] == name && (value is null || here[1] == value)) return;
        }
        Assert.Fail($"{name} cannot be reached with the Tab key");
    }
}
