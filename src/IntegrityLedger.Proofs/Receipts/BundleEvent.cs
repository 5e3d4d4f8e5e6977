using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using IntegrityLedger.Proofs.Notes;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Receipts;

/// <summary>One event of an audit bundle, a line of canonical JSON: the leaf's entry, who wrote it, its place, its payload as stored, and the path to the root.</summary>
/// <remarks>Sealed words stand in the payload as ciphertext: that is what the leaf commits to, so the line is whole and provable for a reader who may not, or can no longer, open them.</remarks>
public static class BundleEvent
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 128 };

    /// <param name="headers">As <see cref="LeafRecord.HeadersOf"/> writes them.</param>
    /// <param name="payload">Canonical.</param>
    public static byte[] Write(long index, ReadOnlySpan<byte> entry, ReadOnlySpan<byte> headers, ReadOnlySpan<byte> payload, IReadOnlyList<Digest> proof) =>
    [
        .. "{\"entry\":"u8, .. entry, .. ",\"headers\":"u8, .. headers, .. Encoding.ASCII.GetBytes(FormattableString.Invariant($",\"index\":{index},\"payload\":")), .. payload,
        .. Encoding.ASCII.GetBytes($",\"proof\":[{string.Join(',', proof.Select(hash => $"\"{hash.ToBase64()}\""))}]}}\n"),
    ];

    /// <summary>Null when the line is an event under the checkpoint; else what is wrong, with the line's number and the event's place.</summary>
    public static Fault? Check(string line, long number, Checkpoint head, out LeafRecord? entry, out long index)
    {
        (entry, index) = (null, -1);
        try
        {
            using var document = JsonDocument.Parse(line, Deep);
            var root = document.RootElement;
            byte[] Raw(string name) => Encoding.UTF8.GetBytes(root.GetProperty(name).GetRawText());
            var written = Raw("entry");
            index = root.GetProperty("index").GetInt64();
            if (!LeafRecord.TryParse(written, out entry, out var malformed)) return At(number, index, malformed);
            var path = new List<Digest>();
            foreach (var hash in root.GetProperty("proof").EnumerateArray())
            {
                if (!Digest.TryFromBase64(hash.GetString() ?? "", out var digest)) return At(number, index, Broken);
                path.Add(digest);
            }
            if (InclusionProof.Check(TreeHash.Leaf(written), index, head.Size, head.Root, path) is { } outside) return At(number, index, outside);
            if (Digest.From(SHA256.HashData(Raw("payload"))) != entry.Payload) return At(number, index, new("bundle-payload-differs", "Innehållet är inte det som skrevs.", "The payload is not what was written."));
            if (Digest.From(SHA256.HashData(Raw("headers"))) != entry.Headers) return At(number, index, new("bundle-headers-differ", "Uppgifterna om vem som skrev är inte de som skrevs.", "Who wrote it is not as it was written."));
            // Nothing else may stand in the line: it would look proven and is not.
            return root.EnumerateObject().Count() == 5 ? null : At(number, index, Broken);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return At(number, index, Broken);
        }
    }

    private static readonly Fault Broken = new("bundle-event-malformed", "Raden är inte en händelse.", "The line is not an event.");

    private static Fault At(long number, long index, Fault fault) => new(fault.Code, $"Rad {number}, plats {index}: {fault.Sv}", $"Line {number}, place {index}: {fault.En}");
}
