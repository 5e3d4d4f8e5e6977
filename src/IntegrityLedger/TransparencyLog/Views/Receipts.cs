using System.Text;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Receipts;
using IntegrityLedger.Proofs.Tree;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>A receipt: the file, and what is said of it in words.</summary>
/// <param name="Text">The .tlog-proof file.</param>
/// <param name="Index">The event's place in the log.</param>
/// <param name="Size">Leaves under the checkpoint that it rests on.</param>
/// <param name="Type">The event type's alias.</param>
/// <param name="Witnesses">Those whose cosignatures are in it, each with the time that it gives.</param>
public sealed record ReceiptShown(string Text, long Index, long Size, string Origin, string Type, string RecordedAt, string LeafHash, string RootHash, IReadOnlyList<CosignedBy> Witnesses);

/// <summary>Who says to have seen a checkpoint, and when.</summary>
public sealed record CosignedBy(string Name, DateTimeOffset At);

/// <summary>Receipts for events of a matter. Whoever asks has made sure that the reader may see the matter.</summary>
public sealed class Receipts(NpgsqlDataSource database)
{
    private const int RetrySeconds = 2;

    // Any head that has the leaf under it proves it: the one that most witnesses stand behind is the best.
    private static readonly TimeSpan AnyAge = TimeSpan.FromDays(36_500);

    public static readonly Refusal NoEvent = new("receipt-no-such-event", RefusalKind.NotFound, new("Ärendet har ingen händelse med det numret.", "The matter has no event with that number."));

    public static readonly Refusal NotReady = new("receipt-not-ready", RefusalKind.WrongState, new(
        "Händelsen är sparad, men har inte fått sin plats i loggen än. Det tar några sekunder; försök igen.", "The event is saved, but has not got its place in the log yet. That takes some seconds; try again."));

    /// <param name="version">The event's number in the matter's stream, from 1.</param>
    public async Task<Outcome<ReceiptShown>> Of(Guid stream, long version, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tables = new LogTables(connection);
        // The leaf before the head: a leaf that is seen is under the head that is read after it.
        if (await Leaf(connection, stream, version, ct) is not { } leaf) return NoEvent;
        if (leaf is not ({ } index, { } entry) || await tables.Shown(index, AnyAge, ct) is not { } head) return NotReady;
        var hashes = await LogReader.Proof(tables, InclusionProof.Path(index, head.Size), head.Size, ct);
        if (!SignedNote.TryParse(Encoding.UTF8.GetBytes(head.Note), out var note, out var fault) || !Checkpoint.TryParse(note.Text, out var checkpoint, out fault) || !LeafRecord.TryParse(entry, out var record, out fault))
            throw new LogFaultException(fault);
        var proof = new LogProof(entry, index, hashes, note);
        return new ReceiptShown(proof.ToString(), index, head.Size, checkpoint.Origin, record.Type, record.RecordedAt, TreeHash.Leaf(entry).ToString(), head.Root.ToString(), Cosigned(note, checkpoint.Origin));
    }

    /// <summary>The file as an answer; 503 with Retry-After while the event has no place in the log yet.</summary>
    /// <param name="name">Of the file, without its ending.</param>
    public async Task<IResult> Answer(HttpContext http, Guid stream, long version, string name)
    {
        var receipt = await Of(stream, version, http.RequestAborted);
        if (receipt.Refusal == NotReady) return new Later(Problem.From(NotReady, http, StatusCodes.Status503ServiceUnavailable));
        return receipt.ToResult(http, file => Results.File(Encoding.UTF8.GetBytes(file.Text), "text/plain; charset=utf-8", $"{name}.tlog-proof"));
    }

    internal static IReadOnlyList<CosignedBy> Cosigned(SignedNote note, string origin) =>
        [.. note.Signatures.Where(s => s.Name != origin && Cosignature.TimeOf(s) is not null).Select(s => new CosignedBy(s.Name, Cosignature.TimeOf(s)!.Value))];

    private static async Task<(long? Index, byte[]? Entry)?> Leaf(NpgsqlConnection connection, Guid stream, long version, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"select l.index, l.entry from {StoredEvent.Table} e left join ledger_log.leaf l on l.seq_id = e.seq_id where e.stream_id = $1 and e.version = $2", connection)
        { Parameters = { new() { Value = stream }, new() { Value = version } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct)) return null;
        return row.IsDBNull(0) ? (null, null) : (row.GetInt64(0), row.GetFieldValue<byte[]>(1));
    }

    private sealed class Later(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return problem.WriteTo(httpContext);
        }
    }
}
