using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Fills {names} in a sentence: facts and parameters, money as kronor, in the manner of each language.</summary>
public static class MessageTemplate
{
    internal static LocalizedText Fill(LocalizedText text, PolicyPack pack, GiftFacts facts, DateOnly day) =>
        new(Fill(text.Sv, name => Value(name, pack, facts, day).Sv), Fill(text.En, name => Value(name, pack, facts, day).En));

    /// <summary>The names in braces of both languages.</summary>
    public static IEnumerable<string> Names(LocalizedText text)
    {
        List<string> names = [];
        foreach (var sentence in new[] { text.Sv, text.En }) Fill(sentence, name => { names.Add(name); return ""; });
        return names.Distinct();
    }

    /// <summary>"1 000 kr" and "SEK 1,000"; öre only where there are any. A share that does not divide evenly is shown rounded to the öre.</summary>
    public static LocalizedText Kronor(decimal ore)
    {
        var kronor = decimal.Round(ore / 100m, 2, MidpointRounding.AwayFromZero);
        var digits = kronor.ToString(kronor == decimal.Truncate(kronor) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);
        return new($"{digits.Replace(',', '\u00a0').Replace('.', ',')}\u00a0kr", $"SEK\u00a0{digits}");
    }

    private static LocalizedText Value(string name, PolicyPack pack, GiftFacts facts, DateOnly day)
    {
        if (pack.Parameter(name) is { } parameter)
            return parameter.On(day) is { } dated ? Show(dated.Value, parameter.Unit == "ore") : Unknown;
        var fact = FactCatalogue.All[name];
        var reading = fact.Read(facts);
        return reading.Low is { } low && reading.High == low ? Show(low, fact.Kind == FactKind.Amount) : Unknown;
    }

    private static LocalizedText Show(decimal number, bool money)
    {
        if (money) return Kronor(number);
        var plain = number.ToString("0.##", CultureInfo.InvariantCulture);
        return new(plain.Replace('.', ','), plain);
    }

    private static readonly LocalizedText Unknown = new("okänt", "unknown");

    private static string Fill(string sentence, Func<string, string> value)
    {
        var filled = new System.Text.StringBuilder();
        for (var at = 0; at < sentence.Length;)
        {
            var open = sentence.IndexOf('{', at);
            var close = open < 0 ? -1 : sentence.IndexOf('}', open);
            if (close < 0) return filled.Append(sentence, at, sentence.Length - at).ToString();
            filled.Append(sentence, at, open - at).Append(value(sentence[(open + 1)..close]));
            at = close + 1;
        }
        return filled.ToString();
    }
}
