using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>What the application does with reports by itself: says what became late, takes a report from those who may no longer handle it, and finds somebody for one that nobody may handle.</summary>
public sealed class CareOfReports(CommandDesk desk, IDocumentStore store, ReportKeys keys, HandlerDesk handlers, TimeProvider clock) : IMatterMover
{
    private static readonly CommandScope System = new("system");

    /// <summary>Every open report; state decides, so a round that comes twice says nothing twice.</summary>
    public async Task Round(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var id in await Those(session => session.Query<InfluenceSummary>().Where(r => r.Open && (r.NextDueAt < now || r.HandlerIds.Count == 0)), ct)) await Tend(id, ct);
    }

    public async Task<IReadOnlyList<EmployeeId>> Approvers(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return [.. (await session.Query<InfluenceSummary>().Where(r => r.Open).Select(r => r.HandlerIds).ToListAsync(ct)).SelectMany(ids => ids).Distinct().Select(id => new EmployeeId(id))];
    }

    public async Task<int> MoveOn(EmployeeId approver, CancellationToken ct)
    {
        var (moved, me) = (0, approver.Value);
        foreach (var id in await Those(session => session.Query<InfluenceSummary>().Where(r => r.Open && r.HandlerIds.Contains(me)), ct))
            if (await Tend(id, ct) is { IsRefused: false, Value: true }) moved++;
        return moved;
    }

    /// <returns>True when it has other handlers than before.</returns>
    private Task<Outcome<bool>> Tend(Guid id, CancellationToken ct) => desk.Execute<bool>(System, async (session, token) =>
    {
        var stream = await session.Events.FetchForWriting<InfluenceReport>(id, token);
        if (stream.Aggregate is not { } report) return false;
        report = report with { Id = id };
        var now = clock.GetUtcNow();
        stream.AppendMany(InfluenceRules.Late(report, now));
        if (await keys.OpenForCare(session, id, report.Handlers, token) is not { } opened) return false;
        var moved = await handlers.Reconsider(session, report, new(opened, opened.Seal.OpenJson<ReportContent>(report.Content)!), StockholmTime.DateOf(now), token);
        stream.AppendMany(moved);
        return moved.Count > 0;
    }, ct);

    private async Task<IReadOnlyList<Guid>> Those(Func<IQuerySession, IQueryable<InfluenceSummary>> which, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await which(session).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(ct);
    }
}
