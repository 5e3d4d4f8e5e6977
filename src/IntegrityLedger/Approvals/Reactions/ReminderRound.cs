using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Approvals.Reactions;

/// <summary>Goes through the decisions that wait, of every room, and says what has come due to be said.</summary>
public sealed class ReminderRound(IEnumerable<IDeadlineSource> rooms, Escalation above, INoticeChannels channels, IPolicyLibrary policy, CommandDesk desk, TimeProvider clock)
{
    private static readonly CommandScope System = new("system");

    public async Task Tell(CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        // The clock counts working days, and nobody reads an inbox on the others.
        if (!WorkingDays.IsWorkingDay(today)) return;
        var times = ReminderTimes.Of(policy.InForceOn(today), today);
        foreach (var room in rooms)
            foreach (var id in await room.DueBy(ReminderRules.Horizon(today, times), ct)) await Tell(id, room, times, today, ct);
    }

    /// <summary>One matter, one transaction: a decision that is being made at this moment wins, and the matter is left in peace.</summary>
    private Task<Outcome<bool>> Tell(Guid id, IDeadlineSource room, ReminderTimes times, DateOnly today, CancellationToken ct) => desk.Execute<bool>(System, async (session, token) =>
    {
        if (await room.Open(id, session, token) is not { } decision) return false;
        var unsaid = ReminderRules.Unsaid(decision.DueOn, today, decision.Said.Said, times);
        ReminderStage[] reminders = [.. unsaid.Where(stage => stage != ReminderStage.Escalated)];
        if (reminders.Length > 0)
            decision.Append(new DecisionReminderSent(reminders, decision.Approver, decision.ToRole, await channels.For(decision.Approver, id, today, session, token), decision.DueOn, today));
        if (!unsaid.Contains(ReminderStage.Escalated)) return reminders.Length > 0;
        var choice = await above.For(decision, today, token);
        decision.Append(new DecisionEscalated(choice.To, choice.ToRole, decision.Approver, await channels.For(choice.To, id, today, session, token), choice.Skipped, decision.DueOn, today));
        return true;
    }, ct);
}
