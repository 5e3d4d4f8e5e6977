using System.Xml.Linq;

namespace IntegrityLedger.Influence.Files;

/// <summary>Where Word, Excel and PowerPoint (ECMA-376) keep what tells who, when and on which computer.</summary>
internal sealed class OoxmlParts : IPackageParts
{
    private static readonly XNamespace Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly string[] Emptied = ["docprops/core.xml", "docprops/app.xml", "docprops/custom.xml"];
    private static readonly string[] LooseEnds = ["/attachedTemplate", "/mailMergeSource", "/mailMergeHeaderSource", "/mailMergeRecipientData"];

    /// <summary>Part → ids of its relations that lead to nothing any more.</summary>
    private readonly Dictionary<string, HashSet<string>> _gone = new(StringComparer.OrdinalIgnoreCase);
    private readonly Pseudonyms _names = new();

    public void Read(IReadOnlyDictionary<string, XDocument> parts)
    {
        foreach (var (name, part) in parts.Where(part => part.Key.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            _gone[SourceOf(name)] = [.. part.Descendants(Packages + "Relationship").Where(relation => LeadsNowhere(name, relation)).Select(relation => relation.Attribute("Id")?.Value ?? "")];
    }

    public string? WhyDropped(string name)
    {
        var low = name.ToLowerInvariant();
        if (low.StartsWith("docprops/thumbnail", StringComparison.Ordinal)) return RemovedKind.Thumbnail;
        if (low.Contains("printersettings/", StringComparison.Ordinal)) return RemovedKind.Printer;
        if (low.StartsWith("_xmlsignatures/", StringComparison.Ordinal)) return RemovedKind.Signature;
        if (low.StartsWith("customxml/", StringComparison.Ordinal) || low.StartsWith("docmetadata/", StringComparison.Ordinal) || low.StartsWith("[trash]/", StringComparison.Ordinal)
            || low.EndsWith("recipientdata.xml", StringComparison.Ordinal)) return RemovedKind.Custom;
        return low.StartsWith("docprops/", StringComparison.Ordinal) && !Emptied.Contains(low) && !low.EndsWith(".rels", StringComparison.Ordinal) ? RemovedKind.Properties : null;
    }

    public void Clean(string name, XDocument part, Found found)
    {
        var low = name.ToLowerInvariant();
        if (Emptied.Contains(low)) Empty(part, found);
        else if (low == "[content_types].xml") part.Root!.Elements().Where(type => WhyDropped((type.Attribute("PartName")?.Value ?? "").TrimStart('/')) is not null).Remove();
        else if (low.EndsWith(".rels", StringComparison.Ordinal)) Relations(name, part, found);
        else
        {
            if (_gone.TryGetValue(name, out var gone) && gone.Count > 0) Unlink(part, gone);
            OoxmlMarks.Clean(part, _names, found);
        }
    }

    private static void Empty(XDocument part, Found found)
    {
        if (!part.Root!.HasElements) return;
        found.Note(RemovedKind.Properties);
        part.Root.RemoveNodes();
    }

    private void Relations(string name, XDocument part, Found found)
    {
        foreach (var relation in part.Descendants(Packages + "Relationship").ToList())
        {
            var target = relation.Attribute("Target");
            if (LeadsNowhere(name, relation))
            {
                if (target is not null && PackageXml.IsLocalPath(target.Value)) found.Note(RemovedKind.Paths);
                relation.Remove();
            }
            else if (target is not null && PackageXml.IsLocalPath(target.Value))
            {
                found.Note(RemovedKind.Paths);
                target.Value = "about:blank";
            }
        }
    }

    private bool LeadsNowhere(string rels, XElement relation)
    {
        var (type, target) = (relation.Attribute("Type")?.Value ?? "", relation.Attribute("Target")?.Value ?? "");
        if (LooseEnds.Any(end => type.EndsWith(end, StringComparison.Ordinal))) return true;
        return relation.Attribute("TargetMode")?.Value != "External" && WhyDropped(Resolved(rels, target)) is not null;
    }

    // The print settings of a sheet are an attribute of what stays; anything else that names a lost part goes as a whole.
    private static void Unlink(XDocument part, HashSet<string> gone)
    {
        foreach (var mark in part.Descendants().SelectMany(element => element.Attributes()).Where(IsReference).ToList())
            if (mark.Parent!.Name.LocalName is "pageSetup" or "worksheet" or "document") mark.Remove();
            else if (mark.Parent.Parent is not null) mark.Parent.Remove();

        bool IsReference(XAttribute mark) => mark.Name.NamespaceName.EndsWith("/officeDocument/2006/relationships", StringComparison.Ordinal) && gone.Contains(mark.Value);
    }

    // "word/_rels/settings.xml.rels" speaks for "word/settings.xml".
    private static string SourceOf(string rels) => rels.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)[..^5];

    private static string Resolved(string rels, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var way = SourceOf(rels).Split('/')[..^1].ToList();
        foreach (var step in target.Split('/'))
            if (step == ".." && way.Count > 0) way.RemoveAt(way.Count - 1);
            else if (step is not ("." or "..")) way.Add(step);
        return string.Join('/', way);
    }
}
