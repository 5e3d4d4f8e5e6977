using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Interests that wait for a person who may no longer assess them go to the next who may; both facts stand in the story.</summary>
public sealed class InterestMover(IDocumentStore store, CommandDesk desk, InterestRouter router, TimeProvider clock) : IMatterMover
{
    private static readonly CommandScope Routing = new("routing");

    public async Task<IReadOnlyList<EmployeeId>> Approvers(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return [.. (await session.Query<InterestSummary>().Where(s => s.ReviewerId != null).Select(s => s.ReviewerId!.Value).Distinct().ToListAsync(ct)).Select(id => new EmployeeId(id))];
    }

    public async Task<int> MoveOn(EmployeeId approver, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var moved = 0;
        foreach (var id in await WaitingFor(approver, ct))
            if (await Move(id, approver, today, ct) is { IsRefused: false, Value: true }) moved++;
        return moved;
    }

    private async Task<IReadOnlyList<Guid>> WaitingFor(EmployeeId person, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<InterestSummary>().Where(s => s.ReviewerId == person.Value).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(ct);
    }

    /// <summary>One matter, one transaction: an assessment that is being made at this moment wins.</summary>
    private Task<Outcome<bool>> Move(Guid id, EmployeeId person, DateOnly today, CancellationToken ct) => desk.Execute<bool>(Routing, async (session, token) =>
    {
        var stream = await session.Events.FetchForWriting<Interest>(id, token);
        if (stream.Aggregate is not { } interest || interest.Route?.Reviewer != person) return false;
        // In this order: a conflict that is declared between the two questions is then known as a conflict.
        var next = await router.For(interest, today, token);
        var why = await router.Hinder(person, interest, today, token);
        if (why is not null) next = await router.For(interest with { Recused = [.. interest.Recused, person] }, today, token);
        if (why is null && next.Eligible.Contains(person)) return false;
        stream.AppendMany(InterestRules.HandOn(interest, why, next.Line, next.DueOn));
        return true;
    }, ct);
}
