using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Approvals.Reactions;
using IntegrityLedger.Kernel;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Http;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Approvals;

/// <summary>Decisions that wait too long: who is told, when, and what stands in the timeline afterwards.</summary>
public sealed class ReminderLifeTests : IAsyncLifetime
{
    private static readonly string[] Spoken = ["decision_reminder_sent", "decision_escalated"];
    private readonly CityClock clock = new();
    private readonly SmallCity city;

    public ReminderLifeTests() => city = new SmallCity { Clock = clock };

    public ValueTask InitializeAsync() => city.InitializeAsync();
    public ValueTask DisposeAsync() => city.DisposeAsync();

    private async Task<JsonObject> Waiting() => await city.Declares("anna.berg", Book(form => form["occurredOn"] = clock.Today.AddDays(-1).ToString("yyyy-MM-dd", null)));
    private static DateOnly DueOn(JsonObject matter) => DateOnly.Parse(matter["route"]!["dueOn"]!.GetValue<string>(), null);

    /// <summary>The message comes, twice, at eight o'clock that many working days after the due day (before it, when negative).</summary>
    private async Task MessageComes(DateOnly due, int days)
    {
        clock.At(days >= 0 ? WorkingDays.After(due, days) : Enumerable.Range(1, 60).Select(n => due.AddDays(-n)).First(day => WorkingDays.Between(day, due) == -days && WorkingDays.IsWorkingDay(day)), 8);
        for (var i = 0; i < 2; i++)
        {
            await using var scope = city.Ledger.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(new RemindOfDecisions(), TestContext.Current.CancellationToken);
        }
    }

