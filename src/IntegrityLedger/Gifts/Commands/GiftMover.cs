using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Hands on gifts and representation that somebody may no longer decide: a conflict was declared, a mandate ended, the person left or is away.</summary>
public sealed class GiftMover(IDocumentStore store, CommandDesk desk, GiftRouter router, TimeProvider clock) : IMatterMover
{
    private static readonly CommandScope System = new("system");
    private static readonly IReadOnlySet<string> NoRoles = new HashSet<string>();

    public async Task<IReadOnlyList<EmployeeId>> Approvers(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var people = await session.Query<GiftSummary>().Where(g => g.ApproverId != null).Select(g => g.ApproverId!.Value).Distinct().ToListAsync(ct);
        return [.. people.Select(person => new EmployeeId(person))];
    }

    public async Task<int> MoveOn(EmployeeId approver, CancellationToken ct)
    {
        var moved = 0;
        foreach (var id in await WaitingFor(approver, ct)) if (await Look(id, approver, ct)) moved++;
        return moved;
    }

    private async Task<IReadOnlyList<Guid>> WaitingFor(EmployeeId approver, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<GiftSummary>().Where(g => g.ApproverId == approver.Value).OrderBy(g => g.Id).Select(g => g.Id).ToListAsync(ct);
    }

    /// <summary>One matter, one transaction. A decision made at this very moment wins; then there is nothing left to hand on.</summary>
    private async Task<bool> Look(Guid id, EmployeeId approver, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var outcome = await desk.Execute<bool>(System, async (session, token) =>
        {
            var stream = await session.Events.FetchForWriting<Gift>(id, token);
            if (stream.Aggregate is not { Route: { } route } gift || route.Approver != approver) return false;
            // In this order: a conflict that is declared between the two questions is then known as a conflict, and not only as somebody who is no longer next.
            var routes = await router.Routes(gift, today, token);
            var hinder = await router.Hinder(gift, new Actor(approver, "", NoRoles), today, token);
            if (hinder is not null) routes = await router.Routes(gift with { Disqualified = [.. gift.Disqualified, approver] }, today, token);
            if (GiftRules.MoveOn(gift, hinder, routes) is not { Count: > 0 } events) return false;
            stream.AppendMany(events);
            return true;
        }, ct);
        return !outcome.IsRefused && outcome.Value;
    }
}
