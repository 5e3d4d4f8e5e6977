using CsCheck;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Conflicts;

public sealed class AttestationReminderTests
{
    private static readonly DateOnly Asked = new(2026, 10, 1), Due = new(2026, 11, 16);

    private static readonly Gen<(DateOnly Asked, DateOnly Due, DateOnly Today)> Days =
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 120], Gen.Int[-10, 200], (from, term, passed) => (new DateOnly(2020, 1, 1).AddDays(from), new DateOnly(2020, 1, 1).AddDays(from + term), new DateOnly(2020, 1, 1).AddDays(from + passed)));

    [Theory]
    // Thirty days before the 16th is a Saturday: the reminder comes on the Monday.
    [InlineData("2026-10-16", AttestationReminder.None)]
    [InlineData("2026-10-17", AttestationReminder.None)]
    [InlineData("2026-10-19", AttestationReminder.Days30)]
    [InlineData("2026-11-01", AttestationReminder.Days30)]
    [InlineData("2026-11-02", AttestationReminder.Days14)]
    [InlineData("2026-11-16", AttestationReminder.Days0)]
    [InlineData("2026-11-17", AttestationReminder.Manager)]
    [InlineData("2026-11-22", AttestationReminder.Manager)]
    [InlineData("2026-11-23", AttestationReminder.Overdue)]
    [InlineData("2027-06-01", AttestationReminder.Overdue)]
    public void Whoever_does_not_answer_is_reminded_then_the_manager_is_told_then_it_is_overdue(string today, AttestationReminder reached) =>
        AttestationReminders.Reached(Asked, Due, null, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(reached);

    [Fact]
    public void A_last_day_that_is_a_holiday_is_reminded_of_while_there_is_still_time() =>
        // The 6th of June 2027 is a Sunday and the national day.
        AttestationReminders.On(new(2027, 4, 1), new(2027, 6, 6), null, new(2027, 6, 4)).ShouldBe(AttestationReminder.Days0);

    [Fact]
    public void Somebody_asked_ten_days_before_the_last_day_hears_nothing_of_thirty_and_fourteen() =>
        Enumerable.Range(0, 40).Select(day => AttestationReminders.On(new(2026, 11, 6), Due, null, new DateOnly(2026, 11, 6).AddDays(day))).Where(r => r != AttestationReminder.None)
            .ShouldBe([AttestationReminder.Days0, AttestationReminder.Manager, AttestationReminder.Overdue]);

    [Fact]
    public void Reminding_never_goes_back() => Days.Sample(d =>
        ((int)AttestationReminders.Reached(d.Asked, d.Due, null, d.Today)).ShouldBeLessThanOrEqualTo((int)AttestationReminders.Reached(d.Asked, d.Due, null, d.Today.AddDays(1))));

    [Fact]
    public void Nothing_falls_on_a_day_on_which_nobody_works_nor_before_one_was_asked() => Days.Sample(d =>
    {
        if (AttestationReminders.On(d.Asked, d.Due, null, d.Today) == AttestationReminder.None) return;
        WorkingDays.IsWorkingDay(d.Today).ShouldBeTrue();
        d.Today.ShouldBeGreaterThan(d.Asked);
    });

    [Fact]
    public void Whoever_has_answered_hears_no_more() => Days.Sample(d =>
        AttestationReminders.Reached(d.Asked, d.Due, d.Today, d.Today).ShouldBe(AttestationReminder.None));

    [Fact]
    public void The_reminders_of_all_days_together_are_what_has_been_reached() => Days.Sample(d =>
        Enumerable.Range(0, Math.Max(0, d.Today.DayNumber - d.Asked.DayNumber + 1)).Select(day => AttestationReminders.On(d.Asked, d.Due, null, d.Asked.AddDays(day)))
            .Where(r => r != AttestationReminder.None).LastOrDefault().ShouldBe(AttestationReminders.Reached(d.Asked, d.Due, null, d.Today)));
}
