using System.IO.Compression;
using System.Text;
using static IntegrityLedger.Tests.Influence.Files.Pictures;

namespace IntegrityLedger.Tests.Influence.Files;

/// <summary>Tiny PDF files with a secret in every place that holds metadata, and a sentence that is to stay.</summary>
internal static class PdfFiles
{
    public const string Sentence = "Vi vet var du bor.";
    private static readonly byte[] Page = Latin($"BT /NM 12 Tf 20 100 Td ({Sentence}) Tj ET");

    /// <summary>One page of objects 1–9, an information dictionary and an id; <paramref name="more"/> goes into the catalog.</summary>
    public static byte[] Plain(string more = "", string trailer = "")
    {
        var into = new Writer();
        into.Object(1, $"<</Type/Catalog/Pages 2 0 R/Metadata 7 0 R{more}>>");
        Body(into);
        into.Object(7, "<</Type/Metadata/Subtype/XML/Length 17>>", SecretBytes);
        into.Object(8, $"<</Author({Secret})/Producer({Secret})/CreationDate(D:20261102101112)>>");
        return into.Finish($"/Root 1 0 R/Info 8 0 R/ID[<{Convert.ToHexString(SecretBytes)}><00>]{trailer}");
    }

    /// <summary>The same, and saved once more with another page tree: the first version is still in the file.</summary>
    public static byte[] SavedTwice()
    {
        var first = Plain("/PieceInfo<</X<</Private(" + Secret + ")>>>>");
        var into = new Writer(first);
        into.Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        return into.Finish("/Root 1 0 R", previous: true);
    }

    /// <summary>Catalog and information dictionary packed into a stream of objects, with a stream as its table (PDF 1.5).</summary>
    public static byte[] Packed()
    {
        var into = new Writer();
        Body(into);
        var (catalog, about) = ("<</Type/Catalog/Pages 2 0 R>> ", $"<</Author({Secret})>>");
        var inside = Deflated(Latin($"1 0 8 {catalog.Length} {catalog}{about}"));
        into.Object(7, $"<</Type/ObjStm/N 2/First {$"1 0 8 {catalog.Length} ".Length}/Filter/FlateDecode/Length {inside.Length}>>", inside);
        return into.FinishWithStream(9, new() { [1] = (7, 0), [8] = (7, 1) }, "/Root 1 0 R/Info 8 0 R");
    }

    /// <summary>A stream of objects that unpacks to 200 MiB.</summary>
    public static byte[] Bomb()
    {
        var into = new Writer();
        Body(into);
        var inside = Deflated(new byte[200 << 20]);
        into.Object(7, $"<</Type/ObjStm/N 2/First 12/Filter/FlateDecode/Length {inside.Length}>>", inside);
        return into.FinishWithStream(9, new() { [1] = (7, 0), [8] = (7, 1) }, "/Root 1 0 R/Info 8 0 R");
    }

    private static void Body(Writer into)
    {
        into.Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        into.Object(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/LastModified({Secret})/Contents 4 0 R/Annots[6 0 R]/Resources<</Font<</NM<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</A 5 0 R>>>>>>");
        into.Object(4, $"<</Length {Page.Length}>>", Page);
        into.Object(5, $"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/PTEX.FileName({Secret})/Length {JpegWithSecrets().Length}>>", JpegWithSecrets());
        into.Object(6, $"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T({Secret})/M({Secret})/NM({Secret})/Contents(Ring)/A<</S/URI/URI(file:///{Secret})>>>>");
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Deflated(byte[] plain)
    {
        using var into = new MemoryStream();
        using (var zip = new ZLibStream(into, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(plain);
        return into.ToArray();
    }

    private sealed class Writer
    {
        private readonly MemoryStream _into = new();
        private readonly SortedDictionary<int, long> _places = [];
        private readonly int _previous;

        public Writer(byte[]? before = null)
        {
            _into.Write(before ?? Latin("%PDF-1.7\n"));
            if (before is not null) _previous = int.Parse(Encoding.Latin1.GetString(before).Split("startxref\n")[^1].Split('\n')[0]);
        }

        public void Object(int number, string dictionary, byte[]? stream = null)
        {
            _places[number] = _into.Length;
            Text($"{number} 0 obj\n{dictionary}");
            if (stream is not null)
            {
                Text("\nstream\n");
                _into.Write(stream);
                Text("\nendstream");
            }
            Text("\nendobj\n");
        }

        public byte[] Finish(string trailer, bool previous = false)
        {
            var table = _into.Length;
            Text("xref\n");
            if (!previous) Text("0 1\n0000000000 65535 f \n");
            foreach (var (number, place) in _places) Text($"{number} 1\n{place:D10} 00000 n \n");
            Text($"trailer\n<</Size 9{trailer}{(previous ? $"/Prev {_previous}" : "")}>>\nstartxref\n{table}\n%%EOF\n");
            return _into.ToArray();
        }

        public byte[] FinishWithStream(int number, Dictionary<int, (int Stream, int Index)> packed, string trailer)
        {
            _places[number] = _into.Length;
            var table = _into.Length;
            var rows = Enumerable.Range(0, number + 1).SelectMany(n => packed.TryGetValue(n, out var at) ? Row(2, at.Stream, at.Index) : _places.TryGetValue(n, out var place) ? Row(1, (int)place, 0) : Row(0, 0, 0)).ToArray();
            Object(number, $"<</Type/XRef/Size {number + 1}/W[1 4 1]{trailer}/Length {rows.Length}>>", rows);
            Text($"startxref\n{table}\n%%EOF\n");
            return _into.ToArray();
        }

        private static byte[] Row(byte kind, int place, int index) => [kind, (byte)(place >> 24), (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)index];
        private void Text(string text) => _into.Write(Latin(text));
    }
}
