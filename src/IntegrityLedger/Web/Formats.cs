using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Web;

/// <summary>How dates, times and amounts are written for people. ISO forms belong in URLs and files only.</summary>
public static class Formats
{
    private static readonly TimeZoneInfo Stockholm = StockholmTime.Zone;
    private static readonly string[] SwedishMonths = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>3 mars 2026 · 3 March 2026.</summary>
    public static string Date(DateOnly date, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}\u00a0{Month(date.Month, language)}\u00a0{date.Year}");

    /// <summary>3 mar 2026, for tables.</summary>
    public static string ShortDate(DateOnly date, string language) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}\u00a0{Month(date.Month, language)[..3]}\u00a0{date.Year}");

    /// <summary>3 mars 2026 kl. 14.05 · 3 March 2026 at 14:05, in Stockholm's time.</summary>
    public static string Instant(DateTimeOffset instant, string language)
    {
        var local = Local(instant);
        var date = Date(DateOnly.FromDateTime(local.DateTime), language);
        return language == "en" ? $"{date} at {local:HH\\:mm}" : $"{date} kl.\u00a0{local:HH\\.mm}";
    }

    /// <summary>The calendar day in Stockholm at <paramref name="instant"/>.</summary>
    public static DateOnly Day(DateTimeOffset instant) => StockholmTime.DateOf(instant);

    /// <summary>1 234,50 kr · SEK 1,234.50; a whole amount carries no decimals.</summary>
    public static string Money(decimal amount, string currency, string language)
    {
        var whole = decimal.Truncate(amount) == amount;
        if (language == "en") return $"{currency}\u00a0{amount.ToString(whole ? "#,0" : "#,0.00", CultureInfo.InvariantCulture)}";
        var number = amount.ToString(whole ? "#,0" : "#,0.00", Swedish);
        return currency == "SEK" ? $"{number}\u00a0kr" : $"{number}\u00a0{currency}";
    }

    /// <summary>The same with a capital first, as where a line begins with a word that otherwise stands within one.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"12,5", or "0" of nothing; the word per cent stands in the sentence around it.</summary>
    public static string Percent(long part, long whole, string language) => (whole == 0 ? 0 : 100m * part / whole).ToString("0.#", language == "en" ? CultureInfo.InvariantCulture : Swedish);

    /// <summary>1 234 · 1,234.</summary>
    public static string Number(long number, string language) => number.ToString("#,0", language == "en" ? CultureInfo.InvariantCulture : Swedish);

    /// <summary>Start of that calendar day in Stockholm, as an instant.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => FromLocal(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The instant of a wall-clock time in Stockholm; in the doubled hour of autumn, the later one.</summary>
    public static DateTimeOffset FromLocal(DateTime wallClock) => new DateTimeOffset(wallClock, Stockholm.GetUtcOffset(wallClock)).ToUniversalTime();

    /// <summary>The wall clock in Stockholm at <paramref name="instant"/>.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Stockholm);

    private static string Month(int month, string language) => (language == "en" ? EnglishMonths : SwedishMonths)[month - 1];

    // Written out, so that the text does not change with the machine's own language data.
    private static readonly NumberFormatInfo Swedish = new() { NumberGroupSeparator = "\u00a0", NumberDecimalSeparator = ",", NumberGroupSizes = [3] };
}
