using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Limits to the öre: the amount that is still on the mild side and the next one that is not.</summary>
public sealed class BoundaryTests
{
    [Theory]
    [InlineData(0, "R07 allow")]
    [InlineData(300_00, "R07 allow")]
    [InlineData(300_01, "R08 review")]
    [InlineData(999_99, "R08 review")]
    [InlineData(1_000_00, "R08 review; R10 review")]
    [InlineData(1_000_01, "R09 review; R10 review")]
    public void A_received_thing_by_value(long ore, string spoken) =>
        Judge(Book with { TotalOre = ore }).Spoken().ShouldBe(spoken);

    [Theory]
    [InlineData(200_00, "R04 allow")]
    [InlineData(200_01, "R05 reject")]
    public void A_clients_gift_by_value(long ore, string spoken) =>
        Judge(Chocolates with { TotalOre = ore }).Spoken().ShouldBe(spoken);

    [Theory]
    [InlineData(900_00, "R07 allow")]
    [InlineData(900_01, "R08 review")]
    public void A_shared_thing_is_divided_without_rounding(long ore, string spoken) =>
        Judge(Book with { TotalOre = ore, Persons = 3 }).Spoken().ShouldBe(spoken);

    [Theory]
    [InlineData(2023, 500_00, PolicyOutcome.Allow)]
    [InlineData(2023, 500_01, PolicyOutcome.Warn)]
    [InlineData(2024, 550_00, PolicyOutcome.Allow)]
    [InlineData(2024, 600_00, PolicyOutcome.Warn)]
    [InlineData(2026, 600_00, PolicyOutcome.Allow)]
    [InlineData(2026, 600_01, PolicyOutcome.Warn)]
    public void A_christmas_gift_is_judged_by_the_limit_of_its_year(int year, long ore, PolicyOutcome outcome)
    {
        var answer = Judge(ChristmasGift with { TotalOre = ore }, new(year, 12, 15));

        answer.Outcome.ShouldBe(outcome);
        answer.Rules.Single().Parameters.ShouldContain(p => p.Code == "CHRISTMAS_GIFT" && p.ValidFrom.Year <= year);
    }

    [Theory]
    [InlineData("2025-12-31", 550_00)]
    [InlineData("2026-01-01", 600_00)]
    public void The_limit_changes_over_new_year(string day, long limit) =>
        Judge(ChristmasGift with { TotalOre = limit }, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .Rules.Single().Parameters.Single(p => p.Code == "CHRISTMAS_GIFT").Value.ShouldBe(limit);

    [Fact]
    public void Enormous_numbers_are_judged_like_any_others()
    {
        var huge = CityLunch with { TotalOre = long.MaxValue, Persons = int.MaxValue, VatIncluded = null, TotalExVatOre = long.MaxValue, PriorCountSameGiver12m = int.MaxValue, PriorSumSameGiver12mOre = long.MaxValue };

        Judge(huge).Outcome.ShouldBe(PolicyOutcome.Review);
        Judge(huge with { Direction = "received", Persons = 1, VatIncluded = true }).Spoken().ShouldContain("R09 review; R10 review");
        Judge(huge with { TotalOre = -1 }).Spoken().ShouldContain("?value");
    }
}
