using System.Security.Cryptography;
using System.Text;

namespace IntegrityLedger.Kernel;

/// <summary>Name-based identities (RFC 9562 section 5.8, version 8 over SHA-256): the same name gives the same id everywhere.</summary>
public static class StableId
{
    /// <summary>The id of <paramref name="name"/> within <paramref name="kind"/> ("employee", "unit", "supplier", ...).</summary>
    public static Guid From(string kind, string name)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{name.Trim().ToLowerInvariant()}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
