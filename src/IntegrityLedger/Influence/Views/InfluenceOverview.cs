using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using Marten;

namespace IntegrityLedger.Influence.Views;

/// <summary>How many reports there are and whether times are kept: all that administrators and auditors see by default.</summary>
/// <param name="Unassigned">Reports that nobody may handle yet.</param>
public sealed record InfluenceCounts(int Received, int Open, int Closed, int HandedOver, int Unassigned, IReadOnlyList<DutyCounts> Duties, IReadOnlyList<HandoverShown> Handovers);

/// <summary>One duty over all reports.</summary>
/// <param name="MedianHours">From the report to the doing; null when fewer than five were done.</param>
public sealed record DutyCounts(Duty Duty, int Done, int DoneInTime, int Waiting, int Late, double? MedianHours, DateTimeOffset? NextDueAt);

/// <summary>A hand-over to the whistleblower function: number and times.</summary>
public sealed record HandoverShown(Guid Id, string CaseNumber, DateOnly On, DateOnly AcknowledgeBy, DateOnly? AcknowledgedOn, DateOnly? FeedbackBy, DateOnly? FeedbackOn, bool Waived, bool Late);

/// <summary>Counts and deadlines of reports, without a word of them.</summary>
public sealed class InfluenceOverview(IDocumentStore store, TimeProvider clock)
{
    public static readonly string[] Readers = [Role.Security, Role.Compliance, Role.Auditor, Role.Administrator, Role.Registrar];
    private const int Fewest = 5;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/influence-reports/overview", async (InfluenceOverview overview, HttpContext http) => Results.Ok(await overview.Now(http.RequestAborted)))
        .WithAccess(Access.Role(Readers)).WithTags("Influence").WithSummary("How many reports, and whether times are kept; nothing of what they say").Produces<InfluenceCounts>();

    public async Task<InfluenceCounts> Now(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (now, today) = (clock.GetUtcNow(), StockholmTime.DateOf(clock.GetUtcNow()));
        var all = (await session.Query<InfluenceSummary>().ToListAsync(ct)).Select(s => s.State).ToList();
        var markers = await session.Query<WhistleblowingSummary>().OrderByDescending(m => m.Id).Take(500).ToListAsync(ct);
        return new(all.Count, all.Count(r => !r.Closed && !r.HandedOver), all.Count(r => r.Closed), all.Count(r => r.HandedOver), all.Count(r => r.Handlers.Count == 0 && !r.Closed && !r.HandedOver),
            [.. Enum.GetValues<Duty>().Select(duty => Of(duty, all, now))],
            [.. markers.Select(m => Shown(m.State, today))]);
    }

    internal static HandoverShown Shown(WhistleblowingMarker m, DateOnly today) =>
        new(m.Id, m.CaseNumber.ToString(), m.On, m.AcknowledgeBy, m.AcknowledgedOn, m.FeedbackBy, m.FeedbackOn, m.Waived, m.NextDueOn < today);

    private static DutyCounts Of(Duty duty, List<InfluenceReport> all, DateTimeOffset now)
    {
        var each = all.Where(r => !r.HandedOver || r.DoneAt(duty) is not null).SelectMany(r => r.Duties.Where(d => d.Duty == duty), (r, d) => (Report: r, State: d)).ToList();
        var done = each.Where(x => x.State.DoneAt is not null).ToList();
        var waiting = each.Where(x => x.State.DoneAt is null && !x.Report.Closed).ToList();
        return new(duty, done.Count, done.Count(x => x.State.DoneAt <= x.State.DueAt), waiting.Count, waiting.Count(x => x.State.DueAt < now),
            done.Count < Fewest ? null : Median([.. done.Select(x => (x.State.DoneAt!.Value - x.Report.ReceivedAt).TotalHours)]), waiting.Count == 0 ? null : waiting.Min(x => x.State.DueAt));
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return Math.Round(values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2, 1);
    }
}
