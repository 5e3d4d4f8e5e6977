using IntegrityLedger.Policy.Pages;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Limits and rates through time, drawn as steps.</summary>
public sealed class TimeLineTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void Two_values_after_each_other_stand_side_by_side_without_a_gap_and_as_high_as_they_are_worth()
    {
        var line = TimeLineShape.Of([Value(450, new(2024, 1, 1), new(2025, 12, 31)), Value(600, new(2026, 1, 1), null, now: true)], Today);

        line.Steps.Select(s => s.InForce).ShouldBe([false, true]);
        (line.Steps[0].X + line.Steps[0].Width).ShouldBe(line.Steps[1].X, 0.15m);
        (line.Steps[1].X + line.Steps[1].Width).ShouldBe(TimeLineShape.Width);
        (line.Steps[0].Height / line.Steps[1].Height).ShouldBe(0.75m, 0.01m);
        line.Steps.ShouldAllBe(s => s.Top + s.Height == TimeLineShape.Floor);
        line.Today.ShouldBeInRange(line.Steps[1].X, TimeLineShape.Width);
    }

    [Fact]
    public void Days_without_a_value_are_empty()
    {
        var line = TimeLineShape.Of([Value(1, new(2024, 1, 1), new(2024, 12, 31)), Value(1, new(2026, 1, 1), new(2026, 12, 31))], Today);
        (line.Steps[1].X - line.Steps[0].X - line.Steps[0].Width).ShouldBe(line.Steps[0].Width, 0.5m, "the year between");
    }

    [Fact]
    public void A_limit_as_old_as_the_century_does_not_press_the_present_together()
    {
        var line = TimeLineShape.Of([Value(300, new(1, 1, 1), new(2025, 12, 31)), Value(400, new(2026, 1, 1), new(9999, 12, 31))], Today);

        line.Ticks[0].Text.ShouldBe("2018");
        (line.Steps[0].FromBefore, line.Steps[1].FromBefore).ShouldBe((true, false));
        (line.Steps[0].GoesOn, line.Steps[1].GoesOn).ShouldBe((false, true));
        line.Ticks.Count.ShouldBeInRange(3, 7);
    }

    [Fact]
    public void What_has_no_room_for_its_figure_is_drawn_without_it()
    {
        var line = TimeLineShape.Of([.. Enumerable.Range(0, 300).Select(i => Value(11, new DateOnly(2026, 1, 1).AddDays(i), new DateOnly(2026, 1, 1).AddDays(i))), Value(11, new(2027, 1, 1), null)], Today);
        line.Steps.Take(300).ShouldAllBe(s => s.Text == null);
        line.Steps[^1].Text.ShouldBe("11 kr");
    }

    [Fact]
    public void Nothing_and_zero_are_drawn_too()
    {
        TimeLineShape.Of([], Today).Steps.ShouldBeEmpty();
        TimeLineShape.Of([Value(0, new(2026, 1, 1), null)], Today).Steps.Single().Height.ShouldBeGreaterThan(0);
    }

    private static TimedValue Value(decimal value, DateOnly from, DateOnly? to, bool now = false) => new(value, $"{value} kr", from, to, now);
}
