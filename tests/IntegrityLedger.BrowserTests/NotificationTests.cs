using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>Choosing how one is told, without script.</summary>
public sealed class NotificationTests(OpenTown town)
{
    [Fact]
    public async Task Choices_are_kept_a_wrong_time_is_explained_and_a_calendar_link_is_made_and_removed()
    {
        var page = await town.As("cecilia.strand", 360, script: false);
        await page.GotoAsync("/me/notifications");
        await page.FillAsync("#f-quietFrom", "sex");
        await page.ClickAsync("button[value=save]");
        (await page.TextContentAsync("#f-quietFrom-error"))!.ShouldContain("klockslag");
        (await page.InputValueAsync("#f-quietFrom")).ShouldBe("sex");
        await page.FillAsync("#f-quietFrom", "20:30");
        await page.CheckAsync("input[name=digest][value=weekly]");
        await page.ClickAsync("button[value=save]");
        (await page.TextContentAsync("[role=status]"))!.ShouldContain("sparade");
        (await page.InputValueAsync("#f-quietFrom")).ShouldBe("20:30");
        (await page.IsCheckedAsync("input[name=digest][value=weekly]")).ShouldBeTrue();

        await page.ClickAsync("button[value=link]");
        var link = await page.InputValueAsync("#link");
        var calendar = await page.APIRequest.GetAsync(link);
        (await calendar.TextAsync()).ShouldStartWith("BEGIN:VCALENDAR");
        await page.ClickAsync("button[value=unlink]");
        (await page.TextContentAsync("[role=status]"))!.ShouldContain("fungerar inte längre");
        (await page.APIRequest.GetAsync(link)).Status.ShouldBe(404);
    }
}
