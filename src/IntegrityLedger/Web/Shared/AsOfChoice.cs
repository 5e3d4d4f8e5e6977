using System.Globalization;
using IntegrityLedger.Web.Reading;

namespace IntegrityLedger.Web.Shared;

/// <summary>The two clocks a view is asked for. Null means now.</summary>
/// <param name="KnownAt">What the ledger had recorded at that instant.</param>
/// <param name="On">What was in force on that day.</param>
/// <param name="Misread">True when one of the two was typed but not understood; the view then shows now and says so.</param>
public sealed record AsOfChoice(DateTimeOffset? KnownAt, DateOnly? On, bool Misread)
{
    /// <summary>Reads ?knownAt= (an ISO instant, a Stockholm time "2026-04-01 14:05", or a date meaning the end of that day) and ?on= (a date).</summary>
    public static AsOfChoice From(PageQuery query, DateOnly today)
    {
        var known = Instant(query["knownAt"], today);
        var on = DateReading.Read(query["on"], today);
        return new(known, on, (known is null && query["knownAt"].Length > 0) || (on is null && query["on"].Length > 0));
    }

    private static DateTimeOffset? Instant(string text, DateOnly today)
    {
        if (text.Length == 0) return null;
        if (text.EndsWith('Z') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact)) return exact.ToUniversalTime();
        if (DateTime.TryParseExact(text, ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH.mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Formats.FromLocal(local);
        return DateReading.Read(text, today) is { } day ? Formats.StartOf(day.AddDays(1)).AddTicks(-10) : null;
    }
}

/// <summary>One instant worth looking at, with the values for the address.</summary>
public sealed record AsOfPreset(string Label, string? KnownAt, string? On);
