using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>How names of firms are compared: as search text without the words that only tell the legal form.</summary>
public static class SupplierName
{
    private static readonly HashSet<string> Forms =
    [
        "ab", "aktiebolag", "aktiebolaget", "publ", "hb", "handelsbolag", "handelsbolaget", "kb", "kommanditbolag", "kommanditbolaget",
        "enskild", "firma", "ek", "ekonomisk", "förening", "ltd", "limited", "plc", "llc", "inc", "gmbh", "oy",
    ];

    /// <summary>"Nordbro Anläggning AB (publ)" becomes "nordbro anläggning"; a name of form words only stays as it is.</summary>
    public static string Normalise(string name)
    {
        var written = SearchText.Of(name);
        var words = written.Split(' ').Where(word => !Forms.Contains(word)).ToArray();
        return words.Length == 0 ? written : string.Join(' ', words);
    }
}
