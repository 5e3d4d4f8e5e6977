using IntegrityLedger.Proofs.Notes;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>This node's keys as a witness: kept, changed and signed with as the log's own (ops/runbooks/log-keys.md), under a name of their own.</summary>
public sealed class WitnessKeyring(WitnessSettings settings) : IDisposable
{
    private readonly KeyDirectory directory = new();

    /// <summary>The keys; a first one is made where there is none.</summary>
    /// <exception cref="FormatException">A file is not what its name says, or a key is not one for cosignatures.</exception>
    public LogKeys Keys()
    {
        var keys = directory.Keys(settings.Directory, place => LogKeys.Make(place, $"{LogKeys.Development}.key", settings.Name ?? $"localhost/{LogKeys.Development}/witness/{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}", NoteKeyKind.Cosignature));
        return keys.Signers.All(s => s.Key.Kind == NoteKeyKind.Cosignature) ? keys : throw new FormatException($"A key in {settings.Directory} signs notes, not cosignatures: a witness has keys of its own.");
    }

    /// <summary>The public keys as one gives them to a log, one a line.</summary>
    public string Text() => string.Concat(Keys().Known.Select(key => $"{key}\n"));

    public void Dispose() => directory.Dispose();
}
