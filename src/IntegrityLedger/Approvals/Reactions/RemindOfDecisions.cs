using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using Marten;
using Wolverine;

namespace IntegrityLedger.Approvals.Reactions;

/// <summary>Look for decisions of every room whose day is near, has come or has passed.</summary>
public sealed record RemindOfDecisions
{
    /// <summary>Each hour from 07:00 to 16:00 in Stockholm, Monday to Friday: a morning when the ledger stood still is made up for the same day.</summary>
    public static void Schedule(WolverineOptions options) => options.Schedules.ScheduleRecurring<RemindOfDecisions>("0 7-16 * * 1-5", StockholmTime.Zone);
}

/// <summary>Reminds and escalates. State decides: each matter knows what was said about it, so a message that comes twice, or late, says nothing twice.</summary>
public static class RemindOfDecisionsHandler
{
    private static readonly CommandScope System = new("system");

    public static async Task Handle(RemindOfDecisions _, IServiceScopeFactory scopes, IPolicyLibrary policy, CommandDesk desk, TimeProvider clock, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        // The clock counts working days, and nobody reads an inbox on the others.
        if (!WorkingDays.IsWorkingDay(today)) return;
        var times = ReminderTimes.Of(policy.InForceOn(today), today);
        await using var scope = scopes.CreateAsyncScope();
        var above = scope.ServiceProvider.GetRequiredService<Escalation>();
        var channel = scope.ServiceProvider.GetService<INoticeChannels>();
        foreach (var room in scope.ServiceProvider.GetServices<IDeadlineSource>())
            foreach (var id in await room.DueBy(ReminderRules.Horizon(today, times), ct)) await Tell(id, room, above, channel, times, today, desk, ct);
    }

    /// <summary>One matter, one transaction: a decision that is being made at this moment wins, and the matter is left in peace.</summary>
    private static Task<Outcome<bool>> Tell(
        Guid id, IDeadlineSource room, Escalation above, INoticeChannels? channels, ReminderTimes times, DateOnly today, CommandDesk desk, CancellationToken ct) =>
        desk.Execute<bool>(System, async (session, token) =>
        {
            if (await room.Open(id, session, token) is not { } decision) return false;
            var unsaid = ReminderRules.Unsaid(decision.DueOn, today, decision.Said.Said, times);
            ReminderStage[] reminders = [.. unsaid.Where(stage => stage != ReminderStage.Escalated)];
            Task<NoticeChannel> By(EmployeeId? person) => channels?.For(person, token) ?? Task.FromResult(NoticeChannel.Inbox);
            if (reminders.Length > 0)
                decision.Append(new DecisionReminderSent(reminders, decision.Approver, decision.ToRole, await By(decision.Approver), decision.DueOn, today));
            if (!unsaid.Contains(ReminderStage.Escalated)) return reminders.Length > 0;
            var choice = await above.For(decision, today, token);
            decision.Append(new DecisionEscalated(choice.To, choice.ToRole, decision.Approver, await By(choice.To), choice.Skipped, decision.DueOn, today));
            return true;
        }, ct);
}
