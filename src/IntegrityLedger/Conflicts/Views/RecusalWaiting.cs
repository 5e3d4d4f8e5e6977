using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What recusals wait for: the minutes, the committee's word, and that a substitute knows.</summary>
public sealed class RecusalWaiting(IDocumentStore store) : IWaitingSource
{
    /// <summary>Days after the day itself during which the substitute is reminded.</summary>
    private const int DaysTold = 14;

    public async Task<IReadOnlyList<WaitingMatter>> WaitingFor(Actor person, DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (me, keeps, lately) = (person.Id.Value, RecusalRules.KeepsRecord(person), today.AddDays(-DaysTold));
        var found = await session.Query<RecusalSummary>().Where(r =>
            (r.PersonId == me && r.Status == RecusalStatus.AwaitsMinutes) || (keeps && r.PersonId != me && r.Status == RecusalStatus.Contested) || (r.SubstituteId == me && r.On >= lately)).ToListAsync(ct);
        return [.. found.Select(r => r.Status == RecusalStatus.Contested && keeps && r.PersonId != me ? Question(r) : r.PersonId == me ? Minutes(r) : InPlace(r))];
    }

    /// <summary>Those who owe the minutes, and substitutes to be reminded of the day; functions left out.</summary>
    public async Task<IReadOnlyCollection<Guid>?> PeopleWaitedFor(DateOnly today, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var lately = today.AddDays(-DaysTold);
        var minutes = await session.Query<RecusalSummary>().Where(r => r.Status == RecusalStatus.AwaitsMinutes).Select(r => r.PersonId).Distinct().ToListAsync(ct);
        var substitutes = await session.Query<RecusalSummary>().Where(r => r.SubstituteId != null && r.On >= lately).Select(r => r.SubstituteId!.Value).Distinct().ToListAsync(ct);
        return minutes.Concat(substitutes).ToHashSet();
    }

    private static WaitingMatter Minutes(RecusalSummary r) => Of(r, WaitingAs.Task, "recusalMinutes",
        new("Anteckna protokollet som visar att du avstod", "Note the minutes that show that you stepped aside"),
        new("Du lämnade rummet; protokollet visar det.", "You left the room; the minutes show it."), WorkingDays.After(r.On, 10), null);

    private static WaitingMatter Question(RecusalSummary r) => Of(r, WaitingAs.Task, "recusalQuestion",
        new("Ett jäv är ifrågasatt: nämnden ska besluta snarast", "A disqualification is in question: the committee is to decide promptly"),
        new("Du antecknar nämndens beslut (KL 6 kap. 30 §).", "You note what the committee decides (KL 6 kap. 30 §)."), WorkingDays.After(r.State.Contested!.ContestedOn, 5), r.State.Person);

    private static WaitingMatter InPlace(RecusalSummary r) => Of(r, WaitingAs.Notice, "recusal",
        new("Du träder in för en kollega som avstått på grund av jäv", "You take the place of a colleague who stepped aside"),
        new("Din kollega angav dig som ersättare.", "Your colleague named you as substitute."), r.On, r.State.Person);

    private static WaitingMatter Of(RecusalSummary r, WaitingAs how, string kind, LocalizedText subject, LocalizedText why, DateOnly due, EmployeeId? about) =>
        new(how, kind, r.Id, r.CaseNumber, subject, about, why, due, $"/recusals/{r.Id}");
}
