using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Files;

/// <summary>A file after its metadata was taken away.</summary>
/// <param name="Content">What is to be kept; the very bytes that came where nothing could be done.</param>
/// <param name="Removed">Kinds of what was taken away, each once, in order of finding: words of <see cref="RemovedKind"/>; empty where there was nothing.</param>
/// <param name="Left">What of the file may still tell who made it, for the reporter to decide upon; null when all that is known of was taken away.</param>
public sealed record Cleaned(byte[] Content, IReadOnlyList<string> Removed, LocalizedText? Left)
{
    /// <summary>Whether anything was done; false for a file that could not be read and came through untouched.</summary>
    public bool Touched => Removed.Count > 0;
}

/// <summary>Kinds of metadata, as they are told to the reporter.</summary>
public static class RemovedKind
{
    public const string Camera = "camera", Editing = "editing", Comment = "comment", Thumbnail = "thumbnail", Trailing = "trailing", Properties = "properties", Authors = "authors", Revision = "revision-ids",
        Printer = "printer", Paths = "paths", Custom = "custom-data", Signature = "signature", Packing = "packing", Profile = "colour-profile-names", Application = "application-data";

    private static readonly Dictionary<string, LocalizedText> Words = new()
    {
        [Camera] = new("kamerans uppgifter (Exif: plats, tid, modell, serienummer)", "the camera's data (Exif: place, time, model, serial number)"),
        [Editing] = new("bildprogrammets uppgifter (XMP, IPTC)", "the image program's data (XMP, IPTC)"),
        [Comment] = new("inbäddade kommentarer och texter", "embedded comments and texts"),
        [Thumbnail] = new("förhandsbilder", "preview images"),
        [Trailing] = new("data efter filens slut", "data after the end of the file"),
        [Properties] = new("dokumentets egenskaper (författare, företag, titel, tider)", "the document's properties (author, company, title, times)"),
        [Authors] = new("namn och tider på kommentarer och ändringar", "names and times of comments and changes"),
        [Revision] = new("redigeringarnas nummer", "numbers of editing sessions"),
        [Printer] = new("skrivarens inställningar", "printer settings"),
        [Paths] = new("sökvägar på den egna datorn", "paths on one's own computer"),
        [Custom] = new("dolda tilläggsdata från dokumentsystem", "hidden additional data from document systems"),
        [Signature] = new("elektroniska underskrifter", "electronic signatures"),
        [Packing] = new("tider och anteckningar i filens packning", "times and notes in the packing of the file"),
        [Profile] = new("namn i färgprofilen (skärm, dator)", "names in the colour profile (screen, computer)"),
        [Application] = new("programmets egna data", "the program's own data"),
    };

    /// <summary>The kind in words, as a part of a sentence.</summary>
    public static LocalizedText InWords(string kind) => Words[kind];

    public static IReadOnlyCollection<string> All => Words.Keys;
}
