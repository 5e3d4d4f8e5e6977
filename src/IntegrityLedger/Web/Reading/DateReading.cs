using System.Globalization;
using System.Text.RegularExpressions;

namespace IntegrityLedger.Web.Reading;

/// <summary>Reads a date as people type it: 3/11, 2026-11-03, 20261103, "3 mars 2026", "March 3", "i går", "idag", "i måndags".</summary>
/// <remarks>Pure: today is an argument. Day comes before month where only numbers are given, as in Sweden.</remarks>
public static partial class DateReading
{
    private static readonly string[] Months =
    [
        "januari january jan", "februari february feb", "mars march mar", "april apr", "maj may", "juni june jun",
        "juli july jul", "augusti august aug", "september sep sept", "oktober october okt oct", "november nov", "december dec",
    ];

    private static readonly string[] Weekdays =
        ["söndag söndags sunday", "måndag måndags monday", "tisdag tisdags tuesday", "onsdag onsdags wednesday", "torsdag torsdags thursday", "fredag fredags friday", "lördag lördags saturday"];

    /// <summary>The date meant by <paramref name="text"/>, or null when it cannot be understood. Without a year the latest such date that is not after
    /// <paramref name="today"/> is meant; with <paramref name="ahead"/> the earliest that is not before it.</summary>
    public static DateOnly? Read(string? text, DateOnly today, bool ahead = false)
    {
        var said = Spaces().Replace(text?.Trim().ToLowerInvariant() ?? "", " ");
        return said.Length == 0 ? null : Relative(said, today, ahead) ?? Numeric(said, today, ahead) ?? Named(said, today, ahead);
    }

    private static DateOnly? Relative(string said, DateOnly today, bool ahead)
    {
        switch (said)
        {
            case "idag" or "i dag" or "today": return today;
            case "igår" or "i går" or "yesterday": return today.AddDays(-1);
            case "i förrgår" or "iförrgår" or "förrgår" or "day before yesterday": return today.AddDays(-2);
            case "imorgon" or "i morgon" or "imorrn" or "tomorrow": return today.AddDays(1);
        }
        var name = WeekdayLead().Replace(said, "");
        var weekday = Array.FindIndex(Weekdays, names => names.Split(' ').Contains(name));
        if (weekday < 0) return null;
        var back = ((int)today.DayOfWeek - weekday + 7) % 7;
        return ahead ? today.AddDays((7 - back) % 7) : today.AddDays(back == 0 ? -7 : -back);
    }

    private static DateOnly? Numeric(string said, DateOnly today, bool ahead)
    {
        if (YearFirst().Match(said) is { Success: true } iso) return Day(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        if (DayFirst().Match(said) is not { Success: true } day) return null;
        var month = int.Parse(day.Groups[2].Value, CultureInfo.InvariantCulture);
        return DayOf(int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture), month, day.Groups[3].Value, today, ahead);
    }

    private static DateOnly? Named(string said, DateOnly today, bool ahead)
    {
        var match = DayThenMonth().Match(said);
        var (day, name) = match.Success ? (match.Groups[1].Value, match.Groups[2].Value) : ("", "");
        if (!match.Success)
        {
            match = MonthThenDay().Match(said);
            if (!match.Success) return null;
            (day, name) = (match.Groups[2].Value, match.Groups[1].Value);
        }
        var month = Array.FindIndex(Months, names => names.Split(' ').Contains(name.TrimEnd('.'))) + 1;
        return month == 0 ? null : DayOf(int.Parse(day, CultureInfo.InvariantCulture), month, match.Groups[3].Value, today, ahead);
    }

    private static DateOnly? DayOf(int day, int month, string year, DateOnly today, bool ahead)
    {
        if (year.Length > 0) return Make(FullYear(year), month, day);
        // 29 February needs a leap year; eight years back or ahead always holds one, 1900 and 2100 aside.
        for (var step = 0; step <= 8; step++)
        {
            var found = Make(today.Year + (ahead ? step : -step), month, day);
            if (found is { } date && (ahead ? date >= today : date <= today)) return date;
        }
        return null;
    }

    private static DateOnly? Day(string year, string month, string day) =>
        Make(FullYear(year), int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));

    private static int FullYear(string year) => int.Parse(year, CultureInfo.InvariantCulture) + (year.Length == 2 ? 2000 : 0);

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
    [GeneratedRegex(@"^(i |på |last |on )")] private static partial Regex WeekdayLead();
    [GeneratedRegex(@"^(\d{4}|\d{2}(?=\d{4}$))[-/. ]?(\d{2})[-/. ]?(\d{2})$")] private static partial Regex YearFirst();
    [GeneratedRegex(@"^(\d{1,2})[/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?\.?$")] private static partial Regex DayFirst();
    [GeneratedRegex(@"^(?:den |the )?(\d{1,2})(?::?e|:?a|st|nd|rd|th)?(?: of)? ?([a-zå-ö]+\.?),? ?(\d{4})?$")] private static partial Regex DayThenMonth();
    [GeneratedRegex(@"^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$")] private static partial Regex MonthThenDay();
}
