using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace IntegrityLedger.Influence.Files;

/// <summary>Unpacks only what holds the objects of a PDF (Flate, ISO 32000-1, 7.5.7), and never more than a document has of it.</summary>
internal sealed class BoundedFilters() : BaseFilterProvider(new Dictionary<string, IFilter> { ["FlateDecode"] = Flate, ["Fl"] = Flate })
{
    private static readonly Bounded Flate = new();

    private sealed class Bounded : IFilter
    {
        private readonly FlateFilter _flate = new();

        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var (buffer, read) = (new byte[64 * 1024], 0L);
            using (var unpacked = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress))
                for (int got; (got = unpacked.Read(buffer)) > 0;)
                    if ((read += got) > PackageLimits.MostOfOne) throw new InvalidDataException("Unpacks to more than a document holds.");
            return _flate.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
