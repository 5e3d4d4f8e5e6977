using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>A declaration that a participant still owes.</summary>
/// <param name="Declared">What the person said before, or what was found; null when there is nothing.</param>
public sealed record ProcurementOutstanding(ProcurementStory Procurement, EmployeeId Person, ProcurementDeclaration? Declared, bool Renewal, DateOnly DueOn)
{
    /// <summary>Working days to declare in, counted from when one joined or a bidder was noted.</summary>
    private const int DaysToDeclare = 5;

    public Guid Id => ProcurementDeclaration.StreamId(Procurement.Number, Person);

    /// <summary>Of everybody who takes part that day; none when the procurement is over.</summary>
    public static IEnumerable<ProcurementOutstanding> In(ProcurementStory procurement, Func<Guid, ProcurementDeclaration?> declared, DateOnly today)
    {
        if (!procurement.IsUnderWay(today)) yield break;
        var bidders = ProcurementTieFinder.BiddersOf(procurement, today);
        foreach (var person in procurement.Members.AllOn(today).Select(m => m.Person).Distinct())
        {
            var known = declared(ProcurementDeclaration.StreamId(procurement.Number, person));
            var standing = ProcurementDeclarationRules.Standing(known, bidders);
            if (standing != ProcurementStanding.Declared) yield return new(procurement, person, known, standing == ProcurementStanding.RenewalDue, DueFor(procurement, person, today));
        }
    }

    /// <summary>The same of several procurements, with one look into what was declared.</summary>
    public static async Task<IReadOnlyList<ProcurementOutstanding>> In(IQuerySession session, IReadOnlyCollection<ProcurementStory> procurements, DateOnly today, CancellationToken ct)
    {
        Guid[] ids = [.. procurements.SelectMany(p => p.Members.AllOn(today).Select(m => ProcurementDeclaration.StreamId(p.Number, m.Person))).Distinct()];
        if (ids.Length == 0) return [];
        var declared = (await session.LoadManyAsync<ProcurementDeclarationSummary>(ct, ids)).ToDictionary(d => d.Id, d => d.State);
        return [.. procurements.SelectMany(p => In(p, declared.GetValueOrDefault, today))];
    }

    /// <summary>Some working days after what brought it about, and in any case the day before an evaluation that is already decided on.</summary>
    private static DateOnly DueFor(ProcurementStory procurement, EmployeeId person, DateOnly today)
    {
        var since = procurement.Members.Where(m => m.Person == person).Select(m => m.Period.From).Concat(procurement.Bidders.AllOn(today).Select(b => b.Period.From)).Max();
        var due = WorkingDays.After(since, DaysToDeclare);
        return procurement.Phases.FirstOrDefault(p => p.BidsOpen && p.From > today) is { } planned && planned.From <= due ? planned.From.AddDays(-1) : due;
    }
}
