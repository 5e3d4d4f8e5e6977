using System.Numerics;

namespace IntegrityLedger.Proofs.Tree;

/// <summary>A complete subtree: the leaves from <c>Index · 2^Height</c>, as many as <c>2^Height</c>.</summary>
public readonly record struct Subtree(int Height, long Index);

/// <summary>Consecutive leaves of a tree, the first included and the last not.</summary>
public readonly record struct Leaves(long From, long To)
{
    /// <summary>The complete subtrees whose roots, folded from the right, give the hash of these leaves.</summary>
    /// <remarks>For ranges as proofs have them: beginning at a multiple of the power of two that is not below their length.</remarks>
    public IEnumerable<Subtree> Complete()
    {
        for (var (at, left) = (From, To - From); left > 0;)
        {
            var height = BitOperations.Log2((ulong)left);
            yield return new(height, at >> height);
            at += 1L << height;
            left -= 1L << height;
        }
    }

    /// <param name="root">Hash of a complete subtree.</param>
    public Digest Hash(Func<Subtree, Digest> root)
    {
        var peaks = Complete().Select(root).ToArray();
        return Fold(peaks);
    }

    /// <summary>The hash over complete subtrees that stand side by side, each higher than the next.</summary>
    internal static Digest Fold(ReadOnlySpan<Digest> peaks)
    {
        if (peaks.IsEmpty) return TreeHash.Empty;
        var hash = peaks[^1];
        for (var i = peaks.Length - 2; i >= 0; i--) hash = TreeHash.Node(peaks[i], hash);
        return hash;
    }
}
