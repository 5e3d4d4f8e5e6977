using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Notifications.Views;

/// <summary>What is worth a mail of its own today. A mail that goes counts everything that waits.</summary>
public static class DigestTriggers
{
    /// <summary>Calendar days before the last day of a task, R32; a free day gives way to the next working day.</summary>
    private static readonly int[] DaysBefore = [30, 14];

    /// <summary>From so many working days before the last day of a task there is a mail each day.</summary>
    private const int Near = 2;

    /// <summary>Others wait for a decision or an answer: each working day. A task of one's own: 30 and 14 days before, and when its day is near or past. What one is only told: weekly.</summary>
    public static bool Reminds(WaitingDay matter, DateOnly today) => matter.As switch
    {
        WaitingAs.Decision or WaitingAs.Question => true,
        WaitingAs.Task => matter.DueOn is not { } due || WorkingDays.Between(today, due) <= Near || DaysBefore.Any(days => WorkingDays.After(due.AddDays(-days - 1), 1) == today),
        _ => DigestDays.IsDue(today, DigestFrequency.Weekly),
    };
}
