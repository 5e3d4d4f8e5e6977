using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Secondary occupations that wait for somebody: a decision, an opinion, an answer, a review.</summary>
public sealed class WaitingSecondaryOccupations(IDocumentStore store) : IWaitingRows
{
    private static readonly LocalizedText Decide = new("Bisyssla att besluta om", "Secondary occupation to decide on"), Review = new("Bisyssla att ompröva", "Secondary occupation to review"),
        Opinion = new("Bisyssla att yttra sig om", "Secondary occupation to give an opinion on"), Asked = new("Fråga om din bisyssla", "Question about your secondary occupation"),
        Late = new("En bisyssla har inte beslutats i tid", "A secondary occupation was not decided in time"), YouAreAbove = new("Du står närmast ovanför den som ska besluta.", "You stand nearest above the one who is to decide."),
        WhyAsked = new("Du har fått en fråga om det du anmält.", "You were asked about what you declared.");

    public string Kind => "secondaryOccupation";

    /// <remarks>As <see cref="SecondaryOccupationDecisions.MayDecide"/> and <see cref="SecondaryOccupationDecisions.Opine"/>: the decision comes after the opinion.</remarks>
    public string Rows(DateOnly today) => $"""
        select 'Question' as list, 'secondaryOccupation' as kind, null::date as due_on, o.id, true as waits from ledger.mt_doc_secondaryoccupationsummary as o
          where o.declarant_id = @me and o.data ->> 'status' = '{SecondaryOccupationStatus.InformationRequested}'
        union all select 'Decision', 'secondaryOccupation', case when asked.awaited then (o.data #>> '{OpinionAsked("dueOn")}')::date else o.due_on end, o.id, true
          from ledger.mt_doc_secondaryoccupationsummary as o cross join lateral (select coalesce(o.data -> 'state' -> 'opinionAsked', 'null') <> 'null' as awaited) as asked
          where (o.approver_id = @me or o.opinion_from_id = @me or o.data ->> 'toRole' = any(@roles) or o.data ->> 'opinionFromRole' = any(@roles))
            and o.declarant_id <> @me and o.data ->> 'enteredBy' <> @login and o.data ->> 'status' <> '{SecondaryOccupationStatus.InformationRequested}'
            and not coalesce(o.data -> 'state' -> 'disqualified' @> @mine, false)
            and case when asked.awaited then o.approver_id is distinct from @me and (o.opinion_from_id = @me or '{Role.Compliance}' = any(@roles))
              else (o.approver_id = @me or (o.approver_id is null and o.data ->> 'toRole' = any(@roles))) and o.data #>> '{OpinionGiver}' is distinct from @me::text end
        union all select 'Notice', 'secondaryOccupation', o.due_on, o.id, true from ledger.mt_doc_secondaryoccupationsummary as o
          where o.data -> 'escalatedTo' <> '[]' and o.data -> 'escalatedTo' @> @mine and o.declarant_id <> @me and o.data ->> 'enteredBy' <> @login and not coalesce(o.data -> 'state' -> 'disqualified' @> @mine, false)
        """;

    public async Task<IReadOnlyList<WaitingMatter>> Open(IQuerySession session, IReadOnlyList<Guid> ids, Actor person, DateOnly today, CancellationToken ct) =>
        [.. (await session.LoadManyAsync<SecondaryOccupationSummary>(ct, [.. ids])).SelectMany(o => Of(o, person))];

    /// <summary>Deciders, those asked for an opinion, declarants with a question, and those above who were told; functions left out.</summary>
    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var waiting = session.Query<SecondaryOccupationSummary>().Where(o => o.Status != SecondaryOccupationStatus.InformationRequested);
        // The decision comes after the opinion.
        var deciders = await waiting.Where(o => o.ApproverId != null && o.OpinionFromId == null && o.OpinionFromRole == null).Select(o => o.ApproverId!.Value).Distinct().ToListAsync(ct);
        var advisers = await waiting.Where(o => o.OpinionFromId != null).Select(o => o.OpinionFromId!.Value).Distinct().ToListAsync(ct);
        var asked = await session.Query<SecondaryOccupationSummary>().Where(o => o.Status == SecondaryOccupationStatus.InformationRequested).Select(o => o.DeclarantId).Distinct().ToListAsync(ct);
        var above = await session.Query<SecondaryOccupationSummary>().Where(o => o.EscalatedOn != null).SelectMany(o => o.EscalatedTo).ToListAsync(ct);
        return deciders.Concat(advisers).Concat(asked).Concat(above).ToHashSet();
    }

    private const string OpinionGiver = "{state,opinion,giver}";
    private static string OpinionAsked(string field) => $"{{state,opinionAsked,{field}}}";

    private static IEnumerable<WaitingMatter> Of(SecondaryOccupationSummary found, Actor person)
    {
        var m = found.State;
        var url = $"/secondary-occupations/{found.Id}";
        WaitingMatter As(WaitingAs kind, LocalizedText subject, EmployeeId? about, LocalizedText why, DateOnly? due, string page = "") => new(kind, "secondaryOccupation", found.Id, found.CaseNumber, subject, about, why, due, url + page);
        if (found.EscalatedTo.Contains(person.Id.Value) && !SecondaryOccupationRules.IsDeclarant(m, person) && SecondaryOccupationActions.MayRead(m, person))
            yield return As(WaitingAs.Notice, Late, m.Declarant.Person, YouAreAbove, found.DueOn);
        if (m.Declarant.Person == person.Id)
        {
            if (m.Status == SecondaryOccupationStatus.InformationRequested) yield return As(WaitingAs.Question, Asked, null, WhyAsked, null, "/answer");
            yield break;
        }
        if (m.Status == SecondaryOccupationStatus.InformationRequested) yield break;
        if (m.OpinionAsked is { } asked)
        {
            // The decision comes after the opinion, so it does not wait for the manager yet.
            if (!SecondaryOccupationDecisions.Opine(m, person, null!).IsRefused) yield return As(WaitingAs.Decision, Opinion, m.Declarant.Person, asked.Reason, asked.DueOn, "/opinion");
            yield break;
        }
        if (m.Route is { } route && SecondaryOccupationDecisions.MayDecide(m, person) is null)
            yield return m.Stands == SecondaryOccupationStatus.ReviewDue ? As(WaitingAs.Decision, Review, m.Declarant.Person, route.Reason, route.DueOn, "/renewal") : As(WaitingAs.Decision, Decide, m.Declarant.Person, route.Reason, route.DueOn, "/decision");
    }
}
