using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Files;

/// <summary>What one kind of office document keeps where.</summary>
internal interface IPackageParts
{
    /// <summary>Before anything is written: learns how parts hang together. Throws for a document that cannot be cleaned (encrypted).</summary>
    void Read(IReadOnlyDictionary<string, XDocument> parts);

    /// <summary>The kind (<see cref="RemovedKind"/>) of a part that only holds metadata, or null for one that stays.</summary>
    string? WhyDropped(string name);

    /// <summary>Takes the metadata out of a part that stays.</summary>
    void Clean(string name, XDocument part, Found found);
}

/// <summary>A zip of XML parts and pictures (OOXML, ECMA-376; ODF, ISO/IEC 26300), written anew part by part with constant times.</summary>
internal static class OfficePackage
{
    private const int MostNamed = 5;
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Fonts = [".odttf", ".ttf", ".otf", ".fntdata"];

    public static Cleaned Clean(byte[] content, IPackageParts kind)
    {
        if (PackageLimits.TooManyParts(content)) throw new InvalidDataException("More parts than a document has.");
        var (found, left, limits) = (new Found(), new List<string>(), new PackageLimits());
        using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
        var (raw, xml) = (new List<(string Name, byte[] Bytes)>(), new Dictionary<string, XDocument>(StringComparer.Ordinal));
        if (zip.Comment.Length > 0) found.Note(RemovedKind.Packing);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            if (raw.Exists(other => string.Equals(other.Name, entry.FullName, StringComparison.OrdinalIgnoreCase))) throw new InvalidDataException("Two parts of one name.");
            if (entry.Comment.Length > 0 || entry.LastWriteTime.Year > 1980) found.Note(RemovedKind.Packing);
            raw.Add((entry.FullName, limits.Read(entry)));
            if (PackageXml.Read(entry.FullName, raw[^1].Bytes) is { } part) xml.Add(entry.FullName, part);
        }
        kind.Read(xml);
        using var written = new MemoryStream();
        using (var into = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in raw)
            {
                if (kind.WhyDropped(name) is { } why) found.Note(why);
                else Write(into, name, Part(name, bytes, xml, kind, found, left));
            }
        return new(written.ToArray(), found.Kinds, left.Count == 0 ? null : Embedded(left));
    }

    private static byte[] Part(string name, byte[] bytes, Dictionary<string, XDocument> xml, IPackageParts kind, Found found, List<string> left)
    {
        if (xml.TryGetValue(name, out var part))
        {
            var comments = part.DescendantNodes().OfType<XComment>().ToList();
            if (comments.Count > 0) found.Note(RemovedKind.Comment);
            comments.ForEach(comment => comment.Remove());
            kind.Clean(name, part, found);
            return PackageXml.Write(part);
        }
        if (name == "mimetype" || Fonts.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return bytes;
        if (FileSignature.ContentType(bytes) is { } type and not FileSignature.Pdf)
        {
            var picture = MetadataRemoval.Clean(bytes, type);
            found.NoteAll(picture.Removed);
            if (picture.Left is null) return picture.Content;
        }
        left.Add(name.Split('/')[^1]);
        return bytes;
    }

    private static void Write(ZipArchive into, string name, byte[] bytes)
    {
        // ODF 1.3 part 2, 3.3: the type of the file stands first and unpacked.
        var entry = into.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    /// <summary>What is embedded and stays as it was, named.</summary>
    public static LocalizedText Embedded(List<string> names)
    {
        var said = string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? " …" : "");
        return new($"Dokumentet är rensat, men det som är inbäddat i det är oförändrat och kan ha egna uppgifter om vem som gjort det: {said}.",
            $"The document is cleaned, but what is embedded in it is unchanged and may hold details of its own about who made it: {said}.");
    }
}
