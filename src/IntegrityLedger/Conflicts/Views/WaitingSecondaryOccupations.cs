using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Secondary occupations that wait for somebody: a decision, an opinion, an answer, a review.</summary>
public sealed class WaitingSecondaryOccupations(IDocumentStore store) : IWaitingSource
{
    private const int Most = 500;
    private static readonly LocalizedText Decide = new("Bisyssla att besluta om", "Secondary occupation to decide on"), Review = new("Bisyssla att ompröva", "Secondary occupation to review"),
        Opinion = new("Bisyssla att yttra sig om", "Secondary occupation to give an opinion on"), Asked = new("Fråga om din bisyssla", "Question about your secondary occupation"),
        WhyAsked = new("Du har fått en fråga om det du anmält.", "You were asked about what you declared.");

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (me, roles) = (person.Id.Value, person.Roles.ToArray());
        var found = await session.Query<SecondaryOccupationSummary>()
            .Where(o => o.ApproverId == me || o.OpinionFromId == me || roles.Contains(o.ToRole!) || roles.Contains(o.OpinionFromRole!) || (o.DeclarantId == me && o.Status == SecondaryOccupationStatus.InformationRequested))
            .OrderBy(o => o.DueOn).ThenBy(o => o.Id).Take(Most).ToListAsync(ct);
        return [.. found.SelectMany(o => Of(o, person))];
    }

    private static IEnumerable<WaitingMatter> Of(SecondaryOccupationSummary found, Actor person)
    {
        var m = found.State;
        var url = $"/secondary-occupations/{found.Id}";
        WaitingMatter As(WaitingAs kind, LocalizedText subject, EmployeeId? about, LocalizedText why, DateOnly? due, string page = "") => new(kind, "secondaryOccupation", found.Id, found.CaseNumber, subject, about, why, due, url + page);
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
