using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees.Views;

/// <summary>All units at one revision, in memory: a city has some hundred of them and every declaration asks for a few.</summary>
public sealed class UnitDirectory
{
    private readonly Dictionary<string, OrganisationUnit> units;
    private readonly ILookup<EmployeeId, OrganisationUnit> leads;

    public UnitDirectory(IEnumerable<OrganisationUnit> all)
    {
        units = all.ToDictionary(u => u.Code, StringComparer.OrdinalIgnoreCase);
        leads = units.Values
            .SelectMany(u => u.Heads.Select(h => h.Person).Concat(u.LateralApprovers.Select(l => l.Person)).Distinct().Select(person => (person, u)))
            .ToLookup(pair => pair.person, pair => pair.u);
        Revision = new(units.Count, units.Values.Sum(u => (long)u.Version));
    }

    /// <summary>Says whether anything changed since: every event on a unit raises the sum.</summary>
    public UnitRevision Revision { get; }

    public IEnumerable<OrganisationUnit> All => units.Values;

    /// <summary>What the unit is called on that day; null for a code that no unit has.</summary>
    public string? NameOf(string code, DateOnly on) => Find(code)?.NameOn(on);
    public OrganisationUnit? Find(string code) => units.GetValueOrDefault(code);

    public IReadOnlyList<LinePlace> LineAbove(string? unitCode, DateOnly on) => OrganisationLine.Above(unitCode, on, Find);

    public bool LeadsOn(EmployeeId person, DateOnly on) =>
        leads[person].Any(u => u.HeadOn(on) == person || u.LateralApprovers.AllOn(on).Any(l => l.Person == person));

    /// <summary>Law and heads of a unit; null for a code that no unit has.</summary>
    public UnitOnDay? UnitOn(string code, DateOnly on) => Find(code) is { } unit
        ? new(unit.Code, unit.Regime, [.. LineAbove(code, on).Where(place => place is { Kind: LineStepKind.Line, Person: not null }).Select(place => place.Person!.Value)]) : null;

    /// <summary>The person as the views show it.</summary>
    public PersonOnDay Describe(Employee employee, string name, DateOnly on)
    {
        var assignment = employee.AssignmentOn(on);
        var employed = employee.EmployedOn(on);
        IEnumerable<string> roles = employee.RolesOn(on).Select(r => r.Role);
        if (employed) roles = roles.Prepend("employee");
        if (employed && LeadsOn(employee.EmployeeId(), on)) roles = roles.Append("manager");
        return new(
            employee.EmployeeId(), employee.Login ?? "", name, assignment?.Title, assignment?.UnitCode ?? "",
            assignment is null ? "" : Find(assignment.UnitCode)?.NameOn(on) ?? assignment.UnitCode,
            [.. roles.Distinct()], employed,
            [.. employee.MandatesOn(on).Select(m => new MandateOnDay(m.UnitCode, m.Kind, m.LimitOre, m.Period))])
        {
            StandIns = [.. employee.StandIns.AllOn(on).Select(s => new StandInOnDay(s.Person, s.Kind, s.LimitOre, s.Period))],
        };
    }
}

/// <summary>How many units, and how many events on them in all; both only grow.</summary>
public sealed record UnitRevision(int Units, long Events);
