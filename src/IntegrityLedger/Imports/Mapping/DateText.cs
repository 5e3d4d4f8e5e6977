using System.Globalization;

namespace IntegrityLedger.Imports.Mapping;

/// <summary>Reads days in the formats of a mapping.</summary>
public sealed class DateText
{
    /// <summary>Without a mapping: ISO 8601, then day before month as Europe writes it.</summary>
    private static readonly string[] Usual =
    [
        "yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy.MM.dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMM yyyy", "d MMMM yyyy", "d/M yyyy",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK",
    ];

    private readonly string[] formats;
    private readonly CultureInfo[] cultures;

    public DateText(IReadOnlyList<string>? formats, string? culture)
    {
        this.formats = formats is { Count: > 0 } ? [.. formats] : Usual;
        cultures = culture is null ? [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("sv-SE")] : [CultureInfo.GetCultureInfo(culture)];
    }

    public string Formats => string.Join(", ", formats.Take(6));

    /// <summary>The day as the file states it (a time of day is dropped, never shifted to another zone), or null.</summary>
    public DateOnly? Read(string text)
    {
        foreach (var culture in cultures)
        {
            if (DateTimeOffset.TryParseExact(text.Trim(), formats, culture, DateTimeStyles.AssumeUniversal, out var read)) return DateOnly.FromDateTime(read.DateTime);
        }
        return null;
    }
}
