using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Declarations;

/// <summary>One benefit as another register tells of it: history, on which nothing is decided here.</summary>
/// <remarks>Words of closed vocabularies are those of the HTTP contract ("received", "meal", "supplier").</remarks>
/// <param name="Key">The same in every run: what the ledger recognises the row by.</param>
/// <param name="PersonKey">Key of the person in the source; "import:&lt;register&gt;:&lt;name&gt;" where the source has none.</param>
/// <param name="TypeAsWritten">The kind in the register's own words; <paramref name="Category"/> is derived from it.</param>
/// <param name="Value">As written, and the amount if there is exactly one; null where the register says nothing.</param>
/// <param name="Accompanied">Whether somebody came along; null where the register does not say.</param>
/// <param name="OutcomeAsWritten">What became of it, in the register's own words.</param>
/// <param name="Source">Which register or issue of it.</param>
/// <param name="Line">Line in the imported file.</param>
public sealed record ImportedDeclaration(
    RowKey Key, int Line, string PersonKey, string PersonName, string? Unit, string Direction, string Response, string Category, string? TypeAsWritten,
    string Description, WrittenAmount? Value, int Persons, DateOnly OccurredOn, ImportedCounterparty Counterparty, string? Place, string? Purpose,
    IReadOnlyList<string> Participants, bool? Accompanied, string? OutcomeAsWritten, string? Disposal, string? Reference, string Source, string? Note)
{
    /// <summary>The declaration's stream: the same row gives the same stream on every machine.</summary>
    public Guid StreamId => StableId.From("imported-declaration", Key.ToString());
}

/// <param name="Kind">"unknown" where the register does not say.</param>
/// <param name="OrganisationNumber">As written; not checked here, since foreign numbers are not Swedish ones.</param>
public sealed record ImportedCounterparty(string? Name, string Kind, string? OrganisationNumber, string? ContactPerson);
