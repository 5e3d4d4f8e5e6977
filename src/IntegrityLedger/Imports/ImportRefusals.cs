using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports;

/// <summary>Why a whole file or mapping is refused; a single bad row is only a line in the result.</summary>
public static class ImportRefusals
{
    public static Refusal EmptyFile() => File("import-file-empty",
        "Filen är tom. Den behöver minst en rad med kolumnnamn.", "The file is empty. It needs at least one line with column names.");

    public static Refusal NoFile() => File("import-file-missing",
        "Ingen fil kom med. Skicka den som formulärfältet \"file\" (multipart/form-data).", "No file came along. Send it as the form field \"file\" (multipart/form-data).");

    public static Refusal NotText(LocalizedText what) => File("import-file-not-text",
        $"Filen är inte en textfil med kolumner: {what.Sv}.", $"The file is not a text file with columns: {what.En}.");

    public static Refusal TooLarge(long limitBytes) => File("import-file-too-large",
        $"Filen är större än {limitBytes / 1_000_000} MB, som är gränsen över nätet. Dela den, eller läs in den med kommandot import på servern.",
        $"The file is larger than {limitBytes / 1_000_000} MB, the limit over the network. Split it, or load it with the import command on the server.");

    public static Refusal MixedEncoding(int line) => File("import-encoding-mixed",
        $"Filen blandar teckenkodningar: den är mest UTF-8, men rad {line} är det inte. Spara om den som UTF-8, eller ange \"encoding\" i mappningen.",
        $"The file mixes encodings: it is mostly UTF-8, but line {line} is not. Save it again as UTF-8, or state \"encoding\" in the mapping.");

    public static Refusal EncodingWrong(string encoding, int line) => File("import-encoding-wrong",
        $"Filen går inte att läsa som {encoding} vid rad {line}. Ange rätt \"encoding\" i mappningen.",
        $"The file cannot be read as {encoding} near line {line}. State the right \"encoding\" in the mapping.");

    /// <param name="missing">"field (column or column)" for each required field without a column.</param>
    public static Refusal ColumnsMissing(IReadOnlyList<string> found, IReadOnlyList<string> missing)
    {
        var columns = string.Join(", ", found.Take(60).Select(c => $"\"{Shortened(c)}\""));
        var which = missing.Count == 0 ? "" : $": {string.Join("; ", missing)}";
        return File("import-columns-missing",
            $"Kolumner saknas i filen{which}. Filen har kolumnerna {columns}. Skriv en mappning som säger vilken kolumn som är vad (seeds/mappings/README.md).",
            $"Columns are missing in the file{which}. The file has the columns {columns}. Write a mapping that says which column is what (seeds/mappings/README.md).");
    }

    public static Refusal ColumnTwice(string column) => File("import-column-twice",
        $"Kolumnen \"{column}\" finns flera gånger i filen, så det går inte att veta vilken som menas. Ge den ena ett annat namn, eller säg i en mappning vilken som gäller.",
        $"The column \"{column}\" occurs more than once in the file, so nobody can know which one is meant. Rename one of them, or say in a mapping which one counts.");

    public static Refusal MappingInvalid(string where, string sv, string en) => new("import-mapping-invalid", RefusalKind.Form,
        new($"Mappningen stämmer inte vid {where}: {sv}.", $"The mapping is wrong at {where}: {en}."), null, "mapping");

    public static Refusal KindUnknown(string kind, IEnumerable<string> known) => new("import-kind-unknown", RefusalKind.NotFound, new(
        $"Det finns ingen import som heter \"{Shortened(kind)}\". Välj bland {string.Join(", ", known)}.",
        $"There is no import called \"{Shortened(kind)}\". Choose among {string.Join(", ", known)}."), null, "kind");

    private static Refusal File(string code, string sv, string en) => new(code, RefusalKind.Form, new(sv, en), null, "file");

    internal static string Shortened(string text) => text.Length <= 60 ? text : text[..57] + "...";
}

/// <summary>The rest of a file cannot be read; what was read before it stands.</summary>
public sealed class ImportFileException(Refusal refusal) : Exception(refusal.Message.En)
{
    public Refusal Refusal { get; } = refusal;
}
