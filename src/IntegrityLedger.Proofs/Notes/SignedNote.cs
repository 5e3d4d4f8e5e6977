using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using IntegrityLedger.Proofs.Tree;

namespace IntegrityLedger.Proofs.Notes;

/// <summary>One signature line of a note: who says to have signed, with which key, and the bytes.</summary>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes, 4);
        return $"— {Name} {Convert.ToBase64String(bytes)}";
    }
}

/// <summary>A note as C2SP signed-note has it: a text that ends with a line feed, an empty line, and signature lines.</summary>
/// <remarks>Reading a note says nothing of its truth: the text counts when <see cref="Check"/> has named a key.</remarks>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>More bytes, or more signatures, are refused unread.</summary>
    public const int MostBytes = 1_000_000, MostSignatures = 100;

    public static readonly Fault Malformed = new("note-malformed", "Texten är inte en signerad not: text, tom rad, signaturrader.", "This is not a signed note: a text, an empty line, signature lines.");
    public static readonly Fault KeyFails = new("note-signature-fails", "En signatur av en känd nyckel stämmer inte: texten eller signaturen är ändrad.", "A signature by a known key does not verify: the text or the signature was changed.");
    public static readonly Fault NoKnownKey = new("note-no-known-key", "Ingen av signaturerna är gjord med en nyckel som du angett.", "None of the signatures was made with a key that you gave.");

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool TryParse(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out SignedNote? note, [NotNullWhen(false)] out Fault? fault)
    {
        (note, fault) = (null, Malformed);
        if (utf8.Length > MostBytes) return false;
        string all;
        try { all = Strict.GetString(utf8); }
        catch (ArgumentException) { return false; }
        var cut = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (cut < 0 || !all.EndsWith('\n') || all.Any(c => c < ' ' && c != '\n')) return false;
        var lines = all[(cut + 2)..].Split('\n')[..^1];
        if (lines.Length is 0 or > MostSignatures) return false;
        var signatures = new List<NoteSignature>();
        foreach (var line in lines)
        {
            if (Signature(line) is not { } signature) return false;
            signatures.Add(signature);
        }
        (note, fault) = (new(all[..(cut + 1)], signatures), null);
        return true;
    }

    /// <summary>Which of the keys signed, in their order. Signatures of other keys are passed over; one of a known key that fails spoils the note, and so does a note that none of the keys signed.</summary>
    public bool Check(IReadOnlyCollection<VerifierKey> known, out IReadOnlyList<(VerifierKey Key, NoteSignature Signature)> signed, [NotNullWhen(false)] out Fault? fault)
    {
        var found = new List<(VerifierKey, NoteSignature)>();
        (signed, fault) = (found, null);
        var text = Encoding.UTF8.GetBytes(Text);
        foreach (var key in known)
            foreach (var signature in Signatures.Where(s => s.Name == key.Name && s.KeyId == key.Id))
            {
                if (!key.Verifies(text, signature.Bytes))
                {
                    (signed, fault) = ([], KeyFails);
                    return false;
                }
                if (!found.Any(f => f.Item1 == key)) found.Add((key, signature));
            }
        if (found.Count > 0) return true;
        fault = NoKnownKey;
        return false;
    }

    /// <summary>A note by these signers.</summary>
    /// <exception cref="InvalidOperationException">A signer answered with something that its own key does not verify.</exception>
    public static async Task<SignedNote> SignAsync(string text, IEnumerable<INoteSigner> signers, CancellationToken ct)
    {
        if (!text.EndsWith('\n')) throw new ArgumentException("A note's text ends with a line feed.", nameof(text));
        var bytes = Encoding.UTF8.GetBytes(text);
        var signatures = new List<NoteSignature>();
        foreach (var signer in signers)
        {
            var signature = await signer.SignAsync(bytes, ct);
            if (!signer.Key.Verifies(bytes, signature)) throw new InvalidOperationException($"The signer of {signer.Key.Name} gave a signature that its key does not verify.");
            signatures.Add(new(signer.Key.Name, signer.Key.Id, signature));
        }
        return new(text, signatures);
    }

    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s}\n")))}";

    private static NoteSignature? Signature(string line)
    {
        if (!line.StartsWith("— ", StringComparison.Ordinal) || line[2..].Split(' ') is not [var name, var blob]) return null;
        return VerifierKey.IsName(name) && Base64Text.TryRead(blob, out var bytes) && bytes.Length > 4
            ? new(name, System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[4..]) : null;
    }
}
