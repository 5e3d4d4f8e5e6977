using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Tests.Approvals;

/// <summary>What is true of a drawn matter, read straight off the city and in words of its own: nothing here asks the code that is tested.</summary>
public sealed class DrawnTruth(DrawnMatter drawn)
{
    private readonly DrawnCity city = drawn.City;
    private DateOnly Day => drawn.Facts.Day;

    public bool Involved(EmployeeId p) => p == drawn.Facts.Declarant || drawn.Facts.TookPart.Contains(p);
    public bool Employed(EmployeeId p) => city[p].Employed.Contains(Day);
    public bool Author(EmployeeId p) => drawn.Facts.Rules.Contains(Drawing.Rule) && city.Authors.Any(i => Drawing.Person(i) == p);
    public bool Away(EmployeeId p) => city[p].StandIns.Any(s => s.Kind is null && s.Period.Contains(Day));
    public bool InFunction(EmployeeId p) => city[p].Compliance is { } since && since.Contains(Day);
    public bool BelowSomebodyInvolved(EmployeeId p) => Chain(city[p].Unit).Select(Head).Any(head => head is { } boss && boss != p && Involved(boss));

    /// <summary>Something declared ties the person to the matter, or somebody in the matter to the person.</summary>
    public bool Tied(EmployeeId p) => Ties(p).Any();

    public IEnumerable<InterestOnDay> Ties(EmployeeId p) => city.Interests.Where(i => i.Period.Contains(Day) && (i.Person == p ? Touches(i) : Involved(i.Person) && i.Colleague == p));

    /// <summary>Nothing in the person stands in the way, whatever the office.</summary>
    public bool Clean(EmployeeId p) => !Involved(p) && !drawn.Facts.SteppedAside.Contains(p) && !drawn.Facts.OutOfIt.Contains(p) && !Tied(p) && !Author(p) && Employed(p) && !Away(p);

    /// <summary>In some office the person may decide: heading a unit of the line, beside it, in the place of such a head, or in the function.</summary>
    public bool May(EmployeeId p) => Clean(p) && (InFunction(p) || (Beside.Contains(p) && Mandated(p, null) && !BelowAnotherInvolved(p)) || (!BelowSomebodyInvolved(p) && Offices.Any(head => head == p ? Mandated(p, null) : InPlace(head, p))));

    /// <summary>Who is named beside the line decides about those who head it, though they head the same unit; not where somebody else above took part.</summary>
    private bool BelowAnotherInvolved(EmployeeId p) => Chain(city[p].Unit).Select(Head).Any(head => head is { } boss && boss != p && boss != drawn.Facts.Declarant && Involved(boss));

    private IEnumerable<EmployeeId> Beside => Chain(Unit).SelectMany(u => u.Lateral);

    private bool InPlace(EmployeeId head, EmployeeId p) => !Involved(head) && city[head].StandIns.Any(s =>
        s.Person == p && s.Period.Contains(Day) && (s.Kind is null || s.Kind == drawn.Facts.MandateKind) && Mandated(head, s.LimitOre));

    private bool Mandated(EmployeeId head, long? limit) => drawn.Facts.MandateKind is not { } kind || city[head].Mandates.Any(m =>
        m.Kind == kind && m.Period.Contains(Day) && Chain(Unit).Any(u => u.Code == m.UnitCode) && (drawn.Facts.AmountOre is not { } amount || (amount <= (m.LimitOre ?? amount) && amount <= (limit ?? amount))));

    public IEnumerable<EmployeeId> Offices => Chain(Unit).SelectMany(u => u.Lateral.Append(Head(u) ?? default)).Where(p => p != default);

    private int Unit => city[drawn.Facts.Declarant].Unit;
    public Regime Regime => city.Units[Unit].Regime;
    private EmployeeId? Head(DrawnUnit unit) => unit.HeadSince.Contains(Day) ? unit.Head : null;

    private IEnumerable<DrawnUnit> Chain(int unit)
    {
        while (unit >= 0)
        {
            yield return city.Units[unit];
            unit = city.Units[unit].Parent;
        }
    }

    private bool Touches(InterestOnDay i)
    {
        if (i.Colleague is { } colleague && Involved(colleague)) return true;
        if (i.CaseKey is not null && i.CaseKey == drawn.Facts.CaseKey) return true;
        if (i.ProcurementId is { } procurement && drawn.Facts.Procurements.Contains(procurement)) return true;
        if (i.CounterpartyKey is not { } key || !Parties.Contains(key)) return false;
        if (i is { Kind: InterestKind.Ownership, Share: < 1 }) return false;
        var seat = i is { Kind: InterestKind.Board or InterestKind.Assignment, Relation: InterestRelation.Self } && (i.AppointedByCity || GroupOf(key) == 0);
        return !seat || Regime is Regime.Company or Regime.Foundation || drawn.Facts.AuthorityExercise != false;
    }

    /// <summary>The other sides and their groups; of the city's own companies each stands for itself.</summary>
    private HashSet<string> Parties
    {
        get
        {
            var named = drawn.Facts.Parties.Select(p => p.Value).Concat(drawn.Facts.Procurements.Count > 0 ? city.Bidders.Select(i => Drawing.Firm(i).Value) : []).ToHashSet();
            return [.. named, .. Enumerable.Range(0, city.Groups.Count).Select(i => Drawing.Firm(i).Value).Where(firm => GroupOf(firm) != 0 && named.Any(party => GroupOf(party) == GroupOf(firm)))];
        }
    }

    private int GroupOf(string firm) => city.Groups[Enumerable.Range(0, city.Groups.Count).Single(i => Drawing.Firm(i).Value == firm)];
}
