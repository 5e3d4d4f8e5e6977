using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Measures that wait: for the owner to do and show, and for whoever ordered them once there is evidence or the day has passed.</summary>
public sealed class WaitingMeasures(IDocumentStore store) : IWaitingSource
{
    private const int Most = 500;
    private static readonly LocalizedText ToDo = new("Åtgärd att göra och visa", "Measure to do and to show"), ToFollowUp = new("Åtgärd att följa upp", "Measure to follow up"),
        WhyOwner = new("Du ska göra åtgärden.", "You are to do the measure."), WhyShown = new("Underlag har lämnats.", "Evidence was handed in."), WhyLate = new("Dagen har passerat utan underlag.", "The day has passed without evidence.");

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (me, roles) = (person.Id.Value, person.Roles.ToArray());
        var found = await session.Query<MeasureSummary>().Where(m => m.Open && (m.OwnerId == me || m.FollowedUpById == me || roles.Contains(m.FollowedUpByRole!)))
            .OrderBy(m => m.DueOn).ThenBy(m => m.Id).Take(Most).ToListAsync(ct);
        return [.. found.SelectMany(m => Of(m, person))];
    }

    private static IEnumerable<WaitingMatter> Of(MeasureSummary found, Actor person)
    {
        var m = found.State;
        WaitingMatter As(WaitingAs kind, LocalizedText subject, LocalizedText why, string page) =>
            new(kind, "measure", found.Id, m.Subject.CaseNumber.ToString(), subject, m.Owner == person.Id ? null : m.Owner, why, m.DueOn, $"/measures/{found.Id}/{page}");
        if (m.Owner == person.Id)
        {
            if (m.Status == MeasureStatus.Ordered) yield return As(WaitingAs.Task, ToDo, WhyOwner, "evidence");
        }
        else if (m.AwaitsFollowUp && MeasureRules.MayFollowUp(m, person) is null)
            yield return As(WaitingAs.Decision, ToFollowUp, m.Status == MeasureStatus.EvidenceGiven ? WhyShown : WhyLate, "follow-up");
    }
}
