using System.Diagnostics.CodeAnalysis;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Receipts;

/// <summary>A witness that saw the checkpoint, and when it says it did.</summary>
public sealed record Witnessed(VerifierKey Witness, DateTimeOffset At);

/// <summary>What a receipt proves once it has been checked.</summary>
/// <param name="Entry">What the leaf commits to.</param>
/// <param name="SignedBy">The log's keys that signed the checkpoint.</param>
/// <param name="Witnesses">Those that were asked for, with the time each gives.</param>
public sealed record Proven(LeafRecord Entry, long Index, Checkpoint Checkpoint, IReadOnlyList<VerifierKey> SignedBy, IReadOnlyList<Witnessed> Witnesses);

/// <summary>Checks a receipt of this ledger with nothing but the log's public key.</summary>
public static class ReceiptCheck
{
    public static readonly Fault NoEntry = new("receipt-without-entry", "Kvittot innehåller inte posten, så det går inte att säga vad det gäller.", "The receipt does not hold the entry, so nothing can be said of what it is about.");
    public static readonly Fault WrongOrigin = new("receipt-wrong-origin", "Kontrollpunkten kommer från en annan logg än nyckelns.", "The checkpoint comes from another log than the key's.");

    /// <param name="receipt">The file's bytes.</param>
    /// <param name="log">Keys of the log; one of them must have signed.</param>
    /// <param name="witnesses">Keys of witnesses; each of them must have cosigned.</param>
    public static bool TryCheck(ReadOnlySpan<byte> receipt, IReadOnlyList<VerifierKey> log, IReadOnlyList<VerifierKey> witnesses,
        [NotNullWhen(true)] out Proven? proven, [NotNullWhen(false)] out Fault? fault)
    {
        proven = null;
        if (!LogProof.TryParse(receipt, out var proof, out fault)) return false;
        if (!proof.Checkpoint.Check(log, out var signed, out fault)) return false;
        if (!proof.Checkpoint.Check([.. log, .. witnesses], out var all, out fault)) return false;
        if (!Checkpoint.TryParse(proof.Checkpoint.Text, out var head, out fault)) return false;
        fault = WrongOrigin;
        if (signed.All(s => s.Key.Name != head.Origin)) return false;
        fault = NoEntry;
        if (proof.Extra is not { } entry) return false;
        fault = InclusionProof.Check(TreeHash.Leaf(entry), proof.Index, head.Size, head.Root, proof.Path);
        if (fault is not null || !LeafRecord.TryParse(entry, out var record, out fault)) return false;
        var missing = witnesses.Except(all.Select(s => s.Key)).Select(key => key.Name).ToArray();
        fault = missing.Length == 0 ? null : Unwitnessed(missing);
        if (fault is not null) return false;
        proven = new(record, proof.Index, head, [.. signed.Select(s => s.Key)], [.. all.Where(s => witnesses.Contains(s.Key)).Select(s => new Witnessed(s.Key, Cosignature.TimeOf(s.Signature) ?? DateTimeOffset.MaxValue))]);
        return true;
    }

    private static Fault Unwitnessed(IEnumerable<string> names) => new("witness-missing",
        $"Ett vittne som du angett har inte skrivit under: {string.Join(", ", names)}.", $"A witness that you gave has not cosigned: {string.Join(", ", names)}.");
}
