using System.Globalization;
using IntegrityLedger.Proofs;

namespace IntegrityLedger.Verify;

/// <summary>What was asked for on the command line.</summary>
/// <param name="Wrong">Why it is not understood; null when it is.</param>
internal sealed record Asked(string? What, string? File, IReadOnlyList<string> Keys, IReadOnlyList<string> Witnesses, bool Json, bool Help, string Language, Fault? Wrong)
{
    private static readonly Fault NoCommand = new("usage", "Vad ska kontrolleras? Ange receipt eller bundle, och en fil.", "What is to be checked? Give receipt or bundle, and a file.");
    private static readonly Fault NoKey = new("usage", "Ange loggens publika nyckel med --key. Utan den bevisar ett kvitto ingenting.", "Give the log's public key with --key. Without it a receipt proves nothing.");

    public static Asked Read(IReadOnlyList<string> words)
    {
        var (keys, witnesses, plain) = (new List<string>(), new List<string>(), new List<string>());
        var (json, help, language) = (false, false, Environment.GetEnvironmentVariable("LANG")?.StartsWith("sv", StringComparison.Ordinal) == true || CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "sv" ? "sv" : "en");
        Fault? wrong = null;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word is "--json") json = true;
            else if (word is "--help" or "-h") help = true;
            else if (word is "--key" or "--witness" or "--lang")
            {
                if (++i >= words.Count) wrong = new("usage", $"Efter {word} saknas ett värde.", $"There is no value after {word}.");
                else if (word is "--key") keys.Add(words[i]);
                else if (word is "--witness") witnesses.Add(words[i]);
                else if (words[i] is "sv" or "en") language = words[i];
                else wrong = new("usage", $"Språket {words[i]} finns inte: sv eller en.", $"There is no language {words[i]}: sv or en.");
            }
            else if (word.StartsWith('-')) wrong = new("usage", $"Okänt val: {word}.", $"Unknown option: {word}.");
            else plain.Add(word);
        }
        if (!help) wrong ??= plain is not ["receipt" or "bundle", _] ? NoCommand : keys.Count == 0 ? NoKey : null;
        return new(plain.ElementAtOrDefault(0), plain.ElementAtOrDefault(1), keys, witnesses, json, help, language, help ? null : wrong);
    }
}
