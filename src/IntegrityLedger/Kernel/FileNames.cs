using System.Text;

namespace IntegrityLedger.Kernel;

/// <summary>Names of files that people send.</summary>
public static class FileNames
{
    private static readonly Dictionary<string, string> Endings = new()
    {
        [FileSignature.Pdf] = ".pdf", [FileSignature.Png] = ".png", [FileSignature.Jpeg] = ".jpg", [FileSignature.Gif] = ".gif", [FileSignature.WebP] = ".webp", [FileSignature.Heic] = ".heic",
        ["text/plain"] = ".txt", ["message/rfc822"] = ".eml",
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = ".docx",
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"] = ".xlsx",
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation"] = ".pptx",
        ["application/vnd.oasis.opendocument.text"] = ".odt",
        ["application/vnd.oasis.opendocument.spreadsheet"] = ".ods",
    };

    /// <summary>The ending, with its dot, of a content type that is taken.</summary>
    public static string Ending(string contentType) => Endings[contentType];

    /// <summary>The last part of the name without anything a file system or a header could stumble over, with the ending of its real type.</summary>
    public static string Safe(string name, string contentType)
    {
        var last = name.Split('/', '\\')[^1].Normalize(NormalizationForm.FormC);
        var stem = Path.GetFileNameWithoutExtension(last);
        var clean = new string([.. stem.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '.' or '(' or ')')]).Trim(' ', '.');
        return (clean.Length == 0 ? "bilaga" : clean[..Math.Min(clean.Length, 100)]) + Endings[contentType];
    }
}
