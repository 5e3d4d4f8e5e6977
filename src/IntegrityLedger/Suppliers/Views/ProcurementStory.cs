using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>A phase and its first day.</summary>
/// <param name="BidsOpen">From the evaluation on; see <see cref="ProcurementRules.BidsAreOpen"/>.</param>
/// <param name="BidsPublic">From the award on; see <see cref="ProcurementRules.BidsArePublic"/>.</param>
public sealed record PhaseInStory(ProcurementPhase Phase, DateOnly From, bool BidsOpen, bool BidsPublic);

public sealed record BidderInStory(SupplierKey Supplier, Period Period) : IDated;

public sealed record MemberInStory(EmployeeId Person, string Role, Period Period) : IDated;

/// <summary>A procurement with all its days: phases in order, bidders and members also when they have left.</summary>
public sealed record ProcurementStory(
    string Number, string Title, string UnitCode, DateOnly OpenedOn, IReadOnlyList<PhaseInStory> Phases, IReadOnlyList<BidderInStory> Bidders, IReadOnlyList<MemberInStory> Members, int Version)
{
    public PhaseInStory PhaseOn(DateOnly day) => Phases.LastOrDefault(p => p.From <= day) ?? new(ProcurementPhase.None, OpenedOn, false, false);

    public EmployeeId? LeadOn(DateOnly day) => Members.AllOn(day).FirstOrDefault(m => m.Role == Procurement.Lead)?.Person;

    public bool EverHad(EmployeeId person) => Members.Any(m => m.Person == person);

    /// <summary>Preparing, advertising or judging bids; not when the contract is there or the project is broken off.</summary>
    public bool IsUnderWay(DateOnly day) => PhaseOn(day).Phase is not (ProcurementPhase.Contract or ProcurementPhase.CallOff or ProcurementPhase.Extension or ProcurementPhase.Terminated);

    internal static ProcurementStory Of(Procurement procurement) => new(
        procurement.Number, procurement.Title, procurement.UnitCode, procurement.OpenedOn,
        [.. procurement.Phases.OrderBy(p => p.From).Select(p => new PhaseInStory(p.Phase, p.From, ProcurementRules.BidsAreOpen(p.Phase), ProcurementRules.BidsArePublic(p.Phase)))],
        [.. procurement.Bidders.Select(b => new BidderInStory(b.Supplier, b.Period))], [.. procurement.Members.Select(m => new MemberInStory(m.Person, m.Role, m.Period))], procurement.Version);
}

/// <summary>Phases as files and answers have them: MARKET_DIALOGUE.</summary>
public static class PhaseWords
{
    public static string Written(this ProcurementPhase phase) => phase switch
    {
        ProcurementPhase.MarketDialogue => "MARKET_DIALOGUE",
        ProcurementPhase.CallOff => "CALL_OFF",
        _ => phase.ToString().ToUpperInvariant(),
    };

    /// <summary>MARKET_DIALOGUE, marketDialogue; null for anything that is no phase.</summary>
    public static ProcurementPhase? Read(string? text)
    {
        var word = text?.Trim().Replace("_", "", StringComparison.Ordinal);
        return Enum.GetValues<ProcurementPhase>().Where(phase => phase.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(phase => (ProcurementPhase?)phase).FirstOrDefault();
    }
}
