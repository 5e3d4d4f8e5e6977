using System.Buffers.Binary;
using IntegrityLedger.Influence.Files;

namespace IntegrityLedger.Tests.Influence.Files;

/// <summary>Tiny pictures, bare and with a secret in every place that holds metadata.</summary>
internal static class Pictures
{
    public const string Secret = "ANNA-BERG-HEMLIGT";
    public static readonly byte[] SecretBytes = System.Text.Encoding.Latin1.GetBytes(Secret);

    /// <summary>Exif with a turned picture (6) and the secret as the maker's note.</summary>
    private static readonly byte[] Exif = [.. ExifTurned(6)[..^4], .. SecretBytes];

    // Entropy-coded data with a stuffed zero and a restart marker inside, two scans as in a progressive photo.
    private static readonly byte[] Tables = [.. Segment(0xDB, [0, .. Enumerable.Repeat((byte)7, 64)]), .. Segment(0xC2, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Segment(0xC4, [0, .. new byte[16]])];
    private static readonly byte[] Scans = [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4, .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 9, 8, 7, 0xFF, 0xD9];
    private static readonly byte[] Profile = Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Icc("")]), TalkingProfile = Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Icc(Secret)]), Adobe = Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]);

    public static byte[] Jpeg(int turned = 1) =>
        [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. turned > 1 ? Segment(0xE1, [.. "Exif\0\0"u8, .. ExifTurned(turned)]) : [], .. Profile, .. Adobe, .. Tables, .. Scans];

    public static byte[] JpegWithSecrets() =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 1, 6, .. SecretBytes, 0]), .. Segment(0xE0, [.. "JFXX\0"u8, .. SecretBytes]), .. Segment(0xE1, [.. "Exif\0\0"u8, .. Exif]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. SecretBytes]), .. Segment(0xE2, [.. "MPF\0"u8, .. SecretBytes]), .. TalkingProfile, .. Segment(0xEC, [.. "Ducky"u8, .. SecretBytes]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. SecretBytes]), .. Adobe, .. Segment(0xFE, SecretBytes), .. Tables, .. Segment(0xEF, SecretBytes), .. Scans, .. SecretBytes,
    ];

    public static byte[] Png() => [.. PngStart, .. PngMiddle, .. Chunk("IEND", [])];

    public static byte[] PngWithSecrets() =>
    [
        .. PngStart, .. Chunk("tEXt", [.. "Author\0"u8, .. SecretBytes]), .. Chunk("zTXt", [.. "a\0\0"u8, .. SecretBytes]), .. Chunk("iTXt", SecretBytes), .. Chunk("eXIf", [.. ExifTurned(1), .. SecretBytes]),
        .. Chunk("tIME", [7, 0xEA, 11, 24, 1, 2, 3]), .. Chunk("prVt", SecretBytes), .. PngMiddleOf(Secret), .. Chunk("IEND", []), .. SecretBytes,
    ];

    private static byte[] PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])];
    private static byte[] PngMiddle => PngMiddleOf("");
    private static byte[] PngMiddleOf(string words) => [.. Chunk("iCCP", [.. Latin(words.Length > 0 ? words : "icc"), 0, 0, .. Deflated(Icc(words))]), .. Chunk("gAMA", [0, 0, 177, 143]), .. Chunk("IDAT", [0x78, 0x9C, 0x63, 0, 0, 0, 2, 0, 1])];

    public static byte[] Gif() => [.. GifStart, .. GifMiddle, 0x3B];

    public static byte[] GifWithSecrets() =>
    [
        .. GifStart, 0x21, 0xFE, .. Sub(SecretBytes), 0, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, .. Sub(SecretBytes), 0, 0x21, 0x01, .. Sub(new byte[12]), .. Sub(SecretBytes), 0,
        0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, .. Sub([2, .. SecretBytes]), 0, .. GifMiddle, 0x3B, .. SecretBytes,
    ];

    private static byte[] GifStart => [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];
    private static byte[] GifMiddle => [0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];

    public static byte[] Webp() => Riff([.. WebpChunk("VP8X", [0x30, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. WebpChunk("ICCP", Icc("")), .. WebpChunk("ALPH", [1, 2, 3]), .. WebpChunk("VP8 ", [9, 9, 9, 9, 9])]);

    public static byte[] WebpWithSecrets() =>
    [
        .. Riff([.. WebpChunk("VP8X", [0x3C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. WebpChunk("ICCP", Icc(Secret)), .. WebpChunk("ALPH", [1, 2, 3]), .. WebpChunk("VP8 ", [9, 9, 9, 9, 9]), .. WebpChunk("EXIF", [.. ExifTurned(1), .. SecretBytes]),
            .. WebpChunk("XMP ", SecretBytes), .. WebpChunk("anna", SecretBytes)]), .. SecretBytes,
    ];

    /// <summary>An animation; <paramref name="more"/> is put among the chunks of its only frame.</summary>
    public static byte[] WebpAnimation(byte[]? more = null) =>
        Riff([.. WebpChunk("VP8X", [0x02, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. WebpChunk("ANIM", [0, 0, 0, 0, 0, 0]), .. WebpChunk("ANMF", [.. new byte[16], .. WebpChunk("VP8L", [0x2F, 1]), .. more is null ? [] : WebpChunk("more", more)])]);

    public static byte[] Heic() => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, .. SecretBytes];

    private static byte[] ExifTurned(int turned) => [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turned, 0, 0, 0, 0, 0, 0];
    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
    private static byte[] Sub(byte[] body) => [(byte)body.Length, .. body];
    private static byte[] WebpChunk(string type, byte[] body) => [.. Latin(type), .. Little(body.Length), .. body, .. body.Length % 2 == 1 ? new byte[1] : []];
    private static byte[] Riff(byte[] body) => [.. "RIFF"u8, .. Little(body.Length + 4), .. "WEBP"u8, .. body];
    private static byte[] Latin(string text) => System.Text.Encoding.Latin1.GetBytes(text);

    /// <summary>A profile of one curve (red) and one description of version 2, of 30 bytes whatever its words.</summary>
    private static byte[] Icc(string words)
    {
        var profile = new byte[128 + 4 + 24 + 16 + 30];
        "acsp"u8.CopyTo(profile.AsSpan(36));
        Latin(words).AsSpan(0, Math.Min(words.Length, 8)).CopyTo(profile.AsSpan(48));
        byte[] table = [0, 0, 0, 2, .. "rTRC"u8, .. Big(156), .. Big(16), .. "desc"u8, .. Big(172), .. Big(30), .. "curv"u8, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0x33, 0, 0, .. "desc"u8, 0, 0, 0, 0, 0, 0, 0, 1, .. Latin(words)];
        table.CopyTo(profile.AsSpan(128));
        return profile;
    }

    private static byte[] Deflated(byte[] plain)
    {
        using var into = new MemoryStream();
        using (var zip = new System.IO.Compression.ZLibStream(into, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true)) zip.Write(plain);
        return into.ToArray();
    }

    private static byte[] Chunk(string type, byte[] body)
    {
        byte[] named = [.. Latin(type), .. body];
        return [.. Big(body.Length), .. named, .. Big((int)Crc32.Of(named))];
    }

    private static byte[] Little(int number) { var four = new byte[4]; BinaryPrimitives.WriteInt32LittleEndian(four, number); return four; }
    private static byte[] Big(int number) { var four = new byte[4]; BinaryPrimitives.WriteInt32BigEndian(four, number); return four; }
}
