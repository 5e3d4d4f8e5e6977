using CsCheck;
using IntegrityLedger.Approvals;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Approvals;

/// <summary>Which reminder is due on which day, whatever days the clock runs or misses.</summary>
public sealed class ReminderTests
{
    private static readonly ReminderTimes Two = new(2, 2);
    private static readonly ReminderStage[] All = [ReminderStage.BeforeDue, ReminderStage.OnDueDay, ReminderStage.Escalated];
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 12_000].Select(n => new DateOnly(2020, 1, 1).AddDays(n));
    private static readonly Gen<ReminderTimes> Times = Gen.Select(Gen.Int[1, 15], Gen.Int[1, 15], (before, after) => new ReminderTimes(before, after));

    /// <summary>What is said on each run, each told what the earlier ones said.</summary>
    private static List<(DateOnly On, ReminderStage Stage)> Told(DateOnly due, IEnumerable<DateOnly> runs, ReminderTimes times)
    {
        var told = new List<(DateOnly, ReminderStage)>();
        foreach (var day in runs) told.AddRange(ReminderRules.Unsaid(due, day, [.. told.Select(t => t.Item2)], times).Select(stage => (day, stage)));
        return told;
    }

    private static IEnumerable<DateOnly> WorkingDaysIn(DateOnly from, int days) => Enumerable.Range(0, days).Select(from.AddDays).Where(WorkingDays.IsWorkingDay);

    [Fact]
    public void A_decision_due_on_a_Friday_is_spoken_of_on_the_Wednesday_the_Friday_and_the_Tuesday_after() =>
        Told(new(2026, 11, 27), WorkingDaysIn(new(2026, 11, 16), 30), Two).ShouldBe(
            [(new(2026, 11, 25), ReminderStage.BeforeDue), (new(2026, 11, 27), ReminderStage.OnDueDay), (new(2026, 12, 1), ReminderStage.Escalated)]);

    [Fact]
    public void Christmas_does_not_count() => Told(new(2026, 12, 23), WorkingDaysIn(new(2026, 12, 1), 60), Two).Last().ShouldBe((new(2026, 12, 29), ReminderStage.Escalated));

    [Fact]
    public void Every_waiting_decision_gets_each_reminder_exactly_once_whatever_days_the_clock_runs_or_misses() =>
        Gen.Select(Day, Times, Gen.Bool.Array[120], (due, times, runs) => (due, times, runs)).Sample((due, times, runs) =>
        {
            // Some days are missed, some come twice; in the end the clock runs once more.
            var days = runs.SelectMany((run, i) => run ? [due.AddDays(i - 60), due.AddDays(i - 60)] : Array.Empty<DateOnly>()).Append(due.AddDays(70));
            Told(due, days, times).Select(t => t.Stage).ShouldBe(All);
        });

    [Fact]
    public void Nothing_is_said_too_early_and_with_a_clock_that_runs_every_working_day_everything_is_said_on_its_day() =>
        Gen.Select(Day.Where(WorkingDays.IsWorkingDay), Times).Sample((due, times) =>
        {
            var told = Told(due, WorkingDaysIn(due.AddDays(-60), 130), times).ToDictionary(t => t.Stage, t => t.On);
            WorkingDays.Between(told[ReminderStage.BeforeDue], due).ShouldBe(times.Before);
            told[ReminderStage.OnDueDay].ShouldBe(due);
            WorkingDays.Between(due, told[ReminderStage.Escalated]).ShouldBe(times.After);
        });

    [Fact]
    public void The_horizon_holds_every_decision_of_which_something_is_to_be_said() => Gen.Select(Day.Where(WorkingDays.IsWorkingDay), Gen.Int[-40, 60], Times).Sample((today, ahead, times) =>
    {
        var due = today.AddDays(ahead);
        if (ReminderRules.Unsaid(due, today, [], times).Count > 0) due.ShouldBeLessThanOrEqualTo(ReminderRules.Horizon(today, times));
    });

    [Fact]
    public void A_pause_leaves_as_many_working_days_as_there_were_so_that_no_reminder_comes_again() =>
        Gen.Select(Day.Where(WorkingDays.IsWorkingDay), Gen.Int[0, 12], Gen.Int[0, 40]).Sample((asked, left, answerAfter) =>
        {
            var due = WorkingDays.After(asked, left);
            var answered = asked.AddDays(answerAfter);
            var resumed = WorkingDays.After(due, WorkingDays.Between(asked, answered));
            WorkingDays.Between(answered, resumed).ShouldBe(left);
        });

    [Fact]
    public void The_times_are_the_policys_own_of_that_day()
    {
        var pack = PackShelf.Of(ShippedPolicies.All).InForceOn(new(2026, 11, 23));
        ReminderTimes.Of(pack, new(2026, 11, 23)).ShouldBe(Two);
        var later = pack with { Parameters = [.. pack.Parameters.Select(p => p.Code == ReminderTimes.BeforeCode ? p with { Values = [p.Values[0] with { ValidTo = new(2026, 12, 31) }, p.Values[0] with { Value = 5, ValidFrom = new(2027, 1, 1) }] } : p)] };
        (ReminderTimes.Of(later, new(2026, 12, 31)).Before, ReminderTimes.Of(later, new(2027, 1, 1)).Before).ShouldBe((2, 5));
        ReminderTimes.Of(pack with { Parameters = [] }, new(2026, 11, 23)).ShouldBe(new(0, 1), "a pack without them still reminds on the day");
    }

    private static readonly EmployeeId Bo = EmployeeId.FromSourceKey("bo"), Cecilia = EmployeeId.FromSourceKey("cecilia"), Dag = EmployeeId.FromSourceKey("dag"), Per = EmployeeId.FromSourceKey("per"), Greta = EmployeeId.FromSourceKey("greta");

    [Fact]
    public void Those_above_the_one_who_is_to_decide_are_told_nearest_first()
    {
        EscalationRules.Above(Bo, [Bo, Cecilia, Dag, Per], [Bo, Cecilia, Dag, Per]).ShouldBe([Cecilia, Dag, Per]);
        EscalationRules.Above(Cecilia, [Bo, Cecilia, Dag, Per], []).ShouldBe([Dag, Per], "nobody below");
        EscalationRules.Above(Bo, [Bo, Bo, Dag], []).ShouldBe([Dag], "who heads two levels is one person");
        EscalationRules.Above(Greta, [Bo, Cecilia], [Dag, Per]).ShouldBe([Dag, Per], "somebody outside the line has a line of their own");
        EscalationRules.Above(null, [Bo, Cecilia], []).ShouldBe([Bo, Cecilia], "a function is beside the line");
        EscalationRules.Above(Per, [Bo, Cecilia, Dag, Per], []).ShouldBeEmpty("above the top is nobody");
    }

    [Fact]
    public void A_state_remembers_what_was_said_and_a_new_route_begins_anew()
    {
        var due = new DateOnly(2026, 11, 27);
        var said = Reminders.None.After(new DecisionReminderSent([ReminderStage.BeforeDue, ReminderStage.OnDueDay], Bo, null, NoticeChannel.Mail, due, due))
            .After(new DecisionEscalated(Cecilia, null, Bo, NoticeChannel.Inbox, [], due, due.AddDays(4)));
        said.Said.ShouldBe(All);
        said.EscalatedTo.ShouldBe([Cecilia]);
        said.EscalatedOn.ShouldBe(due.AddDays(4));
    }
}
