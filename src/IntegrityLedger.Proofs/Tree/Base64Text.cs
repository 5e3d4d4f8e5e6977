using System.Diagnostics.CodeAnalysis;

namespace IntegrityLedger.Proofs.Tree;

/// <summary>Standard base64 with padding, in its one right form.</summary>
public static class Base64Text
{
    /// <summary>False for anything that would not be written back as it stands: white space, missing padding, stray bits.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text.Length % 4 != 0) return false;
        var buffer = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(text, buffer, out var written) || !text.SequenceEqual(Convert.ToBase64String(buffer, 0, written))) return false;
        bytes = buffer[..written];
        return true;
    }
}
