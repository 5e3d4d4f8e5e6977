using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Proofs.Tree;
using NSec.Cryptography;

namespace IntegrityLedger.Proofs.Notes;

/// <summary>Kinds of signatures on a note, by the byte that C2SP signed-note assigns.</summary>
public enum NoteKeyKind : byte
{
    /// <summary>Ed25519 over the note's text.</summary>
    Ed25519 = 0x01,
    /// <summary>A witness's Ed25519 over time and text (C2SP tlog-cosignature).</summary>
    Cosignature = 0x04,
}

/// <summary>The public half of a key that signs notes: <c>name+hex8(id)+base64(kind ‖ public key)</c>.</summary>
public sealed record VerifierKey
{
    public static readonly Fault Malformed = new("key-malformed", "Nyckeln ska ha formen namn+8 hexsiffror+base64.", "The key should have the form name+8 hex digits+base64.");
    public static readonly Fault WrongId = new("key-wrong-id", "Nyckelns id stämmer inte med namn och nyckel: något tecken är fel.", "The key's id does not fit its name and key: a character is wrong.");
    public static readonly Fault Unsupported = new("key-unsupported", "Nyckeln är av ett slag som inte stöds här (Ed25519 stöds, 0x01 och 0x04).", "The key is of a kind that is not supported here (Ed25519 is, 0x01 and 0x04).");

    private const int KeyLength = 32;
    private readonly PublicKey key;

    private VerifierKey(string name, NoteKeyKind kind, PublicKey key) =>
        (Name, Kind, this.key, Id) = (name, kind, key, IdOf(name, kind, key.Export(KeyBlobFormat.RawPublicKey)));

    public string Name { get; }
    public NoteKeyKind Kind { get; }
    /// <summary>The first four bytes of SHA-256(name ‖ LF ‖ kind ‖ public key).</summary>
    public uint Id { get; }

    /// <summary>A key from its 32 bytes.</summary>
    /// <exception cref="ArgumentException">The name cannot stand in a note, or the bytes are no key.</exception>
    public static VerifierKey Of(string name, NoteKeyKind kind, ReadOnlySpan<byte> publicKey) =>
        IsName(name) && PublicKey.TryImport(SignatureAlgorithm.Ed25519, publicKey, KeyBlobFormat.RawPublicKey, out var key)
            ? new(name, kind, key!) : throw new ArgumentException("A key has a name without spaces and plus signs, and 32 bytes.", nameof(publicKey));

    public static bool TryParse(string? text, [NotNullWhen(true)] out VerifierKey? key, [NotNullWhen(false)] out Fault? fault)
    {
        (key, fault) = (null, Malformed);
        // Base64 may hold plus signs of its own: only the first two divide.
        if (text?.Trim().Split('+', 3) is not [var name, { Length: 8 } id, var blob] || !IsName(name) || !Base64Text.TryRead(blob, out var bytes)) return false;
        if (!uint.TryParse(id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) || bytes.Length == 0) return false;
        fault = Unsupported;
        if (bytes[0] is not ((byte)NoteKeyKind.Ed25519 or (byte)NoteKeyKind.Cosignature)) return false;
        fault = Malformed;
        if (bytes.Length != KeyLength + 1 || !PublicKey.TryImport(SignatureAlgorithm.Ed25519, bytes.AsSpan(1), KeyBlobFormat.RawPublicKey, out var imported)) return false;
        fault = WrongId;
        if (IdOf(name, (NoteKeyKind)bytes[0], bytes.AsSpan(1)) != number) return false;
        (key, fault) = (new(name, (NoteKeyKind)bytes[0], imported!), null);
        return true;
    }

    /// <summary>Whether the signature, without its key id, is this key's over the text.</summary>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => Kind == NoteKeyKind.Ed25519
        ? SignatureAlgorithm.Ed25519.Verify(key, text, signature)
        : Notes.Cosignature.TryRead(signature, out var time, out var bare) && SignatureAlgorithm.Ed25519.Verify(key, Notes.Cosignature.Message(time, text), bare);

    /// <summary>Names as signed notes allow them: not empty, no white space, no plus sign.</summary>
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '+');

    public override string ToString() => $"{Name}+{Id:x8}+{Convert.ToBase64String([(byte)Kind, .. key.Export(KeyBlobFormat.RawPublicKey)])}";

    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    internal static uint IdOf(string name, NoteKeyKind kind, ReadOnlySpan<byte> publicKey) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)kind, .. publicKey]));
}
