using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Tiles;

/// <summary>A tree that grows at its right edge: keeps only what the edge needs, a few kilobytes whatever the size, and hands out each tile as it fills.</summary>
public sealed class TileTree
{
    // At each level the hashes of the tile that is not full yet.
    private readonly List<List<Digest>> edge = [];

    /// <summary>A tree without leaves.</summary>
    public TileTree() { }

    /// <summary>A tree as it stands, from the partial tiles of its right edge.</summary>
    /// <param name="partial">Hashes of the partial tile at a level; asked only where there is one.</param>
    public TileTree(long size, Func<Tile, IReadOnlyList<Digest>> partial)
    {
        Size = size;
        for (var level = 0; Tile.Hashes(size, level) > 0; level++)
        {
            var count = Tile.Hashes(size, level);
            var tile = new Tile(level, count / Tile.Full, (int)(count % Tile.Full));
            var hashes = tile.Width == 0 ? [] : partial(tile);
            if (hashes.Count != tile.Width) throw new ArgumentException($"{tile.Path} should hold {tile.Width} hashes and holds {hashes.Count}.", nameof(partial));
            edge.Add([.. hashes]);
        }
    }

    public long Size { get; private set; }

    /// <summary>Adds one leaf; tiles that it fills are given to <paramref name="filled"/>, lower levels first, with their hashes and their root.</summary>
    public void Append(in Digest leaf, Action<Tile, IReadOnlyList<Digest>, Digest>? filled = null)
    {
        Size++;
        var hash = leaf;
        for (var level = 0; ; level++)
        {
            if (edge.Count == level) edge.Add(new(Tile.Full));
            edge[level].Add(hash);
            if (edge[level].Count < Tile.Full) return;
            hash = TreeHash.Root(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(edge[level]));
            filled?.Invoke(new(level, (Tile.Hashes(Size, level) / Tile.Full) - 1, Tile.Full), [.. edge[level]], hash);
            edge[level].Clear();
        }
    }

    /// <summary>The root of the tree as it stands.</summary>
    public Digest Root()
    {
        var peaks = new List<Digest>();
        for (var level = edge.Count - 1; level >= 0; level--)
        {
            var hashes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(edge[level]);
            foreach (var subtree in new Leaves(0, hashes.Length).Complete())
            {
                var from = (int)(subtree.Index << subtree.Height);
                peaks.Add(TreeHash.Root(hashes.Slice(from, 1 << subtree.Height)));
            }
        }
        return Leaves.Fold([.. peaks]);
    }
}
