using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>Interrupted, without network or signed out: what was typed on the phone is still there.</summary>
public sealed class DraftTests(OpenTown town)
{
    [Fact]
    public async Task A_draft_is_saved_continued_and_declared_without_script_and_is_then_gone()
    {
        var page = await town.As("per.alm", 360, script: false);
        await page.GotoAsync("/gifts/declare");
        await page.GetByLabel("Måltid").CheckAsync(new() { Force = true });
        await page.GetByLabel("Jag tackade nej").CheckAsync(new() { Force = true });
        await page.GetByLabel("Beskriv med några ord").FillAsync("Lunch som avbröts");
        await page.GetByLabel("När hände det?").FillAsync("nån dag i förra veckan");
        await Save(page);
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Utkastet är sparat");

        await page.GotoAsync("/");
        var drafts = page.GetByRole(AriaRole.Region, new() { Name = "Dina utkast" });
        await drafts.GetByRole(AriaRole.Link, new() { Name = "Fortsätt: Lunch som avbröts" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Måltid")).ToBeCheckedAsync();
        // Also what could not be read as a day.
        await Assertions.Expect(page.GetByLabel("När hände det?")).ToHaveValueAsync("nån dag i förra veckan");
        await page.GetByLabel("När hände det?").FillAsync("i går");
        await Next(page);
        await page.GetByLabel("Invånare").First.CheckAsync(new() { Force = true });
        await page.GetByLabel("Namn eller organisationsnummer").FillAsync("Britta Ros");
        await Save(page);
        // It comes back in the step where it was left.
        await Assertions.Expect(page.Locator(".eyebrow")).ToContainTextAsync("Steg 2");
        await Assertions.Expect(page.GetByLabel("Namn eller organisationsnummer")).ToHaveValueAsync("Britta Ros");
        await Next(page);
        foreach (var question in (string[])["requestedByMe", "authorityExercise", "relativeIncluded", "deliveredToHome", "leisureDominates"]) await page.Locator($"input[name={question}][value=no]").CheckAsync(new() { Force = true });
        await page.Locator("input[name=alcohol][value=none]").CheckAsync(new() { Force = true });
        await page.GetByRole(AriaRole.Button, new() { Name = "Anmäl", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Anmälan är registrerad som G-");
        await page.GotoAsync("/gifts/drafts");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Du har inga utkast");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_draft_is_thrown_away_after_one_more_question()
    {
        var page = await town.As("olga.rask", 360, "en", script: false);
        await page.GotoAsync("/gifts/declare");
        await page.GetByLabel("Describe it in a few words").FillAsync("A mistake");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save draft" }).ClickAsync();
        await page.GotoAsync("/gifts/mine");
        await page.GetByRole(AriaRole.Link, new() { Name = "Your drafts (1)" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Throw away: A mistake" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, throw it away" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The draft is thrown away");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("You have no drafts");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_network_nothing_is_sent_and_nothing_is_lost()
    {
        var page = await town.As("dag.holm", 360);
        await page.GotoAsync("/gifts/declare");
        await page.GetByLabel("Beskriv med några ord").FillAsync("Skriven i tunnelbanan");
        await page.GetByLabel("Blommor").Or(page.GetByLabel("Måltid")).First.CheckAsync(new() { Force = true });
        await page.Context.SetOfflineAsync(true);
        await Next(page);
        await Assertions.Expect(page.Locator(".keep-said")).ToContainTextAsync("Ingen kontakt med servern");
        await Assertions.Expect(page.GetByLabel("Beskriv med några ord")).ToHaveValueAsync("Skriven i tunnelbanan");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator(".keep-said")).ToContainTextAsync("Kontakten är tillbaka");

        // The page is thrown away and opened anew: what was typed is put back, and can be left out on request.
        await page.GotoAsync("/gifts/declare");
        await Assertions.Expect(page.GetByLabel("Beskriv med några ord")).ToHaveValueAsync("Skriven i tunnelbanan");
        await Assertions.Expect(page.GetByLabel("Måltid")).ToBeCheckedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Börja om" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Beskriv med några ord")).ToHaveValueAsync("");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_was_typed_before_signing_out_of_itself_is_there_after_signing_in_but_not_for_anybody_else()
    {
        var page = await town.As("cecilia.strand", 360);
        await page.GotoAsync("/conflicts/declare");
        await page.GetByLabel("Beskriv kort").FillAsync("Vi växte upp ihop");
        await SignIn(page, "filip.norr");
        await page.GotoAsync("/conflicts/declare");
        await Assertions.Expect(page.GetByLabel("Beskriv kort")).ToHaveValueAsync("");
        await SignIn(page, "cecilia.strand");
        await page.GotoAsync("/conflicts/declare");
        await Assertions.Expect(page.GetByLabel("Beskriv kort")).ToHaveValueAsync("Vi växte upp ihop");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_form_left_behind_for_something_else_is_a_draft_when_she_comes_back_to_the_start_page()
    {
        var page = await town.As("greta.vik", 360);
        await page.GotoAsync("/gifts/declare");
        await page.GetByLabel("Beskriv med några ord").FillAsync("Telefonen ringde");
        var kept = page.WaitForResponseAsync(answer => answer.Url.EndsWith("/gifts/draft", StringComparison.Ordinal));
        // What a browser does when another app is brought up.
        await page.EvaluateAsync("Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' }); document.dispatchEvent(new Event('visibilitychange'))");
        (await kept).Status.ShouldBe(204);
        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Dina utkast" })).ToContainTextAsync("Telefonen ringde");
        await page.Context.CloseAsync();
    }

    private static async Task SignIn(IPage page, string login)
    {
        await page.Context.ClearCookiesAsync();
        (await page.Context.APIRequest.PostAsync("/api/session", new() { DataObject = new { user = login } })).Ok.ShouldBeTrue();
    }

    private static Task Save(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Spara utkast" }).ClickAsync();
    private static Task Next(IPage page) => page.Locator(".actions").GetByRole(AriaRole.Button, new() { Name = "Nästa" }).ClickAsync();
}
