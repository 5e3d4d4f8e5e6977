using IntegrityLedger.Employees.Views;
using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Kernel;
using JasperFx.Events;
using Marten;
using Marten.Events;

namespace IntegrityLedger.Influence.Views;

/// <summary>All reports as they stood at the end of a quarter, and the units of that day.</summary>
/// <param name="Quarter">The latest closed one.</param>
/// <param name="Units">In the order of the tree.</param>
public sealed record PictureGround(PicturePeriod Quarter, IReadOnlyList<ClassifiedRow> Rows, IReadOnlyList<PictureUnit> Units);

/// <summary>A unit as the picture asks for it.</summary>
/// <param name="Path">As in <see cref="ClassifiedRow.UnitPath"/>.</param>
public sealed record PictureUnit(string Code, string Name, string Path, int Depth);

/// <summary>Reads what the local picture counts, once a quarter: until the next one closes, nothing that happens to a report changes it.</summary>
public sealed class PictureRows(IDocumentStore store, ReportKeys keys, TimeProvider clock) : IDisposable
{
    /// <summary>The word for what nobody said or decided yet.</summary>
    public const string Unsaid = "unsaid", Open = "open";

    // The types that change what is counted. A hand-over to the whistleblower function is not among them: a number that changed after it would lead from the marker to a unit.
    private static readonly Type[] Told = [typeof(InfluenceReported), typeof(ReportAcknowledged), typeof(ReportTriaged), typeof(FeedbackGiven), typeof(ReportClosed)];
    private readonly SemaphoreSlim one = new(1, 1);
    private volatile PictureGround? kept;

    /// <summary>The ground of today's answers.</summary>
    public async Task<PictureGround> Now(PeopleRegister people, CancellationToken ct)
    {
        var quarter = Latest(StockholmTime.DateOf(clock.GetUtcNow()));
        if (kept is { } known && known.Quarter == quarter) return known;
        await one.WaitAsync(ct);
        try { return kept is { } again && again.Quarter == quarter ? again : kept = await Read(quarter, people, ct); }
        finally { one.Release(); }
    }

    /// <summary>Reads anew at the next question, as a node does that starts.</summary>
    public void Forget() => kept = null;

    public void Dispose() => one.Dispose();

    /// <summary>The quarter that closed last before the day.</summary>
    public static PicturePeriod Latest(DateOnly today) => PicturePeriod.Closed(today.Year - 1, today).First(period => period.Quarter is not null);

    /// <summary>One report, from those of its events that had happened at <paramref name="end"/>; null when it had not come then.</summary>
    /// <param name="path">From a unit's code to its path; empty for one that there is not.</param>
    public static ClassifiedRow? Row(Guid id, IEnumerable<object> events, DateTimeOffset end, Func<InfluenceReport, Classification?> open, Func<string, string> path)
    {
        var state = events.Where(e => At(e) < end).Aggregate<object, InfluenceReport?>(null, InfluenceReport.Fold);
        if (state is null || open(state) is not { } c) return null;
        var reported = StockholmTime.DateOf(state.ReceivedAt);
        return new(id, [.. c.Forms.Select(Word)], Word(c.Actor ?? ActorKind.Unknown), Word(c.Purpose ?? InfluencePurpose.Unknown), path(c.Unit ?? ""), c.Outcome is { } outcome ? Word(outcome) : Open,
            c.DutyAffected is { } affected ? Word(affected) : Unsaid, c.OccurredOn ?? reported, reported,
            (state.DoneAt(Duty.Acknowledgement) - state.ReceivedAt)?.TotalHours, (state.DoneAt(Duty.Feedback) - state.ReceivedAt)?.TotalDays);
    }

    /// <summary>A word of the HTTP contract.</summary>
    public static string Word<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static DateTimeOffset At(object e) => e switch
    {
        InfluenceReported r => r.ReceivedAt, ReportAcknowledged a => a.At, ReportTriaged t => t.At, FeedbackGiven f => f.At, ReportClosed c => c.At, _ => DateTimeOffset.MaxValue,
    };

    private async Task<PictureGround> Read(PicturePeriod quarter, PeopleRegister people, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var units = (await people.UnitsOn(session, quarter.To, ct)).Select(u => new PictureUnit(u.Code, u.Name, string.Join('/', u.Way.Select(code => code.Replace('/', '\u2215'))), u.Way.Count - 1)).ToList();
        var paths = units.DistinctBy(u => u.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(u => u.Code, u => u.Path, StringComparer.OrdinalIgnoreCase);
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(Told)).OrderBy(e => e.Sequence).ToListAsync(ct);
        var end = StockholmTime.InstantOf(quarter.To.AddDays(1), TimeOnly.MinValue);
        var rows = events.GroupBy(e => e.StreamId).Select(report => Row(report.Key, report.Select(e => e.Data), end,
            state => keys.Statistics.OpenJson<Classification>(state.Classified), code => paths.GetValueOrDefault(code, ""))).OfType<ClassifiedRow>().ToList();
        return new(quarter, rows, units);
    }
}
