using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

/// <summary>A place in a unit with a title.</summary>
public sealed record Assignment(string UnitCode, string Title, Period Period) : IDated;

/// <summary>A role in the system.</summary>
public sealed record RoleHeld(string Role, Period Period) : IDated;

/// <summary>A right to decide or attest for a unit and everything under it.</summary>
public sealed record Mandate(string UnitCode, string Kind, long? LimitOre, Period Period, string? DecisionReference) : IDated;

/// <summary>Somebody who decides in the person's place: everything while the person is away, or one kind of matters by delegation.</summary>
/// <param name="Kind">Null for a substitute; the kind of matters for a delegate.</param>
public sealed record StandIn(EmployeeId Person, string? Kind, long? LimitOre, Period Period, string? DecisionReference) : IDated;

/// <summary>Days at the city.</summary>
public sealed record Employment(Period Period) : IDated;

/// <summary>What is known of a person's offices, with all their days; the name is in <see cref="PersonCard"/>.</summary>
public sealed record Employee(
    Guid Id, string? Login, IReadOnlyList<Employment> Employments, IReadOnlyList<Assignment> Assignments, IReadOnlyList<RoleHeld> Roles, IReadOnlyList<Mandate> Mandates)
{
    /// <summary>Number of events behind this state; set by the store.</summary>
    public int Version { get; set; }

    /// <summary>Substitutes and delegates.</summary>
    public IReadOnlyList<StandIn> StandIns { get; init; } = [];

    public EmployeeId EmployeeId() => new(Id);

    /// <summary>Works for the city, or holds a seat in it, on that day.</summary>
    public bool EmployedOn(DateOnly day) => Employments.On(day) is not null;

    public Assignment? AssignmentOn(DateOnly day) => EmployedOn(day) ? Assignments.On(day) : null;
    public IReadOnlyList<RoleHeld> RolesOn(DateOnly day) => EmployedOn(day) ? Roles.AllOn(day) : [];
    public IReadOnlyList<Mandate> MandatesOn(DateOnly day) => EmployedOn(day) ? Mandates.AllOn(day) : [];

    public static Employee Create(EmployeeRegistered e) =>
        new(e.Employee.Value, null, e.EmployedFrom is { } from ? [new(new(from))] : [], [], [], []);

    public Employee Apply(LoginGiven e) => this with { Login = e.Login };

    public Employee Apply(AssignedToUnit e) =>
        this with { Assignments = Assignments.With(new(e.UnitCode, e.Title, e.Period), a => a.UnitCode == e.UnitCode && a.Period.From == e.Period.From) };

    public Employee Apply(AssignmentEnded e) => this with
    {
        Assignments = Assignments.Changing(a => a.UnitCode == e.UnitCode && a.Period.From == e.From, a => a with { Period = new(e.From, e.LastDay) }),
    };

    public Employee Apply(RoleGranted e) =>
        this with { Roles = Roles.With(new(e.Role, e.Period), r => r.Role == e.Role && r.Period.From == e.Period.From) };

    public Employee Apply(RoleEnded e) =>
        this with { Roles = Roles.Changing(r => r.Role == e.Role && r.Period.From == e.From, r => r with { Period = new(e.From, e.LastDay) }) };

    public Employee Apply(MandateGranted e) => this with
    {
        Mandates = Mandates.With(new(e.UnitCode, e.Kind, e.LimitOre, e.Period, e.DecisionReference),
            m => m.UnitCode == e.UnitCode && m.Kind == e.Kind && m.Period.From == e.Period.From),
    };

    public Employee Apply(MandateEnded e) => this with
    {
        Mandates = Mandates.Changing(m => m.UnitCode == e.UnitCode && m.Kind == e.Kind && m.Period.From == e.From, m => m with { Period = new(e.From, e.LastDay) }),
    };

    public Employee Apply(SubstituteNamed e) => WithStandIn(new(e.Substitute, null, null, e.Period, null));

    public Employee Apply(SubstituteEnded e) => WithoutStandIn(e.Substitute, null, e.From, e.LastDay);

    public Employee Apply(DecisionsDelegated e) => WithStandIn(new(e.Delegate, e.Kind, e.LimitOre, e.Period, e.DecisionReference));

    public Employee Apply(DelegationEnded e) => WithoutStandIn(e.Delegate, e.Kind, e.From, e.LastDay);

    private Employee WithStandIn(StandIn standIn) =>
        this with { StandIns = StandIns.With(standIn, s => s.Person == standIn.Person && s.Kind == standIn.Kind && s.Period.From == standIn.Period.From) };

    private Employee WithoutStandIn(EmployeeId person, string? kind, DateOnly from, DateOnly last) => this with
    {
        StandIns = StandIns.Changing(s => s.Person == person && s.Kind == kind && s.Period.From == from, s => s with { Period = new(from, last) }),
    };

    // It ends the employment that was running then; a second word about the last day corrects the first.
    public Employee Apply(LeftTheCity e)
    {
        var ended = Employments.LastOrDefault(p => p.Period.From <= e.LastDay) ?? Employments.LastOrDefault();
        return this with { Employments = Employments.Changing(p => p == ended, p => new(p.Period with { To = e.LastDay })) };
    }

    public Employee Apply(EmploymentBegan e) => this with
    {
        Employments = Employments.LastOrDefault() is { } last && last.Period.From > e.From
            ? Employments.Changing(p => p == last, p => new(p.Period with { From = e.From })) : [.. Employments, new(new(e.From))],
    };

    /// <summary>The state after one event of this vocabulary; other events change nothing.</summary>
    public static Employee? Fold(Employee? state, object e) => (state, e) switch
    {
        (_, EmployeeRegistered registered) => Create(registered),
        (null, _) => null,
        (_, LoginGiven given) => state.Apply(given),
        (_, AssignedToUnit assigned) => state.Apply(assigned),
        (_, AssignmentEnded ended) => state.Apply(ended),
        (_, RoleGranted granted) => state.Apply(granted),
        (_, RoleEnded ended) => state.Apply(ended),
        (_, MandateGranted granted) => state.Apply(granted),
        (_, MandateEnded ended) => state.Apply(ended),
        (_, LeftTheCity left) => state.Apply(left),
        (_, EmploymentBegan began) => state.Apply(began),
        (_, SubstituteNamed named) => state.Apply(named),
        (_, SubstituteEnded ended) => state.Apply(ended),
        (_, DecisionsDelegated delegated) => state.Apply(delegated),
        (_, DelegationEnded ended) => state.Apply(ended),
        _ => state,
    };
}
