using System.Numerics;
using System.Security.Cryptography;

namespace IntegrityLedger.Proofs.Tree;

/// <summary>The hashes of RFC 6962 section 2.1, SHA-256 throughout.</summary>
public static class TreeHash
{
    /// <summary>Of a tree without leaves.</summary>
    public static Digest Empty { get; } = Digest.From(SHA256.HashData([]));

    /// <summary>SHA-256(0x00 ‖ entry).</summary>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        Span<byte> prefixed = entry.Length < 1_024 ? stackalloc byte[entry.Length + 1] : new byte[entry.Length + 1];
        prefixed[0] = 0;
        entry.CopyTo(prefixed[1..]);
        return Hash(prefixed);
    }

    /// <summary>SHA-256(0x01 ‖ left ‖ right).</summary>
    public static Digest Node(in Digest left, in Digest right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * Digest.Length)];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Digest.Length)..]);
        return Hash(both);
    }

    /// <summary>MTH of consecutive leaf hashes, or of the roots of equally high complete subtrees.</summary>
    public static Digest Root(ReadOnlySpan<Digest> hashes) => hashes.Length switch
    {
        0 => Empty,
        1 => hashes[0],
        _ => Node(Root(hashes[..Split(hashes.Length)]), Root(hashes[Split(hashes.Length)..])),
    };

    /// <summary>The largest power of two below <paramref name="count"/>, which is at least 2.</summary>
    internal static int Split(int count) => (int)Split((long)count);

    internal static long Split(long count) => (long)(BitOperations.RoundUpToPowerOf2((ulong)count) / 2);

    private static Digest Hash(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Digest.Length];
        SHA256.HashData(bytes, hash);
        return Digest.From(hash);
    }
}
