using CsCheck;
using IntegrityLedger.Gifts;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Gifts;

/// <summary>What is counted with the same giver: twelve months and the calendar year, the person, the unit and the city, both ways.</summary>
public sealed class GiverDaysTests
{
    private static readonly DateOnly Day = new(2026, 6, 15);

    private static GiverDay On(string day, int count = 1, long ore = 100_00, int unvalued = 0, bool person = true, bool unit = true, bool same = true) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd"), same, person, unit, count, ore, unvalued);

    [Fact]
    public void Nothing_earlier_is_none_and_not_unknown()
    {
        GiverDays.ToPerson([], Day).ShouldBe(new(0, 0));
        typeof(GiverTotals).GetProperties().Select(p => p.GetValue(GiverDays.Totals([], Day))).ShouldAllBe(tally => new Tally(0, 0).Equals(tally));
    }

    [Theory]
    [InlineData("2025-06-15", 0)]
    [InlineData("2025-06-16", 1)]
    [InlineData("2026-06-15", 1)]
    [InlineData("2027-06-14", 1)]
    [InlineData("2027-06-15", 0)]
    public void Two_benefits_meet_when_some_twelve_months_hold_both(string other, int count) => GiverDays.ToPerson([On(other)], Day).Count.ShouldBe(count);

    [Fact]
    public void Of_the_twelve_months_that_hold_the_day_those_with_the_most_count()
    {
        // Eleven months before and eleven months after never share twelve months with each other.
        GiverDays.ToPerson([On("2025-07-20", 2), On("2027-05-10", 3)], Day).ShouldBe(new(3, 100_00));
        GiverDays.ToPerson([On("2026-03-01"), On("2026-07-01")], Day).ShouldBe(new(2, 200_00));
    }

    [Fact]
    public void Whoever_declares_second_sees_the_first_whatever_day_it_happened()
    {
        var (may, june) = (new DateOnly(2026, 5, 1), new DateOnly(2026, 6, 1));
        GiverDays.ToPerson([On("2026-05-01")], june).Count.ShouldBe(1);
        GiverDays.ToPerson([On("2026-06-01")], may).Count.ShouldBe(1);
    }

    [Fact]
    public void The_calendar_year_is_that_of_the_event_from_its_first_day_to_its_last()
    {
        GiverDay[] days = [On("2025-12-31"), On("2026-01-01"), On("2026-12-31"), On("2027-01-01")];
        GiverDays.Totals(days, Day).PersonYear.ShouldBe(new(2, 200_00));
    }

    [Fact]
    public void The_person_counts_in_the_unit_and_the_unit_in_the_city()
    {
        GiverDay[] days = [On("2026-06-01"), On("2026-06-02", person: false), On("2026-06-03", person: false, unit: false), On("2026-06-04", same: false), On("2026-06-05", same: false, person: false, unit: false)];
        var totals = GiverDays.Totals(days, Day);
        (GiverDays.ToPerson(days, Day).Count, totals.Unit12m!.Count, totals.City12m!.Count).ShouldBe((1, 2, 3));
        (totals.OtherWay12m!.Count, totals.OtherWayUnit12m!.Count, totals.OtherWayCity12m!.Count).ShouldBe((1, 1, 2));
    }

    [Fact]
    public void A_benefit_of_unknown_value_makes_the_sum_that_or_more()
    {
        GiverDays.ToPerson([On("2026-06-01", 2, 100_00, unvalued: 1)], Day).ShouldBe(new(2, null, 100_00));
        GiverDays.Totals([On("2026-06-01", 2, 100_00, unvalued: 1)], Day).CityYear.ShouldBe(new(2, null, 100_00));
        // One that no twelve months hold together with the day spoils nothing.
        GiverDays.ToPerson([On("2025-06-15", 1, 0, unvalued: 1)], Day).ShouldBe(new(0, 0));
    }

    [Fact]
    public void The_count_is_that_of_every_twelve_months_tried_one_by_one() =>
        Gen.Int[-400, 400].Select(d => Day.AddDays(d)).List[0, 12].Sample(days =>
        {
            var counted = GiverDays.ToPerson([.. days.Select(d => new GiverDay(d, true, true, true, 1, 1, 0))], Day);
            var tried = Enumerable.Range(0, 366).Select(ahead => Day.AddDays(ahead)).Where(end => end.AddYears(-1) < Day)
                .Max(end => days.Count(d => d > end.AddYears(-1) && d <= end));
            (counted.Count, counted.SumOre).ShouldBe((tried, tried));
        }, iter: 500);

    [Fact]
    public void Whatever_is_asked_of_the_database_reaches_every_day_that_counts()
    {
        foreach (var day in new[] { new DateOnly(2024, 2, 29), new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), Day })
        {
            var (after, until) = GiverDays.Reach(day);
            foreach (var far in Enumerable.Range(-400, 800).Select(day.AddDays).Where(d => d <= after || d >= until))
            {
                GiverDay[] only = [new(far, true, true, true, 1, 1, 0)];
                (GiverDays.ToPerson(only, day).Count, GiverDays.Totals(only, day).CityYear!.Count).ShouldBe((0, 0), $"{far} for {day}");
            }
        }
    }
}
