using System.Buffers.Binary;

namespace IntegrityLedger.Influence.Files;

/// <summary>PNG (W3C PNG, third edition): the chunks that are needed to show the picture stay; texts, times, Exif, private chunks and what follows IEND go.</summary>
internal static class PngMetadata
{
    private static readonly HashSet<string> Needed = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "cICP", "mDCV", "cLLI", "acTL", "fcTL", "fdAT"];

    public static Cleaned Clean(byte[] content)
    {
        var found = new Found();
        using var kept = new MemoryStream(content.Length);
        kept.Write(content.AsSpan(0, 8));
        var (at, last, pictures) = (8, "", 0);
        while (last != "IEND")
        {
            var length = checked((int)BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at, 4)));
            var named = content.AsSpan(at + 4, checked(length + 4));
            if (BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at + 8 + length, 4)) != Crc32.Of(named)) throw new InvalidDataException("A broken chunk.");
            last = System.Text.Encoding.Latin1.GetString(named[..4]);
            var body = named[4..];
            at += length + 12;
            if (pictures == 0 && last == "IDAT") pictures++;
            if (last == "eXIf")
            {
                if (!ExifOrientation.IsAll(body)) found.Note(RemovedKind.Camera);
                if (ExifOrientation.Read(body) is > 1 and var turned) Chunk(kept, "eXIf"u8, ExifOrientation.Block(turned));
            }
            else if (last == "iCCP") Profile(kept, body, found);
            else if (Needed.Contains(last)) Chunk(kept, named[..4], body);
            else if (char.IsAsciiLetterUpper(last[0])) throw new InvalidDataException("A part that is needed and not known.");
            else found.Note(KindOf(last));
        }
        if (pictures == 0) throw new InvalidDataException("No picture.");
        if (at < content.Length) found.Note(RemovedKind.Trailing);
        return new(kept.ToArray(), found.Kinds, null);
    }

    // The profile has a name of its own in front, ended by a zero: often that of the screen or the computer.
    private static void Profile(MemoryStream kept, ReadOnlySpan<byte> body, Found found)
    {
        var end = body[..Math.Min(80, body.Length)].IndexOf((byte)0);
        if (end < 1 || end + 2 > body.Length) throw new InvalidDataException("A profile without its name.");
        var blank = IccProfile.BlankPacked(body[(end + 2)..], out var same);
        if (!same || !body[..end].SequenceEqual("icc"u8)) found.Note(RemovedKind.Profile);
        if (blank is not null) Chunk(kept, "iCCP"u8, [.. "icc\0\0"u8, .. same ? body[(end + 2)..] : blank]);
    }

    private static string KindOf(string type) => type switch
    {
        "tEXt" or "zTXt" or "iTXt" => RemovedKind.Comment,
        "tIME" => RemovedKind.Editing,
        _ => RemovedKind.Application,
    };

    private static void Chunk(MemoryStream into, ReadOnlySpan<byte> type, ReadOnlySpan<byte> body)
    {
        byte[] named = [.. type, .. body];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(number, (uint)body.Length);
        into.Write(number);
        into.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(named));
        into.Write(number);
    }
}
