using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Imports.Reading;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports;

/// <summary>A register opened under a mapping: rows come one at a time, in file order, each mapped, skipped or refused.</summary>
public sealed class ImportFile : IDisposable
{
    private readonly TableFile table;
    private readonly RowMapper mapper;

    private ImportFile(TableFile table, RowMapper mapper) => (this.table, this.mapper) = (table, mapper);

    public string Encoding => table.Encoding;
    public char Separator => table.Separator;
    public IReadOnlyList<string> Header => table.Header;

    /// <summary>Opens <paramref name="file"/>, which must be seekable and stays the caller's to close.</summary>
    public static Outcome<ImportFile> Open(Stream file, MappingPlan plan)
    {
        var table = TableFile.Open(file, plan.Mapping.Encoding, plan.Separator, plan.KnownColumns, plan.MissingIn);
        if (table.Refusal is { } unreadable) return unreadable;
        var mapper = plan.Bind(table.Value.Header);
        if (mapper.Refusal is not { } refusal) return new ImportFile(table.Value, mapper.Value);
        table.Value.Dispose();
        return refusal;
    }

    /// <summary>Every record after the header, read once.</summary>
    /// <exception cref="ImportFileException">The rest of the file cannot be read.</exception>
    public IEnumerable<RowResult> Rows()
    {
        while (table.Read() is { } record) yield return mapper.Map(record);
    }

    public void Dispose() => table.Dispose();
}
