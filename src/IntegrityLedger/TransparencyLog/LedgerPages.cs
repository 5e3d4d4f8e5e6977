using IntegrityLedger.Proofs;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Receipts;
using IntegrityLedger.Proofs.Tiles;
using IntegrityLedger.Proofs.Tree;
using Npgsql;

namespace IntegrityLedger.TransparencyLog;

/// <summary>A leaf as it is kept, and the event that has its number now.</summary>
internal sealed record LeafWithEvent(long Index, long Sequence, byte[] Entry, Digest Hash, StoredEvent? Event);

/// <summary>Consecutive leaves, and the tiles whose last leaf is among them.</summary>
internal sealed record LedgerPage(string Organisation, IReadOnlyList<LeafWithEvent> Events, IReadOnlyDictionary<Tile, byte[]> Tiles);

/// <summary>Reads the ledger page by page and tells what of a page is not as it was signed.</summary>
internal sealed class LedgerPages(NpgsqlConnection connection, string organisation)
{
    /// <summary>Pages are read along the indexes for the rest of the transaction: left to itself PostgreSQL starts helpers for each page and sorts their rows, texts and all, on disk.</summary>
    public static async Task Prepare(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("set local max_parallel_workers_per_gather = 0; set local enable_bitmapscan = off; set local enable_hashjoin = off", connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task<LedgerPage> Read(long from, int count, CancellationToken ct)
    {
        var events = new List<LeafWithEvent>(count);
        await using (var command = new NpgsqlCommand($"""
            select l.index, l.seq_id, l.entry, l.hash, {StoredEvent.Columns} from ledger_log.leaf l left join {StoredEvent.Table} e on e.seq_id = l.seq_id
            where l.index >= $1 and l.index < $2 order by l.index
            """, connection) { Parameters = { new() { Value = from }, new() { Value = from + count } } })
        await using (var row = await command.ExecuteReaderAsync(ct))
            while (await row.ReadAsync(ct))
                events.Add(new(row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2), Digest.From(row.GetFieldValue<byte[]>(3)), row.IsDBNull(4) ? null : StoredEvent.From(row, 4)));
        var tiles = new Dictionary<Tile, byte[]>();
        for (var level = 0; Filled(from + count, level) > Filled(from, level); level++) await Tiles(level, Filled(from, level), Filled(from + count, level), tiles, ct);
        return new(organisation, events, tiles);
    }

    /// <summary>Adds the page to the tree and names the first difference. <paramref name="asks"/> is a leaf whose event is not where it was: only the database knows whether it is gone or elsewhere.</summary>
    public static Fault? Difference(LedgerPage page, TileTree tree, IReadOnlyList<(string Where, Checkpoint Head)> heads, out (LeafWithEvent Leaf, LeafRecord Entry)? asks)
    {
        asks = null;
        // Each leaf for itself, on every core; only one that is not as it was signed is looked at closely, in its turn.
        var right = new bool[page.Events.Count];
        Parallel.For(0, right.Length, i => right[i] = IsAsSigned(page.Events[i], page.Organisation));
        foreach (var (i, leaf) in page.Events.Index())
        {
            if (leaf.Index != tree.Size) return Differences.LeafMissing(tree.Size);
            if (!right[i] && Closely(leaf, page.Organisation, out asks) is var differs && (differs is not null || asks is not null)) return differs;
            Fault? ofTile = null;
            tree.Append(leaf.Hash, (tile, hashes, _) =>
            {
                if (!page.Tiles.TryGetValue(tile, out var kept) || !kept.AsSpan().SequenceEqual(TileProofs.Bytes(hashes)))
                    ofTile ??= Differences.TileChanged(tile.Path, tile.First << (Tile.Height * tile.Level), ((tile.First + Tile.Full) << (Tile.Height * tile.Level)) - 1);
            });
            if (ofTile is not null) return ofTile;
            foreach (var (where, head) in heads)
                if (head.Size == tree.Size && head.Root != tree.Root()) return Differences.RootDiffers(head.Size, where);
        }
        return null;
    }

    /// <summary>Whether the leaf is exactly what is made of its event now with its salt.</summary>
    private static bool IsAsSigned(LeafWithEvent leaf, string organisation)
    {
        if (leaf.Event is not { } stored || LeafRecord.SaltOf(leaf.Entry) is not { } salt || TreeHash.Leaf(leaf.Entry) != leaf.Hash) return false;
        try { return stored.ToLeaf(organisation, salt).IsEntry(leaf.Entry); }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException) { return false; }
    }

