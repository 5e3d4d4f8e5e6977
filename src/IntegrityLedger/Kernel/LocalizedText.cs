namespace IntegrityLedger.Kernel;

/// <summary>One sentence in the two languages of the product.</summary>
public sealed record LocalizedText(string Sv, string En)
{
    /// <summary>The sentence in <paramref name="language"/> ("sv" or "en"); Swedish for anything else.</summary>
    public string In(string language) => language == "en" ? En : Sv;
}
