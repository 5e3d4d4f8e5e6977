using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace IntegrityLedger.Influence.Files;

/// <summary>XML parts of an office document, read with nothing of a DTD, no entity and no address followed.</summary>
internal static class PackageXml
{
    private static readonly string[] Endings = [".xml", ".rels", ".rdf", ".vml"];

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = PackageLimits.MostOfOne, CloseInput = true,
    };

    /// <summary>The part, or null when it is none of XML (or the kind of drawing that office programs write without closing its marks).</summary>
    /// <exception cref="XmlException">It should be XML and is not.</exception>
    public static XDocument? Read(string name, byte[] bytes)
    {
        if (bytes.Length == 0 || !Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return null;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Strict);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException) when (name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
    }

    public static byte[] Write(XDocument part)
    {
        using var into = new MemoryStream();
        using (var writer = XmlWriter.Create(into, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            part.Save(writer);
        return into.ToArray();
    }

    /// <summary>Whether a value is a place on somebody's own computer or file server.</summary>
    public static bool IsLocalPath(string value) => value.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || value.StartsWith("\\\\", StringComparison.Ordinal)
        || value.StartsWith("/Users/", StringComparison.Ordinal) || value.StartsWith("/home/", StringComparison.Ordinal)
        || (value.Length > 2 && char.IsAsciiLetter(value[0]) && value[1] == ':' && value[2] is '\\' or '/');
}
