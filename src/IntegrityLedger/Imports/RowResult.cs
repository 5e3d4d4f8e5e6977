using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports;

/// <summary>What the mapping made of one record of the file.</summary>
public abstract record RowResult(int Line);

public sealed record RowMapped(int Line, MappedRow Row) : RowResult(Line);

/// <param name="Kind">"nilReturn", "emptyRow" or what the mapping calls it.</param>
public sealed record RowSkipped(int Line, string Kind) : RowResult(Line);

public sealed record RowRefused(int Line, LocalizedText Reason) : RowResult(Line);
