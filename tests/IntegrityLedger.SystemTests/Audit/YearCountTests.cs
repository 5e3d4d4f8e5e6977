using System.Text.Json.Nodes;
using IntegrityLedger.SystemTests.Gifts;
using IntegrityLedger.SystemTests.Situations;
using static IntegrityLedger.SystemTests.Gifts.Telling;

namespace IntegrityLedger.SystemTests.Audit;

/// <summary>The year at a glance counts what the policy said, by nobody else's measure.</summary>
public sealed class YearCountTests(SmallCity city) : IClassFixture<SmallCity>
{
    [Fact]
    public async Task Late_is_what_the_policy_called_late_counted_where_it_was_declared_and_corrections_do_not_count_again()
    {
        var today = SmallCity.Today;
        // Early in January the late ones happened in the year before.
        var day = today.DayOfYear > 40 ? -30 : -(today.DayOfYear + 30);
        var year = today.AddDays(day).Year;
        var late = await city.Declares("maria.blom", SmallCity.Lunch(form => form["occurredOn"] = Day(day)));
        await city.Declares("maria.blom", SmallCity.Lunch(form => { form["occurredOn"] = Day(day); form["lateReason"] = "Jag var ledig"; }));
        await city.Takes("maria.blom", late.Id(), "correction", new { changes = new { description = "Lunch på mässan" }, reason = "Otydligt" });
        await city.Declares("anna.berg", SmallCity.Lunch(form => form["occurredOn"] = Day(today.Year == year ? 0 : day)));
        var unit = await Unit("HT", year, received: 2);
        unit["late"]!.GetValue<int>().ShouldBe(2);
        (await Unit("BYGG", year, received: 1))["late"]!.GetValue<int>().ShouldBe(today.Year == year ? 0 : 1);
    }

    /// <summary>The counts follow a moment behind the ledger.</summary>
    private async Task<JsonNode> Unit(string code, int year, int received)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (true)
        {
            var (_, overview) = await city.Get("ida.sand", $"/api/audit/overview?year={year}");
            var unit = overview["units"]?.AsArray().SingleOrDefault(u => u!["unitCode"]!.GetValue<string>() == code);
            if (unit?["received"]!.GetValue<int>() == received) return unit;
            await tick.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
