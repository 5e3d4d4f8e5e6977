namespace IntegrityLedger.Influence.Files;

/// <summary>GIF (GIF89a): pictures, their timing and the loop stay; comments, text overlays, other programs' data and what follows the trailer go.</summary>
internal static class GifMetadata
{
    public static Cleaned Clean(byte[] content)
    {
        var found = new Found();
        using var kept = new MemoryStream(content.Length);
        var at = 13 + Colours(content[10]);
        kept.Write(content.AsSpan(0, at));
        var pictures = 0;
        while (content[at] != 0x3B)
        {
            var from = at;
            var keep = true;
            if (content[at] == 0x2C)
            {
                pictures++;
                at += 10 + Colours(content[at + 9]) + 1;
            }
            else if (content[at] == 0x21)
            {
                var label = content[at + 1];
                keep = label == 0xF9 || (label == 0xFF && IsLoop(content.AsSpan(at + 2)));
                if (!keep) found.Note(label is 0xFE or 0x01 ? RemovedKind.Comment : label == 0xFF && content.AsSpan(at + 3, 8).SequenceEqual("XMP Data"u8) ? RemovedKind.Editing : RemovedKind.Application);
                at += 2;
            }
            else throw new InvalidDataException("A block of an unknown kind.");
            while (content[at] != 0) at += content[at] + 1;
            at++;
            if (keep) kept.Write(content.AsSpan(from, at - from));
        }
        if (pictures == 0) throw new InvalidDataException("No picture.");
        if (at + 1 < content.Length) found.Note(RemovedKind.Trailing);
        kept.WriteByte(0x3B);
        return new(kept.ToArray(), found.Kinds, null);
    }

    // A loop is: size 11, name, one sub-block of three bytes (1 and the count), the end. More than that is somebody's data.
    private static bool IsLoop(ReadOnlySpan<byte> extension) => extension.Length > 16 && extension[0] == 11
        && (extension[1..12].SequenceEqual("NETSCAPE2.0"u8) || extension[1..12].SequenceEqual("ANIMEXTS1.0"u8)) && extension[12] == 3 && extension[13] == 1 && extension[16] == 0;

    private static int Colours(byte flags) => (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;
}
