using CsCheck;
using IntegrityLedger.Proofs.Tiles;
using IntegrityLedger.Proofs.Tree;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Proofs;

/// <summary>The tree of RFC 6962 by its published vectors, and its proofs by trees drawn at random.</summary>
public sealed class TreeTests
{
    private static readonly Digest[] Vectors = [.. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }.Select(hex => TreeHash.Leaf(Convert.FromHexString(hex)))];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"), InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"), InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"), InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_the_published_ones(int size, string root)
    {
        TreeHash.Root(Vectors.AsSpan(0, size)).ToString().ShouldBe(root);
        Grown(Vectors[..size]).Root().ToString().ShouldBe(root);
    }

    [Fact]
    public void Every_leaf_of_every_small_tree_is_proven_and_every_size_is_consistent_with_every_later_one()
    {
        var leaves = Made(70, 1);
        for (var size = 1; size <= leaves.Length; size++)
        {
            var root = TreeHash.Root(leaves.AsSpan(0, size));
            for (var i = 0; i < size; i++) InclusionProof.Check(leaves[i], i, size, root, Inclusion(leaves, i, size)).ShouldBeNull();
            for (var old = 0; old <= size; old++) ConsistencyProof.Check(old, TreeHash.Root(leaves.AsSpan(0, old)), size, root, Consistency(leaves, old, size)).ShouldBeNull($"{old} to {size}");
        }
    }

    private static readonly Gen<(int Size, int Old, int Index, int Seed)> Trees =
        Gen.Int[1, 3_000].SelectMany(size => Gen.Select(Gen.Const(size), Gen.Int[0, size], Gen.Int[0, size - 1], Gen.Int));

    [Fact]
    public void Proofs_of_drawn_trees_hold_and_their_tiles_give_the_same_proofs() => Trees.Sample(drawn =>
    {
        var leaves = Made(drawn.Size, drawn.Seed);
        var root = TreeHash.Root(leaves);
        Grown(leaves).Root().ShouldBe(root);
        var inclusion = Inclusion(leaves, drawn.Index, drawn.Size);
        InclusionProof.Check(leaves[drawn.Index], drawn.Index, drawn.Size, root, inclusion).ShouldBeNull();
        var consistency = Consistency(leaves, drawn.Old, drawn.Size);
        ConsistencyProof.Check(drawn.Old, TreeHash.Root(leaves.AsSpan(0, drawn.Old)), drawn.Size, root, consistency).ShouldBeNull();
        FromTiles(leaves, InclusionProof.Path(drawn.Index, drawn.Size)).ShouldBe(inclusion);
        FromTiles(leaves, ConsistencyProof.Path(drawn.Old, drawn.Size)).ShouldBe(consistency);
    }, iter: 150);

    [Fact]
    public void A_proof_with_any_bit_changed_a_hash_too_many_or_too_few_or_another_place_is_rejected() => Trees.Sample(drawn =>
    {
        var (leaves, size, index, old) = (Made(drawn.Size, drawn.Seed), drawn.Size, drawn.Index, drawn.Old);
        var root = TreeHash.Root(leaves);
        var oldRoot = TreeHash.Root(leaves.AsSpan(0, old));
        var inclusion = Inclusion(leaves, index, size);
        foreach (var wrong in Mutants(inclusion, drawn.Seed)) InclusionProof.Check(leaves[index], index, size, root, wrong).ShouldNotBeNull();
        foreach (var other in (int[])[index - 1, index + 1, index ^ 1, size, -1]) if (other != index) InclusionProof.Check(leaves[index], other, size, root, inclusion).ShouldNotBeNull();
        InclusionProof.Check(Flipped(leaves[index], drawn.Seed), index, size, root, inclusion).ShouldNotBeNull();
        InclusionProof.Check(leaves[index], index, size, Flipped(root, drawn.Seed), inclusion).ShouldNotBeNull();

        var consistency = Consistency(leaves, old, size);
        foreach (var wrong in Mutants(consistency, drawn.Seed)) ConsistencyProof.Check(old, oldRoot, size, root, wrong).ShouldNotBeNull();
        ConsistencyProof.Check(old, Flipped(oldRoot, drawn.Seed), size, root, consistency).ShouldNotBeNull();
        if (old > 0) ConsistencyProof.Check(old, oldRoot, size, Flipped(root, drawn.Seed), consistency).ShouldNotBeNull();
        ConsistencyProof.Check(size + 1, root, size, root, []).ShouldBe(ConsistencyProof.Shrunk);
    }, iter: 60);

    [Fact]
    public void A_tree_that_was_changed_before_the_old_size_is_not_consistent_with_it() => Trees.Where(t => t.Old > 0).Sample(drawn =>
    {
        var leaves = Made(drawn.Size, drawn.Seed);
        var oldRoot = TreeHash.Root(leaves.AsSpan(0, drawn.Old));
        leaves[drawn.Index % drawn.Old] = TreeHash.Leaf([7]);
        ConsistencyProof.Check(drawn.Old, oldRoot, drawn.Size, TreeHash.Root(leaves), Consistency(leaves, drawn.Old, drawn.Size)).ShouldNotBeNull();
    }, iter: 60);

    [Fact]
    public void Random_hashes_prove_nothing_whatever_the_sizes() => Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue], Gen.Int[0, 64], Gen.Int).Sample((index, size, count, seed) =>
    {
        var hashes = Made(count, seed);
        InclusionProof.Check(TreeHash.Empty, index, size, TreeHash.Leaf([1]), hashes).ShouldNotBeNull();
        ConsistencyProof.Check(index, TreeHash.Leaf([2]), size, TreeHash.Leaf([1]), hashes).ShouldNotBeNull();
    }, iter: 5_000);

    internal static Digest[] Made(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => TreeHash.Leaf(BitConverter.GetBytes(((long)seed << 32) | (uint)i)))];

    internal static TileTree Grown(IEnumerable<Digest> leaves, Action<Tile, IReadOnlyList<Digest>, Digest>? filled = null)
    {
        var tree = new TileTree();
        foreach (var leaf in leaves) tree.Append(leaf, filled);
        return tree;
    }

    private static Digest[] Inclusion(Digest[] leaves, int index, int size) => [.. InclusionProof.Path(index, size).Select(range => Naive(leaves, range))];
    private static Digest[] Consistency(Digest[] leaves, int old, int size) => [.. ConsistencyProof.Path(old, size).Select(range => Naive(leaves, range))];
    private static Digest Naive(Digest[] leaves, Leaves range) => TreeHash.Root(leaves.AsSpan((int)range.From, (int)(range.To - range.From)));

    private static IReadOnlyList<Digest> FromTiles(Digest[] leaves, IReadOnlyList<Leaves> path)
    {
        var tiles = TileProofs.Needed(path, leaves.Length).ToDictionary(tile => tile, tile => TileTests.Naive(leaves, tile));
        return TileProofs.Hashes(path, leaves.Length, tile => tiles[tile]);
    }

    /// <summary>One bit in each hash, a hash dropped at either end, one doubled, one too many, two swapped.</summary>
    private static IEnumerable<Digest[]> Mutants(Digest[] proof, int seed)
    {
        for (var i = 0; i < proof.Length; i++)
            for (var bit = 0; bit < 256; bit += proof.Length < 4 ? 1 : 37) yield return [.. proof.Select((hash, at) => at == i ? Flipped(hash, bit) : hash)];
        if (proof.Length > 0) yield return proof[1..];
        if (proof.Length > 0) yield return proof[..^1];
        if (proof.Length > 1) yield return [.. proof.Reverse()];
        yield return [.. proof, TreeHash.Empty];
        yield return [TreeHash.Leaf(BitConverter.GetBytes(seed)), .. proof];
    }

    private static Digest Flipped(Digest hash, int bit)
    {
        var bytes = hash.ToBytes();
        bytes[(bit & 255) / 8] ^= (byte)(1 << (bit & 7));
        return Digest.From(bytes);
    }
}
