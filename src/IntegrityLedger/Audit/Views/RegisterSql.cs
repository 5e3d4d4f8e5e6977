using System.Globalization;
using System.Text;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Npgsql;

namespace IntegrityLedger.Audit.Views;

/// <summary>A register query as SQL. Every value travels as a parameter; only column names from this file are spliced.</summary>
public sealed class RegisterSql
{
    private readonly List<string> conditions = [];
    private readonly List<(string Name, object Value)> values = [];
    private readonly RegisterQuery query;
    private readonly (string Column, string Cast, bool Descending) order;
    private string? paging;

    private RegisterSql(RegisterQuery query) => (this.query, order) = (query, OrderOf(query.Sort));

    public static RegisterSql For(RegisterQuery query)
    {
        var sql = new RegisterSql(query);
        sql.Filter();
        sql.Position();
        return sql;
    }

    public NpgsqlCommand Page(int take) => Command($"""
        select g.data from {From} where {Where(paging)} order by {order.Column} {Way}, g.id {Way} limit {take.ToString(CultureInfo.InvariantCulture)}
        """);

    /// <summary>Of all pages: the cursor does not count.</summary>
    public NpgsqlCommand Count() => Command($"select count(*) from {From} where {Where(null)}");

    /// <summary>Where the next page begins: the sort value and the id of the last row.</summary>
    public string CursorAfter(GiftSummary last)
    {
        var value = order.Column switch
        {
            "g.recorded_at" => last.RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            "g.case_number" => last.CaseNumber,
            "coalesce((g.data ->> 'amountOre')::bigint, -1)" => (last.AmountOre ?? -1).ToString(CultureInfo.InvariantCulture),
            _ => last.OccurredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{value}|{last.Id}")).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    private string Way => order.Descending ? "desc" : "asc";
    private string From => string.IsNullOrWhiteSpace(query.Q) ? "ledger.mt_doc_giftsummary g" : "ledger.mt_doc_giftsummary g join ledger_forgettable.mt_doc_gifttext t on t.id = g.id";

    private string Where(string? position)
    {
        var all = position is null ? conditions : [.. conditions, position];
        return all.Count == 0 ? "true" : string.Join(" and ", all);
    }

    private void Filter()
    {
        var word = 0;
        foreach (var part in (query.Q ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
            If(true, $"t.data ->> 'search' like @word{word}", $"word{word++}", $"%{part.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
        If(query.Direction is not null, "g.data ->> 'direction' = @direction", "direction", query.Direction?.ToString());
        If(query.Response is not null, "g.data ->> 'response' = @response", "response", query.Response?.ToString());
        If(query.Category is not null, "g.data ->> 'category' = @category", "category", query.Category?.ToString());
        If(query.Status is not null, "g.data ->> 'status' = @status", "status", query.Status?.ToString());
        If(query.Outcome is not null, "lower(g.data ->> 'outcome') = @outcome", "outcome", query.Outcome?.ToString().ToLowerInvariant());
        If(!string.IsNullOrWhiteSpace(query.Rule), "g.data -> 'rules' ? @rule", "rule", query.Rule?.ToUpperInvariant());
        If(!string.IsNullOrWhiteSpace(query.Unit), "g.unit_code = @unit", "unit", query.Unit);
        If(!string.IsNullOrWhiteSpace(query.Supplier), "g.counterparty_key = @supplier", "supplier", SupplierKey.TryParse(query.Supplier)?.Value ?? query.Supplier);
        If(!string.IsNullOrWhiteSpace(query.Procurement), "g.data ->> 'procurementId' = @procurement", "procurement", query.Procurement?.Trim().ToUpperInvariant());
        If(query.Late is not null, "(g.data ->> 'late')::boolean = @late", "late", query.Late);
        If(query.Historical is not null, "(g.data ->> 'historical')::boolean = @historical", "historical", query.Historical);
        If(query.Least is not null, "(g.data ->> 'amountOre')::bigint >= @least", "least", (long?)(query.Least * 100));
        If(query.Most is not null, "(g.data ->> 'amountOre')::bigint <= @most", "most", (long?)(query.Most * 100));
        if (query.Clock == "recorded")
        {
            If(query.From is not null, "g.recorded_at >= @from", "from", query.From is { } from ? StockholmTime.EndOf(from.AddDays(-1)) : null);
            If(query.To is not null, "g.recorded_at < @to", "to", query.To is { } to ? StockholmTime.EndOf(to) : null);
        }
        else
        {
            If(query.From is not null, "g.occurred_on >= @from", "from", query.From);
            If(query.To is not null, "g.occurred_on <= @to", "to", query.To);
        }
    }

    private void If(bool asked, string condition, string name, object? value)
    {
        if (!asked || value is null) return;
        conditions.Add(condition);
        values.Add((name, value));
    }

    /// <summary>A cursor that is not one of ours starts from the beginning.</summary>
    private void Position()
    {
        if (Decode(query.Cursor) is not [var value, var id] || !Guid.TryParse(id, out var after)) return;
        paging = $"({order.Column}, g.id) {(order.Descending ? "<" : ">")} (@after::{order.Cast}, @afterId)";
        values.Add(("after", value));
        values.Add(("afterId", after));
    }

    private static string[] Decode(string? cursor)
    {
        if (string.IsNullOrWhiteSpace(cursor)) return [];
        var padded = cursor.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded.PadRight((padded.Length + 3) / 4 * 4, '='), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length).Split('|') : [];
    }

    private static (string, string, bool) OrderOf(string? sort) => sort?.TrimStart('-') switch
    {
        "recordedAt" => ("g.recorded_at", "timestamptz", sort[0] == '-'),
        "caseNumber" => ("g.case_number", "text", sort[0] == '-'),
        "amount" => ("coalesce((g.data ->> 'amountOre')::bigint, -1)", "bigint", sort[0] == '-'),
        "occurredOn" => ("g.occurred_on", "date", sort[0] == '-'),
        _ => ("g.occurred_on", "date", true),
    };

    private NpgsqlCommand Command(string sql)
    {
        var command = new NpgsqlCommand(sql);
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
