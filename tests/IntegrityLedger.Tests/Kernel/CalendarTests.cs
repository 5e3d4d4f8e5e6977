using CsCheck;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Kernel;

/// <summary>Swedish working days and the city's own clock.</summary>
public sealed class CalendarTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 20_000].Select(n => new DateOnly(2000, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2026-01-01")] // New Year's Day
    [InlineData("2026-01-06")] // Epiphany
    [InlineData("2026-04-03")] // Good Friday
    [InlineData("2026-04-06")] // Easter Monday
    [InlineData("2026-05-01")]
    [InlineData("2026-05-14")] // Ascension Day
    [InlineData("2025-06-06")] // National Day, a Friday
    [InlineData("2026-06-19")] // Midsummer Eve
    [InlineData("2026-12-24")]
    [InlineData("2026-12-25")]
    [InlineData("2026-12-31")]
    [InlineData("2026-11-22")] // Sunday
    [InlineData("2024-03-29")] // Good Friday of a leap year
    [InlineData("2038-04-26")] // Easter Monday at its latest but one
    public void Is_free(string day) => WorkingDays.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeFalse();

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-04-02")] // Maundy Thursday
    [InlineData("2026-06-18")] // The day before Midsummer Eve
    [InlineData("2026-06-26")] // The Friday after
    [InlineData("2026-12-23")]
    [InlineData("2025-06-09")] // Whit Monday has been a working day since 2005
    public void Is_worked(string day) => WorkingDays.IsWorkingDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBeTrue();

    [Fact]
    public void Ten_working_days_before_Christmas_end_in_January()
    {
        WorkingDays.After(new(2026, 12, 18), 10).ShouldBe(new(2027, 1, 8));
        WorkingDays.After(new(2026, 11, 23), 10).ShouldBe(new(2026, 12, 7));
    }

    [Fact]
    public void The_day_reached_is_a_working_day_with_as_many_working_days_on_the_way() => Gen.Select(Day, Gen.Int[1, 60]).Sample((from, count) =>
    {
        var reached = WorkingDays.After(from, count);
        WorkingDays.IsWorkingDay(reached).ShouldBeTrue();
        Enumerable.Range(1, reached.DayNumber - from.DayNumber).Count(n => WorkingDays.IsWorkingDay(from.AddDays(n))).ShouldBe(count);
    });

    [Theory]
    [InlineData("2026-11-22T23:30:00Z", "2026-11-23")] // Half past midnight in Stockholm
    [InlineData("2026-07-01T21:59:59Z", "2026-07-01")] // One second to midnight, summer time
    [InlineData("2026-07-01T22:00:00Z", "2026-07-02")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29")] // The second before clocks go forward
    [InlineData("2026-10-25T00:59:59Z", "2026-10-25")] // The first of two hours called two
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void An_instant_belongs_to_the_citys_own_day(string instant, string day) =>
        StockholmTime.DateOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_day_ends_where_the_next_begins_also_when_clocks_change()
    {
        Day.Sample(day =>
        {
            var end = StockholmTime.EndOf(day);
            StockholmTime.DateOf(end).ShouldBe(day.AddDays(1));
            StockholmTime.DateOf(end.AddTicks(-1)).ShouldBe(day);
        });
        (StockholmTime.EndOf(new(2026, 3, 29)) - StockholmTime.EndOf(new(2026, 3, 28))).ShouldBe(TimeSpan.FromHours(23));
        (StockholmTime.EndOf(new(2026, 10, 25)) - StockholmTime.EndOf(new(2026, 10, 24))).ShouldBe(TimeSpan.FromHours(25));
    }

    [Fact]
    public void A_period_holds_both_its_ends_and_overlap_is_mutual()
    {
        var spring = new Period(new(2026, 3, 1), new(2026, 5, 31));
        spring.Contains(new(2026, 3, 1)).ShouldBeTrue();
        spring.Contains(new(2026, 5, 31)).ShouldBeTrue();
        spring.Contains(new(2026, 6, 1)).ShouldBeFalse();
        new Period(new(2026, 3, 1)).Contains(DateOnly.MaxValue).ShouldBeTrue();
        spring.EndedOn(new(2026, 4, 1)).To.ShouldBe(new(2026, 4, 1));
        spring.EndedOn(new(2027, 1, 1)).To.ShouldBe(new(2026, 5, 31));
        var period = Gen.Select(Day, Gen.Int[0, 400], Gen.Bool, (from, length, open) => new Period(from, open ? null : from.AddDays(length)));
        Gen.Select(period, period).Sample((a, b) =>
        {
            a.Overlaps(b).ShouldBe(b.Overlaps(a));
            a.Overlaps(b).ShouldBe(a.Contains(b.From) || b.Contains(a.From));
        });
    }
}
