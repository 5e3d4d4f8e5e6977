using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Wolverine;

namespace IntegrityLedger.Gifts.Reactions;

/// <summary>Each working morning: look for decisions whose day has passed.</summary>
public sealed record MarkOverdueDecisions
{
    /// <summary>07:00 in Stockholm, Monday to Friday; once in a cluster, whatever the number of nodes.</summary>
    public static void Schedule(WolverineOptions options) => options.Schedules.ScheduleRecurring<MarkOverdueDecisions>("0 7 * * 1-5", StockholmTime.Zone);
}

/// <summary>Says in each matter that its decision is late. State decides, so a message that comes twice, or late, says nothing twice.</summary>
public static class MarkOverdueDecisionsHandler
{
    private const int Batch = 500;
    private static readonly CommandScope System = new("system");

    public static async Task Handle(MarkOverdueDecisions _, IDocumentStore store, CommandDesk desk, TimeProvider clock, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        // Nobody could have decided on a holiday, and nobody reads the inbox on it.
        if (!WorkingDays.IsWorkingDay(today)) return;
        foreach (var id in await Candidates(store, today, ct)) await Mark(id, today, desk, ct);
    }

    private static async Task<IReadOnlyList<Guid>> Candidates(IDocumentStore store, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<GiftSummary>().Where(g => g.DueOn < today && !g.Overdue && g.Status != GiftStatus.InformationRequested)
            .OrderBy(g => g.DueOn).Take(Batch).Select(g => g.Id).ToListAsync(ct);
    }

    /// <summary>One matter, one transaction: a decision that is being made at this moment wins, and the matter is left in peace.</summary>
    private static Task<Outcome<bool>> Mark(Guid id, DateOnly today, CommandDesk desk, CancellationToken ct) => desk.Execute<bool>(System, async (session, token) =>
    {
        var stream = await session.Events.FetchForWriting<Gift>(id, token);
        if (stream.Aggregate is not { } gift || GiftRules.Overdue(gift, today) is not { } overdue) return false;
        stream.AppendOne(overdue);
        return true;
    }, ct);
}
