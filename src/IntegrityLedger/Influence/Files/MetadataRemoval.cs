using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Files;

/// <summary>Takes metadata out of a file without touching what it shows: whole segments, chunks and parts are dropped, no picture is packed anew.</summary>
/// <remarks>
/// A file that cannot be read is never half cleaned: it comes back as it was, and <see cref="Cleaned.Left"/> says so. What a picture or a text itself shows
/// (a face, a name in the running text, the sender of a mail) is content and stays. Works in memory, in time linear in the unpacked size.
/// </remarks>
public static class MetadataRemoval
{
    private static readonly LocalizedText Unreadable = new(
        "Filen kunde inte läsas helt och är oförändrad. Uppgifter om vem som gjort den, när, var och med vilken dator eller kamera kan finnas kvar.",
        "The file could not be read in full and is unchanged. It may still tell who made it, when, where and with which computer or camera.");

    private static readonly LocalizedText UnreadablePdf = new(
        "PDF-filen är krypterad, elektroniskt underskriven eller trasig, och är oförändrad. Uppgifter om vem som gjort den, när och med vilket program kan finnas kvar. Skriv ut den till en ny PDF-fil och bifoga den i stället, om den inte behöver vara underskriven.",
        "The PDF file is encrypted, electronically signed or broken, and is unchanged. It may still tell who made it, when and with which program. Print it to a new PDF file and attach that instead, unless it has to be signed.");

    private static readonly LocalizedText MailHeaders = new(
        "Mejlets sändare, mottagare, tider, servrar och bilagor finns kvar: de är det som mejlet visar. Är mejlet skickat till dig syns din adress.",
        "The mail's sender, recipients, times, servers and attachments remain: they are what the mail shows. If it was sent to you, your address can be seen.");

    private static readonly LocalizedText Heic = new(
        "Uppgifter i bilden (plats, tid, telefonens modell) kan inte tas bort ur en HEIC-bild här. Spara den som JPEG, eller ta en skärmbild av den, och bifoga den i stället.",
        "What the image tells (place, time, model of the phone) cannot be taken out of a HEIC image here. Save it as JPEG, or take a screenshot of it, and attach that instead.");

    /// <summary>The file without its metadata. Never throws, whatever the content.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="contentType">What <see cref="EvidenceKind.Of"/> found.</param>
    public static Cleaned Clean(byte[] content, string contentType)
    {
        try
        {
            return contentType switch
            {
                FileSignature.Jpeg => JpegMetadata.Clean(content),
                FileSignature.Png => PngMetadata.Clean(content),
                FileSignature.Gif => GifMetadata.Clean(content),
                FileSignature.WebP => WebpMetadata.Clean(content),
                FileSignature.Pdf => PdfMetadata.Clean(content),
                FileSignature.Heic => new(content, [], Heic),
                EvidenceKind.Docx or EvidenceKind.Xlsx or EvidenceKind.Pptx => OfficePackage.Clean(content, new OoxmlParts()),
                EvidenceKind.Odt or EvidenceKind.Ods => OfficePackage.Clean(content, new OdfParts()),
                EvidenceKind.Text => new(content, [], null),
                EvidenceKind.Mail => new(content, [], MailHeaders),
                _ => new(content, [], Unreadable),
            };
        }
#pragma warning disable CA1031 // Whatever a hostile file does to a reader, the answer is the same: it could not be cleaned.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new(content, [], contentType == FileSignature.Pdf ? UnreadablePdf : Unreadable);
        }
    }
}
