using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Declarations;

/// <summary>Writes historical declarations into the room of gifts; implemented there, so that imports know nothing of its events.</summary>
public interface IDeclarationSink
{
    /// <summary>Appends those that are not in the ledger yet, in one transaction, and answers for each in the same order.</summary>
    Task<IReadOnlyList<RowOutcome>> Append(IReadOnlyList<ImportedDeclaration> batch, ImportContext context, CancellationToken ct);
}
