using System.Xml.Linq;

namespace IntegrityLedger.Influence.Files;

/// <summary>Where OpenDocument text and spreadsheets (ISO/IEC 26300) keep what tells who, when and on which computer.</summary>
internal sealed class OdfParts : IPackageParts
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", Config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
        Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", Dublin = "http://purl.org/dc/elements/1.1/", Link = "http://www.w3.org/1999/xlink";

    private static readonly HashSet<string> Names = ["creator", "sender-initials", "creator-initials"];
    private readonly Pseudonyms _names = new();

    public void Read(IReadOnlyDictionary<string, XDocument> parts)
    {
        if (parts.TryGetValue("META-INF/manifest.xml", out var list) && list.Descendants(Manifest + "encryption-data").Any()) throw new InvalidDataException("An encrypted document.");
    }

    public string? WhyDropped(string name) =>
        name.StartsWith("Thumbnails/", StringComparison.OrdinalIgnoreCase) ? RemovedKind.Thumbnail
        : name.StartsWith("META-INF/", StringComparison.OrdinalIgnoreCase) && name.Contains("signatures", StringComparison.OrdinalIgnoreCase) ? RemovedKind.Signature
        : name is "layout-cache" or "manifest.rdf" ? RemovedKind.Custom : null;

    public void Clean(string name, XDocument part, Found found)
    {
        if (name == "META-INF/manifest.xml") part.Root!.Elements().Where(entry => WhyDropped(entry.Attribute(Manifest + "full-path")?.Value ?? "") is not null).Remove();
        else if (name.Split('/')[^1] == "meta.xml") Empty(part, found);
        else
        {
            if (name.Split('/')[^1] == "settings.xml") Settings(part, found);
            People(part, found);
            Marks(part, found);
        }
    }

    private static void Empty(XDocument part, Found found)
    {
        foreach (var meta in part.Root!.Elements(Office + "meta").Where(meta => meta.HasElements))
        {
            found.Note(RemovedKind.Properties);
            meta.RemoveNodes();
        }
    }

    private static void Settings(XDocument part, Found found)
    {
        foreach (var item in part.Descendants(Config + "config-item").ToList())
        {
            var kind = item.Attribute(Config + "name")?.Value switch
            {
                { } printer when printer.StartsWith("Printer", StringComparison.Ordinal) => RemovedKind.Printer,
                { } session when session.StartsWith("Rsid", StringComparison.Ordinal) => RemovedKind.Revision,
                { } source when source.StartsWith("CurrentDatabase", StringComparison.Ordinal) => RemovedKind.Custom,
                _ => PackageXml.IsLocalPath(item.Value) ? RemovedKind.Paths : null,
            };
            if (kind is null) continue;
            found.Note(kind);
            item.Remove();
        }
    }

    private void People(XDocument part, Found found)
    {
        foreach (var element in part.Descendants().Where(element => !element.HasElements && element.Parent?.Name.LocalName is "annotation" or "change-info").ToList())
        {
            var value = Names.Contains(element.Name.LocalName) ? (element.Name == Dublin + "creator" ? _names.For(element.Value) : Pseudonyms.Initials)
                : element.Name.LocalName is "date" or "date-string" ? Pseudonyms.NoDate[..^1] : null;
            if (value is null || element.Value == value) continue;
            found.Note(RemovedKind.Authors);
            element.Value = value;
        }
    }

    private static void Marks(XDocument part, Found found)
    {
        foreach (var mark in part.Descendants().SelectMany(element => element.Attributes()).Where(mark => !mark.IsNamespaceDeclaration).ToList())
        {
            if (mark.Name.LocalName is "rsid" or "paragraph-rsid")
            {
                found.Note(RemovedKind.Revision);
                mark.Remove();
            }
            else if (PackageXml.IsLocalPath(mark.Value))
            {
                found.Note(RemovedKind.Paths);
                mark.Value = mark.Name == Link + "href" ? "about:blank" : "-";
            }
        }
    }
}
