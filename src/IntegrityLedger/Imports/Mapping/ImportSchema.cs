namespace IntegrityLedger.Imports.Mapping;

/// <summary>How the text of a cell becomes a value.</summary>
public enum FieldType
{
    Text,
    /// <summary>A day; an unreadable one refuses the row.</summary>
    Date,
    /// <summary>A sum of money kept as written, with an amount only where there is exactly one.</summary>
    Amount,
    /// <summary>A decimal number.</summary>
    Number,
    /// <summary>Yes or no, in Swedish or English.</summary>
    YesNo,
    /// <summary>One of the field's <see cref="ImportField.Choices"/>.</summary>
    Choice,
    /// <summary>Several texts in one cell, parted as the mapping says.</summary>
    List,
}

/// <summary>One thing that a kind of import can take in.</summary>
/// <param name="Name">camelCase path, such as "person.name": what a mapping calls it.</param>
/// <param name="Required">A row without it is refused, and so is a file in which no column holds it.</param>
/// <param name="Synonyms">Column names that mean this when no mapping says otherwise.</param>
/// <param name="Choices">Allowed values of a <see cref="FieldType.Choice"/>.</param>
/// <param name="Strict">For amounts: text without a readable amount refuses the row instead of being kept as written.</param>
/// <param name="Identity">The value tells one row from another; derived values (a guessed category) do not, so that a better mapping makes no new rows.</param>
public sealed record ImportField(string Name, FieldType Type = FieldType.Text, bool Required = false, IReadOnlyList<string>? Synonyms = null,
    IReadOnlyList<string>? Choices = null, bool Strict = false, bool Identity = true)
{
    public IReadOnlyList<string> Columns => Synonyms ?? [];
}

/// <summary>The fields of a kind of import ("employees", "suppliers", ...), in the order in which they are told.</summary>
/// <param name="Defaults">The mapping used when none is given; its fields are filled in from the synonyms.</param>
public sealed record ImportSchema(string Kind, IReadOnlyList<ImportField> Fields, MappingFile? Defaults = null)
{
    public ImportField? Find(string name) => Fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));
}
