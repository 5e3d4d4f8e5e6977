using System.Globalization;
using System.Text;
using IntegrityLedger.Gifts.Views;

namespace IntegrityLedger.Audit.Views;

/// <summary>The same answer as JSON or as CSV (RFC 4180, UTF-8 with BOM and semicolons, as Swedish spreadsheets open it).</summary>
public static class AuditFormat
{
    private static readonly string[] Columns =
    [
        "caseNumber", "occurredOn", "declaredOn", "recordedAt", "status", "direction", "response", "category", "description", "amount", "currency", "valueAsWritten", "persons",
        "perPersonKronor", "counterparty", "counterpartyKey", "counterpartyKind", "declarant", "declarantName", "unit", "outcome", "rules", "late", "disposal", "procurementId", "id",
    ];

    public static IResult Answer<T>(string? format, T answer, string name, IReadOnlyList<GiftLine> lines) => format?.ToLowerInvariant() switch
    {
        "csv" => Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Csv(lines))], "text/csv; charset=utf-8", $"{name}.csv"),
        _ => Results.Ok(answer),
    };

    public static string Header => string.Join(';', Columns) + "\r\n";

    public static string Csv(IEnumerable<GiftLine> lines) => Header + string.Concat(lines.Select(Row));

    public static string Row(GiftLine l)
    {
        string?[] cells =
        [
            l.CaseNumber, Day(l.OccurredOn), Day(l.DeclaredOn), l.RecordedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture), Word(l.Status), Word(l.Direction),
            Word(l.Response), Word(l.Category), l.Description, Number(l.Amount), l.Currency, l.ValueAsWritten, l.Persons.ToString(CultureInfo.InvariantCulture), Number(l.PerPersonKronor),
            l.Counterparty, l.CounterpartyKey, Word(l.CounterpartyKind), l.DeclarantLogin, l.DeclarantName, l.UnitCode, l.Outcome is { } o ? Word(o) : null, string.Join(' ', l.Rules),
            l.Late ? "true" : "false", l.Disposal is { } d ? Word(d) : null, l.ProcurementId, l.Id.ToString(),
        ];
        return string.Join(';', cells.Select(Cell)) + "\r\n";
    }

    /// <summary>Quoted where needed; a cell that a spreadsheet would run as a formula is made text.</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(";\"\r\n") >= 0 || safe[0] == '\'' ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static string? Number(decimal? number) => number?.ToString("0.00", CultureInfo.InvariantCulture);
    private static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
