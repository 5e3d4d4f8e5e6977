using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using IntegrityLedger.Imports.Reading;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Mapping;

/// <summary>A mapping tied to the columns of one file; turns records into rows. Counts equal rows, so use one mapper per reading of a file.</summary>
public sealed class RowMapper
{
    private readonly IReadOnlyList<string> header;
    private readonly HashSet<string> empty;
    private readonly string register;
    private readonly List<BoundField> fields;
    private readonly List<(string Kind, bool All, int[] Columns, Regex Pattern)> skips;
    private readonly Dictionary<UInt128, int> seen = [];

    private RowMapper(MappingPlan plan, IReadOnlyList<string> header, List<BoundField> fields, List<(string, bool, int[], Regex)> skips)
    {
        (this.header, this.fields, this.skips) = (header, fields, skips);
        register = $"{plan.Schema.Kind}\n{plan.Register}\n";
        empty = new(plan.Mapping.Empty ?? [], StringComparer.OrdinalIgnoreCase);
    }

    private const int Twice = -2;

    internal sealed record BoundField(FieldReader Reader, int[] Columns, int CurrencyColumn, bool Identity, string? Currency);

    internal static Dictionary<string, int> Index(IReadOnlyList<string> header)
    {
        var index = new Dictionary<string, int>();
        for (var i = 0; i < header.Count; i++) if (!index.TryAdd(ColumnName.Normalise(header[i]), i)) index[ColumnName.Normalise(header[i])] = Twice;
        // "Value (£)" is also "value", unless another column is.
        var shortened = new HashSet<string>();
        for (var i = 0; i < header.Count; i++)
        {
            var name = ColumnName.Normalise(ColumnName.WithoutUnit(header[i]));
            if (index.TryAdd(name, i)) shortened.Add(name);
            else if (shortened.Contains(name)) index[name] = Twice;
        }
        return index;
    }

    /// <summary>A mapping written by hand names columns that must exist, unless the field says "required": false; a guessed one needs only the required fields.</summary>
    internal static IReadOnlyList<string> Missing(List<FieldReader> fields, bool byHand, Dictionary<string, int> index) =>
        [.. fields.Where(f => f.Rule.Constant is null && (byHand ? f.Rule.Required != false : f.Required) && Lacking(f.Rule, index))
            .Select(f => $"{f.Field.Name} ({string.Join(" / ", f.Rule.From ?? f.Rule.Join ?? [])})")];

    private static bool Lacking(FieldRule rule, Dictionary<string, int> index) =>
        rule.From is { } names ? Find(names, index) == -1 : rule.Join is { } parts && parts.Any(p => Find([p], index) == -1);

    private static int Find(IReadOnlyList<string>? names, Dictionary<string, int> index)
    {
        foreach (var name in names ?? []) if (index.TryGetValue(ColumnName.Normalise(name), out var at)) return at;
        return -1;
    }

    internal static Outcome<RowMapper> Bind(MappingPlan plan, List<FieldReader> readers, List<(SkipRule Rule, Regex Pattern)> skips, bool byHand, IReadOnlyList<string> header)
    {
        var index = Index(header);
        var missing = Missing(readers, byHand, index);
        if (missing.Count > 0) return ImportRefusals.ColumnsMissing(header, missing);
        if (readers.SelectMany(r => MappingPlan.Names(r.Rule)).FirstOrDefault(name => Find([name], index) == Twice) is { } twice) return ImportRefusals.ColumnTwice(twice);
        var bound = readers.Select(reader =>
        {
            var columns = reader.Rule.Join is { } join ? join.Select(j => Find([j], index)).ToArray() : [Find(reader.Rule.From, index)];
            var identity = plan.Mapping.Identity is { } own ? own.Contains(reader.Field.Name, StringComparer.OrdinalIgnoreCase) : reader.Field.Identity;
            // An amount that names no currency takes that of its column: "Value (£)"; what the mapping says comes first.
            var currency = plan.Mapping.Numbers?.Currency is null && columns is [var one] && one >= 0 ? MoneyText.CurrencyIn(header[one]) : null;
            return new BoundField(reader, [.. columns.Where(c => c >= 0)], Find(reader.Rule.CurrencyFrom, index), identity, currency);
        }).ToList();
        var boundSkips = new List<(string, bool, int[], Regex)>();
        foreach (var (rule, pattern) in skips)
        {
            var columns = rule.Columns.Select(name => Find([name], index) is var at and >= 0 ? at : bound.FirstOrDefault(b => b.Reader.Field.Name == name)?.Columns.FirstOrDefault(-1) ?? -1).ToArray();
            if (columns.All(c => c >= 0) && columns.Length > 0) boundSkips.Add((rule.Kind, rule.Match == "all", columns, pattern));
            else if (byHand) return ImportRefusals.ColumnsMissing(header, [$"skip ({string.Join(" / ", rule.Columns)})"]);
        }
        return new RowMapper(plan, header, bound, boundSkips);
    }

