using IntegrityLedger.Proofs.Tiles;
using IntegrityLedger.Proofs.Tree;
using Npgsql;
using NpgsqlTypes;

namespace IntegrityLedger.TransparencyLog;

/// <summary>A head as it was signed and kept.</summary>
/// <param name="Settled">See <see cref="SettledMark"/>.</param>
/// <param name="Note">The signed checkpoint, byte for byte as published.</param>
internal sealed record SignedHead(long Size, Digest Root, long Settled, string Note);

/// <summary>A head as it is given to people: with the witnesses' lines under the log's own.</summary>
/// <param name="Note">The signed checkpoint and its cosignatures.</param>
internal sealed record ShownHead(long Number, long Size, Digest Root, string Note);

/// <summary>Which log this database holds.</summary>
public sealed record LogIdentity(Guid Id, string Organisation);

/// <summary>Reads and adds to the log's tables, on a connection (and its transaction) that the caller holds.</summary>
internal sealed class LogTables(NpgsqlConnection connection)
{
    public async Task<LogIdentity?> Identity(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select id, organisation from ledger_log.log", connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(row.GetGuid(0), row.GetString(1)) : null;
    }

    public async Task<LogIdentity> Begin(string organisation, CancellationToken ct)
    {
        await using var command = Command("insert into ledger_log.log (organisation) values ($1) returning id", organisation);
        return new((Guid)(await command.ExecuteScalarAsync(ct))!, organisation);
    }

    /// <summary>The latest head; null before the first.</summary>
    public async Task<SignedHead?> Head(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select size, root, settled, note from ledger_log.checkpoint order by number desc limit 1", connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(row.GetInt64(0), Digest.From(row.GetFieldValue<byte[]>(1)), row.GetInt64(2), row.GetString(3)) : null;
    }

    /// <summary>The head to show: the newest one, or one of the few before it that more witnesses have cosigned; null where there is none.</summary>
    /// <param name="over">Leaf that must be under it; -1 for none.</param>
    /// <param name="lately">How old an earlier one may be.</param>
    public async Task<ShownHead?> Shown(long over, TimeSpan lately, CancellationToken ct)
    {
        await using var command = Command("""
            with heads as (select number, size, root, note, signed_at from ledger_log.checkpoint order by number desc limit 200)
            select h.number, h.size, h.root, h.note || coalesce(w.lines, '') from heads h
            cross join lateral (select count(*) as witnesses, string_agg(c.line || e'\n', '' order by c.witness) as lines from ledger_log.cosignature c where c.checkpoint = h.number) w
            where h.size > $1 and (h.number = (select max(number) from heads) or h.signed_at > now() - $2)
            order by w.witnesses desc, h.number desc limit 1
            """, over, lately);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(row.GetInt64(0), row.GetInt64(1), Digest.From(row.GetFieldValue<byte[]>(2)), row.GetString(3)) : null;
    }

    /// <summary>The newest head as witnesses are asked about it: as it was signed, with its number.</summary>
    public async Task<ShownHead?> Newest(CancellationToken ct)
    {
        await using var command = Command("select number, size, root, note from ledger_log.checkpoint order by number desc limit 1");
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? new(row.GetInt64(0), row.GetInt64(1), Digest.From(row.GetFieldValue<byte[]>(2)), row.GetString(3)) : null;
    }

