using CsCheck;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Notifications;

/// <summary>When a person is left in peace, over midnight and when clocks change.</summary>
public sealed class QuietHoursTests
{
    private static readonly Gen<TimeOnly> Time = Gen.Int[0, 24 * 60 - 1].Select(minute => TimeOnly.MinValue.AddMinutes(minute));
    private static readonly Gen<QuietHours> Hours = Gen.Select(Time, Time, (from, to) => new QuietHours(from, to));
    // Three years of minutes, with their six changes of clocks.
    private static readonly Gen<DateTimeOffset> Instant = Gen.Int[0, 3 * 365 * 24 * 60].Select(minute => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));

    private static DateTimeOffset At(string local)
    {
        var parts = local.Split(' ');
        return StockholmTime.InstantOf(DateOnly.ParseExact(parts[0], "yyyy-MM-dd", null), TimeOnly.ParseExact(parts[1], "HH:mm", null));
    }

    [Theory]
    [InlineData("2026-11-23 06:59", true)]
    [InlineData("2026-11-23 07:00", false)]
    [InlineData("2026-11-23 17:59", false)]
    [InlineData("2026-11-23 18:00", true)]
    [InlineData("2026-11-23 00:30", true)] // Over midnight
    [InlineData("2026-11-22 12:00", true)] // Sunday noon
    [InlineData("2026-12-24 10:00", true)]
    public void The_usual_hours_are_from_six_in_the_evening_to_seven_and_all_of_a_free_day(string local, bool quiet) => QuietHours.Usual.IsQuiet(At(local)).ShouldBe(quiet);

    [Theory]
    [InlineData("2026-11-20 17:30", "2026-11-20 17:30")]
    [InlineData("2026-11-20 18:00", "2026-11-23 07:00")] // Friday evening to Monday morning
    [InlineData("2026-12-23 20:00", "2026-12-28 07:00")] // Over Christmas
    [InlineData("2026-03-27 19:00", "2026-03-30 07:00")] // Clocks go forward in between
    [InlineData("2026-10-23 19:00", "2026-10-26 07:00")] // and back
    public void What_comes_in_quiet_hours_waits_until_they_are_over(string from, string first) => QuietHours.Usual.FirstLoud(At(from)).ShouldBe(At(first));

    [Fact]
    public void The_same_time_twice_means_no_quiet_hours_but_free_days_stay_quiet()
    {
        var never = new QuietHours(new(8, 0), new(8, 0));
        never.IsQuiet(At("2026-11-23 03:00")).ShouldBeFalse();
        never.FirstLoud(At("2026-11-21 03:00")).ShouldBe(At("2026-11-23 00:00"));
        (never.Loud, QuietHours.Usual.Loud, new QuietHours(new(12, 0), new(13, 0)).Loud).ShouldBe((TimeSpan.FromHours(24), TimeSpan.FromHours(11), TimeSpan.FromHours(23)));
    }

    [Fact]
    public void Quiet_hours_in_the_middle_of_the_day_leave_both_ends() =>
        new QuietHours(new(9, 0), new(15, 0)).FirstLoud(At("2026-11-23 11:00")).ShouldBe(At("2026-11-23 15:00"));

    [Fact]
    public void The_first_loud_instant_is_loud_and_everything_before_it_is_quiet() => Gen.Select(Hours, Instant).Sample((hours, from) =>
    {
        var first = hours.FirstLoud(from);
        first.ShouldBeGreaterThanOrEqualTo(from);
        hours.IsQuiet(first).ShouldBeFalse();
        for (var minute = from; minute < first; minute = minute.AddMinutes(7)) hours.IsQuiet(minute).ShouldBeTrue($"{minute:O}");
        if (first > from) hours.IsQuiet(first.AddTicks(-1)).ShouldBeTrue();
    }, iter: 400);

    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")] // Skipped: half past three
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // Twice: the first
    [InlineData("2026-07-01", "07:00", "2026-07-01T05:00:00Z")]
    [InlineData("2026-12-01", "07:00", "2026-12-01T06:00:00Z")]
    public void Clocks_in_Stockholm_show_a_time_at_that_instant(string day, string time, string instant) =>
        StockholmTime.InstantOf(DateOnly.ParseExact(day, "yyyy-MM-dd", null), TimeOnly.ParseExact(time, "HH:mm", null)).ShouldBe(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
}
