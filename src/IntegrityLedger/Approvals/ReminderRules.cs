using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Approvals;

/// <summary>When something is said about a decision that waits; dated parameters of the policy.</summary>
/// <param name="Before">Working days before the due day.</param>
/// <param name="After">Working days after the due day until somebody above is told; at least 1.</param>
public sealed record ReminderTimes(int Before, int After)
{
    public const string BeforeCode = "REMIND_BEFORE", AfterCode = "ESCALATE_AFTER";

    /// <summary>As the policy says on <paramref name="day"/>; a pack without the parameters reminds on the due day and escalates the day after.</summary>
    public static ReminderTimes Of(PolicyPack pack, DateOnly day) =>
        new((int)(pack.Parameter(BeforeCode)?.On(day)?.Value ?? 0), Math.Max(1, (int)(pack.Parameter(AfterCode)?.On(day)?.Value ?? 1)));
}

/// <summary>Which reminder is due on which day. Pure, and blind to how often it is asked: what was said is not said again.</summary>
public static class ReminderRules
{
    /// <summary>Everything that has come due by <paramref name="today"/> and has not been said, in order.</summary>
    public static IReadOnlyList<ReminderStage> Unsaid(DateOnly dueOn, DateOnly today, IReadOnlyCollection<ReminderStage> said, ReminderTimes times) =>
        [.. Reached(dueOn, today, times).Except(said)];

    /// <summary>The last due day of which something may have to be said on <paramref name="today"/>.</summary>
    public static DateOnly Horizon(DateOnly today, ReminderTimes times) => WorkingDays.After(today, times.Before + 1);

    private static IEnumerable<ReminderStage> Reached(DateOnly dueOn, DateOnly today, ReminderTimes times)
    {
        if (times.Before > 0 && WorkingDays.Between(today, dueOn) <= times.Before) yield return ReminderStage.BeforeDue;
        if (today >= dueOn) yield return ReminderStage.OnDueDay;
        if (WorkingDays.Between(dueOn, today) >= times.After) yield return ReminderStage.Escalated;
    }
}

/// <summary>Who may be told when a decision is late: the line above the one who is to decide.</summary>
public static class EscalationRules
{
    /// <summary>The people above <paramref name="approver"/> in the declarant's line, nearest first; the approver's own line where the approver is outside it.</summary>
    /// <param name="declarantsLine">From the nearest manager up; empty places left out.</param>
    /// <param name="approver">Null when a function is to decide: then the whole line.</param>
    public static IReadOnlyList<EmployeeId> Above(EmployeeId? approver, IReadOnlyList<EmployeeId> declarantsLine, IReadOnlyList<EmployeeId> approversLine)
    {
        if (approver is not { } person) return [.. declarantsLine.Distinct()];
        var line = declarantsLine.Contains(person) ? declarantsLine : approversLine;
        // Somebody may head several levels; what is above begins after the last of them.
        var from = line.Select((head, i) => head == person ? i + 1 : 0).DefaultIfEmpty(0).Max();
        return [.. line.Skip(from).Distinct()];
    }
}
