using System.Globalization;

namespace IntegrityLedger.Kernel;

/// <summary>The city's calendar: days are counted in Stockholm, whatever the server's zone.</summary>
public static class CityDay
{
    private static readonly TimeZoneInfo Stockholm = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>Swedish order of letters and way of writing numbers.</summary>
    public static CultureInfo Language { get; } = CultureInfo.GetCultureInfo("sv-SE");

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Stockholm).DateTime);
}
