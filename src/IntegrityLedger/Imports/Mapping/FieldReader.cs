using System.Text.RegularExpressions;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Mapping;

/// <summary>One field of a mapping, ready to use: from the text of a cell to a value or the reason why there is none.</summary>
internal sealed class FieldReader
{
    private static readonly HashSet<string> YesWords = new(["yes", "y", "ja", "j", "true", "sant", "1", "x"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> NoWords = new(["no", "n", "nej", "false", "falskt", "0"], StringComparer.OrdinalIgnoreCase);

    private readonly List<(Regex Pattern, string With)> replacements = [];
    private readonly List<(Regex Pattern, string Value)> classes = [];
    private readonly Dictionary<string, string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Beginning, string Value)> beginnings = [];
    private readonly MoneyText money;
    private readonly DateText dates;
    private readonly Regex parts;

    private FieldReader(ImportField field, FieldRule rule, MoneyText money, DateText dates, Regex parts) =>
        (Field, Rule, this.money, this.dates, this.parts) = (field, rule, money, dates, parts);

    public ImportField Field { get; }
    public FieldRule Rule { get; }
    public bool Required => Rule.Required ?? Field.Required;

    public static Outcome<FieldReader> Create(ImportField field, FieldRule rule, MoneyText money, DateText dates)
    {
        Refusal Wrong(string what, string pattern) => ImportRefusals.MappingInvalid($"fields.{field.Name}.{what}",
            $"mönstret \"{pattern}\" går inte att använda (lookaround och bakåtreferenser stöds inte)", $"the pattern \"{pattern}\" cannot be used (lookaround and back references are not supported)");
        if (rule.From is null && rule.Join is null && rule.Constant is null && rule.Default is null)
            return ImportRefusals.MappingInvalid($"fields.{field.Name}", "ange \"from\", \"join\", \"constant\" eller \"default\"", "state \"from\", \"join\", \"constant\" or \"default\"");
        if (rule.Unreadable is not (null or "keep" or "refuse"))
            return ImportRefusals.MappingInvalid($"fields.{field.Name}.unreadable", "skriv \"keep\" eller \"refuse\"", "write \"keep\" or \"refuse\"");
        var split = Patterns.Compile(rule.Split ?? "[;\n]");
        if (split is null) return Wrong("split", rule.Split!);
        var reader = new FieldReader(field, rule, money, rule.Formats is null ? dates : new DateText(rule.Formats, null), split);
        foreach (var replace in rule.Replace ?? [])
        {
            if (Patterns.Compile(replace.Pattern) is not { } pattern) return Wrong("replace", replace.Pattern);
            reader.replacements.Add((pattern, replace.With));
        }
        foreach (var choice in rule.Classify ?? [])
        {
            if (Patterns.Compile(choice.Pattern) is not { } pattern) return Wrong("classify", choice.Pattern);
            reader.classes.Add((pattern, choice.Value));
        }
        foreach (var (from, to) in rule.Map ?? new Dictionary<string, string>())
        {
            if (from.EndsWith('*')) reader.beginnings.Add((from.TrimEnd('*').Trim(), to));
            else reader.words[from.Trim()] = to;
        }
        return reader;
    }

    /// <summary>Text after the mapping's replacements and vocabulary; null for none.</summary>
    public string? Meaning(string? cell)
    {
        var text = Rule.Constant ?? cell;
        if (string.IsNullOrEmpty(text)) return Otherwise;
        foreach (var (pattern, with) in replacements) text = pattern.Replace(text, with).Trim();
        if (Translation(text) is { } translation) return translation.Length == 0 ? null : translation;
        var translated = words.Count + beginnings.Count + classes.Count > 0;
        return (translated && Rule.Default is not null) || text.Length == 0 ? Otherwise : text;
    }

    /// <summary>An empty default says: what is not in the vocabulary is no value.</summary>
    private string? Otherwise => string.IsNullOrEmpty(Rule.Default) ? null : Rule.Default;

    private string? Translation(string text)
    {
        if (words.TryGetValue(text, out var word)) return word;
        foreach (var (beginning, value) in beginnings) if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return value;
        foreach (var (pattern, value) in classes) if (pattern.IsMatch(text)) return value;
        return null;
    }

    /// <summary>The value of a text that is not empty, or what is wrong with it.</summary>
    public (object? Value, LocalizedText? Problem) Value(string text, string column, string? rowCurrency) => Field.Type switch
    {
        FieldType.Text => (text, null),
        FieldType.Date when dates.Read(text) is { } day => (day, null),
        FieldType.Date => Problem(text, column, $"inte är ett datum (väntade {dates.Formats})", $"is not a date (expected {dates.Formats})"),
        FieldType.Amount => Sum(text, column, rowCurrency),
        FieldType.Number when money.Number(text) is { } number => (number, null),
        FieldType.Number => Problem(text, column, "inte är ett tal", "is not a number"),
        FieldType.YesNo when YesWords.Contains(text) => (true, null),
        FieldType.YesNo when NoWords.Contains(text) => (false, null),
        FieldType.YesNo => Problem(text, column, "varken är ja eller nej", "is neither yes nor no"),
        FieldType.Choice when Field.Choices!.FirstOrDefault(c => string.Equals(c, text, StringComparison.OrdinalIgnoreCase)) is { } choice => (choice, null),
        FieldType.Choice => Problem(text, column, $"inte är något av {string.Join(", ", Field.Choices!)}", $"is none of {string.Join(", ", Field.Choices!)}"),
        FieldType.List => (parts.Split(text).Select(p => p.Trim()).Where(p => p.Length > 0).ToList(), null),
        _ => throw new InvalidOperationException($"Unknown field type {Field.Type}."),
    };

    /// <summary>Whether the text would do as this field's value; used to see that columns have slipped sideways.</summary>
    public bool Fits(string text) => Field.Type == FieldType.Date && dates.Read(text) is not null;

    private (object?, LocalizedText?) Sum(string text, string column, string? rowCurrency)
    {
        var sum = money.Sum(text, rowCurrency);
        var strict = Rule.Unreadable is { } wish ? wish == "refuse" : Field.Strict;
        return sum.Amount is null && strict ? Problem(text, column, "inte är ett belopp", "is not an amount") : (sum, null);
    }

    private static (object?, LocalizedText?) Problem(string text, string column, string sv, string en)
    {
        var shown = ImportRefusals.Shortened(text.ReplaceLineEndings(" "));
        return (null, new($"Kolumnen \"{column}\" innehåller \"{shown}\", som {sv}.", $"The column \"{column}\" holds \"{shown}\", which {en}."));
    }
}
