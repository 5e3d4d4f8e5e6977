using IntegrityLedger.Kernel;

namespace IntegrityLedger.Notifications;

/// <summary>When a person is left in peace: each day between two times, over midnight where the first is later, and all of every day that is not worked.</summary>
/// <param name="From">Quiet from and with this minute, in Stockholm.</param>
/// <param name="To">Loud again from and with this minute; the same as <paramref name="From"/> leaves working days without quiet hours.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    public static readonly QuietHours Usual = new(new(18, 0), new(7, 0));

    /// <summary>How long a working day is loud.</summary>
    public TimeSpan Loud => From == To ? TimeSpan.FromDays(1) : From - To;

    public bool IsQuiet(DateTimeOffset instant)
    {
        var local = StockholmTime.LocalTimeOf(instant).DateTime;
        return !WorkingDays.IsWorkingDay(DateOnly.FromDateTime(local)) || Holds(TimeOnly.FromDateTime(local));
    }

    /// <summary>The first instant, <paramref name="from"/> or later, that is not quiet.</summary>
    public DateTimeOffset FirstLoud(DateTimeOffset from)
    {
        if (!IsQuiet(from)) return from;
        for (var day = StockholmTime.DateOf(from); ; day = day.AddDays(1))
        {
            if (!WorkingDays.IsWorkingDay(day)) continue;
            // A day gets loud at midnight, or where the quiet hours end.
            foreach (var time in new[] { TimeOnly.MinValue, To })
                if (StockholmTime.InstantOf(day, time) is var instant && instant >= from && !IsQuiet(instant)) return instant;
        }
    }

    private bool Holds(TimeOnly time) => From != To && (From < To ? time >= From && time < To : time >= From || time < To);
}
