using IntegrityLedger.Kernel;

namespace IntegrityLedger.Employees;

/// <summary>A person at the head of a unit.</summary>
public sealed record Headship(EmployeeId Person, Period Period) : IDated;

/// <summary>Someone who decides about the head of a unit from the side.</summary>
public sealed record LateralApprover(EmployeeId Person, Period Period, string? DecisionReference) : IDated;

/// <summary>A name from a day on.</summary>
public sealed record UnitName(string Name, Period Period) : IDated;

/// <summary>The unit above from a day on; no code means the top of a line.</summary>
public sealed record UnitParent(string? Code, Period Period) : IDated;

/// <summary>A unit with all its names, places in the tree and heads, each with its days.</summary>
public sealed record OrganisationUnit(
    Guid Id, string Code, Regime Regime, string? Committee, string? DiaryPrefix, Period Period,
    IReadOnlyList<UnitName> Names, IReadOnlyList<UnitParent> Parents, IReadOnlyList<Headship> Heads, IReadOnlyList<LateralApprover> LateralApprovers)
{
    /// <summary>Number of events behind this state; set by the store.</summary>
    public int Version { get; set; }

    /// <summary>The stream of the unit with this code.</summary>
    public static Guid StreamId(string code) => StableId.From("unit", code);

    /// <summary>The name on that day; before the first and after the last day, the nearest one.</summary>
    public string NameOn(DateOnly day) => (Names.On(day) ?? Names.MinBy(n => n.Period.From))?.Name ?? Code;

    public string? ParentOn(DateOnly day) => Parents.On(day)?.Code;

    /// <summary>Who heads the unit on that day; nobody heads a unit that is not in force.</summary>
    public EmployeeId? HeadOn(DateOnly day) => Period.Contains(day) ? Heads.On(day)?.Person : null;

    public static OrganisationUnit Create(UnitEstablished e) => new(
        StreamId(e.Code), e.Code, e.Regime, e.Committee, e.DiaryPrefix, e.Period,
        [new(e.Name, new(e.Period.From))], [new(e.ParentCode, new(e.Period.From))], [], []);

    public OrganisationUnit Apply(UnitRenamed e) => this with { Names = Names.With(new(e.Name, new(e.From)), n => n.Period.From == e.From) };

    public OrganisationUnit Apply(UnitDescribed e) => this with { Regime = e.Regime, Committee = e.Committee, DiaryPrefix = e.DiaryPrefix };

    public OrganisationUnit Apply(UnitMoved e) => this with { Parents = Parents.With(new(e.ParentCode, new(e.From)), p => p.Period.From == e.From) };

    public OrganisationUnit Apply(ManagerAppointed e) =>
        this with { Heads = Heads.With(new(e.Manager, e.Period), h => h.Person == e.Manager && h.Period.From == e.Period.From) };

    public OrganisationUnit Apply(ManagerSteppedDown e) =>
        this with { Heads = Heads.Changing(h => h.Person == e.Manager && h.Period.From == e.From, h => h with { Period = new(e.From, e.LastDay) }) };

    public OrganisationUnit Apply(LateralApproverNamed e) => this with
    {
        LateralApprovers = LateralApprovers.With(new(e.Approver, e.Period, e.DecisionReference), l => l.Person == e.Approver && l.Period.From == e.Period.From),
    };

    public OrganisationUnit Apply(LateralApproverEnded e) => this with
    {
        LateralApprovers = LateralApprovers.Changing(l => l.Person == e.Approver && l.Period.From == e.From, l => l with { Period = new(e.From, e.LastDay) }),
    };

    public OrganisationUnit Apply(UnitClosed e) => this with { Period = Period with { To = e.LastDay } };

    /// <summary>The state after one event of this vocabulary; other events change nothing.</summary>
    public static OrganisationUnit? Fold(OrganisationUnit? state, object e) => (state, e) switch
    {
        (_, UnitEstablished established) => Create(established),
        (null, _) => null,
        (_, UnitRenamed renamed) => state.Apply(renamed),
        (_, UnitDescribed described) => state.Apply(described),
        (_, UnitMoved moved) => state.Apply(moved),
        (_, ManagerAppointed appointed) => state.Apply(appointed),
        (_, ManagerSteppedDown stepped) => state.Apply(stepped),
        (_, LateralApproverNamed named) => state.Apply(named),
        (_, LateralApproverEnded ended) => state.Apply(ended),
        (_, UnitClosed closed) => state.Apply(closed),
        _ => state,
    };
}
