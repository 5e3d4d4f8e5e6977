using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Approvals.Reactions;
using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Kernel;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using static IntegrityLedger.SystemTests.Conflicts.SecondaryOccupationTelling;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>A gift approved with conditions: each is somebody's to meet by a day and to show, and nothing of it expires silently.</summary>
public sealed class GiftConditionTests : IAsyncLifetime
{
    private readonly CityClock clock = new();
    private readonly SmallCity city;

    public GiftConditionTests() => city = new SmallCity { Clock = clock };

    public ValueTask InitializeAsync() => city.InitializeAsync();
    public ValueTask DisposeAsync() => city.DisposeAsync();

    [Fact]
    public async Task A_condition_waits_for_the_declarant_is_shown_followed_up_and_the_case_says_where_it_stands()
    {
        var book = await Approved(new { text = "Ställs i biblioteket", dueOn = In(10) });
        var task = (await city.Waits("anna.berg", "tasks", book.Text("caseNumber"))).ShouldHaveSingleItem();
        (task.Text("kind"), task.Text("dueOn")).ShouldBe(("measure", In(10)));
        (await city.Waits("bo.ek", "decisions", book.Text("caseNumber"))).ShouldBeEmpty("there is nothing to look at yet");
        Only(await Measures("anna.berg", book)).ShouldSatisfyAllConditions(m => m.Text("kind").ShouldBe("condition"), m => m.Status().ShouldBe("ordered"), m => m.Text("owner").ShouldBe("anna.berg"),
            m => m.Text("text").ShouldBe("Ställs i biblioteket"), m => m.Text("followedUpBy").ShouldBe("bo.ek"), m => m["evidenceRequired"]!.GetValue<bool>().ShouldBeTrue());

        await city.Gives("anna.berg", $"/api/measures/{task.Id()}/evidence", new { text = "Står på hylla 4." });
        (await city.Waits("anna.berg", "tasks", book.Text("caseNumber"))).ShouldBeEmpty();
        (await city.Waits("bo.ek", "decisions", book.Text("caseNumber"))).ShouldHaveSingleItem().Text("dueOn").ShouldBe(Iso(WorkingDays.After(clock.Today, 5)), "looking at it has a day, too");
        await city.Gives("bo.ek", $"/api/measures/{task.Id()}/follow-up", new { result = "met" });
        Only(await Measures("ida.sand", book)).Status().ShouldBe("met");
        (await city.Sees("anna.berg", $"/api/measures/{task.Id()}")).Kinds().ShouldBe(["measure_ordered", "measure_evidence_given", "measure_followed_up"]);
    }

