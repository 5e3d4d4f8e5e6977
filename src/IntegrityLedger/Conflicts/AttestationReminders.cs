using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>How far reminding has come (R32), in order.</summary>
public enum AttestationReminder { None, Days30, Days14, Days0, Manager, Overdue }

/// <summary>Who is reminded of what and when: a pure function of four days. Nobody is reminded on a day that is not a working day.</summary>
public static class AttestationReminders
{
    private const int DaysForManager = 1, DaysUntilOverdue = 5;

    /// <summary>The reminder that the person has come to by the end of <paramref name="today"/>; whoever sends, sends it when it is another than the one sent last.</summary>
    /// <param name="dueOn">The last day, an extension counted in.</param>
    public static AttestationReminder Reached(DateOnly askedOn, DateOnly dueOn, DateOnly? answeredOn, DateOnly today)
    {
        if (answeredOn <= today) return AttestationReminder.None;
        var reached = AttestationReminder.None;
        foreach (var (reminder, day) in Days(dueOn))
            if (day > askedOn && day <= today) reached = reminder;
        return reached;
    }

    /// <summary>The reminder that falls on this very day.</summary>
    public static AttestationReminder On(DateOnly askedOn, DateOnly dueOn, DateOnly? answeredOn, DateOnly today)
    {
        var now = Reached(askedOn, dueOn, answeredOn, today);
        return now == Reached(askedOn, dueOn, null, today.AddDays(-1)) ? AttestationReminder.None : now;
    }

    /// <summary>The days on which a reminder of somebody with this last day could fall, in order; none of them is a holiday.</summary>
    public static IReadOnlyList<(AttestationReminder Reminder, DateOnly Day)> Days(DateOnly dueOn) =>
    [
        (AttestationReminder.Days30, NotBefore(dueOn.AddDays(-30))),
        (AttestationReminder.Days14, NotBefore(dueOn.AddDays(-14))),
        // The last reminder must come while there is still time.
        (AttestationReminder.Days0, NotAfter(dueOn)),
        (AttestationReminder.Manager, WorkingDays.After(dueOn, DaysForManager)),
        (AttestationReminder.Overdue, WorkingDays.After(dueOn, DaysUntilOverdue)),
    ];

    private static DateOnly NotBefore(DateOnly day) => WorkingDays.After(day.AddDays(-1), 1);

    private static DateOnly NotAfter(DateOnly day)
    {
        while (!WorkingDays.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }
}
