namespace IntegrityLedger.Imports.Mapping;

/// <summary>Tells one row from another, the same in every run: the content, and which of several equal rows in the file it is (from 1).</summary>
/// <param name="Content">128 bits of SHA-256 over register and identifying fields, hexadecimal.</param>
public readonly record struct RowKey(string Content, int Occurrence)
{
    public override string ToString() => $"{Content}#{Occurrence}";
}

/// <summary>A row whose cells have become values; a field is null where the cell is empty or the mapping has no such column.</summary>
/// <param name="Line">1-based line on which the row begins.</param>
public sealed class MappedRow(int line, RowKey key, IReadOnlyDictionary<string, object> values)
{
    public int Line { get; } = line;
    public RowKey Key { get; } = key;
    /// <summary>Every value by field name: string, DateOnly, <see cref="WrittenAmount"/>, decimal, bool or a list of strings.</summary>
    public IReadOnlyDictionary<string, object> Values { get; } = values;

    public string? Text(string field) => Values.GetValueOrDefault(field) as string;
    public DateOnly? Date(string field) => Values.GetValueOrDefault(field) as DateOnly?;
    public WrittenAmount? Amount(string field) => Values.GetValueOrDefault(field) as WrittenAmount;
    public decimal? Number(string field) => Values.GetValueOrDefault(field) as decimal?;
    public bool? YesNo(string field) => Values.GetValueOrDefault(field) as bool?;
    public IReadOnlyList<string> List(string field) => Values.GetValueOrDefault(field) as IReadOnlyList<string> ?? [];
}
