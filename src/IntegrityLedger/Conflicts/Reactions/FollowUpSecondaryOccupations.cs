using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Wolverine;

namespace IntegrityLedger.Conflicts.Reactions;

/// <summary>Each working morning: reviews whose day has come, decisions and measures whose day has passed.</summary>
public sealed record FollowUpSecondaryOccupations
{
    /// <summary>07:10 in Stockholm, Monday to Friday; once in a cluster, whatever the number of nodes.</summary>
    public static void Schedule(WolverineOptions options) => options.Schedules.ScheduleRecurring<FollowUpSecondaryOccupations>("10 7 * * 1-5", StockholmTime.Zone);
}

/// <summary>Says in each matter what the clock says, so that nothing expires silently. State decides: a message that comes twice, or late, says nothing twice.</summary>
public static class FollowUpSecondaryOccupationsHandler
{
    private const int Batch = 500;
    private static readonly CommandScope System = new("system");

    public static async Task Handle(FollowUpSecondaryOccupations _, IDocumentStore store, CommandDesk desk, SecondaryOccupationAssessor assessor, TimeProvider clock, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        // Nobody reads the inbox on a holiday.
        if (!WorkingDays.IsWorkingDay(today)) return;
        foreach (var id in await Matters(store, today, ct)) await Say(id, today, desk, assessor, ct);
        foreach (var id in await Measures(store, today, ct)) await Say(id, today, desk, ct);
    }

    private static async Task<IReadOnlyList<Guid>> Matters(IDocumentStore store, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<SecondaryOccupationSummary>().Where(o => o.NextReviewOn <= today || (o.DueOn < today && !o.Overdue && o.Status != SecondaryOccupationStatus.InformationRequested))
            .OrderBy(o => o.Id).Take(Batch).Select(o => o.Id).ToListAsync(ct);
    }

    private static async Task<IReadOnlyList<Guid>> Measures(IDocumentStore store, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.Query<MeasureSummary>().Where(m => m.DueOn < today && !m.Overdue && m.Status == MeasureStatus.Ordered).OrderBy(m => m.DueOn).Take(Batch).Select(m => m.Id).ToListAsync(ct);
    }

    /// <summary>One matter, one transaction: a decision that is being made at this moment wins.</summary>
    private static Task<Outcome<bool>> Say(Guid id, DateOnly today, CommandDesk desk, SecondaryOccupationAssessor assessor, CancellationToken ct) => desk.Execute<bool>(System, async (session, token) =>
    {
        var stream = await session.Events.FetchForWriting<SecondaryOccupation>(id, token);
        if (stream.Aggregate is not { } matter) return false;
        var routes = SecondaryOccupationRules.ReviewIsDue(matter, today) ? await assessor.Routes(matter, null, today, token) : SecondaryOccupationRoutes.None;
        var events = SecondaryOccupationRules.OnDay(matter, today, routes);
        stream.AppendMany(events);
        return events.Count > 0;
    }, ct);

    private static Task<Outcome<bool>> Say(Guid id, DateOnly today, CommandDesk desk, CancellationToken ct) => desk.Execute<bool>(System, async (session, token) =>
    {
        var stream = await session.Events.FetchForWriting<Measure>(id, token);
        if (stream.Aggregate is not { } measure || MeasureRules.Overdue(measure, today) is not { } overdue) return false;
        stream.AppendOne(overdue);
        return true;
    }, ct);
}
