using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Approvals;

/// <summary>An inbox that is longer than a page: nothing is lost between the pages, and the most urgent comes first.</summary>
public sealed class InboxPagingTests : IAsyncLifetime
{
    private static readonly string[] Lists = ["decisions", "questions", "tasks", "forYourAttention"];
    private readonly CityClock clock = new();
    private readonly SmallCity city;

    public InboxPagingTests() => city = new SmallCity { Clock = clock };

    public ValueTask InitializeAsync() => city.InitializeAsync();
    public ValueTask DisposeAsync() => city.DisposeAsync();

    private Task<JsonObject> Waits(string login = "anna.berg") => city.Declares(login, Book(form => form["occurredOn"] = clock.Today.AddDays(-1).ToString("yyyy-MM-dd", null)));

    private async Task<JsonObject> Inbox(string login, string query = "")
    {
        using var client = await city.Ledger.ClientOf(login);
        return JsonNode.Parse(await client.GetStringAsync($"/api/inbox{query}", TestContext.Current.CancellationToken))!.AsObject();
    }

    private static string[] Ids(JsonObject page, string list = "decisions") => [.. page[list]!.AsArray().Select(item => item!["id"]!.GetValue<string>())];

    /// <summary>Every page until the last; between two of them something may happen.</summary>
    private async Task<List<JsonObject>> Walk(string login, int limit, Func<int, Task>? meanwhile = null, string more = "")
    {
        var pages = new List<JsonObject>();
        for (string? next = ""; next is not null; next = pages[^1]["next"]?.GetValue<string>())
        {
            pages.Count.ShouldBeLessThan(40, "the pages come to an end");
            pages.Add(await Inbox(login, $"?limit={limit}{more}{(next.Length > 0 ? $"&cursor={next}" : "")}"));
            if (meanwhile is not null) await meanwhile(pages.Count);
        }
        return pages;
    }

    [Fact]
    public async Task Every_matter_comes_once_the_earliest_last_day_first_and_of_one_day_what_has_waited_longest()
    {
        var expected = new List<string>();
        for (var day = 0; day < 3; day++)
        {
            for (var i = 0; i < 4; i++) expected.Add((await Waits()).Id());
            clock.At(WorkingDays.After(clock.Today, 1), 9);
            city.SignOutEverybody();
        }
        clock.At(WorkingDays.After(clock.Today, 9), 9);
        var pages = await Walk("bo.ek", 5);
        pages.Select(page => Ids(page).Length).ShouldBe([5, 5, 2]);
        pages.SelectMany(page => Ids(page)).ShouldBe(expected);
        foreach (var page in pages) page["totals"]!["decisions"]!.GetValue<int>().ShouldBe(12);
        pages[0]["counts"]!.AsArray().Select(c => (c!["list"]!.GetValue<string>(), c["kind"]!.GetValue<string>(), c["due"]!.GetValue<string>(), c["count"]!.GetValue<int>()))
            .ShouldBe([("decisions", "gift", "overdue", 8), ("decisions", "gift", "soon", 4)]);
        (await Walk("bo.ek", 3, more: "&due=soon")).SelectMany(page => Ids(page)).ShouldBe(expected[8..]);
        var whole = await Inbox("bo.ek");
        (Ids(whole).Length, whole["next"]).ShouldBe((12, null));
    }

    [Fact]
    public async Task What_somebody_else_decides_meanwhile_makes_nothing_be_skipped_and_what_comes_is_not_shown_twice()
    {
        var ids = new List<string>();
        for (var i = 0; i < 9; i++) ids.Add((await Waits()).Id());
        var pages = await Walk("bo.ek", 3, async seen =>
        {
            if (seen != 1) return;
            await city.Takes("bo.ek", ids[0], "approval", new { motivation = "Ja" });
            await city.Takes("bo.ek", ids[2], "approval", new { motivation = "Ja" });
            await city.Takes("bo.ek", ids[4], "approval", new { motivation = "Ja" });
            ids.Add((await Waits()).Id());
        });
        pages.SelectMany(page => Ids(page)).ShouldBe([.. ids.Where((_, i) => i != 4)]);
        pages.Select(page => page["totals"]!["decisions"]!.GetValue<int>()).ShouldBe([9, 7, 7]);
    }

    [Fact]
    public async Task Of_every_kind_the_counts_say_what_the_pages_hold_and_each_choice_shows_its_own()
    {
        for (var i = 0; i < 3; i++) await Waits();
        for (var i = 0; i < 3; i++) (await city.Post("anna.berg", "/api/conflicts", Conflicts.Interests.Shares())).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        for (var i = 0; i < 2; i++) await city.Takes("bo.ek", (await Waits()).Id(), "information-request", new { question = "Vad?" });
        foreach (var login in (string[])["bo.ek", "anna.berg", "greta.vik", "cecilia.strand", "filip.norr"])
        {
            var pages = await Walk(login, 2);
            foreach (var list in Lists)
            {
                var found = pages.SelectMany(page => Ids(page, list)).ToList();
                found.Distinct().Count().ShouldBe(found.Count);
                pages[0]["totals"]![list]!.GetValue<int>().ShouldBe(found.Count, $"{login} {list}");
                pages[0]["counts"]!.AsArray().Where(c => c!["list"]!.GetValue<string>() == list).Sum(c => c!["count"]!.GetValue<int>()).ShouldBe(found.Count);
                (await Walk(login, 2, more: $"&list={list}")).SelectMany(page => Lists.SelectMany(other => Ids(page, other))).ShouldBe(found);
            }
        }
        var kinds = await Walk("bo.ek", 2, more: "&kind=interest");
        kinds.SelectMany(page => Ids(page)).Count().ShouldBe(3);
        kinds.SelectMany(page => page["decisions"]!.AsArray()).ShouldAllBe(item => item!["kind"]!.GetValue<string>() == "interest");
        (await Inbox("bo.ek"))["totals"]!["decisions"]!.GetValue<int>().ShouldBe(6);
        (await Inbox("anna.berg"))["totals"]!["questions"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Having_a_function_is_not_enough_for_what_one_entered_oneself()
    {
        // Nobody in the line may decide, and the only one in the function declared it: it lies with the function, and is not hers.
        var own = await city.Declares("greta.vik", Book(form =>
        {
            form["occurredOn"] = clock.Today.AddDays(-1).ToString("yyyy-MM-dd", null);
            form["participants"] = new JsonArray([.. new[] { "dag.holm", "per.alm" }.Select(login => (JsonNode)new JsonObject { ["login"] = login, ["external"] = false })]);
        }));
        own["route"]!["role"]!.GetValue<string>().ShouldBe("compliance");
        var page = await Inbox("greta.vik");
        (Ids(page).Length, page["totals"]!["decisions"]!.GetValue<int>()).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=201", "limit")]
    [InlineData("?limit=ten", "limit")]
    [InlineData("?cursor=nonsense", "cursor")]
    [InlineData("?list=everything", "list")]
    [InlineData("?due=yesterday&limit=-1", "due", "limit")]
    public async Task An_address_that_cannot_be_answered_says_which_part(string query, params string[] fields)
    {
        var (response, problem) = await city.Get("bo.ek", $"/api/inbox{query}");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        problem.Fields().Order().ShouldBe(fields.Order());
    }
}
