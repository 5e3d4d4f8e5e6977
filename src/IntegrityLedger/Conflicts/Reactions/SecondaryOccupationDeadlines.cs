using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Reactions;

/// <summary>Secondary occupations that wait for a decision, for the clock that reminds.</summary>
public sealed class SecondaryOccupationDeadlines(IDocumentStore store, SecondaryOccupationAssessor assessor, TimeProvider clock) : IDeadlineSource
{
    public async Task<IReadOnlyList<Guid>> DueBy(DateOnly day, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<SecondaryOccupationSummary>()
            .Where(o => o.DueOn <= day && o.EscalatedOn == null && o.Status != SecondaryOccupationStatus.InformationRequested && o.Status != SecondaryOccupationStatus.LegalOpinion)
            .OrderBy(o => o.DueOn).Select(o => o.Id).ToListAsync(ct);
    }

    public async Task<OpenDecision?> Open(Guid id, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<SecondaryOccupation>(id, ct);
        if (stream.Aggregate is not { Paused: null, OpinionAsked: null, Route: { DueOn: { } due } route } matter) return null;
        return new(await assessor.Matter(matter, null, StockholmTime.DateOf(clock.GetUtcNow()), ct), route.Approver, route.ToRole, due, matter.Reminders, stream.AppendOne);
    }
}
