using System.Net;
using IntegrityLedger.Proofs;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;
using IntegrityLedger.Proofs.Witnesses;
using IntegrityLedger.TransparencyLog.Views;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>One witness and the newest head: asks it, keeps its cosignature, and finds out what a refusal means.</summary>
internal sealed class WitnessTalk(NpgsqlDataSource database, WitnessClient client, LogKeyring keyring, LogSettings settings, WitnessBoard board)
{
    private const int Questions = 4;

    /// <param name="anyway">Also about a head that it cosigned before: since then this database may have been restored from a backup.</param>
    /// <returns>Null when the witness stands behind the newest head; otherwise why not.</returns>
    public async Task<Fault?> Round(WitnessPeer peer, bool anyway, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var tables = new LogTables(connection);
        if (await tables.Newest(ct) is not { } head) return null;
        var before = await tables.Cosigned(peer.Key!.ToString(), ct);
        if (before?.Number == head.Number && !anyway) return null;
        var old = Math.Min(before?.Size ?? 0, head.Size);
        for (var question = 0; question < Questions; question++)
        {
            var reply = await client.Ask(peer, new(old, await Proof(tables, old, head.Size, ct), Signed(head)), ct);
            if (reply is { Status: HttpStatusCode.OK }) return await Keep(tables, head, peer, reply.Signature, ct);
            if (reply.Status is HttpStatusCode.UnprocessableEntity) return await Conflict(tables, peer, head, old, ct);
            if (reply is not { Status: HttpStatusCode.Conflict }) return (int)reply.Status >= 500 ? WitnessFaults.Away($"HTTP {(int)reply.Status}") : WitnessFaults.Declined((int)reply.Status);
            if (reply.Seen is not { } seen) return WitnessFaults.Unusable;
            // Another node may have asked about a newer head meanwhile: a head is in the database before any witness hears of it.
            head = await tables.Newest(ct) ?? head;
            if (seen > head.Size || (seen == old && seen == head.Size)) return await Conflict(tables, peer, head, seen, ct);
            old = seen;
        }
        return WitnessFaults.Unusable;
    }

    private static async Task<Fault?> Keep(LogTables tables, ShownHead head, WitnessPeer peer, NoteSignature? signature, CancellationToken ct)
    {
        if (signature is null || Cosignature.TimeOf(signature) is not { } at) return WitnessFaults.Unusable;
        await tables.Keep(head.Number, peer.Key!.ToString(), signature.ToString(), at, ct);
        return null;
    }

    /// <summary>The witness has seen something else. When it shows a head that this log's own key signed, and that is not a beginning of ours, nothing more may be signed here.</summary>
    private async Task<Fault> Conflict(LogTables tables, WitnessPeer peer, ShownHead head, long seen, CancellationToken ct)
    {
        var fault = WitnessFaults.Conflict(peer.Name, seen, head.Size);
        if (await tables.Identity(ct) is not { } log || keyring.Of(log, mayMake: false) is not { Known: { Count: > 0 } known }) return fault;
        if (await client.Last(peer, known[0].Name, ct) is not { } shown || !shown.Check(known, out _, out _) || !Checkpoint.TryParse(shown.Text, out var theirs, out _) || theirs.Origin != known[0].Name) return fault;
        head = await tables.Newest(ct) ?? head;
        if (theirs.Size <= head.Size && (await LogReader.Proof(tables, [new Leaves(0, theirs.Size)], head.Size, ct))[0] == theirs.Root) return WitnessFaults.Unusable;
        // Kept outside the database, where the sequencer looks before it takes up its work.
        new HeadMemory(settings.DirectoryOf(log.Id)).Remember(shown.ToString());
        board.Refuted = fault;
        return fault;
    }

    private static async Task<IReadOnlyList<Digest>> Proof(LogTables tables, long old, long size, CancellationToken ct) =>
        await LogReader.Proof(tables, ConsistencyProof.Path(old, size), size, ct);

    private static SignedNote Signed(ShownHead head) =>
        SignedNote.TryParse(System.Text.Encoding.UTF8.GetBytes(head.Note), out var note, out var fault) ? note : throw new LogFaultException(fault);
}
