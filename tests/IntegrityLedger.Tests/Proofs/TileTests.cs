using CsCheck;
using IntegrityLedger.Proofs.Tiles;
using IntegrityLedger.Proofs.Tree;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Proofs;

/// <summary>Tiles as C2SP tlog-tiles lays them: their addresses, how many there are, and what is in them.</summary>
public sealed class TileTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000"), InlineData(0, 1067, 256, "tile/0/x001/067"), InlineData(1, 1234067, 256, "tile/1/x001/x234/067"), InlineData(0, 273, 112, "tile/0/273.p/112"), InlineData(2, 0, 1, "tile/2/000.p/1")]
    public void Addresses_are_written_in_groups_of_three(int level, long index, int width, string path)
    {
        var tile = new Tile(level, index, width);
        tile.Path.ShouldBe(path);
        Tile.TryParse(level, path[(path.IndexOf('/', 5) + 1)..], out var read).ShouldBeTrue();
        read.ShouldBe(tile);
    }

    [Theory]
    [InlineData(null), InlineData(""), InlineData("1"), InlineData("0000"), InlineData("x000/001"), InlineData("001/002"), InlineData("x01/002"), InlineData("-01"), InlineData("001.p/0"), InlineData("001.p/256"), InlineData("001.p/01"), InlineData("001.p/")]
    [InlineData("001.p"), InlineData("001/"), InlineData("../001"), InlineData("x001/x002"), InlineData("x999/x999/x999/x999/x999/x999/999"), InlineData("００１"), InlineData("001.p/1.p/1")]
    public void Other_spellings_name_no_tile(string? place) => Tile.TryParse(0, place, out _).ShouldBeFalse();

    [Fact]
    public void No_level_beyond_sixty_three() => (Tile.TryParse(63, "000", out _), Tile.TryParse(64, "000", out _), Tile.TryParse(-1, "000", out _)).ShouldBe((true, false, false));

    [Theory]
    [InlineData(70_000, "273+112 1+17 0+1"), InlineData(256, "1+0 0+1"), InlineData(1_000_000, "3906+64 15+66 0+15"), InlineData(0, ""), InlineData(1, "0+1"), InlineData(65_536, "256+0 1+0 0+1")]
    public void A_tree_has_the_tiles_it_should(long size, string expected) =>
        string.Join(' ', Tile.Of(size).GroupBy(t => t.Level).Select(g => $"{g.Count(t => !t.IsPartial)}+{g.Where(t => t.IsPartial).Sum(t => t.Width)}")).ShouldBe(expected);

    [Fact]
    public void Each_tile_is_handed_out_once_when_it_fills_and_holds_what_the_definition_says()
    {
        var leaves = TreeTests.Made(66_000, 3);
        var filled = new Dictionary<Tile, (IReadOnlyList<Digest> Hashes, Digest Root)>();
        TreeTests.Grown(leaves, (tile, hashes, root) => filled.Add(tile, (hashes, root)));
        filled.Keys.Order(Comparer<Tile>.Create((a, b) => (a.Level, a.Index).CompareTo((b.Level, b.Index)))).ShouldBe(Tile.Of(leaves.Length).Where(t => !t.IsPartial));
        foreach (var (tile, (hashes, root)) in filled)
        {
            hashes.ShouldBe(Naive(leaves, tile));
            root.ShouldBe(TreeHash.Root([.. hashes]));
        }
    }

    [Fact]
    public void A_tree_taken_up_from_its_right_edge_goes_on_as_if_it_had_never_stopped() => Gen.Select(Gen.Int[0, 2_000], Gen.Int[0, 2_000]).Sample((first, more) =>
    {
        var leaves = TreeTests.Made(first + more, 5);
        var tree = new TileTree(first, tile => Naive(leaves[..first], tile));
        tree.Root().ShouldBe(TreeHash.Root(leaves.AsSpan(0, first)));
        foreach (var leaf in leaves[first..]) tree.Append(leaf);
        (tree.Size, tree.Root()).ShouldBe((first + more, TreeHash.Root(leaves)));
    }, iter: 60);

    [Fact]
    public void An_edge_with_a_hash_missing_is_refused() => Should.Throw<ArgumentException>(() => new TileTree(5, _ => TreeTests.Made(4, 1))).Message.ShouldContain("tile/0/000.p/5");

    [Fact]
    public void A_tile_reads_back_as_it_was_written_and_any_bit_in_it_changes_the_root()
    {
        var hashes = TreeTests.Made(100, 8);
        var bytes = TileProofs.Bytes(hashes);
        bytes.Length.ShouldBe(3_200);
        TileProofs.Digests(bytes).ShouldBe(hashes);
        var root = TreeHash.Root(hashes);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            TreeHash.Root([.. TileProofs.Digests(bytes)]).ShouldNotBe(root);
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    /// <summary>MTH(D[(n·256+i)·256^l : (n·256+i+1)·256^l]) for each i.</summary>
    internal static IReadOnlyList<Digest> Naive(Digest[] leaves, Tile tile)
    {
        var each = (int)Math.Pow(256, tile.Level);
        return [.. Enumerable.Range(0, tile.Width).Select(i => TreeHash.Root(leaves.AsSpan((int)(tile.First + i) * each, each)))];
    }
}
