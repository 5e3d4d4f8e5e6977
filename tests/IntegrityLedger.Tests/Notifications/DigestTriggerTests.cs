using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications.Views;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Notifications;

/// <summary>What is worth a mail of its own.</summary>
public sealed class DigestTriggerTests
{
    private static readonly DateOnly Due = new(2027, 3, 31);

    private static IEnumerable<DateOnly> MailsAbout(WaitingDay matter, DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Where(day => WorkingDays.IsWorkingDay(day) && DigestTriggers.Reminds(matter, day));

    [Fact]
    public void A_task_with_a_far_day_is_spoken_of_thirty_and_fourteen_days_before_and_from_two_working_days_before() =>
        MailsAbout(new(WaitingAs.Task, "attestation", Due), new(2027, 1, 1), Due.AddDays(5)).ShouldBe([
            new(2027, 3, 1), new(2027, 3, 17), new(2027, 3, 25), new(2027, 3, 30), new(2027, 3, 31), new(2027, 4, 1), new(2027, 4, 2), new(2027, 4, 5)],
            "Easter is from 26 to 29 March 2027");

    [Fact]
    public void A_decision_and_a_question_are_spoken_of_each_working_day_and_a_notice_once_a_week()
    {
        DateOnly monday = new(2026, 11, 23), sunday = new(2026, 11, 29);
        MailsAbout(new(WaitingAs.Decision, "gift", Due), monday, sunday).Count().ShouldBe(5);
        MailsAbout(new(WaitingAs.Question, "gift", null), monday, sunday).Count().ShouldBe(5);
        MailsAbout(new(WaitingAs.Notice, "gift", Due), monday, sunday).ShouldBe([monday]);
        MailsAbout(new(WaitingAs.Task, "measure", null), monday, sunday).Count().ShouldBe(5, "a task without a day cannot wait for one");
    }
}
