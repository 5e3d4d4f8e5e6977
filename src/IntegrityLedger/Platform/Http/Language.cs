using System.Globalization;

namespace IntegrityLedger.Platform.Http;

/// <summary>The language a person is answered in: "sv" or "en".</summary>
/// <remarks>The cookie is the person's own choice and wins; a browser sends Accept-Language whether chosen or not. Swedish when neither says (språklagen 2009:600, 10 §).</remarks>
public static class Language
{
    public const string Cookie = "lang";
    public const string Swedish = "sv";
    public const string English = "en";

    private static readonly AsyncLocal<string?> spoken = new();

    /// <summary>The language of whoever is being answered, for a text deep down that nobody hands a language to. Swedish outside a request.</summary>
    public static string Spoken
    {
        get => spoken.Value ?? Swedish;
        set => spoken.Value = value;
    }

    public static string Of(HttpContext context) => Known(context.Request.Cookies[Cookie]) ?? Accepted(context.Request.Headers.AcceptLanguage) ?? Swedish;

    /// <summary>"sv" or "en" for a tag such as sv-FI or en_GB; null for any other language.</summary>
    public static string? Known(string? tag)
    {
        var primary = tag?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return primary is Swedish or English ? primary : null;
    }

    private static string? Accepted(string? header) => header?.Split(',')
        .Select(part => part.Split(';', StringSplitOptions.TrimEntries))
        .Select(part => (Language: Known(part[0]), Weight: Weight(part)))
        .Where(choice => choice.Language is not null && choice.Weight > 0)
        .OrderByDescending(choice => choice.Weight)
        .FirstOrDefault().Language;

    private static double Weight(string[] part) => part.Skip(1).FirstOrDefault(p => p.StartsWith("q=", StringComparison.Ordinal)) is not { } weight ? 1
        : double.TryParse(weight[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