    /// <summary>What a witness cosigned last: number and size of the head, and when it says it did; null before the first.</summary>
    public async Task<(long Number, long Size, DateTimeOffset At)?> Cosigned(string witness, CancellationToken ct)
    {
        await using var command = Command("select h.number, h.size, c.cosigned_at from ledger_log.cosignature c join ledger_log.checkpoint h on h.number = c.checkpoint where c.witness = $1 order by c.checkpoint desc limit 1", witness);
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? (row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2)) : null;
    }

    /// <summary>Adds a witness's line to a head; two nodes that asked keep one answer.</summary>
    public async Task Keep(long head, string witness, string line, DateTimeOffset at, CancellationToken ct)
    {
        await using var command = Command("insert into ledger_log.cosignature (checkpoint, witness, line, cosigned_at) values ($1, $2, $3, $4) on conflict do nothing", head, witness, line, at);
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task Keep(SignedHead head, CancellationToken ct)
    {
        await using var command = Command("insert into ledger_log.checkpoint (size, root, settled, note) values ($1, $2, $3, $4)", head.Size, head.Root.ToBytes(), head.Settled, head.Note);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Hashes of tiles of the tree of this size, each as wide as asked.</summary>
    /// <exception cref="LogFaultException">A hash that must be there is not.</exception>
    public async Task<IReadOnlyDictionary<Tile, IReadOnlyList<Digest>>> Tiles(IEnumerable<Tile> wanted, CancellationToken ct)
    {
        var found = new Dictionary<Tile, IReadOnlyList<Digest>>();
        foreach (var tile in wanted)
        {
            var hashes = await Hashes(tile, ct);
            if (hashes.Count < tile.Width) throw new LogFaultException(LogFaults.TileMissing(tile.Path, hashes.Count));
            found[tile] = [.. hashes.Take(tile.Width)];
        }
        return found;
    }

    /// <summary>What there is of one tile: the full one as it is kept, else what the level below has.</summary>
    private async Task<IReadOnlyList<Digest>> Hashes(Tile tile, CancellationToken ct)
    {
        if (!tile.IsPartial)
        {
            await using var full = Command("select hashes from ledger_log.tile where level = $1 and index = $2", (short)tile.Level, tile.Index);
            return await full.ExecuteScalarAsync(ct) is byte[] bytes ? TileProofs.Digests(bytes) : [];
        }
        var (first, last) = (tile.First, tile.First + tile.Width - 1);
        await using var edge = tile.Level == 0
            ? Command("select hash from ledger_log.leaf where index between $1 and $2 order by index", first, last)
            : Command("select root from ledger_log.tile where index between $1 and $2 and level = $3 order by index", first, last, (short)(tile.Level - 1));
        await using var rows = await edge.ExecuteReaderAsync(ct);
        var hashes = new List<Digest>();
        while (await rows.ReadAsync(ct)) hashes.Add(Digest.From(rows.GetFieldValue<byte[]>(0)));
        return hashes;
    }

    /// <summary>The entries of consecutive leaves.</summary>
    public async Task<IReadOnlyList<byte[]>> Entries(long first, int count, CancellationToken ct)
    {
        await using var command = Command("select entry from ledger_log.leaf where index between $1 and $2 order by index", first, first + count - 1);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var entries = new List<byte[]>();
        while (await rows.ReadAsync(ct)) entries.Add(rows.GetFieldValue<byte[]>(0));
        return entries;
    }

    public async Task AddLeaves(IReadOnlyList<(long Index, long Sequence, byte[] Entry, Digest Hash)> leaves, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync("copy ledger_log.leaf (index, seq_id, entry, hash) from stdin (format binary)", ct);
        foreach (var (index, sequence, entry, hash) in leaves)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(index, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(sequence, NpgsqlDbType.Bigint, ct);
            await copy.WriteAsync(entry, NpgsqlDbType.Bytea, ct);
            await copy.WriteAsync(hash.ToBytes(), NpgsqlDbType.Bytea, ct);
        }
        await copy.CompleteAsync(ct);
    }

    public async Task AddTiles(IReadOnlyList<(Tile Tile, IReadOnlyList<Digest> Hashes, Digest Root)> tiles, CancellationToken ct)
    {
        foreach (var (tile, hashes, root) in tiles)
        {
            await using var command = Command("insert into ledger_log.tile (level, index, root, hashes) values ($1, $2, $3, $4)", (short)tile.Level, tile.Index, root.ToBytes(), TileProofs.Bytes(hashes));
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
