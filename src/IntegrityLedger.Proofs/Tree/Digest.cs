using System.Buffers.Binary;

namespace IntegrityLedger.Proofs.Tree;

/// <summary>A SHA-256 hash, held by value: a million of them are one block of memory.</summary>
public readonly record struct Digest
{
    public const int Length = 32;

    private readonly ulong a, b, c, d;

    private Digest(ulong a, ulong b, ulong c, ulong d) => (this.a, this.b, this.c, this.d) = (a, b, c, d);

    /// <exception cref="ArgumentException">Not 32 bytes.</exception>
    public static Digest From(ReadOnlySpan<byte> bytes) => bytes.Length == Length
        ? new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]))
        : throw new ArgumentException($"A hash is {Length} bytes, not {bytes.Length}.", nameof(bytes));

    public static bool TryFromBase64(ReadOnlySpan<char> text, out Digest digest)
    {
        digest = default;
        if (!Base64Text.TryRead(text, out var bytes) || bytes.Length != Length) return false;
        digest = From(bytes);
        return true;
    }

    /// <exception cref="FormatException">Not hexadecimal digits.</exception>
    /// <exception cref="ArgumentException">Not 64 of them.</exception>
    public static Digest FromHex(string hex) => From(Convert.FromHexString(hex));

    public void CopyTo(Span<byte> to)
    {
        BinaryPrimitives.WriteUInt64BigEndian(to, a);
        BinaryPrimitives.WriteUInt64BigEndian(to[8..], b);
        BinaryPrimitives.WriteUInt64BigEndian(to[16..], c);
        BinaryPrimitives.WriteUInt64BigEndian(to[24..], d);
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    public string ToBase64() => Convert.ToBase64String(ToBytes());

    /// <summary>64 hexadecimal digits in lower case.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToBytes());
}
