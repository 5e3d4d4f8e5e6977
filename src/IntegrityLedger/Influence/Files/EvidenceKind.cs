using System.IO.Compression;
using System.Text;
using System.Text.Unicode;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Files;

/// <summary>What may be attached to a report, told from the content alone: photos, PDF, office documents without macros, plain text, mail.</summary>
public static class EvidenceKind
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        Odt = "application/vnd.oasis.opendocument.text",
        Ods = "application/vnd.oasis.opendocument.spreadsheet",
        Text = "text/plain", Mail = "message/rfc822";

    /// <summary>How much of a text's beginning is read for the headers of a mail, in bytes.</summary>
    private const int HeaderPart = 16 * 1024;

    /// <summary>The content type, or null for a file that is not taken. Never throws; takes time linear in the length.</summary>
    /// <param name="content">The whole file, as it came.</param>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty) return null;
        if (FileSignature.ContentType(content) is { } known) return known;
        if (content.StartsWith("PK\u0003\u0004"u8)) return OfPackage(content.ToArray());
        return IsText(content) ? (IsMail(content) ? Mail : Text) : null;
    }

    private static string? OfPackage(byte[] content)
    {
        try
        {
            if (PackageLimits.TooManyParts(content)) return null;
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            if (zip.GetEntry("mimetype") is { } type)
                return names.Contains("content.xml") && Encoding.ASCII.GetString(new PackageLimits().Read(type)).Trim() is var said && said is Odt or Ods ? said : null;
            if (!names.Contains("[Content_Types].xml")) return null;
            return names.Contains("word/document.xml") ? Docx : names.Contains("xl/workbook.xml") ? Xlsx : names.Contains("ppt/presentation.xml") ? Pptx : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            return null;
        }
    }

    private static bool IsText(ReadOnlySpan<byte> content) => Utf8.IsValid(content) && !content.ContainsAnyExcept(Printable);

    // Everything but the control characters, of which tab, line feed, form feed and carriage return are wanted.
    private static readonly System.Buffers.SearchValues<byte> Printable =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 256).Where(b => b is 9 or 10 or 12 or 13 || (b >= 32 && b != 127)).Select(b => (byte)b)]);

    private static bool IsMail(ReadOnlySpan<byte> content)
    {
        var head = Encoding.UTF8.GetString(content[..Math.Min(content.Length, HeaderPart)]).TrimStart('\uFEFF');
        var headers = head.Split('\n').Select(line => line.TrimEnd('\r')).TakeWhile(line => line.Length > 0).ToList();
        return headers.Count > 1 && headers[0].Contains(':', StringComparison.Ordinal) && Has("From:") && (Has("Date:") || Has("Received:") || Has("Message-ID:") || Has("MIME-Version:"));

        bool Has(string header) => headers.Any(line => line.StartsWith(header, StringComparison.OrdinalIgnoreCase));
    }
}
