using IntegrityLedger.Kernel;
using IntegrityLedger.Proofs.Notes;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>
/// What makes a node a witness of other logs. Keys: <c>Ledger:Witness:KeyDirectory</c> (default: <c>witness</c> under the data directory; the witness's own keys, and
/// <c>logs.keys</c> with the public keys of the logs it follows), <c>Ledger:Witness:Logs:N</c> (such keys too), <c>Ledger:Witness:Name</c> (the name of a key that is made here).
/// </summary>
public sealed class WitnessSettings(IConfiguration configuration, string dataDirectory)
{
    public const string LogsFile = "logs.keys";

    public string Directory => Path.GetFullPath(configuration["Ledger:Witness:KeyDirectory"] is { Length: > 0 } place ? place : Path.Combine(dataDirectory, "witness"));

    /// <summary>Null: a made key gets a name that says so.</summary>
    public string? Name => configuration["Ledger:Witness:Name"] is { Length: > 0 } name ? name.Trim() : null;

    /// <summary>Keys of the logs that this node is a witness of; read anew each time, so that a log is added without a restart.</summary>
    /// <exception cref="FormatException">A line is no key.</exception>
    public IReadOnlyList<VerifierKey> Logs()
    {
        var file = Path.Combine(Directory, LogsFile);
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        return [.. lines.Concat(configuration.GetSection("Ledger:Witness:Logs").GetChildren().Select(one => one.Value ?? "")).Where(line => !string.IsNullOrWhiteSpace(line)).Distinct()
            .Select(line => VerifierKey.TryParse(line, out var key, out var fault) ? key : throw new FormatException($"{file}: {fault.En}"))];
    }

    /// <summary>Begins to follow a log.</summary>
    /// <returns>Why not, when the text is no key of a log.</returns>
    public async Task<LocalizedText?> Follow(string text, CancellationToken ct)
    {
        if (!VerifierKey.TryParse(text, out var key, out var fault)) return new(fault.Sv, fault.En);
        if (key.Kind != NoteKeyKind.Ed25519) return new(WitnessFaults.NotALogKey.Sv, WitnessFaults.NotALogKey.En);
        if (Logs().Contains(key)) return null;
        System.IO.Directory.CreateDirectory(Directory);
        await File.AppendAllTextAsync(Path.Combine(Directory, LogsFile), $"{key}\n", ct);
        return null;
    }
}
