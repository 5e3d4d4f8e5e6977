using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Tiles;

/// <summary>Proofs made from tiles: first which tiles, then, with them at hand, the hashes.</summary>
public static class TileProofs
{
    /// <summary>Tiles that the hashes of a proof lie in, as wide as they are in a tree of this size.</summary>
    public static IReadOnlyCollection<Tile> Needed(IEnumerable<Leaves> path, long size) =>
        path.SelectMany(leaves => leaves.Complete()).Select(subtree => Tile.Holding(subtree, size).Tile).ToHashSet();

    /// <summary>The proof's hashes in its order.</summary>
    /// <param name="tiles">Hashes of each tile that <see cref="Needed"/> named.</param>
    public static IReadOnlyList<Digest> Hashes(IEnumerable<Leaves> path, long size, Func<Tile, IReadOnlyList<Digest>> tiles) =>
        [.. path.Select(leaves => leaves.Hash(subtree =>
        {
            var (tile, from, count) = Tile.Holding(subtree, size);
            return TreeHash.Root([.. tiles(tile).Skip(from).Take(count)]);
        }))];

    /// <summary>Hashes side by side, as a tile is served.</summary>
    public static byte[] Bytes(IReadOnlyList<Digest> hashes)
    {
        var bytes = new byte[hashes.Count * Digest.Length];
        for (var i = 0; i < hashes.Count; i++) hashes[i].CopyTo(bytes.AsSpan(i * Digest.Length));
        return bytes;
    }

    /// <summary>The hashes of a tile as it is served.</summary>
    /// <exception cref="ArgumentException">The length is not a multiple of 32.</exception>
    public static IReadOnlyList<Digest> Digests(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % Digest.Length != 0) throw new ArgumentException("A tile is hashes of 32 bytes.", nameof(bytes));
        var hashes = new Digest[bytes.Length / Digest.Length];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = Digest.From(bytes.Slice(i * Digest.Length, Digest.Length));
        return hashes;
    }
}
