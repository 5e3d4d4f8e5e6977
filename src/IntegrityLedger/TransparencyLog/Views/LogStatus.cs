using System.Text;
using IntegrityLedger.Kernel;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.TransparencyLog.Witnesses;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>The log as people are told of it.</summary>
/// <param name="Size">Events in the checkpoint that is published.</param>
/// <param name="Root">Its root, hexadecimal.</param>
/// <param name="Keys">Public keys, those that sign now first.</param>
/// <param name="Development">The signing key was made here on first run.</param>
/// <param name="Witnesses">Those that are asked; none stands behind a log that asks nobody.</param>
/// <param name="Follows">Other logs that this node is a witness of.</param>
public sealed record LogShown(string Origin, long Size, string Root, IReadOnlyList<string> Keys, bool Development, bool Standing, IReadOnlyList<WitnessShown> Witnesses, IReadOnlyList<WitnessedHead> Follows);

/// <summary>A witness as people are told of it.</summary>
/// <param name="Size">Events in the last head that it cosigned; null before the first.</param>
/// <param name="Trouble">Why it does not stand behind the log now; null while it does.</param>
/// <param name="Alarm">It has seen another log than this database holds.</param>
public sealed record WitnessShown(string Name, string? Key, long? Size, DateTimeOffset? At, LocalizedText? Trouble, bool Alarm);

/// <summary>What the page about the log shows.</summary>
public sealed class LogStatus
{
    private readonly NpgsqlDataSource database;
    private readonly LogReader reader;
    private readonly LogState state;
    private readonly LogSettings settings;
    private readonly WitnessBoard board;
    private readonly Witness self;

    internal LogStatus(NpgsqlDataSource database, LogReader reader, LogState state, LogSettings settings, WitnessBoard board, Witness self) =>
        (this.database, this.reader, this.state, this.settings, this.board, this.self) = (database, reader, state, settings, board, self);

    /// <summary>Whether a key made on first run signs, or will when the log begins.</summary>
    public async Task<bool> IsDevelopment(CancellationToken ct) => await reader.Keys(ct) is { Keys.Signers.Count: > 0 } known ? known.Keys.IsDevelopment : settings.MakesItsKey;

    /// <summary>Null before the first head is signed.</summary>
    public async Task<LogShown?> Now(CancellationToken ct)
    {
        if (await reader.Checkpoint(ct) is not { } text || await reader.Keys(ct) is not { } known) return null;
        if (!SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note, out var fault) || !Checkpoint.TryParse(note.Text, out var head, out fault)) throw new LogFaultException(fault);
        return new(head.Origin, head.Size, head.Root.ToString(), [.. known.Keys.Known.Select(key => key.ToString())], known.Keys.IsDevelopment, state.Fault is not null, await Witnesses(ct), await self.Heads(null, ct));
    }

    private async Task<IReadOnlyList<WitnessShown>> Witnesses(CancellationToken ct)
    {
        if (settings.Witnesses.Count == 0) return [];
        await using var connection = await database.OpenConnectionAsync(ct);
        var tables = new LogTables(connection);
        var shown = new List<WitnessShown>();
        foreach (var peer in settings.Witnesses)
        {
            var last = peer.Key is null ? null : await tables.Cosigned(peer.Key.ToString(), ct);
            var fault = board.Of(peer);
            shown.Add(new(peer.Name, peer.Key?.ToString(), last?.Size, last?.At, fault is null ? null : new(fault.Sv, fault.En), fault is not null && WitnessFaults.IsAlarm(fault)));
        }
        return shown;
    }
}
