using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Notes;

/// <summary>A tree's head as a note's text (C2SP tlog-checkpoint): whose log, how many leaves, which root.</summary>
/// <param name="Extensions">Further lines, which say nothing to us and are kept so that the text stays what was signed.</param>
public sealed record Checkpoint(string Origin, long Size, Digest Root, IReadOnlyList<string> Extensions)
{
    public static readonly Fault Malformed = new("checkpoint-malformed", "Texten är inte en kontrollpunkt: ursprung, storlek, rot.", "This is not a checkpoint: origin, size, root.");

    public Checkpoint(string origin, long size, Digest root) : this(origin, size, root, []) { }

    public static bool TryParse(string text, [NotNullWhen(true)] out Checkpoint? checkpoint, [NotNullWhen(false)] out Fault? fault)
    {
        (checkpoint, fault) = (null, Malformed);
        if (text.Split('\n') is not [{ Length: > 0 } origin, var size, var root, .. var more, ""] || more.Any(line => line.Length == 0)) return false;
        if (!TryReadSize(size, out var leaves) || !Digest.TryFromBase64(root, out var digest)) return false;
        (checkpoint, fault) = (new(origin, leaves, digest, more), null);
        return true;
    }

    /// <summary>A decimal without leading zeros.</summary>
    internal static bool TryReadSize(string text, out long size) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size.ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>The note's text.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n{string.Concat(Extensions.Select(line => line + "\n"))}");
}
