using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Measures that wait: for the owner to do and show, and for whoever ordered them once there is evidence or the day has passed.</summary>
public sealed class WaitingMeasures(IDocumentStore store) : IWaitingSource
{
    private const int Most = 500;
    private const string Kind = "measure";
    private static readonly LocalizedText ToDo = new("Åtgärd att göra och visa", "Measure to do and to show"), ToFollowUp = new("Åtgärd att följa upp", "Measure to follow up"),
        WhyOwner = new("Du ska göra åtgärden.", "You are to do the measure."), WhyShown = new("Underlag har lämnats.", "Evidence was handed in."), WhyLate = new("Dagen har passerat utan underlag.", "The day has passed without evidence."),
        Late = new("En åtgärd är försenad", "A measure is late"), WhyAbove = new("Du står närmast ovanför den som skulle göra den eller följa upp den.", "You stand nearest above whoever was to do it or to follow it up.");

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (me, roles) = (person.Id.Value, person.Roles.ToArray());
        var found = await session.Query<MeasureSummary>().Where(m => m.Open && (m.OwnerId == me || m.FollowedUpById == me || roles.Contains(m.FollowedUpByRole!)))
            .OrderBy(m => m.DueOn).ThenBy(m => m.Id).Take(Most).ToListAsync(ct);
        var told = await session.Query<MeasureSummary>().Where(m => m.EscalatedTo.Contains(me) && m.FollowedUpById != me).Take(Most).ToListAsync(ct);
        return [.. found.SelectMany(m => Of(m, person)), .. told.Select(m => new WaitingMatter(WaitingAs.Notice, Kind, m.Id, m.State.Subject.CaseNumber.ToString(), Late, m.State.WaitsFor, WhyAbove, m.DueOn, $"/measures/{m.Id}"))];
    }

    /// <summary>Owners with something to show; followers with something to look at; those above who were told.</summary>
    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var owners = await session.Query<MeasureSummary>().Where(m => m.Status == MeasureStatus.Ordered).Select(m => m.OwnerId).Distinct().ToListAsync(ct);
        var followers = await session.Query<MeasureSummary>().Where(m => m.FollowedUpById != null && (m.Status == MeasureStatus.EvidenceGiven || (m.Status == MeasureStatus.Ordered && m.Overdue)))
            .Select(m => m.FollowedUpById!.Value).Distinct().ToListAsync(ct);
        var above = await session.Query<MeasureSummary>().Where(m => m.EscalatedOn != null).SelectMany(m => m.EscalatedTo).ToListAsync(ct);
        return owners.Concat(followers).Concat(above).ToHashSet();
    }

    private static IEnumerable<WaitingMatter> Of(MeasureSummary found, Actor person)
    {
        var m = found.State;
        WaitingMatter As(WaitingAs kind, LocalizedText subject, LocalizedText why, DateOnly? due, string page) =>
            new(kind, Kind, found.Id, m.Subject.CaseNumber.ToString(), subject, m.Owner == person.Id ? null : m.Owner, why, due, $"/measures/{found.Id}/{page}");
        if (m.Owner == person.Id)
        {
            if (m.Status == MeasureStatus.Ordered) yield return As(WaitingAs.Task, ToDo, WhyOwner, m.DueOn, "evidence");
        }
        else if (m.AwaitsFollowUp && MeasureRules.MayFollowUp(m, person) is null)
            yield return As(WaitingAs.Decision, ToFollowUp, m.Status == MeasureStatus.EvidenceGiven ? WhyShown : WhyLate, m.WaitsUntil, "follow-up");
    }
}
