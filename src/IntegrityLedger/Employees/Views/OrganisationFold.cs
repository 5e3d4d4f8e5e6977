using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees.Views;

/// <summary>The organisation as a given list of events tells it: feed it what the ledger knew at an instant, ask it about any day.</summary>
public sealed class OrganisationFold
{
    private readonly Dictionary<EmployeeId, Employee> people = [];
    private readonly UnitDirectory directory;

    private OrganisationFold(IEnumerable<(object Data, DateTimeOffset Recorded)> events)
    {
        var units = new Dictionary<string, OrganisationUnit>(StringComparer.OrdinalIgnoreCase);
        foreach (var (data, recorded) in events)
        {
            if (PersonOf(data) is { } person && Employee.Fold(people.GetValueOrDefault(person), data) is { } employee) people[person] = employee;
            else if (UnitOf(data) is { } code && OrganisationUnit.Fold(units.GetValueOrDefault(code), data) is { } unit) units[code] = unit;
            else continue;
            if (LastRecorded is null || recorded > LastRecorded) LastRecorded = recorded;
        }
        directory = new(units.Values);
    }

    /// <summary>Folds the events of employee and unit streams; within each stream they come in order, other events are passed by.</summary>
    public static OrganisationFold From(IEnumerable<(object Data, DateTimeOffset Recorded)> events) => new(events);

    /// <summary>When the last of the events was recorded, or null when none was about the organisation.</summary>
    public DateTimeOffset? LastRecorded { get; }

    public IEnumerable<EmployeeId> People => people.Keys;
    public IEnumerable<string> UnitCodes => directory.All.Select(u => u.Code);

    /// <param name="name">Names are not in the events; null writes a dash.</param>
    public PersonOnDay? Person(EmployeeId id, DateOnly on, Func<EmployeeId, string?>? name = null) =>
        people.TryGetValue(id, out var employee) ? directory.Describe(employee, name?.Invoke(id) ?? PersonCard.NameOf(null), on) : null;

    public PersonOnDay? ByLogin(string login, DateOnly on, Func<EmployeeId, string?>? name = null) =>
        people.Values.FirstOrDefault(p => string.Equals(p.Login, login, StringComparison.OrdinalIgnoreCase)) is { } found ? Person(found.EmployeeId(), on, name) : null;

    /// <summary>As <see cref="IOrganisation.LineAbove"/>, from these events alone.</summary>
    public IReadOnlyList<LineStep> LineAbove(EmployeeId person, DateOnly on, Func<EmployeeId, string?>? name = null) =>
        [.. directory.LineAbove(people.GetValueOrDefault(person)?.AssignmentOn(on)?.UnitCode, on)
            .Select(place => new LineStep(place.UnitCode, place.UnitName, place.Person is { } head ? Person(head, on, name) : null, place.Kind))];

    /// <summary>Everybody in the person's line that day, whether or not these events tell who they are.</summary>
    public IEnumerable<EmployeeId> HeadsAbove(EmployeeId person, DateOnly on) =>
        directory.LineAbove(people.GetValueOrDefault(person)?.AssignmentOn(on)?.UnitCode, on).Where(place => place.Person is not null).Select(place => place.Person!.Value);

    /// <summary>The nearest head above the person who is somebody else, or null.</summary>
    public EmployeeId? ManagerOf(EmployeeId person, DateOnly on) =>
        directory.LineAbove(people.GetValueOrDefault(person)?.AssignmentOn(on)?.UnitCode, on)
            .FirstOrDefault(place => place.Person is { } head && head != person)?.Person;

    /// <summary>Codes of the unit and everything that lay under it that day.</summary>
    public IReadOnlyList<string> UnitAndBelow(string code, DateOnly on) =>
        [.. directory.All.Where(u => directory.LineAbove(u.Code, on).Any(place => string.Equals(place.UnitCode, code, StringComparison.OrdinalIgnoreCase))).Select(u => u.Code)];

    private static EmployeeId? PersonOf(object data) => data switch
    {
        EmployeeRegistered e => e.Employee,
        LoginGiven e => e.Employee,
        AssignedToUnit e => e.Employee,
        AssignmentEnded e => e.Employee,
        RoleGranted e => e.Employee,
        RoleEnded e => e.Employee,
        MandateGranted e => e.Employee,
        MandateEnded e => e.Employee,
        LeftTheCity e => e.Employee,
        EmploymentBegan e => e.Employee,
        SubstituteNamed e => e.Employee,
        SubstituteEnded e => e.Employee,
        DecisionsDelegated e => e.Employee,
        DelegationEnded e => e.Employee,
        _ => null,
    };

    private static string? UnitOf(object data) => data switch
    {
        UnitEstablished e => e.Code,
        UnitRenamed e => e.Code,
        UnitDescribed e => e.Code,
        UnitMoved e => e.Code,
        ManagerAppointed e => e.Code,
        ManagerSteppedDown e => e.Code,
        LateralApproverNamed e => e.Code,
        LateralApproverEnded e => e.Code,
        UnitClosed e => e.Code,
        _ => null,
    };
}
