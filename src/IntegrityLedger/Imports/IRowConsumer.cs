using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports;

/// <summary>Takes the rows of one kind of import into its room. Registered in the container by the room that owns the kind.</summary>
/// <remarks>Must be idempotent: a run that was killed is started again from the first row, and the same file may come twice.</remarks>
public interface IRowConsumer
{
    /// <summary>"declarations", "employees", "suppliers", "procurements" or "supplier-ledger".</summary>
    string Kind => Schema.Kind;

    /// <summary>What a row of this kind can hold.</summary>
    ImportSchema Schema { get; }

    /// <summary>Takes up to some hundred rows in one go, and answers for each of them in the same order.</summary>
    Task<IReadOnlyList<RowOutcome>> Consume(IReadOnlyList<MappedRow> rows, ImportContext context, CancellationToken ct);
}

/// <summary>A run of one file.</summary>
/// <param name="Register">Short name of the source, from the mapping; the kind when the mapping has none.</param>
/// <param name="By">Who the events name: "import:" and the run's id.</param>
/// <param name="Today">The day of the run; nothing that has happened can be later.</param>
/// <param name="Now">The instant at which the run began.</param>
public sealed record ImportContext(Guid ImportId, string Register, string By, DateOnly Today, DateTimeOffset Now);

public enum RowFate
{
    Imported,
    /// <summary>Already in the ledger: nothing was added.</summary>
    AlreadyThere,
    Refused,
}

/// <summary>What became of a mapped row; <paramref name="Reason"/> says why it was refused.</summary>
public sealed record RowOutcome(int Line, RowFate Fate, LocalizedText? Reason = null)
{
    public static RowOutcome Imported(MappedRow row) => new(row.Line, RowFate.Imported);
    public static RowOutcome AlreadyThere(MappedRow row) => new(row.Line, RowFate.AlreadyThere);
    public static RowOutcome Refused(MappedRow row, string sv, string en) => new(row.Line, RowFate.Refused, new(sv, en));
}
