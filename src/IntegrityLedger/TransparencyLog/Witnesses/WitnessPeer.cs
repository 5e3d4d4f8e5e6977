using IntegrityLedger.Proofs;
using IntegrityLedger.Proofs.Notes;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>A witness that the log asks.</summary>
/// <param name="Url">Where its add-checkpoint is, without that word and without a slash at the end.</param>
/// <param name="Key">Its public key; null when what was written is none.</param>
/// <param name="Wrong">Why it cannot be asked; null when it can.</param>
public sealed record WitnessPeer(string Url, VerifierKey? Key, Fault? Wrong)
{
    /// <summary>What people call it.</summary>
    public string Name => Key?.Name ?? Url;

    internal static IReadOnlyList<WitnessPeer> Read(IConfiguration section) => [.. section.GetChildren().Select(one => Read(one["Url"]?.Trim().TrimEnd('/') ?? "", one["Key"]))];

    private static WitnessPeer Read(string url, string? text)
    {
        if (!VerifierKey.TryParse(text, out var key, out var fault)) return new(url, null, fault);
        if (key.Kind != NoteKeyKind.Cosignature) return new(url, null, WitnessFaults.NotAWitnessKey);
        return new(url, key, Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : WitnessFaults.NoAddress);
    }
}
