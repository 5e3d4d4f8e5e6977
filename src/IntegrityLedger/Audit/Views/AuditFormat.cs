using System.Globalization;
using System.Text;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Audit.Views;

/// <summary>The same answer as JSON or as CSV.</summary>
public static class AuditFormat
{
    private static readonly (string Name, Func<GiftLine, string?> Cell)[] Columns =
    [
        ("caseNumber", l => l.CaseNumber), ("occurredOn", l => Day(l.OccurredOn)), ("declaredOn", l => Day(l.DeclaredOn)),
        ("recordedAt", l => l.RecordedAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture)), ("status", l => Word(l.Status)), ("direction", l => Word(l.Direction)),
        ("response", l => Word(l.Response)), ("category", l => Word(l.Category)), ("description", l => l.Description), ("amount", l => Number(l.Amount)), ("currency", l => l.Currency),
        ("valueAsWritten", l => l.ValueAsWritten), ("persons", l => l.Persons.ToString(CultureInfo.InvariantCulture)), ("perPersonKronor", l => Number(l.PerPersonKronor)),
        ("counterparty", l => l.Counterparty), ("counterpartyKey", l => l.CounterpartyKey), ("counterpartyKind", l => Word(l.CounterpartyKind)), ("declarant", l => l.DeclarantLogin),
        ("declarantName", l => l.DeclarantName), ("unit", l => l.UnitCode), ("outcome", l => l.Outcome is { } o ? Word(o) : null), ("rules", l => string.Join(' ', l.Rules)),
        ("late", l => l.Late ? "true" : "false"), ("disposal", l => l.Disposal is { } d ? Word(d) : null), ("procurementId", l => l.ProcurementId), ("id", l => l.Id.ToString()),
    ];

    /// <summary>The columns of the file that were asked for with <c>?columns=a,b</c>, in the file's own order; all of them when none were.</summary>
    public static Outcome<IReadOnlyList<int>> Chosen(string? columns)
    {
        var names = columns?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (names.FirstOrDefault(name => Columns.All(column => !column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))) is { } unknown)
        {
            var known = string.Join(", ", Columns.Select(column => column.Name));
            return new Refusal("audit-column-unknown", RefusalKind.Form, new($"Kolumnen {unknown} finns inte. Välj bland: {known}.", $"There is no column {unknown}. Choose among: {known}."), Field: "columns");
        }
        return Outcome.Of<IReadOnlyList<int>>([.. Enumerable.Range(0, Columns.Length).Where(i => names.Length == 0 || names.Contains(Columns[i].Name, StringComparer.OrdinalIgnoreCase))]);
    }

    /// <param name="columns">Which columns the file has; see <see cref="Chosen"/>.</param>
    public static IResult Answer<T>(string? format, string? columns, T answer, string name, IReadOnlyList<GiftLine> lines, HttpContext http)
    {
        if (format?.ToLowerInvariant() != "csv") return Results.Ok(answer);
        return Chosen(columns).ToResult(http, chosen =>
            Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Header(chosen) + string.Concat(lines.Select(line => Row(line, chosen))))], CsvText.ContentType, $"{name}.csv"));
    }

    public static string Header(IReadOnlyList<int> chosen) => CsvText.Line(chosen.Select(i => Columns[i].Name));

    public static string Row(GiftLine line, IReadOnlyList<int> chosen) => CsvText.Line(chosen.Select(i => Columns[i].Cell(line)));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static string? Number(decimal? number) => number?.ToString("0.00", CultureInfo.InvariantCulture);
    private static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
