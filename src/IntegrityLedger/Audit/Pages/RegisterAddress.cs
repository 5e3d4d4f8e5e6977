using System.Globalization;
using IntegrityLedger.Audit.Views;
using IntegrityLedger.Gifts.Pages;
using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.Audit.Pages;

/// <summary>A register question as the HTTP contract writes it, for the link to the file.</summary>
public static class RegisterAddress
{
    public static QueryString Of(RegisterQuery q, string? columns) => QueryString.Create(new (string Name, string? Value)[]
    {
        ("format", "csv"), ("q", q.Q), ("direction", DeclareForm.Name(q.Direction)), ("response", DeclareForm.Name(q.Response)), ("category", DeclareForm.Name(q.Category)), ("status", DeclareForm.Name(q.Status)),
        ("outcome", DeclareForm.Name(q.Outcome)), ("rule", q.Rule), ("unit", q.Unit), ("supplier", q.Supplier), ("procurement", q.Procurement), ("from", Day(q.From)), ("to", Day(q.To)), ("clock", q.Clock),
        ("least", q.Least?.ToString(CultureInfo.InvariantCulture)), ("late", q.Late == true ? "true" : null), ("sort", q.Sort), ("columns", columns),
    }.Where(pair => pair.Value is { Length: > 0 }).Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
