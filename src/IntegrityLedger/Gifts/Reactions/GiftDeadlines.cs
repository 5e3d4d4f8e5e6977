using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Marten;

namespace IntegrityLedger.Gifts.Reactions;

/// <summary>Gifts and representation that wait for a decision, for the clock that reminds.</summary>
public sealed class GiftDeadlines(IDocumentStore store, IOrganisation organisation) : IDeadlineSource
{
    public async Task<IReadOnlyList<Guid>> DueBy(DateOnly day, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<GiftSummary>().Where(g => g.DueOn <= day && g.EscalatedOn == null && g.Status != GiftStatus.InformationRequested)
            .OrderBy(g => g.DueOn).Select(g => g.Id).ToListAsync(ct);
    }

    public async Task<OpenDecision?> Open(Guid id, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<Gift>(id, ct);
        if (stream.Aggregate is not { Paused: null, Route: { DueOn: { } due } route } gift) return null;
        return new(await Facts(gift, ct), route.Approver, route.ToRole, due, gift.Reminders, stream.AppendOne);
    }

    private async Task<MatterFacts> Facts(Gift gift, CancellationToken ct)
    {
        var tookPart = gift.TookPart.ToHashSet();
        if (gift.EnteredForAnother && await organisation.ByLogin(gift.EnteredBy, gift.DeclaredOn, ct) is { } colleague) tookPart.Add(colleague.Id);
        return new(gift.Declarant.Person, gift.DeclaredOn)
        {
            TookPart = tookPart, OutOfIt = gift.Deciders.Concat(gift.Recused).ToHashSet(), MandateKind = gift.IsGiven ? "representation" : "gift", AmountOre = gift.AmountOre,
            Parties = gift.Declaration.Counterparty.Key is { } key ? [new SupplierKey(key)] : [],
            Procurements = gift.Declaration.ProcurementId is { } procurement ? [procurement] : [],
            AuthorityExercise = gift.Declaration.AuthorityExercise, Rules = gift.RuleHits,
        };
    }
}
