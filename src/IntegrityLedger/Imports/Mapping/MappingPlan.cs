using System.Globalization;
using System.Text.RegularExpressions;
using IntegrityLedger.Imports.Reading;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Mapping;

/// <summary>A mapping checked against what its kind can hold, before any file has been opened.</summary>
public sealed class MappingPlan
{
    private readonly List<FieldReader> fields;
    private readonly List<(SkipRule Rule, Regex Pattern)> skips;
    private readonly bool byHand;

    private MappingPlan(ImportSchema schema, MappingFile mapping, List<FieldReader> fields, List<(SkipRule, Regex)> skips, bool byHand)
    {
        (Schema, Mapping, this.fields, this.skips, this.byHand) = (schema, mapping, fields, skips, byHand);
        KnownColumns = fields.SelectMany(f => Names(f.Rule)).Select(ColumnName.Normalise).ToHashSet();
    }

    public ImportSchema Schema { get; }
    public MappingFile Mapping { get; }
    public string Register => Mapping.Register ?? Schema.Kind;
    /// <summary>Normalised names of every column that the mapping can use.</summary>
    public IReadOnlySet<string> KnownColumns { get; }
    public char? Separator => Mapping.Separator switch { null or "auto" => null, "tab" or "\\t" => '\t', var s => s[0] };

    /// <summary>Checks <paramref name="mapping"/>; without one, columns are told by their names (<see cref="ImportField.Synonyms"/>).</summary>
    public static Outcome<MappingPlan> Create(ImportSchema schema, MappingFile? mapping)
    {
        var byHand = mapping is not null;
        var used = mapping ?? (schema.Defaults ?? new MappingFile()) with { Fields = ByNames(schema) };
        if (used.Kind is { } kind && !string.Equals(kind, schema.Kind, StringComparison.OrdinalIgnoreCase))
            return ImportRefusals.MappingInvalid("kind", $"den är skriven för \"{kind}\", inte \"{schema.Kind}\"", $"it is written for \"{kind}\", not \"{schema.Kind}\"");
        if (used.Fields is not { Count: > 0 }) return ImportRefusals.MappingInvalid("fields", "inga fält är angivna", "no fields are stated");
        if (used.Separator is not (null or "auto" or "tab" or "\\t" or { Length: 1 }))
            return ImportRefusals.MappingInvalid("separator", "skriv ett tecken, \"tab\" eller \"auto\"", "write one character, \"tab\" or \"auto\"");
        if (used.Numbers is { } n && (n.Decimal is not (null or "," or ".") || n.Thousands is { Length: not 1 } || (n.Decimal is not null && n.Decimal == n.Thousands)))
            return ImportRefusals.MappingInvalid("numbers", "decimaltecknet är \",\" eller \".\", och tusentalstecknet ett annat tecken", "the decimal mark is \",\" or \".\", and the thousands mark another character");
        if (used.Dates?.Culture is { } culture && !CultureInfo.GetCultures(CultureTypes.AllCultures).Any(c => string.Equals(c.Name, culture, StringComparison.OrdinalIgnoreCase)))
            return ImportRefusals.MappingInvalid("dates.culture", $"språket \"{culture}\" är okänt", $"the culture \"{culture}\" is unknown");
        return Compile(schema, used, byHand);
    }

    private static Outcome<MappingPlan> Compile(ImportSchema schema, MappingFile mapping, bool byHand)
    {
        var money = new MoneyText(mapping.Numbers);
        var dates = new DateText(mapping.Dates?.Formats, mapping.Dates?.Culture);
        var fields = new List<FieldReader>();
        foreach (var (name, rule) in mapping.Fields!)
        {
            if (schema.Find(name) is not { } field)
            {
                var known = string.Join(", ", schema.Fields.Select(f => f.Name));
                return ImportRefusals.MappingInvalid($"fields.{name}", $"fältet finns inte; fälten är {known}", $"there is no such field; the fields are {known}");
            }
            var reader = FieldReader.Create(field, rule, money, dates);
            if (reader.Refusal is { } refusal) return refusal;
            fields.Add(reader.Value);
        }
        var left = schema.Fields.Where(f => f.Required && fields.All(r => r.Field != f)).Select(f => f.Name).ToList();
        if (byHand && left.Count > 0)
            return ImportRefusals.MappingInvalid("fields", $"{string.Join(", ", left)} måste finnas med", $"{string.Join(", ", left)} must be there");
        if (mapping.Identity?.FirstOrDefault(name => fields.All(f => !string.Equals(f.Field.Name, name, StringComparison.OrdinalIgnoreCase))) is { } stray)
            return ImportRefusals.MappingInvalid("identity", $"fältet \"{stray}\" finns inte i \"fields\"", $"the field \"{stray}\" is not in \"fields\"");
        var skips = new List<(SkipRule, Regex)>();
        foreach (var skip in mapping.Skip ?? [])
        {
            if (Patterns.Compile(skip.Pattern) is not { } pattern)
                return ImportRefusals.MappingInvalid("skip", $"mönstret \"{skip.Pattern}\" går inte att använda", $"the pattern \"{skip.Pattern}\" cannot be used");
            if (skip.Match is not ("all" or "any")) return ImportRefusals.MappingInvalid("skip.match", "skriv \"all\" eller \"any\"", "write \"all\" or \"any\"");
            skips.Add((skip, pattern));
        }
        fields.Sort((a, b) => Position(schema, a).CompareTo(Position(schema, b)));
        return new MappingPlan(schema, mapping, fields, skips, byHand);
    }

    /// <summary>Ties the mapping to the columns of one file.</summary>
    public Outcome<RowMapper> Bind(IReadOnlyList<string> header) => RowMapper.Bind(this, fields, skips, byHand, header);

    /// <summary>"field (column or column)" for every column that the file must have and has not.</summary>
    internal IReadOnlyList<string> MissingIn(IReadOnlyList<string> header) => RowMapper.Missing(fields, byHand, RowMapper.Index(header));

    /// <summary>Whether the mapping uses every one of these columns.</summary>
    public bool Covers(IReadOnlyList<string> header) => header.All(column => KnownColumns.Contains(ColumnName.Normalise(column)));

    internal static IEnumerable<string> Names(FieldRule rule) => [.. rule.From ?? [], .. rule.Join ?? [], .. rule.CurrencyFrom ?? []];

    private static int Position(ImportSchema schema, FieldReader reader) => schema.Fields.TakeWhile(f => f != reader.Field).Count();

    private static Dictionary<string, FieldRule> ByNames(ImportSchema schema)
    {
        var rules = new Dictionary<string, FieldRule>(schema.Defaults?.Fields ?? new Dictionary<string, FieldRule>(), StringComparer.OrdinalIgnoreCase);
        foreach (var field in schema.Fields)
        {
            var names = (IReadOnlyList<string>)[field.Name, .. field.Columns];
            rules[field.Name] = rules.TryGetValue(field.Name, out var own) ? own.Constant is null ? own with { From = own.From ?? names } : own : new FieldRule(From: names);
        }
        return rules;
    }
}
