using System.Buffers.Binary;

namespace IntegrityLedger.Influence.Files;

/// <summary>The one thing in Exif that a photo needs to stand upright (Exif 2.32, tag 0x0112): read, and written as all there is.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112, TypeShort = 3;

    /// <summary>1–8, or 1 (as it is) when nothing is said or nothing can be read.</summary>
    /// <param name="tiff">From "II*\0" or "MM\0*" on.</param>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 14) return 1;
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return 1;
        var at = Number(tiff[4..], 4);
        if (at > tiff.Length - 2) return 1;
        var entries = Number(tiff[(int)at..], 2);
        for (var (i, place) = (0, (int)at + 2); i < entries && place + 12 <= tiff.Length; i++, place += 12)
            if (Number(tiff[place..], 2) == Tag && Number(tiff[(place + 2)..], 2) == TypeShort)
                return Number(tiff[(place + 8)..], 2) is >= 1 and <= 8 and var found ? (int)found : 1;
        return 1;

        uint Number(ReadOnlySpan<byte> from, int size) => (size, little) switch
        {
            (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(from),
            (2, false) => BinaryPrimitives.ReadUInt16BigEndian(from),
            (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(from),
            _ => BinaryPrimitives.ReadUInt32BigEndian(from),
        };
    }

    /// <summary>Whether the Exif is nothing but what <see cref="Block"/> writes.</summary>
    public static bool IsAll(ReadOnlySpan<byte> tiff) => tiff.SequenceEqual(Block(Read(tiff)));

    /// <summary>A TIFF block of one directory with one entry.</summary>
    public static byte[] Block(int orientation) =>
        [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
}
