using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Notes what ties participants to bidders in each participant's own stream; the caller commits.</summary>
public sealed class ProcurementConflicts(ProcurementTieFinder finder, Vault vault, CaseNumbers numbers)
{
    /// <summary>Everybody who takes part on the day or later.</summary>
    /// <returns>How many new conflicts were found.</returns>
    public async Task<int> Note(IDocumentSession session, ProcurementStory procurement, DateOnly today, string by, CancellationToken ct)
    {
        if (!procurement.IsUnderWay(today)) return 0;
        var people = procurement.Members.Where(m => m.Period.To is null || m.Period.To > today).Select(m => m.Person).Distinct().ToList();
        var found = 0;
        foreach (var person in (await finder.Ties(procurement, people, today, ct)).GroupBy(t => t.Person))
        {
            var stream = await session.Events.FetchForWriting<ProcurementDeclaration>(ProcurementDeclaration.StreamId(procurement.Number, person.Key), ct);
            var events = await Events(session, stream.Aggregate, procurement, [.. person], today, by, ct);
            if (stream.Aggregate is null && events.Count > 0) session.Events.StartStream<ProcurementDeclaration>(stream.Id, events);
            else stream.AppendMany(events);
            found += events.Count;
        }
        return found;
    }

    /// <summary>The events for ties that were not noted before; opens the person's stream with its key and number when it is the first word.</summary>
    public async Task<IReadOnlyList<object>> Events(
        IDocumentSession session, ProcurementDeclaration? known, ProcurementStory procurement, IReadOnlyList<ProcurementTie> ties, DateOnly today, string by, CancellationToken ct)
    {
        var news = ProcurementDeclarationRules.NotFoundBefore(known, ties);
        if (news.Count == 0) return [];
        var number = known?.CaseNumber ?? (await Open(session, procurement.Number, news[0].Person, today, ct)).Number;
        var open = procurement.PhaseOn(today).BidsOpen;
        return [.. news.Select(t => new ProcurementConflictFound(
            CaseIds.New(), number, procurement.Number, t.Person, t.Interest, t.InterestCaseNumber, t.Kind, t.Relation, t.Bidder, ProcurementDeclarationRules.Category, open, today, by))];
    }

    /// <summary>A new person in a procurement: the key of the texts, and the number people use.</summary>
    public async Task<(CaseNumber Number, Seal Seal)> Open(IDocumentSession session, string procurement, EmployeeId person, DateOnly today, CancellationToken ct) =>
        (await numbers.Next(session, "U", today.Year, ct), vault.Create(session, ProcurementDeclaration.StreamId(procurement, person)));
}
