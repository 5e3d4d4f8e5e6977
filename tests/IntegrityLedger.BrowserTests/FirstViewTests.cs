using Microsoft.Playwright;

namespace IntegrityLedger.BrowserTests;

/// <summary>How heavy the first view is, whom it talks to, and how it looks in the README.</summary>
public sealed class FirstViewTests(OpenTown town)
{
    [Fact]
    public async Task The_first_view_weighs_at_most_100_kB_and_asks_nobody_else()
    {
        var page = await town.As("anna.berg", 360);
        var answers = new List<IResponse>();
        page.Response += (_, answer) => answers.Add(answer);
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.NetworkIdle });
        var host = (await town.Ledger()).Address.Authority;
        answers.Select(answer => new Uri(answer.Url).Authority).Distinct().ShouldBe([host]);
        var sizes = await Task.WhenAll(answers.Select(answer => answer.Request.SizesAsync()));
        sizes.Sum(size => size.ResponseBodySize + size.ResponseHeadersSize).ShouldBeLessThanOrEqualTo(100_000);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_picture_of_the_readme_is_taken_where_it_is_asked_for()
    {
        var page = await town.As("bo.ek");
        (await page.GotoAsync($"/gifts/{town.Waiting}/decide"))!.Status.ShouldBe(200);
        await Pictures.TakeForReadme(page, "decide");
        await page.Context.CloseAsync();
        var phone = await town.As("anna.berg", 360);
        await phone.GotoAsync("/gifts/declare");
        await phone.GetByLabel("Presentkort").CheckAsync(new() { Force = true });
        await Assertions.Expect(phone.Locator("#live-verdict .verdict-word")).ToContainTextAsync("Tacka nej");
        await Pictures.TakeForReadme(phone, "declare-phone");
        await phone.Context.CloseAsync();
    }
}
