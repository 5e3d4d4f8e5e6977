using System.Globalization;
using System.Text.RegularExpressions;

namespace IntegrityLedger.Web.Reading;

/// <summary>Reads an amount as people type it: 180, 1 234,50, 1.234,50, 1,234.50, "180 kr", "180:-".</summary>
public static partial class AmountReading
{
    /// <summary>The amount in whole units of the currency with at most two decimals, or null when it cannot be understood or is negative.</summary>
    public static decimal? Read(string? text)
    {
        var said = Noise().Replace(text?.Trim().ToLowerInvariant() ?? "", "");
        var match = Shape().Match(said);
        if (!match.Success) return null;
        var whole = Separators().Replace(match.Groups[1].Value, "");
        return decimal.TryParse($"{whole}.{match.Groups[2].Value.PadRight(1, '0')}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    // A last group of one or two digits after a comma or a point is decimals; groups of three are thousands.
    [GeneratedRegex(@"^(\d{1,3}(?:[.,]\d{3})+|\d{1,12})(?:[.,](\d{1,2}))?$")] private static partial Regex Shape();
    [GeneratedRegex(@"[.,]")] private static partial Regex Separators();
    [GeneratedRegex(@"[\s\u00a0\u202f]|kr\.?$|:-$|^sek|sek$|^kr|^[€£$]|[€£$]$|^eur|eur$|^gbp|gbp$|^usd|usd$")] private static partial Regex Noise();
}
