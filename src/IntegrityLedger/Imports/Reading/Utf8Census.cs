using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace IntegrityLedger.Imports.Reading;

/// <summary>How much of a file is sound UTF-8; tells a Windows-1252 file from a file that mixes both.</summary>
/// <param name="Sound">Characters of two bytes or more that are valid.</param>
/// <param name="Broken">Bytes that are not UTF-8.</param>
/// <param name="FirstBrokenLine">1-based line of the first such byte; 0 when there is none.</param>
internal readonly record struct Utf8Census(long Sound, long Broken, int FirstBrokenLine)
{
    /// <summary>Reads the whole file once; a valid file costs little more than the reading.</summary>
    public static Utf8Census Of(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[128 * 1024];
        long sound = 0, broken = 0;
        int firstBroken = 0, line = 1, kept = 0;
        while (true)
        {
            var read = file.Read(buffer, kept, buffer.Length - kept);
            var rest = buffer.AsSpan(0, kept + read);
            var whole = read == 0 ? rest.Length : WholeCharacters(rest);
            var tail = rest[whole..];
            var part = rest[..whole];
            if (Utf8.IsValid(part))
            {
                line += LineEnds(part);
                sound += LongCharacters(part);
            }
            else
            {
                while (!part.IsEmpty)
                {
                    var good = Rune.DecodeFromUtf8(part, out var rune, out var used) == OperationStatus.Done;
                    if (!good) { broken++; if (firstBroken == 0) firstBroken = line; }
                    else if (used > 1) sound++;
                    else if (rune.Value == '\n') line++;
                    part = part[used..];
                }
            }
            kept = tail.Length;
            tail.CopyTo(buffer);
            if (read == 0) return new Utf8Census(sound, broken, firstBroken);
        }
    }

    /// <summary>Leaves out a character that the end of the buffer cut in two.</summary>
    private static int WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b < 0x80) return bytes.Length;
            if (b >= 0xC0) return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? bytes.Length - back : bytes.Length;
        }
        return bytes.Length;
    }

    private static long LongCharacters(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.ContainsAnyExceptInRange((byte)0, (byte)127)) return 0;
        var found = 0L;
        foreach (var b in bytes) if (b >= 0xC0) found++;
        return found;
    }

    private static int LineEnds(ReadOnlySpan<byte> bytes) => bytes.Count((byte)'\n');
}
