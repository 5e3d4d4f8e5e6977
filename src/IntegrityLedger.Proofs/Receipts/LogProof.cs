using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Receipts;

/// <summary>A proof that stands on its own (C2SP tlog-proof): where the entry is, the path to the root, and the signed checkpoint.</summary>
/// <param name="Extra">Not vouched for by anybody; our receipts carry the entry itself here, which the proof then vouches for.</param>
public sealed record LogProof(byte[]? Extra, long Index, IReadOnlyList<Digest> Path, SignedNote Checkpoint)
{
    public const string FirstLine = "c2sp.org/tlog-proof@v1";
    /// <summary>Of a tree with as many leaves as can be counted.</summary>
    private const int MostHashes = 63;

    public static readonly Fault Malformed = new("receipt-malformed", "Filen är inte ett kvitto av formen tlog-proof: den kan vara avklippt eller ändrad.", "The file is not a receipt in the form tlog-proof: it may be cut off or changed.");

    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out LogProof? proof, [NotNullWhen(false)] out Fault? fault)
    {
        (proof, fault) = (null, Malformed);
        var end = utf8.IndexOf("\n\n"u8);
        if (end < 0 || utf8.Length > SignedNote.MostBytes || System.Text.Ascii.IsValid(utf8[..end]) is false) return false;
        var lines = new Queue<string>(Encoding.ASCII.GetString(utf8[..end]).Split('\n'));
        if (lines.Dequeue() != FirstLine) return false;
        byte[]? extra = null;
        if (After("extra ", lines) is { } blob && !Base64Text.TryRead(blob, out extra)) return false;
        if (After("index ", lines) is not { } number || !Notes.Checkpoint.TryReadSize(number, out var index) || lines.Count > MostHashes) return false;
        var path = new List<Digest>();
        foreach (var line in lines)
        {
            if (!Digest.TryFromBase64(line, out var hash)) return false;
            path.Add(hash);
        }
        if (!SignedNote.TryParse(utf8[(end + 2)..], out var note, out fault)) return false;
        proof = new(extra, index, path, note);
        return true;
    }

    public override string ToString()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        if (Extra is not null) text.Append("extra ").Append(Convert.ToBase64String(Extra)).Append('\n');
        text.Append("index ").Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var hash in Path) text.Append(hash.ToBase64()).Append('\n');
        return text.Append('\n').Append(Checkpoint).ToString();
    }

    private static string? After(string word, Queue<string> lines) =>
        lines.TryPeek(out var line) && line.StartsWith(word, StringComparison.Ordinal) ? lines.Dequeue()[word.Length..] : null;
}
