using System.Text;
using IntegrityLedger.Proofs.Notes;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>The log as people are told of it.</summary>
/// <param name="Size">Events in the latest signed head.</param>
/// <param name="Root">Its root, hexadecimal.</param>
/// <param name="Keys">Public keys, those that sign now first.</param>
/// <param name="Development">The signing key was made here on first run.</param>
public sealed record LogShown(string Origin, long Size, string Root, IReadOnlyList<string> Keys, bool Development, bool Standing);

/// <summary>What the page about the log shows.</summary>
public sealed class LogStatus
{
    private readonly LogReader reader;
    private readonly LogState state;
    private readonly LogSettings settings;

    internal LogStatus(LogReader reader, LogState state, LogSettings settings) => (this.reader, this.state, this.settings) = (reader, state, settings);

    /// <summary>Whether a key made on first run signs, or will when the log begins.</summary>
    public async Task<bool> IsDevelopment(CancellationToken ct) => await reader.Keys(ct) is { Keys.Signers.Count: > 0 } known ? known.Keys.IsDevelopment : settings.MakesItsKey;

    /// <summary>Null before the first head is signed.</summary>
    public async Task<LogShown?> Now(CancellationToken ct)
    {
        if (await reader.Checkpoint(ct) is not { } text || await reader.Keys(ct) is not { } known) return null;
        if (!SignedNote.TryParse(Encoding.UTF8.GetBytes(text), out var note, out var fault) || !Checkpoint.TryParse(note.Text, out var head, out fault)) throw new LogFaultException(fault);
        return new(head.Origin, head.Size, head.Root.ToString(), [.. known.Keys.Known.Select(key => key.ToString())], known.Keys.IsDevelopment, state.Fault is not null);
    }
}
