using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Hands on what a person may no longer decide; the routing that follows says why the person was passed over.</summary>
public sealed class SecondaryOccupationMover(IDocumentStore store, CommandDesk desk, SecondaryOccupationAssessor assessor, TimeProvider clock) : IMatterMover
{
    private static readonly CommandScope System = new("system");

    public async Task<IReadOnlyList<EmployeeId>> Approvers(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var deciding = await session.Query<SecondaryOccupationSummary>().Where(o => o.ApproverId != null).Select(o => o.ApproverId!.Value).Distinct().ToListAsync(ct);
        var advising = await session.Query<SecondaryOccupationSummary>().Where(o => o.OpinionFromId != null).Select(o => o.OpinionFromId!.Value).Distinct().ToListAsync(ct);
        return [.. deciding.Union(advising).Select(id => new EmployeeId(id))];
    }

    public async Task<int> MoveOn(EmployeeId approver, CancellationToken ct)
    {
        var moved = 0;
        foreach (var id in await With(approver, ct))
            if (await Move(id, approver, ct) is { IsRefused: false, Value: true }) moved++;
        return moved;
    }

    private async Task<IReadOnlyList<Guid>> With(EmployeeId approver, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var person = approver.Value;
        return await session.Query<SecondaryOccupationSummary>().Where(o => o.ApproverId == person || o.OpinionFromId == person).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(ct);
    }

    private Task<Outcome<bool>> Move(Guid id, EmployeeId approver, CancellationToken ct) => desk.Execute<bool>(System, async (session, token) =>
    {
        var stream = await session.Events.FetchForWriting<SecondaryOccupation>(id, token);
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        if (stream.Aggregate is not { } matter) return false;
        var routes = await assessor.Routes(matter, null, today, token);
        // Whoever still may keeps the matter, also when somebody nearer has come.
        if (routes.Eligible.Contains(approver) && await assessor.Hinder(approver, matter, today, token) is null) return false;
        var events = new List<object>();
        if (matter.Route is { } route && route.Approver == approver && routes.Line.Approver != approver) events.Add(routes.Manager(route.DueOn));
        if (matter.OpinionAsked is { } asked && asked.From == approver && routes.SecondLook.Approver != approver) events.Add(routes.Opinion());
        if (events.Count == 0) return false;
        stream.AppendMany(events);
        return true;
    }, ct);
}
