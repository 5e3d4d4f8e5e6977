using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Gifts and representation that wait for somebody: to be decided, to be answered, or told.</summary>
public sealed class GiftsWaiting(IDocumentStore store, GiftLines lines) : IWaitingRows
{
    private static readonly LocalizedText Nothing = new("", "");
    private static readonly LocalizedText Asked = new("Du har fått en fråga om din anmälan.", "You were asked about your declaration.");
    private static readonly LocalizedText Late = new("Beslutet är försenat, och du står närmast ovanför den som ska besluta.", "The decision is late, and you stand nearest above the one who is to decide.");
    private static readonly LocalizedText Told = new("Regelverket säger att du ska få veta det.", "The policy says that you are to be told.");

    public string Kind => "gift";

    /// <remarks>
    /// Whoever is named was chosen by routing, which names nobody whom <see cref="DecisionRules.MayDecide"/> refuses, and columns alone count hundreds. Having a role is not enough
    /// for whoever took part, entered it, stepped aside or decided before; those rows are few and the matter itself is asked.
    /// </remarks>
    public string Rows(DateOnly today) => $"""
        select 'Decision' as list, 'gift' as kind, g.due_on, g.id, true as waits from ledger.mt_doc_giftsummary as g where g.approver_id = @me and g.status <> '{GiftStatus.InformationRequested}'
        union all select 'Decision', 'gift', g.due_on, g.id, true from ledger.mt_doc_giftsummary as g
          where g.approver_id is null and g.data ->> 'toRole' = any(@roles) and g.status <> '{GiftStatus.InformationRequested}' and g.data ->> 'enteredBy' <> @login
            and not coalesce(g.data -> 'state' -> 'tookPart' @> @mine or g.data -> 'state' -> 'outOfIt' @> @mine or (g.data ->> 'step' <> '{DecisionStep.Line}' and g.data -> 'state' -> 'deciders' @> @mine), false)
        union all select 'Question', 'gift', null, g.id, true from ledger.mt_doc_giftsummary as g where g.declarant_id = @me and g.status = '{GiftStatus.InformationRequested}'
        union all select 'Notice', 'gift', g.due_on, g.id, g.data -> 'escalatedTo' @> @mine from ledger.mt_doc_giftsummary as g
          where ((g.data -> 'notified' <> '[]' and g.data -> 'notified' @> @mine) or (g.data -> 'escalatedTo' <> '[]' and g.data -> 'escalatedTo' @> @mine))
            and not coalesce(g.data -> 'state' -> 'outOfIt' @> @mine, false)
        """;

    public async Task<IReadOnlyList<WaitingMatter>> Open(IQuerySession session, IReadOnlyList<Guid> ids, Actor person, DateOnly today, CancellationToken ct)
    {
        var found = await session.LoadManyAsync<GiftSummary>(ct, [.. ids]);
        var shown = await lines.Of(session, [.. found.Select(g => new GiftSeen(g.State, g.RecordedAt))], today, ct);
        return [.. found.Zip(shown).SelectMany(pair => Of(pair.First, pair.Second, person))];
    }

    /// <summary>Everybody whom one of them names; functions are not among them.</summary>
    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var approvers = await session.Query<GiftSummary>().Where(g => g.ApproverId != null).Select(g => g.ApproverId!.Value).Distinct().ToListAsync(ct);
        var asked = await session.Query<GiftSummary>().Where(g => g.Status == GiftStatus.InformationRequested).Select(g => g.DeclarantId).Distinct().ToListAsync(ct);
        var above = await session.Query<GiftSummary>().Where(g => g.EscalatedOn != null).SelectMany(g => g.EscalatedTo).ToListAsync(ct);
        return approvers.Concat(asked).Concat(above).ToHashSet();
    }

    private static IEnumerable<WaitingMatter> Of(GiftSummary gift, GiftLine line, Actor person)
    {
        var me = person.Id.Value;
        // While an answer is awaited the clock stands still, so a question has no last day.
        WaitingMatter As(WaitingAs list, LocalizedText why, string page = "") => new(list, "gift", gift.Id, line.CaseNumber, new(line.Description, line.Description),
            gift.State.Declarant.Person, why, list == WaitingAs.Question ? null : gift.DueOn, $"/gifts/{gift.Id}{page}") { Gift = new(line, gift.Step) };
        var asked = gift.Status == GiftStatus.InformationRequested;
        if (asked && gift.DeclarantId == me) yield return As(WaitingAs.Question, Asked);
        if (!asked && DecisionRules.MayDecide(gift.State, person) is null) yield return As(WaitingAs.Decision, gift.State.Route?.Reason ?? Nothing, "/decide");
        if ((gift.EscalatedTo.Contains(me) || gift.Notified.Contains(me)) && GiftActions.MayRead(gift.State, person)) yield return As(WaitingAs.Notice, gift.EscalatedTo.Contains(me) ? Late : Told);
    }
}
