using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What somebody was to follow up goes to compliance when they have left, or have become disqualified: nothing that was ordered is forgotten with the person.</summary>
public sealed class MeasureMover(IDocumentStore store, CommandDesk desk, IOrganisation organisation, MeasureTies ties, TimeProvider clock) : IMatterMover
{
    private static readonly CommandScope System = new("system");
    private static readonly LocalizedText Left = new("Den som skulle följa upp har slutat.", "Whoever was to follow it up has left.");

    public async Task<IReadOnlyList<EmployeeId>> Approvers(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return [.. (await session.Query<MeasureSummary>().Where(m => m.FollowedUpById != null && m.Open).Select(m => m.FollowedUpById!.Value).Distinct().ToListAsync(ct)).Select(id => new EmployeeId(id))];
    }

    public async Task<int> MoveOn(EmployeeId approver, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var left = await organisation.ById(approver, today, ct) is { Employed: false };
        var moved = 0;
        foreach (var id in await FollowedUpBy(approver, ct))
            if (await HandOver(id, approver, left, today, ct) is { IsRefused: false, Value: true }) moved++;
        return moved;
    }

    private async Task<IReadOnlyList<Guid>> FollowedUpBy(EmployeeId person, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var id = person.Value;
        return await session.Query<MeasureSummary>().Where(m => m.FollowedUpById == id && m.Open).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync(ct);
    }

    private Task<Outcome<bool>> HandOver(Guid id, EmployeeId from, bool left, DateOnly today, CancellationToken ct) => desk.Execute<bool>(System, async (session, token) =>
    {
        var stream = await session.Events.FetchForWriting<Measure>(id, token);
        if (stream.Aggregate is not { IsOpen: true } measure || measure.FollowedUpBy != from) return false;
        if ((left ? Left : (await ties.Hinder(from, measure, today, token))?.Reason) is not { } why) return false;
        stream.AppendOne(new MeasureFollowUpHandedOver(null, "compliance", why));
        return true;
    }, ct);
}