    [Fact]
    public async Task A_condition_that_nobody_meets_is_reminded_of_becomes_overdue_and_then_waits_for_whoever_set_it()
    {
        var book = await Approved(new { text = "Ställs i biblioteket", dueOn = In(10) });
        var id = (await city.Waits("anna.berg", "tasks", book.Text("caseNumber"))).Single().Id();
        var due = clock.Today.AddDays(10);
        for (var day = clock.Today; day <= WorkingDays.After(due, 1); day = day.AddDays(1)) await Morning(day);
        Only(await Measures("anna.berg", book))["overdue"]!.GetValue<bool>().ShouldBeTrue();
        (await city.Sees("anna.berg", $"/api/measures/{id}")).Kinds().ShouldBe(["measure_ordered", "decision_reminder_sent", "decision_reminder_sent", "measure_became_overdue"]);
        (await city.Waits("anna.berg", "tasks", book.Text("caseNumber"))).ShouldHaveSingleItem()["daysLeft"]!.GetValue<int>().ShouldBeLessThan(0);
        (await city.Waits("bo.ek", "decisions", book.Text("caseNumber"))).ShouldHaveSingleItem().Id().ShouldBe(id);

        for (var day = clock.Today; day <= WorkingDays.After(due, 5 + 2); day = day.AddDays(1)) await Morning(day);
        (await city.Waits("cecilia.strand", "forYourAttention", book.Text("caseNumber"))).ShouldHaveSingleItem().Text("kind").ShouldBe("measure");
        (await city.Sees("cecilia.strand", $"/api/measures/{id}"))["timeline"]!.AsArray().Select(e => e!["title"]!.GetValue<string>()).ShouldContain("Försenat: Cecilia Strand underrättad");
        await city.Gives("bo.ek", $"/api/measures/{id}/follow-up", new { result = "notMet", reason = "Boken är såld." });
        (await city.Waits("cecilia.strand", "forYourAttention", book.Text("caseNumber"))).ShouldBeEmpty();
        (await city.Waits("anna.berg", "tasks", book.Text("caseNumber"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_a_reopened_case_is_refused_its_conditions_fall_away_and_say_why()
    {
        var book = await Approved(new { text = "Ställs i biblioteket", dueOn = In(10) }, new { text = "Skyltas", dueOn = In(10) });
        var tasks = await city.Waits("anna.berg", "tasks", book.Text("caseNumber"));
        await city.Gives("anna.berg", $"/api/measures/{tasks[0].Id()}/evidence", new { text = "Klart." });
        await city.Gives("bo.ek", $"/api/measures/{tasks[0].Id()}/follow-up", new { result = "met" });
        var reopened = await city.Takes("greta.vik", book.Id(), "reopening", new { reason = "Givaren har sökt lov" });
        (await city.Waits("anna.berg", "tasks", book.Text("caseNumber"))).ShouldHaveSingleItem("until it is decided anew, the condition holds");
        await city.Takes(reopened.Approver()!, book.Id(), "refusal", new { motivation = "Givaren söker bygglov" });
        (await city.Waits("anna.berg", "tasks", book.Text("caseNumber"))).ShouldBeEmpty();
        (await Measures("bo.ek", book)).Select(m => m.Status()).Order().ShouldBe(["fellAway", "met"]);
        var gone = await city.Sees("anna.berg", $"/api/measures/{tasks[1].Id()}");
        gone.Kinds().ShouldBe(["measure_ordered", "measure_fell_away"]);
        gone["timeline"]![1]!["texts"]![0]!["text"]!.GetValue<string>().ShouldContain("anmälan fick avslag");
        var late = await city.Post("anna.berg", $"/api/measures/{tasks[1].Id()}/evidence", new { text = "Sent." });
        late.Response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var last = WorkingDays.After(clock.Today, 12);
        for (var day = clock.Today; day <= last; day = day.AddDays(1)) await Morning(day);
        (await city.Sees("ida.sand", $"/api/measures/{tasks[1].Id()}")).Kinds().ShouldBe(["measure_ordered", "measure_fell_away"], "nobody is reminded of it");
    }

    [Fact]
    public async Task Without_a_day_it_has_thirty_and_somebody_else_may_be_named_to_meet_it()
    {
        var book = await Approved("Ställs i biblioteket", new { text = "Skyltas", owner = "maria.blom", evidenceRequired = false });
        var measures = await Measures("bo.ek", book);
        measures.Select(m => m.Text("dueOn")).ShouldAllBe(day => day == In(30));
        measures.Select(m => m.Text("owner")).ShouldBe(["anna.berg", "maria.blom"], ignoreOrder: true);
        var task = (await city.Waits("maria.blom", "tasks", book.Text("caseNumber"))).ShouldHaveSingleItem();
        await city.Gives("bo.ek", $"/api/measures/{task.Id()}/follow-up", new { result = "met" });
        (await city.Get("maria.blom", $"/api/gifts/{book.Id()}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, "whoever meets a condition does not read the matter for that");
    }

    [Fact]
    public async Task Conditions_of_the_first_of_two_steps_are_followed_up_from_the_day_the_approval_is_final_and_only_once()
    {
        var watch = await Telling.Declares(city, "anna.berg", Book(form => { form["value"] = Kronor(2_500); form["occurredOn"] = In(-1); }));
        (await city.Takes("bo.ek", watch.Id(), "approval", new { motivation = "Till museet", conditions = new[] { "Ställs i montern" } })).Status().ShouldBe("complianceReview");
        (await Measures("bo.ek", watch)).ShouldBeEmpty("nothing is approved yet");
        (await city.Takes("greta.vik", watch.Id(), "approval", new { motivation = "Ja", conditions = new[] { "Märks med givaren" } })).Status().ShouldBe("approvedWithConditions");
        (await Measures("bo.ek", watch)).Select(m => m.Text("text")).ShouldBe(["Ställs i montern", "Märks med givaren"], ignoreOrder: true);
        (await city.Waits("anna.berg", "tasks", watch.Text("caseNumber"))).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_day_that_has_been_nobody_by_that_name_and_a_lunch_that_is_over_are_refused_at_their_field()
    {
        var book = await Telling.Declares(city, "anna.berg", Book(form => form["occurredOn"] = In(-1)));
        async Task<JsonObject> No(object condition) => await city.IsRefused("bo.ek", book.Id(), "approval", HttpStatusCode.BadRequest, "gift-field-invalid", new { motivation = "Ja", conditions = new[] { condition } });
        (await No(new { text = "Ställs i biblioteket", dueOn = In(-1) })).Fields().ShouldBe(["conditions[0].dueOn"]);
        (await No(new { text = "Ställs i biblioteket", owner = "ingen.alls" })).Fields().ShouldBe(["conditions[0].owner"]);
        (await Measures("bo.ek", book)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_set_it_and_is_tied_to_the_giver_afterwards_no_longer_follows_it_up()
    {
        var book = await Telling.Declares(city, "anna.berg", Book(form => { form["occurredOn"] = In(-1); form["counterparty"] = Supplier("5599005054", "Kvarnens IT AB"); }));
        await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "Ja", conditions = new[] { "Ställs i biblioteket" } });
        var id = (await city.Waits("anna.berg", "tasks", book.Text("caseNumber"))).Single().Id();
        await city.Gives("anna.berg", $"/api/measures/{id}/evidence", new { text = "Står på hylla 4." });
        await Interests.Declares(city, "bo.ek", Interests.Shares(form => form["counterparty"] = Supplier("5599005054", "Kvarnens IT AB")));
        (await city.Waits("bo.ek", "decisions", book.Text("caseNumber"))).ShouldBeEmpty();
        (await city.Get("bo.ek", $"/api/measures/{id}")).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Post("bo.ek", $"/api/measures/{id}/follow-up", new { result = "met" })).Response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await city.Waits("greta.vik", "decisions", book.Text("caseNumber"))).ShouldHaveSingleItem().Id().ShouldBe(id);
    }

    private async Task<JsonObject> Approved(params object[] conditions)
    {
        var book = await Telling.Declares(city, "anna.berg", Book(form => form["occurredOn"] = In(-1)));
        (await city.Takes("bo.ek", book.Id(), "approval", new { motivation = "Till biblioteket", conditions })).Status().ShouldBe("approvedWithConditions");
        return book;
    }

    private async Task<JsonObject[]> Measures(string login, JsonObject gift) => [.. (await city.Reads(login, gift.Id()))["measures"]!.AsArray().Select(m => m!.AsObject())];

    private static JsonObject Only(JsonObject[] measures) => measures.ShouldHaveSingleItem();

    /// <summary>What the schedule does each morning; both messages come twice.</summary>
    private async Task Morning(DateOnly day)
    {
        clock.At(day, 8);
        city.SignOutEverybody();
        for (var i = 0; i < 2; i++)
        {
            await using var scope = city.Ledger.Services.CreateAsyncScope();
            var bus = scope.ServiceProvider.GetRequiredService<IMessageBus>();
            await bus.InvokeAsync(new RemindOfDecisions(), TestContext.Current.CancellationToken);
            await bus.InvokeAsync(new FollowUpSecondaryOccupations(), TestContext.Current.CancellationToken);
        }
    }

    private string In(int days) => Iso(clock.Today.AddDays(days));
    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
