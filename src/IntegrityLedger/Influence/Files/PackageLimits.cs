using System.IO.Compression;

namespace IntegrityLedger.Influence.Files;

/// <summary>How much a packed document may unpack to, counted in what really comes out and not in what its directory claims. One for each reading of a file.</summary>
public sealed class PackageLimits
{
    /// <summary>Bytes in all, bytes of one part, parts; and bytes out of a part for each byte in, beyond the first MiB.</summary>
    public const int MostBytes = 128 << 20, MostOfOne = 64 << 20, MostParts = 5_000, MostRatio = 200;

    private long _read;

    /// <summary>Whether the directory of the zip lists more parts than any document has; asked before the directory is read.</summary>
    public static bool TooManyParts(ReadOnlySpan<byte> zip) => zip.Count("PK\u0001\u0002"u8) > MostParts;

    /// <summary>The unpacked part.</summary>
    /// <exception cref="InvalidDataException">It is larger than a document's part may be, or broken.</exception>
    public byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var into = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int got; (got = from.Read(buffer)) > 0;)
        {
            into.Write(buffer.AsSpan(0, got));
            _read += got;
            if (_read > MostBytes || into.Length > MostOfOne || into.Length > (1 << 20) + MostRatio * Math.Max(1, entry.CompressedLength))
                throw new InvalidDataException("Unpacks to more than a document holds.");
        }
        return into.ToArray();
    }
}