    private async Task<JsonObject> As(string login, string path, string language = "sv")
    {
        using var client = await city.Ledger.ClientOf(login);
        var answer = await client.Get(path, ("Cookie", $"lang={language}"), ("Accept-Language", language));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    private async Task<List<JsonObject>> Said(string id, string language = "sv") =>
        [.. (await As("greta.vik", $"/api/gifts/{id}", language))["timeline"]!.AsArray().Select(entry => entry!.AsObject()).Where(entry => Spoken.Contains(entry["kind"]!.GetValue<string>()))];

    [Fact]
    public async Task A_decision_that_nobody_takes_is_reminded_of_twice_and_then_told_to_the_next_manager_up_once_each()
    {
        var book = await Waiting();
        var due = DueOn(book);
        await MessageComes(due, -3);
        (await Said(book.Id())).ShouldBeEmpty("three working days before is too early");
        await MessageComes(due, -2);
        await MessageComes(due, -1);
        await MessageComes(due, 0);
        await MessageComes(due, 1);
        (await Said(book.Id())).Select(e => e["title"]!.GetValue<string>()).ShouldBe(["Bo Ek påmind: sista dagen för beslut närmar sig", "Bo Ek påmind: sista dagen för beslut är inne"]);
        await MessageComes(due, 2);
        await MessageComes(due, 3);
        var said = await Said(book.Id(), "en");
        said.Select(e => e["kind"]!.GetValue<string>()).ShouldBe(["decision_reminder_sent", "decision_reminder_sent", "decision_escalated"]);
        said[2]["title"]!.GetValue<string>().ShouldBe("Late: Cecilia Strand was told");
        said[2]["happenedOn"]!.GetValue<string>().ShouldBe(WorkingDays.After(due, 2).ToString("yyyy-MM-dd", null));
        said[2]["texts"]!.AsArray().Select(t => t!["text"]!.GetValue<string>()).ShouldContain("In the inbox");

        var notice = (await As("cecilia.strand", "/api/inbox"))["forYourAttention"]!.AsArray().ShouldHaveSingleItem()!;
        notice["why"]!.GetValue<string>().ShouldContain("försenat");
        (await As("bo.ek", "/api/inbox"))["decisions"]!.AsArray().Count.ShouldBe(1, "the decision itself stays where it is");
    }

    [Fact]
    public async Task After_a_decision_nothing_more_is_said_however_late_the_message_comes()
    {
        var book = await Waiting();
        await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "Ja" });
        await MessageComes(DueOn(book), 5);
        (await Said(book.Id())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Days_that_the_clock_missed_are_made_up_for_in_one_reminder()
    {
        var book = await Waiting();
        await MessageComes(DueOn(book), 4);
        (await Said(book.Id())).Select(e => e["kind"]!.GetValue<string>()).ShouldBe(["decision_reminder_sent", "decision_escalated"]);
    }

    [Fact]
    public async Task While_an_answer_is_awaited_nobody_is_reminded_and_the_days_are_given_back()
    {
        var book = await Waiting();
        var due = DueOn(book);
        await city.Takes("bo.ek", book.Id(), "information-request", new { question = "Vad?" });
        await MessageComes(due, 4);
        (await Said(book.Id())).ShouldBeEmpty("the clock stands still");
        using var anna = await city.Ledger.ClientOf("anna.berg");
        var answered = await (await anna.PostJson($"/api/gifts/{book.Id()}/answer", """{"text":"En bok"}""")).Json();
        var later = DateOnly.Parse(answered.GetProperty("route").GetProperty("dueOn").GetString()!, null);
        WorkingDays.Between(clock.Today, later).ShouldBe(10);
        await MessageComes(later, -3);
        (await Said(book.Id())).ShouldBeEmpty();
        await MessageComes(later, -2);
        (await Said(book.Id())).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_above_with_an_interest_in_the_giver_is_not_told_and_the_timeline_says_why()
    {
        var book = await city.Declares("anna.berg", Book(form =>
        {
            form["occurredOn"] = clock.Today.AddDays(-1).ToString("yyyy-MM-dd", null);
            form["counterparty"] = Supplier("5599005054", "Kvarnens IT AB");
        }));
        book["route"]!["approver"]!.GetValue<string>().ShouldBe("bo.ek");
        var shares = Conflicts.Interests.Shares(form => form["counterparty"] = Supplier("5599005054", "Kvarnens IT AB"));
        (await city.Post("cecilia.strand", "/api/conflicts", shares)).Response.StatusCode.ShouldBe(HttpStatusCode.Created);
        await MessageComes(DueOn(book), 2);
        var escalated = (await Said(book.Id()))[^1];
        escalated["title"]!.GetValue<string>().ShouldBe("Försenat: Dag Holm underrättad");
        escalated["texts"]!.AsArray().Select(t => t!["text"]!.GetValue<string>()).ShouldContain(text => text.StartsWith("Cecilia Strand:", StringComparison.Ordinal));
        (await As("cecilia.strand", "/api/inbox"))["forYourAttention"]!.AsArray().ShouldBeEmpty();
        using var cecilia = await city.Ledger.ClientOf("cecilia.strand");
        (await cecilia.Get($"/api/gifts/{book.Id()}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_declared_interest_that_nobody_assesses_is_spoken_of_in_the_same_way()
    {
        var (response, interest) = await city.Post("anna.berg", "/api/conflicts", Conflicts.Interests.Shares());
        response.StatusCode.ShouldBe(HttpStatusCode.Created, interest.ToJsonString());
        var (id, due) = (interest["id"]!.GetValue<string>(), DueOn(interest));
        await MessageComes(due, -2);
        await MessageComes(due, 0);
        await MessageComes(due, 2);
        var told = (await As("greta.vik", $"/api/conflicts/{id}"))["timeline"]!.AsArray().Select(entry => entry!.AsObject()).Where(entry => Spoken.Contains(entry["kind"]!.GetValue<string>())).ToList();
        told.Select(entry => entry["title"]!.GetValue<string>()).ShouldBe(
            ["Bo Ek påmind: sista dagen för beslut närmar sig", "Bo Ek påmind: sista dagen för beslut är inne", "Försenat: Cecilia Strand underrättad"]);
        var notice = (await As("cecilia.strand", "/api/inbox"))["forYourAttention"]!.AsArray().ShouldHaveSingleItem()!;
        notice["kind"]!.GetValue<string>().ShouldBe("interest");
        using var cecilia = await city.Ledger.ClientOf("cecilia.strand");
        (await cecilia.Get($"/api/conflicts/{id}")).StatusCode.ShouldBe(HttpStatusCode.OK, "whoever is told may read what it is about");
    }

    [Fact]
    public async Task On_a_free_day_nobody_is_told_anything()
    {
        var book = await Waiting();
        clock.At(Enumerable.Range(1, 60).Select(n => DueOn(book).AddDays(n)).First(day => day.DayOfWeek == DayOfWeek.Sunday), 8);
        await using var scope = city.Ledger.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(new RemindOfDecisions(), TestContext.Current.CancellationToken);
        (await Said(book.Id())).ShouldBeEmpty();
    }

    [Fact]
    public void The_look_for_decisions_to_remind_of_is_on_the_schedule() =>
        city.Ledger.Services.GetRequiredService<WolverineOptions>().Schedules.FindByName(nameof(RemindOfDecisions)).ShouldNotBeNull();
}
