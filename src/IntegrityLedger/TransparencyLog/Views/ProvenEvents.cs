using System.Text;
using IntegrityLedger.Kernel;
using IntegrityLedger.Proofs.Json;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Receipts;
using IntegrityLedger.Proofs.Tree;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>Which events: those of given matters under a size of the log, or all of a time.</summary>
/// <param name="Streams">Null for every matter.</param>
/// <param name="Size">Of the log, not a number of the ledger; what has no place in the log yet is chosen too, so that it can be waited for.</param>
/// <param name="From">Recorded at or after it; <paramref name="Before"/> before it.</param>
public sealed record EventChoice(IReadOnlyCollection<Guid>? Streams, long Size = long.MaxValue, DateTimeOffset? From = null, DateTimeOffset? Before = null);

/// <summary>An event with what proves it: a line of a bundle.</summary>
/// <param name="Payload">Canonical JSON, as stored.</param>
public sealed record ProvenEvent(long Index, LeafRecord Entry, byte[] Payload, byte[] Line);

/// <summary>The checkpoint and the events under it, read in one look.</summary>
public sealed record ProvenSelection(string Note, string Origin, long Size, IReadOnlyList<ProvenEvent> Events);

/// <summary>Reads events with their proofs from the published log. Whoever asks has made sure that the reader may have them.</summary>
public sealed class ProvenEvents(NpgsqlDataSource database)
{
    private const int AtOnce = 512;

    /// <param name="most">More than that is refused.</param>
    /// <returns>Refused when there are none, too many, or one of a matter has no place in the log yet.</returns>
    public async Task<Outcome<ProvenSelection>> Of(EventChoice choice, int most, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var look = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var tables = new LogTables(connection);
        if (await tables.Head(ct) is not { } head) return Receipts.NotReady;
        if (!SignedNote.TryParse(Encoding.UTF8.GetBytes(head.Note), out var note, out var fault) || !Checkpoint.TryParse(note.Text, out var checkpoint, out fault)) throw new LogFaultException(fault);
        var found = await Read(connection, choice, most, ct);
        if (found.Count == 0) return Empty;
        if (found.Count > most) return TooMany(most);
        // Of a time, what has no place in the log yet is not of this checkpoint; of a matter, nothing may be left out.
        if (choice.Streams is not null && found.Any(f => f.Index is null)) return Receipts.NotReady;
        var events = new List<ProvenEvent>(found.Count);
        foreach (var some in found.Where(f => f.Index < head.Size).Chunk(AtOnce))
        {
            var paths = some.Select(f => InclusionProof.Path(f.Index!.Value, head.Size)).ToList();
            var hashes = await LogReader.Proof(tables, [.. paths.SelectMany(path => path)], head.Size, ct);
            var at = 0;
            foreach (var (one, path) in some.Zip(paths))
            {
                events.Add(Proven(one.Index!.Value, one.Entry!, one.Stored, [.. hashes.Skip(at).Take(path.Count)]));
                at += path.Count;
            }
        }
        return events.Count == 0 ? Empty : new ProvenSelection(head.Note, checkpoint.Origin, head.Size, events);
    }

    private static ProvenEvent Proven(long index, byte[] entry, StoredEvent stored, IReadOnlyList<Digest> proof)
    {
        if (!LeafRecord.TryParse(entry, out var record, out var fault)) throw new LogFaultException(fault);
        var payload = CanonicalJson.Of(stored.Payload);
        return new(index, record, payload, BundleEvent.Write(index, entry, LeafRecord.HeadersOf(stored.Causation, stored.Correlation, stored.Headers, stored.User), payload, proof));
    }

    /// <summary>Counted, not read: why there would be no bundle of it; null when there would.</summary>
    public async Task<Refusal?> WhyNot(EventChoice choice, int most, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = Asked("select count(*) from (select 1", "limit $5) some", connection, choice, most);
        var count = (long)(await command.ExecuteScalarAsync(ct))!;
        return count == 0 ? Empty : count > most ? TooMany(most) : null;
    }

    private static async Task<List<(long? Index, byte[]? Entry, StoredEvent Stored)>> Read(NpgsqlConnection connection, EventChoice choice, int most, CancellationToken ct)
    {
        await using var command = Asked($"select l.index, l.entry, {StoredEvent.Columns}", "order by l.index limit $5", connection, choice, most);
        await using var row = await command.ExecuteReaderAsync(ct);
        var found = new List<(long?, byte[]?, StoredEvent)>();
        while (await row.ReadAsync(ct)) found.Add((row.IsDBNull(0) ? null : row.GetInt64(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1), StoredEvent.From(row, 2)));
        return found;
    }

    /// <summary>The events of the choice, one more than the most at most.</summary>
    private static NpgsqlCommand Asked(string select, string end, NpgsqlConnection connection, EventChoice choice, int most) => new($"""
        {select}
        from {StoredEvent.Table} e left join ledger_log.leaf l on l.seq_id = e.seq_id
        where ($1::uuid[] is null or e.stream_id = any($1)) and (l.index is null or l.index < $2) and ($3::timestamptz is null or e.timestamp >= $3) and ($4::timestamptz is null or e.timestamp < $4)
        {end}
        """, connection)
    {
        Parameters =
        {
            new() { Value = (object?)choice.Streams?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Uuid }, new() { Value = choice.Size },
            new() { Value = (object?)choice.From?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz }, new() { Value = (object?)choice.Before?.ToUniversalTime() ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
            new() { Value = most + 1 },
        },
    };

    private static readonly Refusal Empty = new("bundle-empty", RefusalKind.Rule, new("Det finns inga händelser i det urvalet.", "There are no events in that choice."));

    private static Refusal TooMany(int most) => new("bundle-too-large", RefusalKind.Rule, new(
        $"Urvalet har fler än {most} händelser. Välj en kortare tid och ta flera paket.", $"The choice holds more than {most} events. Choose a shorter time and take several bundles."), Field: "to");
}
