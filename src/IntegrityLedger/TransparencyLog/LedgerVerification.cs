using IntegrityLedger.Proofs;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Receipts;
using IntegrityLedger.Proofs.Tiles;
using IntegrityLedger.Proofs.Tree;
using Npgsql;

namespace IntegrityLedger.TransparencyLog;

/// <summary>Recomputes every leaf from the stored events, in one pass and in little memory, and compares with leaves, tiles and signed heads.</summary>
public sealed class LedgerVerification(LogSettings settings, LogKeyring keyring)
{
    // Small, so that a page dies young: larger ones outlive a collection and are copied.
    private const int PageSize = 1_024;

    /// <summary>One consistent look at a database.</summary>
    /// <param name="outside">A signed checkpoint that was kept elsewhere, as text.</param>
    /// <param name="progress">Told how many leaves of how many are done.</param>
    public async Task<Verification> Look(NpgsqlDataSource database, string? outside, Action<long, long>? progress, CancellationToken ct)
    {
        // Remembered before the look begins: a head signed meanwhile would seem to be one that the database has lost.
        var remembered = await Remembered(database, ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var look = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        return await Run(connection, outside, remembered, progress, ct);
    }

    /// <summary>The same: read within the caller's transaction, which should be repeatable read.</summary>
    /// <param name="remembered">The last head that this node saw signed, read before the transaction began.</param>
    public async Task<Verification> Run(NpgsqlConnection connection, string? outside, Checkpoint? remembered, Action<long, long>? progress, CancellationToken ct)
    {
        var tables = new LogTables(connection);
        if (await tables.Identity(ct) is not { } log || await tables.Head(ct) is not { } head) return new(0, await Waiting(connection, 0, ct), null);
        var keys = keyring.Of(log, mayMake: false).Known;
        var heads = new List<(string Where, Checkpoint Head)>();
        foreach (var (where, text) in (IEnumerable<(string, string?)>)[("the latest checkpoint", head.Note), ("the checkpoint that was kept", outside)])
        {
            if (text is null) continue;
            if (!Opened(text, keys, out var checkpoint, out var fault)) return new(0, 0, fault);
            heads.Add((where, checkpoint!));
        }
        if (remembered is not null && remembered.Origin == heads[0].Head.Origin) heads.Add(("the checkpoint that this node remembers", remembered));
        await LedgerPages.Prepare(connection, ct);
        var pages = new LedgerPages(connection, log.Organisation);
        var tree = new TileTree();
        var (from, page) = (0L, await pages.Read(0, PageSize, ct));
        while (page.Events.Count > 0)
        {
            // The next page is read while this one is recomputed; the reading has the connection for itself.
            from += PageSize;
            var reading = pages.Read(from, PageSize, ct);
            var (difference, asks) = await Task.Run(() => (LedgerPages.Difference(page, tree, heads, out var ask), ask), ct);
            page = await reading;
            if (asks is { } gone) difference = await pages.WhereIs(gone, ct);
            if (difference is not null) return new(tree.Size, 0, difference);
            progress?.Invoke(tree.Size, head.Size);
        }
        if (await AnyLeafAfter(connection, from, ct)) return new(tree.Size, 0, Differences.LeafMissing(tree.Size));
        foreach (var (where, at) in heads.Where(h => h.Head.Size > tree.Size)) return new(tree.Size, 0, Differences.SizeDiffers(tree.Size, at.Size, where));
        if (tree.Size > head.Size) return new(tree.Size, 0, Differences.SizeDiffers(tree.Size, head.Size, "the latest checkpoint"));
        return new(tree.Size, await Waiting(connection, head.Settled, ct), await Inserted(connection, head.Settled, ct));
    }

    /// <summary>The last head that this node saw signed, kept outside the database.</summary>
    private async Task<Checkpoint?> Remembered(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await new LogTables(connection).Identity(ct) is { } log ? new HeadMemory(settings.DirectoryOf(log.Id)).Recall() : null;
    }

    /// <summary>A gap as wide as a page looks like the end.</summary>
    private static async Task<bool> AnyLeafAfter(NpgsqlConnection connection, long index, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select exists (select from ledger_log.leaf where index >= $1)", connection) { Parameters = { new() { Value = index } } };
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static bool Opened(string text, IReadOnlyList<VerifierKey> keys, out Checkpoint? checkpoint, out Fault? fault)
    {
        checkpoint = null;
        return SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var note, out fault) && note.Check(keys, out _, out fault) && Checkpoint.TryParse(note.Text, out checkpoint, out fault);
    }

    private static async Task<Fault?> Inserted(NpgsqlConnection connection, long settled, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select e.seq_id, e.id, e.type from {StoredEvent.Table} e where e.seq_id <= $1 and not exists (select from ledger_log.leaf l where l.seq_id = e.seq_id) order by e.seq_id limit 1", connection)
        { Parameters = { new() { Value = settled } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? Differences.Inserted(row.GetInt64(0), row.GetGuid(1), row.GetString(2)) : null;
    }

    private static async Task<long> Waiting(NpgsqlConnection connection, long settled, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select count(*) from {StoredEvent.Table} e where e.seq_id > $1 and {StoredEvent.HasNoLeaf}", connection)
        { Parameters = { new() { Value = settled } } };
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
