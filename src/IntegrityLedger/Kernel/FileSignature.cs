namespace IntegrityLedger.Kernel;

/// <summary>What a photo, picture or PDF is, by its first bytes; what it claims to be is not asked.</summary>
public static class FileSignature
{
    public const string Pdf = "application/pdf", Png = "image/png", Jpeg = "image/jpeg", Gif = "image/gif", WebP = "image/webp", Heic = "image/heic";

    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    /// <summary>The content type of PDF, PNG, JPEG, GIF, WebP or HEIC; null for anything else.</summary>
    public static string? ContentType(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8)) return Pdf;
        if (content.StartsWith(PngStart)) return Png;
        if (content.StartsWith(JpegStart)) return Jpeg;
        if (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8)) return Gif;
        if (content.Length <= 12) return null;
        if (content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8)) return WebP;
        return content[4..8].SequenceEqual("ftyp"u8) && IsHeic(content[8..12]) ? Heic : null;
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) => brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
}
