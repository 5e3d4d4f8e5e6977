using System.Globalization;
using System.Text.Json;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>
/// What no text in a pack may hold, whatever the text is: nulls, half characters, and signs that do not show. A pack is signed by somebody who reads it, so nothing in it may
/// look like something else (text turned around, joined without a trace), and nothing may stand in it that the database cannot keep.
/// </summary>
internal static class PackText
{
    public const int LongestText = 10_000;
    private const int MostTold = 20;

    /// <summary>The first faults, in the order of the file.</summary>
    public static IReadOnlyList<PackProblem> Check(JsonElement pack) => [.. In(pack, "$").Take(MostTold)];

    public static PackProblem HalfCharacter(string path) => new(path, new("En text innehåller ett halvt tecken (\\ud800–\\udfff utan sin andra halva). Skriv om den.", "A text holds half of a character (\\ud800–\\udfff without its other half). Write it again."));

    private static IEnumerable<PackProblem> In(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Null => [new(path, new("Ingenting i ett regelpaket är null; utelämna egenskapen.", "Nothing in a pack is null; leave the property out."))],
        JsonValueKind.String => Of(element.GetString()!, path),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((e, i) => In(e, $"{path}[{i}]")),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Of(p.Name, path).Concat(In(p.Value, p.Name.All(c => char.IsAsciiLetterOrDigit(c)) ? $"{path}.{p.Name}" : $"{path}['{p.Name}']"))),
        _ => [],
    };

    private static IEnumerable<PackProblem> Of(string text, string path)
    {
        if (text.Length > LongestText) yield return new(path, new($"Texten är längre än {LongestText} tecken. Korta den.", $"The text is longer than {LongestText} characters. Shorten it."));
        foreach (var rune in text.EnumerateRunes().Where(Hidden).Take(1))
            yield return new(path, new($"Texten innehåller ett tecken som inte syns (U+{rune.Value:X4}). Ta bort det.", $"The text holds a sign that does not show (U+{rune.Value:X4}). Remove it."));
    }

    /// <summary>Control signs except those that break and indent lines, and signs that turn or join text; a soft hyphen only breaks a long word.</summary>
    private static bool Hidden(System.Text.Rune rune) => rune.Value is not ('\n' or '\r' or '\t' or 0xAD)
        && System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
