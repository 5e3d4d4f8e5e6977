using System.Buffers.Binary;

namespace IntegrityLedger.Influence.Files;

/// <summary>WebP (RFC 9649): pictures, animation, transparency and colour profile stay; Exif, XMP, unknown chunks and what follows the RIFF go.</summary>
internal static class WebpMetadata
{
    private const byte HasExif = 0x08, HasXmp = 0x04, HasProfile = 0x20;
    private static readonly HashSet<string> Needed = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"];

    public static Cleaned Clean(byte[] content)
    {
        var found = new Found();
        var end = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(4, 4)) + 8);
        if (end < content.Length) found.Note(RemovedKind.Trailing);
        using var kept = new MemoryStream(content.Length);
        kept.Write("RIFF\0\0\0\0WEBP"u8);
        var (orientation, pictures) = (1, 0);
        Chunks(content.AsSpan(12, end - 12), kept, found, ref orientation, ref pictures);
        if (pictures == 0) throw new InvalidDataException("No picture.");
        var extended = kept.Length > 21 && kept.GetBuffer().AsSpan(12, 4).SequenceEqual("VP8X"u8);
        if (extended && orientation > 1) Chunk(kept, "EXIF"u8, ExifOrientation.Block(orientation));
        var clean = kept.ToArray();
        // The profile, if there is one, follows at once (RFC 9649, 2.7).
        var profile = clean.Length > 34 && clean.AsSpan(30, 4).SequenceEqual("ICCP"u8);
        if (extended) clean[20] = (byte)((clean[20] & ~(HasExif | HasXmp | HasProfile)) | (orientation > 1 ? HasExif : 0) | (profile ? HasProfile : 0));
        BinaryPrimitives.WriteUInt32LittleEndian(clean.AsSpan(4), (uint)clean.Length - 8);
        return new(clean, found.Kinds, null);
    }

    private static void Chunks(ReadOnlySpan<byte> from, MemoryStream kept, Found found, ref int orientation, ref int pictures)
    {
        for (var at = 0; at < from.Length;)
        {
            var type = System.Text.Encoding.Latin1.GetString(from.Slice(at, 4));
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(from.Slice(at + 4, 4)));
            var body = from.Slice(at + 8, length);
            at += 8 + length + (length & 1);
            if (type is "VP8 " or "VP8L") pictures++;
            if (type == "EXIF" && ExifOrientation.Read(body.StartsWith("Exif\0\0"u8) ? body[6..] : body) is > 1 and var turned) orientation = turned;
            if (type == "ANMF")
            {
                // A frame: 16 bytes of place and time, then chunks of its own, in which a frame does not come again.
                using var frame = new MemoryStream(body.Length);
                frame.Write(body[..16]);
                Frame(body[16..], frame, found, ref pictures);
                Chunk(kept, "ANMF"u8, frame.ToArray());
            }
            else if (type == "ICCP")
            {
                var blank = IccProfile.Blank(body);
                if (blank is null || !body.SequenceEqual(blank)) found.Note(RemovedKind.Profile);
                if (blank is not null) Chunk(kept, "ICCP"u8, blank);
            }
            else if (Needed.Contains(type)) Chunk(kept, from.Slice(at - 8 - length - (length & 1), 4), body);
            else if (type != "EXIF" || !ExifOrientation.IsAll(body)) found.Note(type switch { "EXIF" => RemovedKind.Camera, "XMP " => RemovedKind.Editing, _ => RemovedKind.Application });
        }
    }

    private static void Frame(ReadOnlySpan<byte> from, MemoryStream kept, Found found, ref int pictures)
    {
        for (var at = 0; at < from.Length;)
        {
            var type = from.Slice(at, 4);
            var length = checked((int)BinaryPrimitives.ReadUInt32LittleEndian(from.Slice(at + 4, 4)));
            var body = from.Slice(at + 8, length);
            if (type.SequenceEqual("VP8 "u8) || type.SequenceEqual("VP8L"u8)) pictures++;
            if (type.SequenceEqual("VP8 "u8) || type.SequenceEqual("VP8L"u8) || type.SequenceEqual("ALPH"u8)) Chunk(kept, type, body);
            else found.Note(RemovedKind.Application);
            at += 8 + length + (length & 1);
        }
    }

    private static void Chunk(MemoryStream into, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(length, (uint)body.Length);
        into.Write(type);
        into.Write(length);
        into.Write(body);
        if ((body.Length & 1) != 0) into.WriteByte(0);
    }
}
