using System.Security.Cryptography;
using System.Text.Json;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tiles;
using IntegrityLedger.Proofs.Tree;
using Npgsql;

namespace IntegrityLedger.TransparencyLog;

/// <summary>
/// Gives each event its place in the log: one batch in one transaction with the leaves, the tiles and the next signed head. Whoever holds the transaction's lock is the
/// one writer; nothing is taken over from an earlier one but what the database holds, so that a node may be killed at any instant.
/// </summary>
public sealed class Sequencer(NpgsqlDataSource database, LogSettings settings, LogKeyring keyring)
{
    /// <summary>Events in one batch.</summary>
    public const int BatchSize = 2_000;

    /// <summary>The advisory lock of whoever sequences now.</summary>
    internal const int OneWriter = 7120144;

    private readonly SettledMark mark = new();
    private (SignedHead Head, TileTree Tree)? grown;
    // Every event up to here has its leaf, and none with a lower number can come.
    private long done;

    /// <summary>Whether an event waits for its leaf; costs one small query.</summary>
    public async Task<bool> IsBehind(CancellationToken ct)
    {
        await using var command = database.CreateCommand($"""
            with head as (select settled from ledger_log.checkpoint order by number desc limit 1)
            select not exists (select from head)
              or exists (select from {StoredEvent.Table} e where e.seq_id > greatest($1, (select settled from head)) and {StoredEvent.HasNoLeaf})
            """);
        command.Parameters.Add(new() { Value = done });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>One batch.</summary>
    /// <returns>How many events got their leaf; null when another node is at it.</returns>
    /// <exception cref="LogFaultException">The log must be looked at before anything more is signed.</exception>
    public async Task<int?> Step(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var only = new NpgsqlCommand("select pg_try_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = (long)OneWriter } } };
        if (await only.ExecuteScalarAsync(ct) is not true) return null;
        var tables = new LogTables(connection);
        var identity = await tables.Identity(ct) ?? await tables.Begin(settings.Organisation, ct);
        var memory = new HeadMemory(settings.DirectoryOf(identity.Id));
        var head = await tables.Head(ct);
        var keys = keyring.Of(identity, mayMake: head is null);
        var tree = head is null ? new TileTree() : await Tree(tables, head, keys, memory, ct);
        // Whatever happens from here on, the tree in memory is not the database's before the commit.
        grown = null;
        await mark.Look(connection, ct);
        var from = Math.Max(done, head?.Settled ?? 0);
        var events = await Waiting(connection, from, ct);
        var reach = Math.Max(from, Reach(events));
        if (events.Count == 0 && head is not null)
        {
            (grown, done) = ((head, tree), reach);
            return 0;
        }
        await Add(tables, identity, tree, events, ct);
        var next = await Sign(tables, keys, head, tree, reach, ct);
        await tables.Keep(next, ct);
        await transaction.CommitAsync(ct);
        (grown, done) = ((next, tree), reach);
        memory.Remember(next.Note);
        return events.Count;
    }

    /// <summary>The tree at its last head: from memory when nobody else has moved it, else from the tables; and it is the one that was signed.</summary>
    private async Task<TileTree> Tree(LogTables tables, SignedHead head, LogKeys keys, HeadMemory memory, CancellationToken ct)
    {
        if (grown is { } own && own.Head == head) return own.Tree;
        if (memory.Recall() is { } then && then.Origin == keys.Origin && await IsRolledBack(tables, then, head, ct)) throw new LogFaultException(LogFaults.RolledBack(then.Size, head.Size));
        if (!SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(head.Note), out var note, out var fault) || !Checkpoint.TryParse(note.Text, out var signed, out fault)) throw new LogFaultException(fault);
        if (!note.Check(keys.Known, out _, out fault)) throw new LogFaultException(fault == SignedNote.NoKnownKey ? LogFaults.UnknownKey : fault);
        var edge = await tables.Tiles(Edge(head.Size), ct);
        var tree = new TileTree(head.Size, tile => edge[tile]);
        return tree.Root() == signed.Root && signed.Size == head.Size && signed.Root == head.Root ? tree : throw new LogFaultException(LogFaults.WrongTree);
    }

    private static async Task<bool> IsRolledBack(LogTables tables, Checkpoint then, SignedHead head, CancellationToken ct)
    {
        if (then.Size > head.Size) return true;
        var path = ConsistencyProof.Path(then.Size, head.Size);
        var tiles = await tables.Tiles(TileProofs.Needed(path, head.Size), ct);
        return ConsistencyProof.Check(then.Size, then.Root, head.Size, head.Root, TileProofs.Hashes(path, head.Size, tile => tiles[tile])) is not null;
    }

    private static IEnumerable<Tile> Edge(long size)
    {
        for (var level = 0; Tile.Hashes(size, level) > 0; level++)
            if (Tile.Hashes(size, level) % Tile.Full is > 0 and var width) yield return new(level, Tile.Hashes(size, level) / Tile.Full, (int)width);
    }

    private static async Task<List<StoredEvent>> Waiting(NpgsqlConnection connection, long from, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select {StoredEvent.Columns} from {StoredEvent.Table} e
            where e.seq_id > $1 and {StoredEvent.HasNoLeaf}
            order by e.seq_id limit {BatchSize}
            """, connection) { Parameters = { new() { Value = from } } };
        await using var rows = await command.ExecuteReaderAsync(ct);
        var events = new List<StoredEvent>();
        while (await rows.ReadAsync(ct)) events.Add(StoredEvent.From(rows));
        return events;
    }

    private static async Task Add(LogTables tables, LogIdentity identity, TileTree tree, List<StoredEvent> events, CancellationToken ct)
    {
        var leaves = new List<(long, long, byte[], Digest)>(events.Count);
        var tiles = new List<(Tile, IReadOnlyList<Digest>, Digest)>();
        foreach (var stored in events)
        {
            byte[] entry;
            try { entry = stored.ToLeaf(identity.Organisation, new Guid(RandomNumberGenerator.GetBytes(16))).ToEntry(); }
            catch (Exception e) when (e is JsonException or InvalidOperationException) { throw new LogFaultException(LogFaults.Unwritable(stored.Sequence, e.Message)); }
            var hash = TreeHash.Leaf(entry);
            leaves.Add((tree.Size, stored.Sequence, entry, hash));
            tree.Append(hash, (tile, hashes, root) => tiles.Add((tile, hashes, root)));
        }
        await tables.AddLeaves(leaves, ct);
        await tables.AddTiles(tiles, ct);
    }

    /// <summary>Signs the tree as the tables now hold it, after showing from them that it builds on the last head.</summary>
    private static async Task<SignedHead> Sign(LogTables tables, LogKeys keys, SignedHead? last, TileTree tree, long settled, CancellationToken ct)
    {
        if (keys.Origin is not { } origin) throw new LogFaultException(LogFaults.NoKey);
        var root = tree.Root();
        if (last is not null)
        {
            var path = ConsistencyProof.Path(last.Size, tree.Size);
            var tiles = await tables.Tiles(TileProofs.Needed(path, tree.Size), ct);
            if (ConsistencyProof.Check(last.Size, last.Root, tree.Size, root, TileProofs.Hashes(path, tree.Size, tile => tiles[tile])) is not null) throw new LogFaultException(LogFaults.NotConsistent);
        }
        var note = await SignedNote.SignAsync(new Checkpoint(origin, tree.Size, root).ToString(), keys.Signers, ct);
        return new(tree.Size, root, settled, note.ToString());
    }

    /// <summary>A full batch leaves events behind it: only what it reached is settled in the sense of having its leaf.</summary>
    private long Reach(List<StoredEvent> events) => events.Count < BatchSize ? mark.Value : Math.Min(mark.Value, events[^1].Sequence);
}
