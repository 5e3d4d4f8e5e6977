using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using Marten;

namespace IntegrityLedger.Gifts.Reactions;

/// <summary>Gifts and representation that wait for a decision, for the clock that reminds.</summary>
public sealed class GiftDeadlines(IDocumentStore store, GiftRouter router) : IDeadlineSource
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
        return new(await router.Facts(gift, gift.DeclaredOn, ct), route.Approver, route.ToRole, due, gift.Reminders, stream.AppendOne);
    }
}
