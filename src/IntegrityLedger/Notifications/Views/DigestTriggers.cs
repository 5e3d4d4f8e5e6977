using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Notifications.Views;

/// <summary>What is worth a mail of its own today. A mail that goes counts everything that waits.</summary>
public static class DigestTriggers
{
    /// <summary>Where the policy says nothing else.</summary>
    private static readonly int[] Usual = [30, 14];

    /// <summary>Calendar days before the last day of a task on which it is worth a mail (R32), by the policy of the day.</summary>
    public static IReadOnlyList<int> DaysBefore(PolicyPack pack, DateOnly day) =>
        [.. new[] { "ATTESTATION_FIRST_REMINDER", "ATTESTATION_SECOND_REMINDER" }.Select((code, i) => (int)(pack.Parameter(code)?.On(day)?.Value ?? Usual[i]))];

    /// <summary>From so many working days before the last day of a task there is a mail each day.</summary>
    private const int Near = 2;

    /// <summary>Others wait for a decision or an answer: each working day. A task of one's own: some days before, and when its day is near or past. What one is only told: weekly.</summary>
    /// <param name="daysBefore">As <see cref="DaysBefore"/> says; 30 and 14 when left out. A free day gives way to the next working day.</param>
    public static bool Reminds(WaitingDay matter, DateOnly today, IReadOnlyList<int>? daysBefore = null) => matter.As switch
    {
        WaitingAs.Decision or WaitingAs.Question => true,
        WaitingAs.Task => matter.DueOn is not { } due || WorkingDays.Between(today, due) <= Near || (daysBefore ?? Usual).Any(days => WorkingDays.After(due.AddDays(-days - 1), 1) == today),
        _ => DigestDays.IsDue(today, DigestFrequency.Weekly),
    };
}
