using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Witnesses;

/// <summary>What a log sends to a witness (C2SP tlog-witness, add-checkpoint).</summary>
/// <param name="Old">The size that the witness saw last, 0 when it never saw the log.</param>
/// <param name="Proof">That the new head builds on that one.</param>
/// <param name="Note">The signed checkpoint.</param>
public sealed record AddCheckpoint(long Old, IReadOnlyList<Digest> Proof, SignedNote Note)
{
    private const int MostHashes = 63;

    public static readonly Fault Malformed = new("witness-request-malformed", "Begäran har inte formen: old och en storlek, högst 63 hashvärden, en tom rad, en kontrollpunkt.",
        "The request has not the form: old and a size, at most 63 hashes, an empty line, a checkpoint.");

    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out AddCheckpoint? asked, [NotNullWhen(false)] out Fault? fault)
    {
        (asked, fault) = (null, Malformed);
        var end = utf8.IndexOf("\n\n"u8);
        if (end < 0 || utf8.Length > SignedNote.MostBytes || !Ascii.IsValid(utf8[..end])) return false;
        var lines = Encoding.ASCII.GetString(utf8[..end]).Split('\n');
        if (lines.Length > MostHashes + 1 || !lines[0].StartsWith("old ", StringComparison.Ordinal) || !Checkpoint.TryReadSize(lines[0][4..], out var old)) return false;
        var proof = new List<Digest>();
        foreach (var line in lines.Skip(1))
        {
            if (!Digest.TryFromBase64(line, out var hash)) return false;
            proof.Add(hash);
        }
        if (!SignedNote.TryParse(utf8[(end + 2)..], out var note, out fault)) return false;
        (asked, fault) = (new(old, proof, note), null);
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"old {Old}\n{string.Concat(Proof.Select(hash => hash.ToBase64() + "\n"))}\n{Note}");
}
