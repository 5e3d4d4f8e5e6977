using CsCheck;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Notifications;

/// <summary>What becomes of a mail that does not go, and on which days there is one.</summary>
public sealed class MailRulesTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateTimeOffset Seven = StockholmTime.InstantOf(Monday, new(7, 0));
    private static readonly Guid Bo = EmployeeId.FromSourceKey("bo.ek").Value;

    [Fact]
    public void The_mail_of_a_person_and_a_day_is_one_whoever_lays_it_out()
    {
        OutgoingMail.For(Bo, Monday, Seven).Id.ShouldBe(OutgoingMail.For(Bo, Monday, Seven.AddHours(2)).Id);
        OutgoingMail.For(Bo, Monday.AddDays(1), Seven).Id.ShouldNotBe(OutgoingMail.For(Bo, Monday, Seven).Id);
        OutgoingMail.For(EmployeeId.FromSourceKey("eva").Value, Monday, Seven).Id.ShouldNotBe(OutgoingMail.For(Bo, Monday, Seven).Id);
    }

    [Fact]
    public void A_server_that_is_down_all_day_is_tried_ten_times_with_longer_and_longer_pauses()
    {
        var mail = OutgoingMail.For(Bo, Monday, Seven);
        var tried = new List<DateTimeOffset>();
        while (mail.State == MailState.Waiting)
        {
            tried.Add(mail.NotBefore);
            mail = MailRules.Failed(MailRules.Claimed(mail, mail.NotBefore), QuietHours.Usual, mail.NotBefore, "unreachable");
        }
        mail.State.ShouldBe(MailState.GivenUp);
        mail.Failure.ShouldBe("unreachable");
        tried.Zip(tried.Skip(1), (a, b) => (b - a).TotalMinutes).ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    }

    [Fact]
    public void It_is_not_tried_again_in_quiet_hours_or_on_another_day() => Gen.Select(Gen.Int[0, 659], Gen.Int[1, 9]).Sample((minute, attempts) =>
    {
        var now = Seven.AddMinutes(minute);
        var next = MailRules.Failed(OutgoingMail.For(Bo, Monday, Seven) with { Attempts = attempts }, QuietHours.Usual, now, "unreachable");
        if (next.State == MailState.Waiting)
        {
            QuietHours.Usual.IsQuiet(next.NotBefore).ShouldBeFalse();
            StockholmTime.DateOf(next.NotBefore).ShouldBe(Monday);
            next.NotBefore.ShouldBeGreaterThan(now);
        }
        else (now + MailRules.Pause(attempts)).ShouldBeGreaterThanOrEqualTo(StockholmTime.InstantOf(Monday, new(18, 0)));
    });

    [Fact]
    public void A_daily_mail_comes_each_working_day_and_a_weekly_one_on_the_first_of_each_week()
    {
        var december = Enumerable.Range(0, 31).Select(n => new DateOnly(2026, 12, 1).AddDays(n)).ToList();
        december.Where(day => DigestDays.IsDue(day, DigestFrequency.Daily)).ShouldBe(december.Where(WorkingDays.IsWorkingDay));
        december.Where(day => DigestDays.IsDue(day, DigestFrequency.Weekly)).Select(day => day.Day).ShouldBe([7, 14, 21, 28]);
        december.ShouldAllBe(day => !DigestDays.IsDue(day, DigestFrequency.Off));
        DigestDays.IsDue(new(2026, 4, 7), DigestFrequency.Weekly).ShouldBeTrue("the Tuesday after Easter Monday");
    }

    [Fact]
    public void Every_week_with_a_working_day_has_exactly_one_weekly_mail() => Gen.Int[0, 2000].Sample(week =>
    {
        var monday = new DateOnly(2020, 1, 6).AddDays(7 * week);
        var days = Enumerable.Range(0, 7).Select(monday.AddDays).ToList();
        days.Count(day => DigestDays.IsDue(day, DigestFrequency.Weekly)).ShouldBe(days.Any(WorkingDays.IsWorkingDay) ? 1 : 0);
    });
}
