using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>Pointing out people: by search without script, by typing ahead with it, by keyboard and by what a screen reader is told.</summary>
public sealed class PickerTests(OpenTown town)
{
    [Fact]
    public async Task Colleagues_and_guests_are_added_and_removed_without_script()
    {
        var page = await town.As("bo.ek", 360, script: false);
        await Around(page);
        var people = page.GetByRole(AriaRole.Group, new() { Name = "Vilka deltar, både gäster och egna?" });
        await people.GetByLabel("Kollega: namn eller inloggning").FillAsync("ÅSTRÖM");
        await people.GetByRole(AriaRole.Button, new() { Name = "Sök" }).ClickAsync();
        // The only one with that surname is shown, never guessed.
        await people.GetByLabel("Örjan Åström").CheckAsync(new() { Force = true });
        await people.GetByRole(AriaRole.Button, new() { Name = "Lägg till de valda" }).ClickAsync();
        await Guest(people, "S. Ek", "Nordbro Anläggning AB");
        // The next guest is often from the same firm.
        await Assertions.Expect(people.GetByLabel("Gästens organisation")).ToHaveValueAsync("Nordbro Anläggning AB");
        await Guest(people, "Lind, Karl", "Nordbro Anläggning AB");
        await people.GetByLabel("Kollega: namn eller inloggning").FillAsync("anna.berg");
        await people.GetByRole(AriaRole.Button, new() { Name = "Sök" }).ClickAsync();
        await Assertions.Expect(people.Locator(".people-list li")).ToHaveCountAsync(4);
        await people.GetByRole(AriaRole.Button, new() { Name = "Ta bort: S. Ek" }).ClickAsync();
        await Assertions.Expect(people.Locator(".people-list li")).ToHaveCountAsync(3);
        await Declared(page);
        foreach (var name in (string[])["Örjan Åström", "Lind, Karl", "Anna Berg"]) await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync(name);
        await Assertions.Expect(page.Locator(".facts")).Not.ToContainTextAsync("S. Ek");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task With_script_people_are_added_by_the_keyboard_alone_and_each_step_is_said()
    {
        var page = await town.As("bo.ek", 360);
        await Around(page);
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Kollega: namn eller inloggning" });
        await box.FocusAsync();
        await page.Keyboard.TypeAsync("öRJAN");
        var list = page.GetByRole(AriaRole.Listbox);
        await Assertions.Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "1 träffar" })).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(list).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        (await box.GetAttributeAsync("aria-activedescendant")).ShouldBe(await list.GetByRole(AriaRole.Option).First.GetAttributeAsync("id"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".people-list li")).ToContainTextAsync("Örjan Åström");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Örjan Åström är tillagd" })).ToHaveCountAsync(1);
        await page.GetByLabel("Gästens namn").FillAsync("S. Ek");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".people-list li")).ToHaveCountAsync(2);
        // Nothing was sent: the form stands in the same step.
        await Assertions.Expect(page.Locator(".eyebrow")).ToContainTextAsync("Steg 3");
        await Declared(page);
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("Örjan Åström");
        await Assertions.Expect(page.Locator(".facts")).ToContainTextAsync("S. Ek");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_name_left_in_the_box_stops_the_form_until_it_is_clear_who_is_meant()
    {
        var page = await town.As("bo.ek", 360, script: false);
        await Around(page);
        await page.GetByLabel("Kollega: namn eller inloggning").FillAsync("a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Anmäl", Exact = true }).ClickAsync();
        var summary = page.Locator(".error-summary");
        await Assertions.Expect(summary).ToContainTextAsync("Ingen anställd hittades");
        (await page.Locator((await summary.GetByRole(AriaRole.Link).First.GetAttributeAsync("href"))!).CountAsync()).ShouldBe(1);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_substitute_is_chosen_by_name(bool script)
    {
        var page = await town.As("filip.norr", 360, script: script);
        await page.GotoAsync("/substitutes");
        var who = page.GetByLabel("Vem?");
        if (script)
        {
            await who.PressSequentiallyAsync("olga");
            await page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Olga Rask") }).ClickAsync();
        }
        else
        {
            await who.FillAsync("olga");
            await page.GetByRole(AriaRole.Button, new() { Name = "Sök" }).ClickAsync();
            await page.GetByLabel("Olga Rask").CheckAsync(new() { Force = true });
        }
        await page.GetByLabel("Första dagen").FillAsync(script ? "2030-01-10" : "2031-01-10");
        await page.GetByLabel("Sista dagen").FillAsync(script ? "2030-01-12" : "2031-01-12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Utse", Exact = true }).And(page.Locator(".actions button")).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Sparat");
        await Assertions.Expect(page.Locator(".row-title").First).ToContainTextAsync("Olga Rask");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_firm_is_suggested_as_one_types_and_needs_no_further_step()
    {
        var page = await town.As("anna.berg", 360);
        await page.GotoAsync("/conflicts/declare");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Namn eller organisationsnummer" }).PressSequentiallyAsync("mälar");
        await page.GetByRole(AriaRole.Option, new() { NameRegex = new("^Mälarkök Catering AB") }).ClickAsync();
        await Assertions.Expect(page.Locator("input[name='counterparty.organisationNumber']")).ToHaveValueAsync("5599002028");
        await Assertions.Expect(page.Locator("#live-verdict")).ToContainTextAsync("Mälarkök Catering AB");
        await page.Context.CloseAsync();
    }

    /// <summary>To the last step of something that we offer.</summary>
    private static async Task Around(IPage page)
    {
        await page.GotoAsync("/gifts/declare?direction=given");
        await page.Locator("input[name=category][value=meal]").CheckAsync(new() { Force = true });
        await page.GetByLabel("Beskriv med några ord").FillAsync("Lunch för byggherren");
        await page.GetByLabel("Vad var det värt sammanlagt?").FillAsync("400");
        await page.GetByLabel("När är det, eller när var det?").FillAsync("2027-03-04");
        await page.Locator(".actions").GetByRole(AriaRole.Button, new() { Name = "Nästa" }).ClickAsync();
        await page.Locator("input[name='counterparty.kind'][value=resident]").CheckAsync(new() { Force = true });
        await page.GetByLabel("Namn eller organisationsnummer").FillAsync("Byggherren");
        await page.Locator(".actions").GetByRole(AriaRole.Button, new() { Name = "Nästa" }).ClickAsync();
        await Assertions.Expect(page.Locator(".eyebrow")).ToContainTextAsync("Steg 3");
    }

    private static async Task Guest(ILocator people, string name, string organisation)
    {
        await people.GetByLabel("Gästens namn").FillAsync(name);
        await people.GetByLabel("Gästens organisation").FillAsync(organisation);
        await people.GetByRole(AriaRole.Button, new() { Name = "Lägg till gäst" }).ClickAsync();
    }

    private static async Task Declared(IPage page)
    {
        await page.GetByLabel("Vad är syftet med det i tjänsten?").FillAsync("Avstämning");
        await page.Locator("input[name=authorityExercise][value=no]").CheckAsync(new() { Force = true });
        await page.Locator("input[name=alcohol][value=none]").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Anmäl", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Anmälan är registrerad som G-");
    }
}