    private static Fault? Closely(LeafWithEvent leaf, string organisation, out (LeafWithEvent Leaf, LeafRecord Entry)? asks)
    {
        asks = null;
        if (TreeHash.Leaf(leaf.Entry) != leaf.Hash || !LeafRecord.TryParse(leaf.Entry, out var entry, out _)) return Differences.LeafChanged(leaf.Index);
        if (leaf.Event is { } stored && stored.Id == entry.Event) return OfEvent(leaf, entry, stored, organisation);
        asks = (leaf, entry);
        return null;
    }

    /// <summary>Where the event of a leaf is now, if anywhere.</summary>
    public async Task<Fault> WhereIs((LeafWithEvent Leaf, LeafRecord Entry) ask, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select seq_id from {StoredEvent.Table} where id = $1", connection) { Parameters = { new() { Value = ask.Entry.Event } } };
        return await command.ExecuteScalarAsync(ct) is long now
            ? Differences.Moved(ask.Leaf.Index, ask.Leaf.Sequence, now, ask.Entry.Event) : Differences.Missing(ask.Leaf.Index, ask.Leaf.Sequence, ask.Entry.Event);
    }

    private static Fault? OfEvent(LeafWithEvent leaf, LeafRecord entry, StoredEvent stored, string organisation)
    {
        LeafRecord now;
        try { now = stored.ToLeaf(organisation, entry.Salt); }
        catch (System.Text.Json.JsonException e) { return LogFaults.Unwritable(stored.Sequence, e.Message); }
        if (now == entry) return null;
        var (sv, en) = (new List<string>(), new List<string>());
        void Say(bool differs, string swedish, string english)
        {
            if (!differs) return;
            sv.Add(swedish);
            en.Add(english);
        }
        Say(now.Payload != entry.Payload, "innehållet", "its payload");
        Say(now.Headers != entry.Headers, "uppgifterna om vem som skrev och varför", "its headers, who wrote it among them");
        Say(now.RecordedAt != entry.RecordedAt, $"tiden (var {entry.RecordedAt}, är {now.RecordedAt})", $"its time (was {entry.RecordedAt}, is {now.RecordedAt})");
        Say(now.Type != entry.Type, $"slaget (var {entry.Type}, är {now.Type})", $"its type (was {entry.Type}, is {now.Type})");
        Say(now.Stream != entry.Stream || now.StreamVersion != entry.StreamVersion, $"ärendet (var {entry.Stream} {entry.StreamVersion}, är {now.Stream} {now.StreamVersion})", $"its matter (was {entry.Stream} {entry.StreamVersion}, is {now.Stream} {now.StreamVersion})");
        Say(now.Organisation != entry.Organisation, "organisationen", "the organisation");
        return Differences.Changed(leaf.Index, leaf.Sequence, entry.Event, sv, en);
    }

    /// <summary>Tiles of a level that are full in a tree of this size.</summary>
    private static long Filled(long size, int level) => Tile.Hashes(size, level) / Tile.Full;

    private async Task Tiles(int level, long from, long to, Dictionary<Tile, byte[]> into, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select index, hashes from ledger_log.tile where level = $1 and index >= $2 and index < $3", connection)
        { Parameters = { new() { Value = (short)level }, new() { Value = from }, new() { Value = to } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct)) into[new(level, row.GetInt64(0), Tile.Full)] = row.GetFieldValue<byte[]>(1);
    }
}
