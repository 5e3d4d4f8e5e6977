using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tiles;
using IntegrityLedger.Proofs.Tree;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>Reads the published log: what is in its latest signed head and nothing beyond.</summary>
internal sealed class LogReader(NpgsqlDataSource database, LogKeyring keyring)
{
    // A head that witnesses stand behind is worth more than one that is a little newer.
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(5);

    /// <summary>The signed checkpoint as it is published, witnesses' lines included: the latest, or one of the last seconds that more of them have cosigned; null before the first.</summary>
    public async Task<string?> Checkpoint(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await new LogTables(connection).Shown(-1, Lately, ct))?.Note;
    }

    /// <summary>Which log it is and its public keys, those that sign now first; null before the log was begun.</summary>
    public async Task<(LogIdentity Log, LogKeys Keys)?> Keys(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await new LogTables(connection).Identity(ct) is { } log ? (log, keyring.Of(log, mayMake: false)) : null;
    }

    /// <summary>A tile's bytes; null where the published tree has no such tile.</summary>
    public async Task<byte[]?> Tile(Tile tile, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tables = new LogTables(connection);
        if (await tables.Head(ct) is not { } head || !IsIn(tile, head.Size)) return null;
        return TileProofs.Bytes((await tables.Tiles([tile], ct))[tile]);
    }

    /// <summary>The entries under a tile of leaves, each after its length in two bytes; null where the published tree has no such tile.</summary>
    public async Task<byte[]?> Entries(Tile tile, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tables = new LogTables(connection);
        if (await tables.Head(ct) is not { } head || !IsIn(tile, head.Size)) return null;
        using var bundle = new MemoryStream();
        foreach (var entry in await tables.Entries(tile.First, tile.Width, ct))
        {
            bundle.Write([(byte)(entry.Length >> 8), (byte)entry.Length]);
            bundle.Write(entry);
        }
        return bundle.ToArray();
    }

    /// <summary>The path of a leaf in the tree of a published size, the leaf and the root; null where there is no such leaf or size.</summary>
    /// <param name="asked">The last leaf of that size when left out.</param>
    /// <param name="size">The latest published size when left out.</param>
    public async Task<InclusionAnswer?> Inclusion(long? asked, long? size, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tables = new LogTables(connection);
        if (await tables.Head(ct) is not { } head || (size ?? head.Size) is not (> 0 and var of) || of > head.Size || (asked ?? of - 1) is not (>= 0 and var index) || index >= of) return null;
        var path = InclusionProof.Path(index, of);
        Leaves[] all = [.. path, new(index, index + 1), new(0, of)];
        var hashes = await Proof(tables, all, of, ct);
        return new(index, of, hashes[^2].ToBase64(), hashes[^1].ToBase64(), [.. hashes.Take(path.Count).Select(h => h.ToBase64())]);
    }

    /// <summary>That the tree of one published size begins with that of another; null where there is no such size.</summary>
    public async Task<ConsistencyAnswer?> Consistency(long old, long? size, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tables = new LogTables(connection);
        if (await tables.Head(ct) is not { } head || (size ?? head.Size) is not (>= 0 and var of) || of > head.Size || old < 0 || old > of) return null;
        var path = ConsistencyProof.Path(old, of);
        var roots = await Proof(tables, [new(0, old), new(0, of)], of, ct);
        return new(old, of, roots[0].ToBase64(), roots[1].ToBase64(), [.. (await Proof(tables, path, of, ct)).Select(h => h.ToBase64())]);
    }

    /// <summary>The hashes of ranges of leaves in a tree of this size.</summary>
    internal static async Task<IReadOnlyList<Digest>> Proof(LogTables tables, IReadOnlyList<Leaves> ranges, long size, CancellationToken ct)
    {
        var tiles = await tables.Tiles(TileProofs.Needed(ranges, size), ct);
        return TileProofs.Hashes(ranges, size, tile => tiles[tile]);
    }

    private static bool IsIn(Tile tile, long size) => tile.Width <= Proofs.Tiles.Tile.WidthIn(size, tile.Level, tile.Index);
}

/// <summary>RFC 6962 section 2.1.1; hashes in base64, the leaf's neighbour first.</summary>
public sealed record InclusionAnswer(long Index, long Size, string LeafHash, string RootHash, IReadOnlyList<string> Proof);

/// <summary>RFC 6962 section 2.1.2; hashes in base64.</summary>
public sealed record ConsistencyAnswer(long Old, long Size, string OldRootHash, string RootHash, IReadOnlyList<string> Proof);
