using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Witnesses;

/// <summary>What a witness says to a checkpoint.</summary>
public enum WitnessVerdict
{
    Cosign,
    /// <summary>Nobody told the witness of such a log.</summary>
    UnknownLog,
    /// <summary>None of the log's keys signed, or a signature fails.</summary>
    NotSigned,
    /// <summary>Not what the protocol says, or an old size above the new one.</summary>
    Malformed,
    /// <summary>The witness saw another size last, or another tree of this size.</summary>
    Conflict,
    /// <summary>The new tree is not shown to begin with the one that the witness saw.</summary>
    NotConsistent,
}

/// <summary>A witness's rules (C2SP tlog-witness): pure, so that what is checked and what is stored are decided from one and the same state.</summary>
public static class WitnessRule
{
    /// <summary>Whether this is a checkpoint of a known log, signed by it; then <paramref name="head"/> is what it says.</summary>
    /// <param name="trusted">Keys of every log that the witness was told of; a key's name is its log's origin.</param>
    public static WitnessVerdict Open(AddCheckpoint asked, IEnumerable<VerifierKey> trusted, out Checkpoint? head)
    {
        if (!Checkpoint.TryParse(asked.Note.Text, out head, out _)) return WitnessVerdict.Malformed;
        var origin = head.Origin;
        var keys = trusted.Where(key => key.Name == origin && key.Kind == NoteKeyKind.Ed25519).ToArray();
        if (keys.Length == 0) return WitnessVerdict.UnknownLog;
        return asked.Note.Check(keys, out _, out _) ? WitnessVerdict.Cosign : WitnessVerdict.NotSigned;
    }

    /// <summary>Whether the head may follow the one that the witness saw last.</summary>
    /// <param name="seen">Size and root of that; 0 and the empty tree's when there was none.</param>
    public static WitnessVerdict Follow(AddCheckpoint asked, Checkpoint head, (long Size, Digest Root) seen)
    {
        if (asked.Old > head.Size) return WitnessVerdict.Malformed;
        if (asked.Old != seen.Size) return WitnessVerdict.Conflict;
        // An empty tree has one root only.
        if (head.Size == 0 && head.Root != TreeHash.Empty) return WitnessVerdict.NotConsistent;
        if (head.Size == seen.Size && head.Root != seen.Root) return WitnessVerdict.Conflict;
        return ConsistencyProof.Check(seen.Size, seen.Root, head.Size, head.Root, asked.Proof) is null ? WitnessVerdict.Cosign : WitnessVerdict.NotConsistent;
    }
}
