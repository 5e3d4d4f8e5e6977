using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Measures that wait: for the owner to do and show, and for whoever ordered them once there is evidence or the day has passed.</summary>
public sealed class WaitingMeasures(IDocumentStore store) : IWaitingRows
{
    private static readonly LocalizedText ToDo = new("Åtgärd att göra och visa", "Measure to do and to show"), ToFollowUp = new("Åtgärd att följa upp", "Measure to follow up"),
        WhyOwner = new("Du ska göra åtgärden.", "You are to do the measure."), WhyShown = new("Underlag har lämnats.", "Evidence was handed in."), WhyLate = new("Dagen har passerat utan underlag.", "The day has passed without evidence."),
        Late = new("En åtgärd är försenad", "A measure is late"), WhyAbove = new("Du står närmast ovanför den som skulle göra den eller följa upp den.", "You stand nearest above whoever was to do it or to follow it up.");

    public string Kind => "measure";

    /// <remarks>As <see cref="MeasureRules.MayFollowUp"/>, for those who are to: compliance may follow up any, and is asked about those given to it.</remarks>
    public string Rows(DateOnly today) => $"""
        select 'Task' as list, 'measure' as kind, (m.data #>> '{OwnersDay}')::date as due_on, m.id, true as waits from ledger.mt_doc_measuresummary as m
          where m.owner_id = @me and m.data ->> 'status' = '{MeasureStatus.Ordered}'
        union all select 'Decision', 'measure', m.due_on, m.id, true from ledger.mt_doc_measuresummary as m
          where (m.followed_up_by_id = @me or m.data ->> 'followedUpByRole' = any(@roles)) and m.owner_id <> @me and m.data #>> '{SubjectPerson}' is distinct from @me::text
            and (m.data ->> 'status' = '{MeasureStatus.EvidenceGiven}' or (m.data ->> 'status' = '{MeasureStatus.Ordered}' and (m.data ->> 'overdue')::boolean))
        union all select 'Notice', 'measure', m.due_on, m.id, true from ledger.mt_doc_measuresummary as m
          where m.data -> 'escalatedTo' <> '[]' and m.data -> 'escalatedTo' @> @mine and m.followed_up_by_id is distinct from @me
        """;

    public async Task<IReadOnlyList<WaitingMatter>> Open(IQuerySession session, IReadOnlyList<Guid> ids, Actor person, DateOnly today, CancellationToken ct) =>
        [.. (await session.LoadManyAsync<MeasureSummary>(ct, [.. ids])).SelectMany(m => Of(m, person))];

    private const string SubjectPerson = "{state,subject,person}", OwnersDay = "{state,dueOn}";

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
            new(kind, "measure", found.Id, m.Subject.CaseNumber.ToString(), subject, m.Owner == person.Id ? null : m.Owner, why, due, $"/measures/{found.Id}/{page}");
        if (found.EscalatedTo.Contains(person.Id.Value) && found.FollowedUpById != person.Id.Value)
            yield return new(WaitingAs.Notice, "measure", found.Id, m.Subject.CaseNumber.ToString(), Late, m.WaitsFor, WhyAbove, found.DueOn, $"/measures/{found.Id}");
        if (m.Owner == person.Id)
        {
            if (m.Status == MeasureStatus.Ordered) yield return As(WaitingAs.Task, ToDo, WhyOwner, m.DueOn, "evidence");
        }
        else if (m.AwaitsFollowUp && MeasureRules.MayFollowUp(m, person) is null)
            yield return As(WaitingAs.Decision, ToFollowUp, m.Status == MeasureStatus.EvidenceGiven ? WhyShown : WhyLate, m.WaitsUntil, "follow-up");
    }
}
