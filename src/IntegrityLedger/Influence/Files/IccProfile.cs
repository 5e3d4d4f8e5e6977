using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace IntegrityLedger.Influence.Files;

/// <summary>Colour profiles (ICC.1, ISO 15076-1): a screenshot often carries that of the screen, with its name, maker, serial number and day of calibration. The colours stay, the words go.</summary>
internal static class IccProfile
{
    private const int Header = 128, MostBytes = 4 << 20, MostTags = 200;

    private static readonly HashSet<string> Colours =
    [
        "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt", "bkpt", "chad", "chrm", "lumi", "gamt", "cicp", "aarg", "aagg", "aabg",
        "A2B0", "A2B1", "A2B2", "A2B3", "B2A0", "B2A1", "B2A2", "B2A3", "D2B0", "D2B1", "D2B2", "D2B3", "B2D0", "B2D1", "B2D2", "B2D3",
    ];

    /// <summary>The profile, as long as before, with empty words; null when it cannot be read, and is better left out.</summary>
    public static byte[]? Blank(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < Header + 4 || !profile[36..40].SequenceEqual("acsp"u8)) return null;
        var tags = BinaryPrimitives.ReadUInt32BigEndian(profile[Header..]);
        if (tags > MostTags || Header + 4 + (12 * tags) > profile.Length) return null;
        var blank = new byte[profile.Length];
        profile[..(int)(Header + 4 + (12 * tags))].CopyTo(blank);
        // Program, day, maker, model, creator and fingerprint (7.2): nothing that the colours need.
        foreach (var (from, length) in new[] { (4, 4), (24, 12), (48, 8), (80, 20), (100, 28) }) blank.AsSpan(from, length).Clear();
        foreach (var words in new[] { true, false })
            for (var at = Header + 4; at < Header + 4 + (12 * tags); at += 12)
            {
                var (name, from, length) = (Encoding.Latin1.GetString(profile.Slice(at, 4)), BinaryPrimitives.ReadUInt32BigEndian(profile[(at + 4)..]), BinaryPrimitives.ReadUInt32BigEndian(profile[(at + 8)..]));
                if (from < Header + 4 + (12 * tags) || length < 12 || (long)from + length > profile.Length) return null;
                var old = profile.Slice((int)from, (int)length);
                var into = blank.AsSpan((int)from, (int)length);
                if (Colours.Contains(name) == words) continue;
                if (words) Empty(old, into);
                else old.CopyTo(into);
            }
        return blank;
    }

    /// <summary>The same for a profile packed by zlib, as PNG keeps it.</summary>
    public static byte[]? BlankPacked(ReadOnlySpan<byte> packed, out bool same)
    {
        same = false;
        using var plain = new MemoryStream();
        using (var from = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress))
        {
            var buffer = new byte[16 * 1024];
            for (int got; (got = from.Read(buffer)) > 0;)
            {
                plain.Write(buffer.AsSpan(0, got));
                if (plain.Length > MostBytes) return null;
            }
        }
        if (Blank(plain.GetBuffer().AsSpan(0, (int)plain.Length)) is not { } blank) return null;
        same = blank.AsSpan().SequenceEqual(plain.GetBuffer().AsSpan(0, (int)plain.Length));
        using var into = new MemoryStream();
        using (var zip = new ZLibStream(into, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(blank);
        return into.ToArray();
    }

    // An empty text of the kind that stood there (10.15, 10.24; "desc" of version 2), so that readers who look for one find one.
    private static void Empty(ReadOnlySpan<byte> old, Span<byte> into)
    {
        if (old.StartsWith("mluc"u8) && into.Length >= 16)
        {
            "mluc"u8.CopyTo(into);
            into[15] = 12;
        }
        else if (old.StartsWith("desc"u8))
        {
            "desc"u8.CopyTo(into);
            into[11] = 1;
        }
        else "text"u8.CopyTo(into);
    }
}
