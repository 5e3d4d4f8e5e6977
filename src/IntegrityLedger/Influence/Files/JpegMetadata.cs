using System.Buffers.Binary;

namespace IntegrityLedger.Influence.Files;

/// <summary>JPEG (ITU-T T.81, annex B): the segments that are needed to show the picture stay, byte for byte; all others go, and so does what follows the end.</summary>
internal static class JpegMetadata
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Comment = 0xFE, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF;

    public static Cleaned Clean(byte[] content)
    {
        var (found, orientation, scans) = (new Found(), 1, 0);
        using var kept = new MemoryStream(content.Length);
        using var head = new MemoryStream();
        var at = 2;
        while (true)
        {
            if (content[at] != 0xFF) throw new InvalidDataException("No marker.");
            while (content[at] == 0xFF) at++;
            var marker = content[at++];
            if (marker == EndOfImage) break;
            if (marker is 0 or 1 or StartOfImage or (>= 0xD0 and <= 0xD7)) throw new InvalidDataException("A marker out of its place.");
            var length = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at, 2));
            var body = content.AsSpan(at + 2, length - 2);
            at += length;
            if (marker is >= App0 and <= App15 or Comment or >= 0xF0)
            {
                if (marker == App1 && body.StartsWith("Exif\0"u8) && body.Length > 6 && ExifOrientation.Read(body[6..]) is > 1 and var turned) orientation = turned;
                if (marker == App0 && body.StartsWith("JFIF\0"u8)) Jfif(head, body, found);
                else if (marker == App2 && body.StartsWith("ICC_PROFILE\0"u8)) Profile(kept, body, found);
                else if (marker == App14 && body.StartsWith("Adobe"u8) && body.Length >= 12) Segment(kept, marker, body[..12]);
                else if (marker != App1 || !body.StartsWith("Exif\0\0"u8) || !ExifOrientation.IsAll(body[6..])) found.Note(KindOf(marker, body));
                continue;
            }
            Segment(kept, marker, body);
            if (marker != StartOfScan) continue;
            scans++;
            var from = at;
            // Within a scan 0xFF is followed by a stuffed zero or a restart marker; anything else begins the next segment.
            while (content[at] != 0xFF || content[at + 1] is 0 or (>= 0xD0 and <= 0xD7)) at++;
            kept.Write(content.AsSpan(from, at - from));
        }
        if (scans == 0) throw new InvalidDataException("No picture.");
        if (at < content.Length) found.Note(RemovedKind.Trailing);
        if (orientation > 1) Segment(head, App1, [.. "Exif\0\0"u8, .. ExifOrientation.Block(orientation)]);
        return new([0xFF, StartOfImage, .. head.ToArray(), .. kept.ToArray(), 0xFF, EndOfImage], found.Kinds, null);
    }

    // Seven bytes of name and version and units, four of density, two of the size of a thumbnail, which is left out.
    private static void Jfif(MemoryStream head, ReadOnlySpan<byte> body, Found found)
    {
        if (body.Length > 14) found.Note(RemovedKind.Thumbnail);
        if (head.Length == 0) Segment(head, App0, [.. body[..12], 0, 0]);
    }

    // Behind the name: which part, of how many. Those of one part are of screens and cameras; the large ones of several parts belong to printing presses and stay as they are.
    private static void Profile(MemoryStream kept, ReadOnlySpan<byte> body, Found found)
    {
        if (body.Length < 14 || body[12] != 1 || body[13] != 1)
        {
            Segment(kept, App2, body);
            return;
        }
        var blank = IccProfile.Blank(body[14..]);
        if (blank is null || !body[14..].SequenceEqual(blank)) found.Note(RemovedKind.Profile);
        if (blank is not null) Segment(kept, App2, [.. body[..14], .. blank]);
    }

    private static string KindOf(byte marker, ReadOnlySpan<byte> body) =>
        marker == App1 && body.StartsWith("Exif"u8) ? RemovedKind.Camera
        : marker == App1 || body.StartsWith("Photoshop"u8) ? RemovedKind.Editing
        : marker == Comment ? RemovedKind.Comment
        : body.StartsWith("JFXX"u8) || body.StartsWith("MPF\0"u8) ? RemovedKind.Thumbnail : RemovedKind.Application;

    private static void Segment(MemoryStream into, byte marker, ReadOnlySpan<byte> body)
    {
        var length = body.Length + 2;
        into.Write([0xFF, marker, (byte)(length >> 8), (byte)length]);
        into.Write(body);
    }
}
