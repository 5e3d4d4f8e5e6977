using System.Xml.Linq;

namespace IntegrityLedger.Influence.Files;

/// <summary>Marks inside the parts of an OOXML document: who wrote a comment, who made a change and when, which session of editing, which folder.</summary>
internal static class OoxmlMarks
{
    private static readonly HashSet<string> Dates = ["date", "dateUtc", "dT", "dt", "created", "modified", "dateTime", "refreshedDateIso"];
    private static readonly HashSet<string> Accounts = ["userId", "providerId", "userName", "lastModifiedBy"];
    private static readonly HashSet<string> Named = ["cmAuthor", "author", "person", "userInfo"];

    private static readonly Dictionary<string, string> Elements = new()
    {
        ["rsids"] = RemovedKind.Revision, ["docId"] = RemovedKind.Revision, ["revisionPtr"] = RemovedKind.Revision, ["absPath"] = RemovedKind.Paths,
        ["docVars"] = RemovedKind.Custom, ["mailMerge"] = RemovedKind.Custom, ["attachedTemplate"] = RemovedKind.Paths, ["presenceInfo"] = RemovedKind.Authors, ["fileSharing"] = RemovedKind.Authors,
    };

    public static void Clean(XDocument part, Pseudonyms names, Found found)
    {
        foreach (var element in part.Descendants().Where(element => element.Parent is not null && Elements.ContainsKey(element.Name.LocalName)).ToList())
        {
            found.Note(Elements[element.Name.LocalName]);
            element.Remove();
        }
        Comments(part, names, found);
        foreach (var mark in part.Descendants().SelectMany(element => element.Attributes()).Where(mark => !mark.IsNamespaceDeclaration).ToList()) Mark(mark, names, found);
    }

    private static void Mark(XAttribute mark, Pseudonyms names, Found found)
    {
        var (name, owner) = (mark.Name.LocalName, mark.Parent!.Name.LocalName);
        if (name.StartsWith("rsid", StringComparison.Ordinal) && mark.Name.NamespaceName.Contains("wordprocessingml", StringComparison.Ordinal))
        {
            found.Note(RemovedKind.Revision);
            mark.Remove();
        }
        else if (name is "author" or "refreshedBy" || (name is "name" or "displayName" && Named.Contains(owner))) Replace(mark, names.For(mark.Value), found);
        else if (name == "initials") Replace(mark, Pseudonyms.Initials, found);
        else if (Accounts.Contains(name)) Replace(mark, "0", found);
        else if (Dates.Contains(name) && IsInstant(mark.Value)) Replace(mark, Pseudonyms.NoDate, found);
        else if (PackageXml.IsLocalPath(mark.Value))
        {
            found.Note(RemovedKind.Paths);
            mark.Value = "-";
        }
    }

    // Excel's authors are elements, and its notes begin with the author's name in the text, set there by the program.
    private static void Comments(XDocument part, Pseudonyms names, Found found)
    {
        if (part.Root is not { Name.LocalName: "comments" } root) return;
        var authors = new HashSet<string>();
        foreach (var author in root.Elements().Where(list => list.Name.LocalName == "authors").Elements().Where(author => !author.HasElements))
        {
            if (!Pseudonyms.IsOurs(author.Value)) found.Note(RemovedKind.Authors);
            authors.Add(author.Value);
            author.Value = names.For(author.Value);
        }
        foreach (var text in root.Descendants().Where(text => text.Name.LocalName == "t" && authors.Contains(text.Value.Trim().TrimEnd(':')))) text.Value = names.For(text.Value.Trim().TrimEnd(':')) + ":";
    }

    private static void Replace(XAttribute mark, string value, Found found)
    {
        if (mark.Value == value) return;
        found.Note(RemovedKind.Authors);
        mark.Value = value;
    }

    private static bool IsInstant(string value) => value.Length >= 10 && char.IsAsciiDigit(value[0]) && value[4] == '-' && value[7] == '-';
}
