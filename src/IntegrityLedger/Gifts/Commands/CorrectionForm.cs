using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>The body of a correction: only what is to become different, in the shape of a declaration.</summary>
public sealed record CorrectDeclaration(JsonObject? Changes, string? Reason, int? Version = null);

/// <summary>Lays changes over what stands, and tells the difference field by field.</summary>
public static class CorrectionForm
{
    public static Outcome<DeclareGift> Merge(DeclareGift stands, JsonObject? changes) => Amendment.Lay(stands, changes, "gift", "direction", "onBehalfOf");

    public static IReadOnlyList<FieldChange> Differences(DeclareGift before, DeclareGift after, Seal seal) => Amendment.Differences(before, after, seal);
}
