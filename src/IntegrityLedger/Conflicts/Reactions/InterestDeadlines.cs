using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Reactions;

/// <summary>Interests that wait for an assessment, the first time or again, for the clock that reminds.</summary>
public sealed class InterestDeadlines(IDocumentStore store, InterestRouter router, InterestLimitsOn limits, TimeProvider clock) : IDeadlineSource
{
    public async Task<IReadOnlyList<Guid>> DueBy(DateOnly day, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<InterestSummary>().Where(s => s.DueOn <= day && s.EscalatedOn == null).OrderBy(s => s.DueOn).Select(s => s.Id).ToListAsync(ct);
    }

    public async Task<OpenDecision?> Open(Guid id, IDocumentSession session, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var stream = await session.Events.FetchForWriting<Interest>(id, ct);
        // What has run out by its own last day needs nobody's assessment any more.
        if (stream.Aggregate is not { Route: { DueOn: { } due } route } interest || interest.Declaration.Counts(limits.Day(today).FormerEmployerMonths).To < today) return null;
        return new(await router.Facts(interest, today, ct), route.Reviewer, route.ToRole, due, interest.Reminders, stream.AppendOne);
    }
}
