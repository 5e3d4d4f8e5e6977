using System.Text;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>What a file is, by its first bytes; what it claims to be is not asked.</summary>
public static class FileSniffing
{
    private static readonly Dictionary<string, string> Endings = new()
    {
        ["application/pdf"] = ".pdf", ["image/png"] = ".png", ["image/jpeg"] = ".jpg", ["image/gif"] = ".gif", ["image/webp"] = ".webp", ["image/heic"] = ".heic",
    };

    /// <summary>The content type of an allowed file, or null.</summary>
    public static string? ContentType(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8)) return "application/pdf";
        if (content.StartsWith(Png)) return "image/png";
        if (content.StartsWith(Jpeg)) return "image/jpeg";
        if (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8)) return "image/gif";
        if (content.Length <= 12) return null;
        if (content.StartsWith("RIFF"u8) && content[8..12].SequenceEqual("WEBP"u8)) return "image/webp";
        return content[4..8].SequenceEqual("ftyp"u8) && IsHeic(content[8..12]) ? "image/heic" : null;
    }

    private static ReadOnlySpan<byte> Png => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    /// <summary>The last part of the name without anything a file system or a header could stumble over, with the ending of its real type.</summary>
    public static string SafeName(string name, string contentType)
    {
        var last = name.Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var stem = Path.GetFileNameWithoutExtension(last);
        var clean = new string([.. stem.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '(' or ')')]).Trim(' ', '.');
        return (clean.Length == 0 ? "bilaga" : clean[..Math.Min(clean.Length, 100)]) + Endings[contentType];
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) => brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
}
