using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Proofs.Tree;
using NSec.Cryptography;

namespace IntegrityLedger.Proofs.Notes;

/// <summary>Whoever can sign a note: a key in a file, or something outside that keeps its key to itself.</summary>
public interface INoteSigner
{
    VerifierKey Key { get; }

    /// <summary>The 64 bytes of an Ed25519 signature over <paramref name="text"/>; whoever asks checks them.</summary>
    Task<byte[]> SignAsync(ReadOnlyMemory<byte> text, CancellationToken ct);
}

/// <summary>An Ed25519 key at hand, kept as <c>PRIVATE+KEY+name+hex8(id)+base64(kind ‖ seed)</c>, the form that note tools share.</summary>
public sealed class NoteSigner : INoteSigner, IDisposable
{
    private const string Prefix = "PRIVATE+KEY+";
    private const int SeedLength = 32;
    private readonly Key key;

    private NoteSigner(string name, NoteKeyKind kind, Key key) =>
        (this.key, Key) = (key, VerifierKey.Of(name, kind, key.Export(KeyBlobFormat.RawPublicKey)));

    public VerifierKey Key { get; }

    /// <summary>The text of a new key, to be written where only its owner reads.</summary>
    public static string Create(string name, NoteKeyKind kind = NoteKeyKind.Ed25519)
    {
        var seed = RandomNumberGenerator.GetBytes(SeedLength);
        using var signer = FromSeed(name, kind, seed);
        return $"{Prefix}{name}+{signer.Key.Id:x8}+{Convert.ToBase64String([(byte)kind, .. seed])}";
    }

    /// <exception cref="FormatException">The text is not such a key; it never repeats the text.</exception>
    public static NoteSigner Parse(string text)
    {
        text = text.Trim();
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length..].Split('+', 3) is not [var name, { Length: 8 } id, var blob] || !VerifierKey.IsName(name)
            || !Base64Text.TryRead(blob, out var bytes) || bytes.Length != SeedLength + 1 || bytes[0] is not ((byte)NoteKeyKind.Ed25519 or (byte)NoteKeyKind.Cosignature))
            throw new FormatException($"A signing key has the form {Prefix}name+8 hex digits+base64.");
        var signer = FromSeed(name, (NoteKeyKind)bytes[0], bytes.AsSpan(1));
        return signer.Key.Id.ToString("x8", CultureInfo.InvariantCulture) == id ? signer : throw new FormatException("The signing key's id does not fit its name and key.");
    }

    public Task<byte[]> SignAsync(ReadOnlyMemory<byte> text, CancellationToken ct) => Task.FromResult(Sign(text.Span));

    public byte[] Sign(ReadOnlySpan<byte> text) => SignatureAlgorithm.Ed25519.Sign(key, text);

    public void Dispose() => key.Dispose();

    private static NoteSigner FromSeed(string name, NoteKeyKind kind, ReadOnlySpan<byte> seed) =>
        new(name, kind, NSec.Cryptography.Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey));
}
