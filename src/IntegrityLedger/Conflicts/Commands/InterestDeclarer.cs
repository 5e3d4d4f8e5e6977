using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>A recusal that becomes a declaration is declared by the same hands as any other.</summary>
public sealed class InterestDeclarer(InterestDeclaring declaring) : IInterestDeclarer
{
    public async Task<Refusal?> Queue(IDocumentSession session, RecusalInterest interest, LedgerRequest request, CancellationToken ct) => (await declaring.Declare(session, new()
    {
        Kind = interest.Kind, Relation = interest.Relation, Counterparty = interest.Counterparty, Colleague = interest.Colleague, Description = interest.Description, Share = interest.Share,
        From = interest.From, To = interest.To, CaseReference = interest.CaseReference, ProcurementId = interest.ProcurementId, Trigger = InterestTrigger.Case,
    }, request, ct)).Refusal;
}
