namespace IntegrityLedger.Proofs.Tree;

/// <summary>That an entry is in a tree: the path of RFC 6962 section 2.1.1, checked as RFC 9162 section 2.1.3.2 says.</summary>
public static class InclusionProof
{
    public static readonly Fault IndexOutside = new("proof-index-outside", "Posten har ett nummer som inte finns i trädet.", "The entry's index lies outside the tree.");
    public static readonly Fault WrongLength = new("proof-wrong-length", "Beviset har fel antal hashvärden för trädets storlek.", "The proof has the wrong number of hashes for the size of the tree.");
    public static readonly Fault WrongRoot = new("proof-wrong-root", "Beviset leder inte till kontrollpunktens rot: posten, beviset eller kontrollpunkten är ändrad.",
        "The proof does not lead to the checkpoint's root: the entry, the proof or the checkpoint was changed.");

    /// <summary>Which leaves each hash of the path stands for, the leaf's neighbour first.</summary>
    public static IReadOnlyList<Leaves> Path(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<Leaves>();
        for (var (from, to) = (0L, size); to - from > 1;)
        {
            var middle = from + TreeHash.Split(to - from);
            if (index < middle) (path, to) = (Put(path, new(middle, to)), middle);
            else (path, from) = (Put(path, new(from, middle)), middle);
        }
        path.Reverse();
        return path;
    }

    /// <summary>Null when the leaf is at <paramref name="index"/> of the tree with that size and root; otherwise why it is not shown to be.</summary>
    public static Fault? Check(in Digest leaf, long index, long size, in Digest root, IReadOnlyList<Digest> proof)
    {
        if (index < 0 || index >= size) return IndexOutside;
        var (place, last, hash) = (index, size - 1, leaf);
        foreach (var next in proof)
        {
            if (last == 0) return WrongLength;
            if ((place & 1) == 1 || place == last)
            {
                hash = TreeHash.Node(next, hash);
                while ((place & 1) == 0 && place != 0) (place, last) = (place >> 1, last >> 1);
            }
            else
            {
                hash = TreeHash.Node(hash, next);
            }
            (place, last) = (place >> 1, last >> 1);
        }
        return last != 0 ? WrongLength : hash == root ? null : WrongRoot;
    }

    private static List<Leaves> Put(List<Leaves> path, Leaves leaves)
    {
        path.Add(leaves);
        return path;
    }
}
