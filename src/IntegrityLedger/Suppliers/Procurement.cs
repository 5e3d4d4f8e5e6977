using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>A phase from a day on, until the next one.</summary>
public sealed record PhaseBegun(ProcurementPhase Phase, DateOnly From);

/// <summary>A supplier that takes part.</summary>
public sealed record Bidder(SupplierKey Supplier, Period Period) : IDated;

/// <summary>A person in the project.</summary>
public sealed record ProjectMember(EmployeeId Person, string Role, Period Period) : IDated;

/// <summary>A procurement with its phases, bidders and project members, each with its days.</summary>
public sealed record Procurement(
    Guid Id, string Number, string Title, string UnitCode, DateOnly OpenedOn, IReadOnlyList<PhaseBegun> Phases, IReadOnlyList<Bidder> Bidders, IReadOnlyList<ProjectMember> Members)
{
    /// <summary>The role that leads the project and is told when a bidder offers something.</summary>
    public const string Lead = "lead";

    /// <summary>Number of events behind this state; set by the store.</summary>
    public int Version { get; set; }

    /// <summary>Who told of it first: a login, or "import:" and the run.</summary>
    public string OpenedBy { get; init; } = "";

    /// <summary>The same whatever the case of its letters.</summary>
    public static Guid StreamId(string number) => StableId.From("procurement", number);

    /// <summary>The phase that day, and since when; none before the first.</summary>
    public PhaseBegun PhaseOn(DateOnly day) => Phases.Where(p => p.From <= day).MaxBy(p => p.From) ?? new(ProcurementPhase.None, OpenedOn);

    public static Procurement Create(ProcurementOpened e) => new(StreamId(e.Procurement), e.Procurement, e.Title, e.UnitCode, e.OpenedOn, [], [], []) { OpenedBy = e.By };

    public Procurement Apply(ProcurementRetitled e) => this with { Title = e.Title };

    public Procurement Apply(PhaseEntered e) => this with { Phases = Phases.With(new(e.Phase, e.From), p => p.From == e.From) };

    public Procurement Apply(PhaseWithdrawn e) => this with { Phases = [.. Phases.Where(p => p.From != e.From)] };

    public Procurement Apply(BidderNoted e) => this with { Bidders = Bidders.With(new(e.Supplier, new(e.From)), b => b.Supplier == e.Supplier) };

    public Procurement Apply(BidderWithdrew e) => this with
    {
        Bidders = Bidders.Changing(b => b.Supplier == e.Supplier, b => b with { Period = b.Period with { To = e.LastDay } }),
    };

    public Procurement Apply(MemberJoined e) => this with
    {
        Members = Members.With(new(e.Member, e.Role, e.Period), m => m.Person == e.Member && m.Period.From == e.Period.From),
    };

    public Procurement Apply(MemberLeft e) => this with
    {
        Members = Members.Changing(m => m.Person == e.Member && m.Period.From == e.From, m => m with { Period = new(e.From, e.LastDay) }),
    };

    /// <summary>The state after one event of this vocabulary; other events change nothing.</summary>
    public static Procurement? Fold(Procurement? state, object e) => (state, e) switch
    {
        (_, ProcurementOpened opened) => Create(opened),
        (null, _) => null,
        (_, ProcurementRetitled retitled) => state.Apply(retitled),
        (_, PhaseEntered entered) => state.Apply(entered),
        (_, PhaseWithdrawn withdrawn) => state.Apply(withdrawn),
        (_, BidderNoted noted) => state.Apply(noted),
        (_, BidderWithdrew withdrew) => state.Apply(withdrew),
        (_, MemberJoined joined) => state.Apply(joined),
        (_, MemberLeft left) => state.Apply(left),
        _ => state,
    };
}