    /// <summary>What the record means: a row, a skipped row, or a refused one with every reason found.</summary>
    public RowResult Map(RawRecord record)
    {
        if (record.Fault == RecordFault.UnclosedQuote) return Refuse(record,
            $"Citattecknet som öppnas på raden stängs aldrig, så allt som följer lästes som en enda cell. Rätta raden och läs in filen igen; rader som redan är inlästa känns igen.",
            $"The quotation mark that opens on this line is never closed, so all that follows was read as one cell. Mend the line and import the file again; rows already imported are recognised.");
        if (record.Fault == RecordFault.TextAfterQuote) return Refuse(record,
            "En cell fortsätter efter sitt avslutande citattecken. Citattecken inne i en cell ska dubbleras.", "A cell goes on after its closing quotation mark. Double the quotation marks within a cell.");
        if (record.Cells.All(string.IsNullOrWhiteSpace)) return new RowSkipped(record.Line, "emptyRow");
        if (record.Cells.Count < header.Count || record.Cells.Skip(header.Count).Any(c => !string.IsNullOrWhiteSpace(c))) return Refuse(record,
            $"Raden har {record.Cells.Count} celler men filen har {header.Count} kolumner.", $"The row has {record.Cells.Count} cells but the file has {header.Count} columns.");
        try
        {
            foreach (var (kind, all, columns, pattern) in skips)
                if (all ? columns.All(c => pattern.IsMatch(record.Cells[c].Trim())) : columns.Any(c => pattern.IsMatch(record.Cells[c].Trim()))) return new RowSkipped(record.Line, kind);
            return Read(record);
        }
        catch (RegexMatchTimeoutException)
        {
            return Refuse(record, "En cell är för lång för mappningens mönster.", "A cell is too long for the patterns of the mapping.");
        }
    }

    private RowResult Read(RawRecord record)
    {
        var values = new Dictionary<string, object>(fields.Count);
        var problems = new List<LocalizedText>();
        var identity = new StringBuilder(register);
        foreach (var field in fields)
        {
            var cell = Cell(record, field);
            var text = field.Reader.Meaning(cell);
            var column = field.Columns.Length > 0 ? header[field.Columns[0]] : field.Reader.Field.Name;
            object? value = null;
            if (text is null)
            {
                if (field.Reader.Required) problems.Add(new($"Kolumnen \"{column}\" är tom.", $"The column \"{column}\" is empty."));
            }
            else
            {
                (value, var problem) = field.Reader.Value(text, column, field.CurrencyColumn >= 0 ? record.Cells[field.CurrencyColumn] : field.Currency);
                if (problem is not null) problems.Add(problem);
                if (value is not null) values[field.Reader.Field.Name] = value;
            }
            if (value is null && Slipped(record, field) is { } slipped)
            {
                problems.Add(slipped);   // what else is wrong with the row follows from it
                break;
            }
            if (field.Identity && cell is not null) identity.Append(field.Reader.Field.Name).Append('\u001f').Append(value is DateOnly day ? day.ToString("O") : Collapsed(cell)).Append('\u001e');
        }
        if (problems.Count > 0) return new RowRefused(record.Line, new(string.Join(' ', problems.Select(p => p.Sv)), string.Join(' ', problems.Select(p => p.En))));
        return new RowMapped(record.Line, new MappedRow(record.Line, Key(identity.ToString()), values));
    }

    private string? Cell(RawRecord record, BoundField field)
    {
        var text = field.Columns.Length switch
        {
            0 => "",
            1 => record.Cells[field.Columns[0]].Trim(),
            _ => string.Join(field.Reader.Rule.With ?? " ", field.Columns.Select(c => record.Cells[c].Trim()).Where(c => c.Length > 0)),
        };
        return text.Length == 0 || empty.Contains(text) ? null : text;
    }

    /// <summary>A date that stands in the next column shows that somebody left out or put in a cell.</summary>
    private LocalizedText? Slipped(RawRecord record, BoundField field)
    {
        if (field.Columns is not [var at] || !field.Reader.Required) return null;
        bool Fits(int column) => column >= 0 && column < header.Count && (field.Reader.Fits(record.Cells[column])
            || skips.Any(s => s.Columns.Contains(at) && s.Pattern.IsMatch(record.Cells[column].Trim())));
        if (field.Reader.Field.Type != FieldType.Date) return null;
        if (Fits(at + 1)) return new("Cellerna ser ut att ha hamnat ett steg för långt åt höger.", "The cells seem to have slipped one step to the right.");
        return Fits(at - 1) ? new("Cellerna ser ut att ha hamnat ett steg för långt åt vänster.", "The cells seem to have slipped one step to the left.") : null;
    }

    private RowKey Key(string identity)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(identity), hash);
        var content = System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
        seen[content] = seen.GetValueOrDefault(content) + 1;
        return new RowKey(Convert.ToHexStringLower(hash[..16]), seen[content]);
    }

    private static string Collapsed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static RowRefused Refuse(RawRecord record, string sv, string en) => new(record.Line, new(sv, en));
}
