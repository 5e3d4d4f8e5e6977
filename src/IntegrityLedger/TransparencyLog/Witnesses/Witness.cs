using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;
using IntegrityLedger.Proofs.Witnesses;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>A witness's answer.</summary>
/// <param name="Seen">The size that it saw last.</param>
/// <param name="Lines">Its cosignatures, a line each; empty unless it cosigned.</param>
public sealed record WitnessAnswer(WitnessVerdict Verdict, long Seen, string Lines);

/// <summary>The last head of a log that this node saw as its witness.</summary>
/// <param name="Note">The log's checkpoint with this witness's cosignatures.</param>
public sealed record WitnessedHead(string Origin, long Size, DateTimeOffset At, string Note);

/// <summary>This node as a witness of other logs: it remembers the last head of each, and cosigns only what builds on that.</summary>
/// <remarks>
/// What was checked and what is stored are one step: the new head is written only over the very head that it was checked against, and only then is the cosignature given out.
/// Two processes, or two requests, that began from the same head cannot both get through; a restart remembers what the table says.
/// </remarks>
public sealed partial class Witness(NpgsqlDataSource database, WitnessSettings settings, WitnessKeyring keyring, TimeProvider clock, ILogger<Witness> log)
{
    private const int Tries = 3;

    public async Task<WitnessAnswer> Add(byte[] request, CancellationToken ct)
    {
        if (!AddCheckpoint.TryParse(request, out var asked, out _)) return new(WitnessVerdict.Malformed, 0, "");
        if (WitnessRule.Open(asked, settings.Logs(), out var head) is not WitnessVerdict.Cosign and var closed) return new(closed, 0, "");
        await using var connection = await database.OpenConnectionAsync(ct);
        var seen = await Seen(connection, head!.Origin, ct);
        for (var tries = 0; tries < Tries; tries++)
        {
            var verdict = WitnessRule.Follow(asked, head, seen);
            if (verdict is not WitnessVerdict.Cosign)
            {
                // The log signed this: it may be proof of two histories.
                if (verdict is WitnessVerdict.NotConsistent || (head.Size == seen.Size && head.Root != seen.Root)) Refused(log, verdict, seen.Size, asked.Old, asked.Note.ToString());
                return new(verdict, seen.Size, "");
            }
            var lines = "";
            foreach (var signer in keyring.Keys().Signers) lines += $"{await Cosignature.SignAsync(signer, asked.Note.Text, clock.GetUtcNow(), ct)}\n";
            if (await Keep(connection, head, seen, $"{asked.Note}{lines}", ct)) return new(WitnessVerdict.Cosign, head.Size, lines);
            // Somebody else was first: judged again by what they stored.
            seen = await Seen(connection, head.Origin, ct);
        }
        return new(WitnessVerdict.Conflict, seen.Size, "");
    }

    /// <summary>The last heads, of one log or of all.</summary>
    public async Task<IReadOnlyList<WitnessedHead>> Heads(string? origin, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select origin, size, cosigned_at, note from ledger_log.witnessed where $1::text is null or origin = $1 order by origin");
        command.Parameters.Add(new() { Value = (object?)origin ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var row = await command.ExecuteReaderAsync(ct);
        var heads = new List<WitnessedHead>();
        while (await row.ReadAsync(ct)) heads.Add(new(row.GetString(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3)));
        return heads;
    }

    private static async Task<(long Size, Digest Root)> Seen(NpgsqlConnection connection, string origin, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select size, root from ledger_log.witnessed where origin = $1", connection) { Parameters = { new() { Value = origin } } };
        await using var row = await command.ExecuteReaderAsync(ct);
        return await row.ReadAsync(ct) ? (row.GetInt64(0), Digest.From(row.GetFieldValue<byte[]>(1))) : (0, TreeHash.Empty);
    }

    /// <summary>Stores the head over the one it was checked against; false when that is not what is there any more.</summary>
    private static async Task<bool> Keep(NpgsqlConnection connection, Checkpoint head, (long Size, Digest Root) over, string note, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            insert into ledger_log.witnessed as w (origin, size, root, note) values ($1, $2, $3, $4)
            on conflict (origin) do update set size = excluded.size, root = excluded.root, note = excluded.note, cosigned_at = now() where w.size = $5 and w.root = $6
            """, connection)
        {
            Parameters = { new() { Value = head.Origin }, new() { Value = head.Size }, new() { Value = head.Root.ToBytes() }, new() { Value = note }, new() { Value = over.Size }, new() { Value = over.Root.ToBytes() } },
        };
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    [LoggerMessage(LogLevel.Warning, "As a witness, not cosigned ({Verdict}): seen {Seen}, asked from {Old}. Keep this, it is signed: {Note}")]
    private static partial void Refused(ILogger log, WitnessVerdict verdict, long seen, long old, string note);
}
