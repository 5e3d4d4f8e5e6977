namespace IntegrityLedger.Proofs.Tree;

/// <summary>That a tree is an earlier one with leaves added: the proof of RFC 6962 section 2.1.2, checked as RFC 9162 section 2.1.4.2 says.</summary>
public static class ConsistencyProof
{
    public static readonly Fault Shrunk = new("consistency-shrunk", "Loggen har blivit kortare än den var.", "The log has become shorter than it was.");
    public static readonly Fault WrongLength = new("consistency-wrong-length", "Beviset har fel antal hashvärden för de två storlekarna.", "The proof has the wrong number of hashes for the two sizes.");
    public static readonly Fault WrongOld = new("consistency-wrong-old-root", "Beviset leder inte till den äldre roten: det som fanns då är inte det som finns nu.",
        "The proof does not lead to the older root: what was there then is not what is there now.");
    public static readonly Fault WrongNew = new("consistency-wrong-new-root", "Beviset leder inte till den nyare roten.", "The proof does not lead to the newer root.");

    /// <summary>Which leaves each hash of the proof stands for; empty when the old tree is empty or as large as the new one.</summary>
    public static IReadOnlyList<Leaves> Path(long old, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(old);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(old, size);
        var path = new List<Leaves>();
        if (old == 0 || old == size) return path;
        var (from, to, whole) = (0L, size, true);
        while (old != to)
        {
            var middle = from + TreeHash.Split(to - from);
            if (old <= middle)
            {
                path.Add(new(middle, to));
                to = middle;
            }
            else
            {
                path.Add(new(from, middle));
                (from, whole) = (middle, false);
            }
        }
        // The old tree itself needs no saying when the new one has it as a subtree from its first leaf on.
        if (!whole) path.Add(new(from, to));
        path.Reverse();
        return path;
    }

    /// <summary>Null when the tree with <paramref name="size"/> and <paramref name="root"/> begins with the leaves of the old one; otherwise why that is not shown.</summary>
    public static Fault? Check(long old, in Digest oldRoot, long size, in Digest root, IReadOnlyList<Digest> proof)
    {
        if (old < 0 || old > size) return Shrunk;
        if (old == size) return proof.Count > 0 ? WrongLength : oldRoot == root ? null : WrongOld;
        if (old == 0) return proof.Count > 0 ? WrongLength : oldRoot == TreeHash.Empty ? null : WrongOld;
        var (place, last) = (old - 1, size - 1);
        while ((place & 1) == 1) (place, last) = (place >> 1, last >> 1);
        var isSubtree = place == 0;
        if (!isSubtree && proof.Count == 0) return WrongLength;
        var first = isSubtree ? oldRoot : proof[0];
        var (then, now) = (first, first);
        for (var i = isSubtree ? 0 : 1; i < proof.Count; i++)
        {
            if (last == 0) return WrongLength;
            if ((place & 1) == 1 || place == last)
            {
                (then, now) = (TreeHash.Node(proof[i], then), TreeHash.Node(proof[i], now));
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                now = TreeHash.Node(now, proof[i]);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last != 0 ? WrongLength : then != oldRoot ? WrongOld : now != root ? WrongNew : null;
    }
}
