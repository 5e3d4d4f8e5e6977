using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace IntegrityLedger.Influence.Files;

/// <summary>PDF (ISO 32000): every object that the pages lead to is written anew without what tells who, when and with which program; earlier versions of the file stay behind.</summary>
/// <remarks>Read with PdfPig. Encrypted and signed documents are refused: the one cannot be read, the other would no longer be what was signed.</remarks>
internal static class PdfMetadata
{
    private const int MostObjects = 200_000, MostDepth = 100;
    private static readonly HashSet<string> Signed = ["ByteRange", "SigFlags", "Perms", "DSS"];
    private static readonly HashSet<string> Dropped = ["Metadata", "PieceInfo", "LastModified", "Thumb", "CreationDate", "ModDate", "CreatorInfo", "SourceModified"];

    public static Cleaned Clean(byte[] content)
    {
        var (found, left) = (new Found(), new List<string>());
        using var document = PdfDocument.Open(content, Options());
        if (document.IsEncrypted) throw new InvalidDataException("Encrypted.");
        var pages = document.NumberOfPages;
        if (document.Structure.Trailer.Info is not null) found.Note(RemovedKind.Properties);
        var writing = new Writing(document, found, left);
        var clean = writing.Write(document.Structure.Trailer.Root);
        using (var again = PdfDocument.Open(clean, Options()))
            if (again.NumberOfPages != pages) throw new InvalidDataException("Pages were lost.");
        return new(clean, found.Kinds, left.Count == 0 ? null : OfficePackage.Embedded(left));
    }

    private static ParsingOptions Options() => new() { UseLenientParsing = false, SkipMissingFonts = true, MaxStackDepth = MostDepth, FilterProvider = new BoundedFilters() };

    private sealed class Writing(PdfDocument document, Found found, List<string> left)
    {
        private readonly Dictionary<IndirectReference, int> _numbers = [];
        private readonly Queue<IndirectReference> _waiting = [];
        private readonly Pseudonyms _names = new();

        public byte[] Write(IndirectReference root)
        {
            var (into, places) = (new PdfText(), new List<long>());
            into.Raw("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
            Number(root);
            while (_waiting.TryDequeue(out var next))
            {
                places.Add(into.Length);
                into.Raw($"{places.Count} 0 obj\n");
                Token(into, document.Structure.GetObject(next)?.Data ?? NullToken.Instance, 0);
                into.Raw("\nendobj\n");
            }
            var table = into.Length;
            into.Raw($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
            foreach (var place in places) into.Raw($"{place:D10} 00000 n \n");
            into.Raw($"trailer\n<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
            return into.ToArray();
        }

        private int Number(IndirectReference reference)
        {
            if (_numbers.TryGetValue(reference, out var known)) return known;
            if (_numbers.Count >= MostObjects) throw new InvalidDataException("More objects than a document has.");
            _waiting.Enqueue(reference);
            return _numbers[reference] = _numbers.Count + 1;
        }

        private void Token(PdfText into, IToken token, int depth)
        {
            if (depth > MostDepth) throw new InvalidDataException("Too deep.");
            switch (token)
            {
                case IndirectReferenceToken reference: into.Raw($"{Number(reference.Data)} 0 R"); break;
                case DictionaryToken dictionary: Dictionary(into, dictionary, depth, null); break;
                case StreamToken stream: Stream(into, stream, depth); break;
                case ArrayToken array:
                    into.Raw("[");
                    foreach (var part in array.Data) { Token(into, part, depth + 1); into.Raw(" "); }
                    into.Raw("]");
                    break;
                case ObjectToken wrapped: Token(into, wrapped.Data, depth + 1); break;
                case StringToken text when PackageXml.IsLocalPath(text.Data):
                    found.Note(RemovedKind.Paths);
                    into.Raw($"<{Convert.ToHexString("about:blank"u8)}>");
                    break;
                default: into.Simple(token); break;
            }
        }

        private void Stream(PdfText into, StreamToken stream, int depth)
        {
            var bytes = stream.Data.ToArray();
            // A photo in a PDF is a whole JPEG file, and as talkative.
            if (IsPhoto(stream.StreamDictionary) && MetadataRemoval.Clean(bytes, Kernel.FileSignature.Jpeg) is { Left: null } photo)
            {
                found.NoteAll(photo.Removed);
                bytes = photo.Content;
            }
            Dictionary(into, stream.StreamDictionary, depth, bytes.Length);
            into.Raw("\nstream\n");
            into.Bytes(bytes);
            into.Raw("\nendstream");
        }

        private void Dictionary(PdfText into, DictionaryToken dictionary, int depth, int? length)
        {
            if (dictionary.Data.Keys.Any(Signed.Contains)) throw new InvalidDataException("Signed.");
            var isNote = dictionary.ContainsKey(NameToken.Create("Rect")) && !Is(dictionary, "Subtype", "Widget");
            into.Raw("<<");
            foreach (var (key, value) in dictionary.Data)
            {
                if (key == "Length" && length is not null) continue;
                if (Dropped.Contains(key) || (isNote && key is ("M" or "NM")) || key.StartsWith("PTEX", StringComparison.Ordinal))
                {
                    found.Note(key switch { "Metadata" or "CreatorInfo" => RemovedKind.Properties, "Thumb" => RemovedKind.Thumbnail, "M" or "NM" or "CreationDate" or "ModDate" => RemovedKind.Authors, _ => RemovedKind.Application });
                    continue;
                }
                if (key == "EF") left.Add(Text(dictionary.Data.GetValueOrDefault("UF")) ?? Text(dictionary.Data.GetValueOrDefault("F")) ?? "?");
                into.Name(key);
                into.Raw(" ");
                if (isNote && key == "T" && Text(value) is { } author)
                {
                    if (!Pseudonyms.IsOurs(author)) found.Note(RemovedKind.Authors);
                    into.Raw($"({_names.For(author)})");
                }
                else Token(into, value, depth + 1);
            }
            if (length is { } bytes) into.Raw($"/Length {bytes}");
            into.Raw(">>");
        }

        private string? Text(IToken? value) => value switch
        {
            StringToken text => text.Data,
            HexToken hex => hex.Data,
            IndirectReferenceToken reference => Text(document.Structure.GetObject(reference.Data)?.Data as StringToken),
            _ => null,
        };

        private static bool IsPhoto(DictionaryToken stream) => Is(stream, "Subtype", "Image") && Is(stream, "Filter", "DCTDecode");

        private static bool Is(DictionaryToken dictionary, string key, string name) => dictionary.TryGet(NameToken.Create(key), out var value)
            && (value is NameToken said ? said.Data == name : value is ArrayToken { Length: 1 } one && one[0] is NameToken only && only.Data == name);
    }
}
