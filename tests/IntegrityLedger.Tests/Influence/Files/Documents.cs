using System.IO.Compression;
using System.Text;
using static IntegrityLedger.Tests.Influence.Files.Pictures;

namespace IntegrityLedger.Tests.Influence.Files;

/// <summary>Tiny office documents with a secret in every place that holds metadata, and a sentence that is to stay.</summary>
internal static class Documents
{
    public const string Sentence = "Vi vet var du bor.";
    private const string W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"", R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Rels = "http://schemas.openxmlformats.org/package/2006/relationships", Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Docx(params (string Name, string Content)[] more) => Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/customXml/item1.xml\" ContentType=\"x\"/><Override PartName=\"/word/document.xml\" ContentType=\"y\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" Type=\"{Rels}/metadata/thumbnail\" Target=\"docProps/thumbnail.jpeg\"/></Relationships>"),
        ("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:creator>{Secret}</dc:creator></cp:coreProperties>"),
        ("docProps/app.xml", $"<Properties xmlns=\"p\"><Company>{Secret}</Company></Properties>"), ("docProps/custom.xml", $"<Properties xmlns=\"p\"><property name=\"{Secret}\"/></Properties>"),
        ("docProps/thumbnail.jpeg", Secret), ("customXml/item1.xml", $"<x>{Secret}</x>"), ("_xmlsignatures/sig1.xml", $"<x>{Secret}</x>"), ("docMetadata/LabelInfo.xml", $"<x>{Secret}</x>"),
        ("word/document.xml", $"<w:document {W} {R}><!-- {Secret} --><w:p w:rsidR=\"00AB{Secret}\"><w:ins w:id=\"1\" w:author=\"{Secret}\" w:date=\"2026-11-02T10:11:12Z\"><w:r><w:t xml:space=\"preserve\"> {Sentence} </w:t></w:r></w:ins>"
            + $"<w:del w:id=\"2\" w:author=\"Annan\" w:date=\"2026-11-02T10:11:12Z\"/></w:p><pic descr=\"C:\\Users\\{Secret}\\bild.jpg\"/></w:document>"),
        ("word/comments.xml", $"<w:comments {W}><w:comment w:id=\"0\" w:author=\"{Secret}\" w:initials=\"{Secret}\" w:date=\"2026-11-02T10:11:12Z\"/></w:comments>"),
        ("word/people.xml", $"<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:person w15:author=\"{Secret}\"><w15:presenceInfo w15:providerId=\"AD\" w15:userId=\"{Secret}\"/></w15:person></w15:people>"),
        ("word/settings.xml", $"<w:settings {W} {R}><w:attachedTemplate r:id=\"rId1\"/><w:rsids><w:rsid w:val=\"{Secret}\"/></w:rsids><w:docVars><w:docVar w:name=\"a\" w:val=\"{Secret}\"/></w:docVars></w:settings>"),
        ("word/_rels/settings.xml.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{Office}/attachedTemplate\" Target=\"file:///C:\\Users\\{Secret}\\mall.dotx\" TargetMode=\"External\"/></Relationships>"),
        ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{Office}/customXml\" Target=\"../customXml/item1.xml\"/><Relationship Id=\"rId9\" Type=\"{Office}/hyperlink\" Target=\"\\\\server\\{Secret}\" TargetMode=\"External\"/><Relationship Id=\"rId3\" Type=\"{Office}/image\" Target=\"media/image1.jpeg\"/></Relationships>"),
        .. more,
    ], ("word/media/image1.jpeg", JpegWithSecrets()));

    public static byte[] Xlsx() => Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"t\"/>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fileSharing userName=\"{Secret}\"/><x15ac:absPath xmlns:x15ac=\"a\" url=\"C:\\Users\\{Secret}\\\"/><xr:revisionPtr xmlns:xr=\"b\" documentId=\"{Secret}\"/></workbook>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" {R}><c><t>{Sentence}</t></c><pageSetup orientation=\"portrait\" r:id=\"rId1\"/></worksheet>"),
        ("xl/worksheets/_rels/sheet1.xml.rels", $"<Relationships xmlns=\"{Rels}\"><Relationship Id=\"rId1\" Type=\"{Office}/printerSettings\" Target=\"../printerSettings/printerSettings1.bin\"/></Relationships>"),
        ("xl/printerSettings/printerSettings1.bin", Secret),
        ("xl/comments1.xml", $"<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>{Secret}</author></authors><comment><text><r><t>{Secret}:</t></r><r><t>Ring mig</t></r></text></comment></comments>"),
        ("xl/persons/person.xml", $"<personList xmlns=\"p\"><person displayName=\"{Secret}\" userId=\"{Secret}\" providerId=\"AD\"/></personList>"),
        ("xl/pivotCache/pivotCacheDefinition1.xml", $"<pivotCacheDefinition xmlns=\"p\" refreshedBy=\"{Secret}\"/>"),
    ]);

    public static byte[] Odt(string? encrypted = null) => Zip(
    [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", $"<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:text=\"t\" xmlns:o=\"oo\" xmlns:loext=\"l\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
            + $"<text:p o:rsid=\"{Secret}\">{Sentence}</text:p><text:a xlink:href=\"file:///{Secret}\">fil</text:a><office:annotation><dc:creator>{Secret}</dc:creator><dc:date>2026-11-02T10:11:12</dc:date><loext:sender-initials>{Secret}</loext:sender-initials><text:p>Ring</text:p></office:annotation>"
            + $"<office:change-info><dc:creator>{Secret}</dc:creator><dc:date>2026-11-02T10:11:12</dc:date></office:change-info></office:document-content>"),
        ("meta.xml", $"<office:document-meta xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:dc=\"d\"><office:meta><dc:creator>{Secret}</dc:creator></office:meta></office:document-meta>"),
        ("settings.xml", $"<s xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\"><config:config-item config:name=\"PrinterName\">{Secret}</config:config-item><config:config-item config:name=\"Rsid\">{Secret}</config:config-item><config:config-item config:name=\"Zoom\">100</config:config-item></s>"),
        ("Thumbnails/thumbnail.png", Secret), ("META-INF/documentsignatures.xml", $"<x>{Secret}</x>"), ("layout-cache", Secret),
        ("META-INF/manifest.xml", $"<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry m:full-path=\"Thumbnails/thumbnail.png\"/><m:file-entry m:full-path=\"content.xml\">{encrypted}</m:file-entry></m:manifest>"),
    ]);

    public static byte[] Zip((string Name, string Content)[] parts, params (string Name, byte[] Content)[] more)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = Secret;
            foreach (var (name, content) in parts.Select(part => (part.Name, Encoding.UTF8.GetBytes(part.Content))).Concat(more))
            {
                var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(2026, 11, 2, 10, 11, 12, TimeSpan.Zero);
                entry.Comment = name == "mimetype" ? "" : Secret;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return written.ToArray();
    }

    /// <summary>Every part, unpacked; and the packing itself under the empty name.</summary>
    public static Dictionary<string, byte[]> Unpacked(byte[] zip)
    {
        using var opened = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        var parts = opened.Entries.ToDictionary(entry => entry.FullName, entry => { using var from = entry.Open(); using var into = new MemoryStream(); from.CopyTo(into); return into.ToArray(); });
        parts[""] = zip;
        return parts;
    }
}
