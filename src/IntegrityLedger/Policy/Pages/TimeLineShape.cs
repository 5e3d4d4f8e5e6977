using System.Globalization;

namespace IntegrityLedger.Policy.Pages;

/// <summary>A value during some days, for drawing.</summary>
/// <param name="To">Last day; null for one without an end.</param>
public sealed record TimedValue(decimal Value, string Text, DateOnly From, DateOnly? To, bool InForce);

/// <summary>A step of the line; <paramref name="Text"/> is null where it has no room.</summary>
public sealed record TimeStep(decimal X, decimal Width, decimal Top, decimal Height, string? Text, bool InForce, bool FromBefore, bool GoesOn);

/// <summary>The first day of a year on the axis.</summary>
public sealed record TimeTick(decimal X, string Text);

/// <summary>Values through time as steps on an axis of days: the height of a step is its value, from nothing to the largest. Pure.</summary>
/// <param name="Today">Where the day of the reader stands on the axis.</param>
public sealed record TimeLineShape(IReadOnlyList<TimeStep> Steps, IReadOnlyList<TimeTick> Ticks, decimal Today)
{
    public const decimal Width = 320, Top = 16, Floor = 76;
    private const int YearsBack = 8, YearsAhead = 4, MostLabels = 6;
    private const decimal Letter = 6.2m, Least = 6;

    public static TimeLineShape Of(IReadOnlyList<TimedValue> values, DateOnly today)
    {
        var (first, last) = (Year(Math.Clamp(values.Select(v => v.From.Year).Append(today.Year).Min(), Earliest(today), today.Year)), Year(LastYear(values, today)));
        var largest = values.Select(v => v.Value).DefaultIfEmpty(0).Max();
        var drawn = values.Where(v => v.From < last && (v.To ?? DateOnly.MaxValue) >= first).OrderBy(v => v.From).Select(v =>
        {
            var x = Place(v.From);
            var width = Place(v.To is { } end && end < last ? end.AddDays(1) : last) - x;
            var height = largest <= 0 ? Least : Math.Max(Least, Round((Floor - Top) * v.Value / largest));
            return new TimeStep(x, width, Floor - height, height, v.Text.Length * Letter <= width ? v.Text : null, v.InForce, v.From < first, v.To is null || v.To >= last);
        }).ToList();
        var every = (last.Year - first.Year + MostLabels - 1) / MostLabels;
        return new(drawn, [.. Enumerable.Range(first.Year, last.Year - first.Year).Where(y => (y - first.Year) % every == 0).Select(y => new TimeTick(Place(Year(y)), y.ToString(CultureInfo.InvariantCulture)))], Place(today));

        decimal Place(DateOnly day) => Round(Width * (Math.Clamp(day.DayNumber, first.DayNumber, last.DayNumber) - first.DayNumber) / (last.DayNumber - first.DayNumber));
    }

    /// <summary>A few years around today: a limit since the year 2000 does not press the present together.</summary>
    private static int Earliest(DateOnly today) => Math.Max(1, today.Year - YearsBack);

    private static int LastYear(IReadOnlyList<TimedValue> values, DateOnly today) =>
        Math.Clamp(values.SelectMany(v => new[] { v.From.Year, v.To?.Year ?? v.From.Year }).Append(today.Year).Max() + 1, today.Year + 1, today.Year + YearsAhead);

    private static DateOnly Year(int year) => new(Math.Clamp(year, 1, 9999), 1, 1);

    private static decimal Round(decimal number) => Math.Round(number, 1);
}
