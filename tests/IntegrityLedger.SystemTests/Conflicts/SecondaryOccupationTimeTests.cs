using System.Net;
using System.Text.Json.Nodes;
using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Kernel;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using Microsoft.Extensions.DependencyInjection;
using Wolverine;
using static IntegrityLedger.SystemTests.Conflicts.SecondaryOccupationTelling;

namespace IntegrityLedger.SystemTests.Conflicts;

/// <summary>Nothing expires silently: reviews, conditions and endings whose day comes or passes.</summary>
public sealed class SecondaryOccupationTimeTests : IAsyncLifetime
{
    private readonly CityClock clock = new();
    private readonly SmallCity city;

    public SecondaryOccupationTimeTests() => city = new SmallCity { Clock = clock };

    public ValueTask InitializeAsync() => city.InitializeAsync();
    public ValueTask DisposeAsync() => city.DisposeAsync();

    private async Task MessageComesTwice()
    {
        city.SignOutEverybody();
        for (var i = 0; i < 2; i++)
        {
            await using var scope = city.Ledger.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(new FollowUpSecondaryOccupations(), TestContext.Current.CancellationToken);
        }
    }

    private string In(int days) => clock.Today.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_review_comes_due_by_itself_once_and_waits_for_the_manager()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        await city.Does("bo.ek", cafe, "decision", new { decision = "allowed", tests = Found("no"), reviewOn = In(60) });
        await MessageComesTwice();
        (await city.SeesMatter("bo.ek", cafe)).Status().ShouldBe("allowed");

        clock.WorkingDaysAfter(clock.Today.AddDays(60), 1);
        await MessageComesTwice();
        var due = await city.SeesMatter("bo.ek", cafe);
        due.Status().ShouldBe("reviewDue");
        due.Kinds().Count(kind => kind == "secondary_occupation_review_became_due").ShouldBe(1);
        (await city.Waits("bo.ek", "decisions", cafe.Text("caseNumber"))).ShouldHaveSingleItem();
        await city.MayNot("bo.ek", $"{Occupations}/{cafe.Id()}/renewal", HttpStatusCode.UnprocessableEntity, "secondary-occupation-review-too-far", new { tests = Found("no"), reviewOn = In(400) });
        (await city.Does("bo.ek", cafe, "renewal", new { tests = Found("no") })).Status().ShouldBe("renewed");
    }

    [Fact]
    public async Task A_condition_that_nobody_shows_becomes_overdue_and_comes_back_to_whoever_set_it()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        await city.Does("bo.ek", cafe, "decision", new { decision = "allowedWithConditions", motivation = "Med hänsyn till schemat", tests = Found("no"), conditions = new[] { new { text = "Visa schemat", dueOn = In(10) } } });
        (await city.Waits("bo.ek", "decisions", cafe.Text("caseNumber"))).ShouldBeEmpty();
        clock.WorkingDaysAfter(clock.Today.AddDays(10), 1);
        await MessageComesTwice();
        var waiting = (await city.Waits("bo.ek", "decisions", cafe.Text("caseNumber"))).ShouldHaveSingleItem();
        waiting.Text("kind").ShouldBe("measure");
        (await city.SeesMatter("anna.berg", cafe))["overdue"]!.GetValue<bool>().ShouldBeTrue();
        await city.MayNot("bo.ek", $"{Measures}/{waiting.Id()}/follow-up", HttpStatusCode.UnprocessableEntity, "measure-evidence-missing", new { result = "met" });
        (await city.Gives("bo.ek", $"{Measures}/{waiting.Id()}/follow-up", new { result = "notMet", reason = "Inget schema" })).Status().ShouldBe("notMet");
        (await city.SeesMatter("anna.berg", cafe))["overdue"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task On_a_holiday_nothing_is_said()
    {
        var cafe = await city.DeclaresOccupation("anna.berg", Cafe());
        var saturday = Enumerable.Range(40, 7).Select(clock.Today.AddDays).First(day => day.DayOfWeek == DayOfWeek.Saturday);
        clock.At(saturday, 8);
        await MessageComesTwice();
        (await city.SeesMatter("bo.ek", cafe)).Kinds().ShouldNotContain("secondary_occupation_decision_became_overdue");
        clock.WorkingDaysAfter(saturday, 1);
        await MessageComesTwice();
        (await city.SeesMatter("bo.ek", cafe)).Kinds().Count(kind => kind == "secondary_occupation_decision_became_overdue").ShouldBe(1);
    }
}
