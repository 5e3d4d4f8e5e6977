using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What somebody who steps aside says about the tie, so that it becomes a declaration too: as in <c>POST /api/conflicts</c>.</summary>
/// <param name="Counterparty">The other side of the matter when nothing else is named.</param>
public sealed record RecusalInterest(
    InterestKind? Kind, InterestRelation? Relation = null, CounterpartyInput? Counterparty = null, string? Colleague = null, string? Description = null, decimal? Share = null,
    DateOnly? From = null, DateOnly? To = null, string? CaseReference = null, string? ProcurementId = null)
{
    public bool NamesNobody => Counterparty is null && string.IsNullOrWhiteSpace(Colleague) && string.IsNullOrWhiteSpace(CaseReference) && string.IsNullOrWhiteSpace(ProcurementId);
}

/// <summary>Declares an interest in the same transaction as the step that gave rise to it.</summary>
public interface IInterestDeclarer
{
    /// <returns>What is wrong with it; null when it is queued in the session, which the caller commits.</returns>
    Task<Refusal?> Queue(IDocumentSession session, RecusalInterest interest, LedgerRequest request, CancellationToken ct);
}
