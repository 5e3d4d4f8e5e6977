namespace IntegrityLedger.Kernel;

/// <summary>Recognises a text without holding it. Platform implements it with HMAC-SHA256 under a key that is outside the database.</summary>
public interface IBlindIndex
{
    /// <summary>Twenty characters of lower-case base32 (a–z, 2–7), the same for the same kind and text.</summary>
    string For(string kind, string text);
}

/// <summary>Case references (diarienummer) as people write them: "BN 2026/1234" and "bn2026-1234" are one case.</summary>
public static class CaseReference
{
    /// <summary>What the case is recognised by; null for an empty reference.</summary>
    public static string? KeyOf(IBlindIndex index, string? reference)
    {
        var written = string.Concat((reference ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return written.Length == 0 ? null : index.For("case", written);
    }
}
