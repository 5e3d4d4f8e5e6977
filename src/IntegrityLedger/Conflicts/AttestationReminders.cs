using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>How far reminding has come (R32), in order. The first two are named by the days that usually hold; <see cref="AttestationLimits"/> says which do.</summary>
public enum AttestationReminder { None, Days30, Days14, Days0, Manager, Overdue }

/// <summary>Who is reminded of what and when: a pure function of four days. Nobody is reminded on a day that is not a working day.</summary>
public static class AttestationReminders
{
    private const int DaysForManager = 1, DaysUntilOverdue = 5;

    /// <summary>The reminder that the person has come to by the end of <paramref name="today"/>; whoever sends, sends it when it is another than the one sent last.</summary>
    /// <param name="dueOn">The last day, an extension counted in.</param>
    public static AttestationReminder Reached(DateOnly askedOn, DateOnly dueOn, DateOnly? answeredOn, DateOnly today, AttestationLimits? limits = null)
    {
        if (answeredOn <= today) return AttestationReminder.None;
        var reached = AttestationReminder.None;
        foreach (var (reminder, day) in Days(dueOn, limits))
            if (day > askedOn && day <= today) reached = reminder;
        return reached;
    }

    /// <summary>The reminder that falls on this very day.</summary>
    public static AttestationReminder On(DateOnly askedOn, DateOnly dueOn, DateOnly? answeredOn, DateOnly today, AttestationLimits? limits = null)
    {
        var now = Reached(askedOn, dueOn, answeredOn, today, limits);
        return now == Reached(askedOn, dueOn, null, today.AddDays(-1), limits) ? AttestationReminder.None : now;
    }

    /// <summary>The days on which a reminder of somebody with this last day could fall, in order; none of them is a holiday.</summary>
    public static IReadOnlyList<(AttestationReminder Reminder, DateOnly Day)> Days(DateOnly dueOn, AttestationLimits? limits = null) =>
    [
        (AttestationReminder.Days30, NotBefore(dueOn.AddDays(-(limits ?? AttestationLimits.Usual).FirstReminder))),
        (AttestationReminder.Days14, NotBefore(dueOn.AddDays(-(limits ?? AttestationLimits.Usual).SecondReminder))),
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
