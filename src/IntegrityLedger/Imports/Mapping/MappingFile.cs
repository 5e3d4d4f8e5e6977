using System.Text.Json.Serialization;

namespace IntegrityLedger.Imports.Mapping;

/// <summary>How a register with any column names is read; the JSON is described for outsiders in seeds/mappings/README.md.</summary>
/// <param name="Kind">declarations, employees, suppliers, procurements or supplier-ledger.</param>
/// <param name="Register">Short name of the source; part of every row's identity, so two registers never collide.</param>
/// <param name="Separator">One character, "tab" or "auto".</param>
public sealed record MappingFile(
    string? Kind = null, string? Register = null, string? Title = null, string? Encoding = null, string? Separator = null,
    DateRules? Dates = null, NumberRules? Numbers = null, IReadOnlyList<string>? Empty = null,
    IReadOnlyList<SkipRule>? Skip = null, [property: JsonConverter(typeof(FieldsJson))] IReadOnlyDictionary<string, FieldRule>? Fields = null, IReadOnlyList<string>? Identity = null)
{
    [JsonPropertyName("$schema")] public string? Schema { get; init; }
    [JsonPropertyName("//")] public object? Comment { get; init; }
}

/// <param name="Formats">.NET date formats, tried in order.</param>
/// <param name="Culture">For month names, such as "sv-SE".</param>
public sealed record DateRules(IReadOnlyList<string>? Formats = null, string? Culture = null);

/// <param name="Decimal">"," or "."; absent: told from the number itself.</param>
/// <param name="Thousands">Separator of thousands; blanks are always one.</param>
/// <param name="Currency">ISO 4217 code of an amount that names none.</param>
/// <param name="Symbols">Signs and words to ISO codes, beside those known already.</param>
public sealed record NumberRules(string? Decimal = null, string? Thousands = null, string? Currency = null, IReadOnlyDictionary<string, string>? Symbols = null);

/// <summary>Rows that say that there is nothing to tell: counted, not imported, not refused.</summary>
/// <param name="Kind">What to call it in the result: "nilReturn".</param>
/// <param name="Columns">Columns looked at; all of them must match, or with <paramref name="Match"/> "any" one of them.</param>
/// <param name="Pattern">Regular expression, case ignored.</param>
public sealed record SkipRule(string Kind, [property: JsonConverter(typeof(OneOrMany))] IReadOnlyList<string> Columns, string Pattern, string Match = "all");

/// <summary>Where one field's value comes from and what is done with it, in this order: from/join or constant, replace, map, classify, default.</summary>
/// <param name="From">Column, or several names for it; the first one in the file is taken.</param>
/// <param name="Join">Columns put together with <paramref name="With"/>.</param>
/// <param name="Map">Written value to meaning, case ignored; "received*" matches a beginning.</param>
/// <param name="Classify">First regular expression that is found decides.</param>
/// <param name="Default">Used when the cell is empty or nothing in map and classify fits.</param>
/// <param name="Split">Regular expression between the parts of a list.</param>
/// <param name="Formats">Date formats of this column only.</param>
/// <param name="CurrencyFrom">Column that holds the row's currency.</param>
/// <param name="Unreadable">"keep" or "refuse": what an amount without a readable number leads to.</param>
public sealed record FieldRule(
    [property: JsonConverter(typeof(OneOrMany))] IReadOnlyList<string>? From = null, IReadOnlyList<string>? Join = null, string? With = null, string? Constant = null,
    IReadOnlyList<ReplaceRule>? Replace = null, IReadOnlyDictionary<string, string>? Map = null, IReadOnlyList<ClassifyRule>? Classify = null,
    string? Default = null, bool? Required = null, string? Split = null, [property: JsonConverter(typeof(OneOrMany))] IReadOnlyList<string>? Formats = null,
    [property: JsonConverter(typeof(OneOrMany))] IReadOnlyList<string>? CurrencyFrom = null, string? Unreadable = null);

public sealed record ReplaceRule(string Pattern, string With = "");

public sealed record ClassifyRule(string Pattern, string Value);
