namespace IntegrityLedger.Kernel;

/// <summary>Swedish working days: not Saturdays, Sundays, public holidays (lag 1989:253) or the eves that are free by custom.</summary>
public static class WorkingDays
{
    /// <summary>The day that is <paramref name="count"/> working days after <paramref name="from"/>.</summary>
    public static DateOnly After(DateOnly from, int count)
    {
        var day = from;
        while (count > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) count--;
        }
        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/>, up to and with <paramref name="to"/>; none when it is not later.</summary>
    public static int Between(DateOnly from, DateOnly to) =>
        Enumerable.Range(1, Math.Max(0, to.DayNumber - from.DayNumber)).Count(days => IsWorkingDay(from.AddDays(days)));

    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsFixedHoliday(day) && !IsEasterHoliday(day) && !IsMidsummerEve(day);

    private static bool IsFixedHoliday(DateOnly day) => (day.Month, day.Day) is
        (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 24) or (12, 25) or (12, 26) or (12, 31);

    private static bool IsEasterHoliday(DateOnly day)
    {
        var fromEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;
        return fromEaster is -2 or 1 or 39;
    }

    /// <summary>The Friday between 19 and 25 June.</summary>
    private static bool IsMidsummerEve(DateOnly day) => day is { Month: 6, Day: >= 19 and <= 25, DayOfWeek: DayOfWeek.Friday };

    /// <summary>The Gregorian computus.</summary>
    internal static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }
}
