using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Reactions;

/// <summary>Measures and conditions that are to be done and shown, or looked at once they were shown, for the clock that reminds.</summary>
public sealed class MeasureDeadlines(IDocumentStore store) : IDeadlineSource
{
    public async Task<IReadOnlyList<Guid>> DueBy(DateOnly day, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<MeasureSummary>().Where(m => m.DueOn <= day && m.EscalatedOn == null).OrderBy(m => m.DueOn).Select(m => m.Id).ToListAsync(ct);
    }

    public async Task<OpenDecision?> Open(Guid id, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<Measure>(id, ct);
        return stream.Aggregate is not { WaitsUntil: { } due } measure ? null
            : new(MeasureTies.Facts(measure, due), measure.WaitsFor, measure.WaitsFor is null ? measure.FollowedUpByRole ?? "compliance" : null, due, measure.Reminders, stream.AppendOne);
    }
}
