namespace IntegrityLedger.Platform.Http;

/// <summary>Lines of a CSV file (RFC 4180, UTF-8 with BOM and semicolons, as Swedish spreadsheets open it).</summary>
public static class CsvText
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static string Line(IEnumerable<string?> cells) => string.Join(';', cells.Select(Cell)) + "\r\n";

    /// <summary>Quoted where needed; a cell that a spreadsheet would run as a formula is made text.</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 || safe[0] == '\'' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
