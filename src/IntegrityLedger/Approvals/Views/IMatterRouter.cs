using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Approvals.Views;

/// <summary>A matter of any kind, as far as the question "who may decide?" cares. Everything that is about several people or parties may be empty.</summary>
/// <param name="Declarant">Whose matter it is.</param>
/// <param name="Day">The day whose line, mandates and interests count.</param>
public sealed record MatterFacts(EmployeeId Declarant, DateOnly Day)
{
    /// <summary>Everybody inside the city who took part, and whoever entered it; the declarant need not be among them.</summary>
    public IReadOnlySet<EmployeeId> TookPart { get; init; } = new HashSet<EmployeeId>();

    /// <summary>Those who decided an earlier step.</summary>
    public IReadOnlySet<EmployeeId> OutOfIt { get; init; } = new HashSet<EmployeeId>();

    /// <summary>Those who stepped aside, or were found disqualified, in this very matter.</summary>
    public IReadOnlySet<EmployeeId> SteppedAside { get; init; } = new HashSet<EmployeeId>();

    /// <summary>"gift", "representation"; null where the office of manager is mandate enough.</summary>
    public string? MandateKind { get; init; }

    /// <summary>Öre; null when unknown or without meaning.</summary>
    public long? AmountOre { get; init; }

    /// <summary>The other sides; their corporate groups are looked up.</summary>
    public IReadOnlyCollection<SupplierKey> Parties { get; init; } = [];

    /// <summary>Numbers of procurements; their bidders count as parties.</summary>
    public IReadOnlyCollection<string> Procurements { get; init; } = [];

    /// <summary>Blind index of the case reference, kind "case"; null when none.</summary>
    public string? CaseKey { get; init; }

    /// <summary>The matter is exercise of authority against an individual (myndighetsutövning mot enskild); null when not known.</summary>
    public bool? AuthorityExercise { get; init; }

    /// <summary>Ids of the policy rules in play: whoever wrote one does not decide on it.</summary>
    public IReadOnlyCollection<string> Rules { get; init; } = [];
}

/// <summary>Who is next, in the line and for a second look, and by when.</summary>
/// <param name="Eligible">Everybody in the line, in its places and in the function who may decide it on its day.</param>
public sealed record MatterRoutes(RouteChoice Line, RouteChoice SecondLook, DateOnly DueOn, IReadOnlySet<EmployeeId> Eligible);

/// <summary>Asks the registers what the pure rules need, and lets the rules choose: one answer for every room.</summary>
public interface IMatterRouter
{
    Task<MatterRoutes> Routes(MatterFacts matter, CancellationToken ct);

    /// <summary>Why this person may not decide, attest or read the matter on its day; null when nothing stands in the way. Mandates are not asked here: they were when it was routed.</summary>
    Task<SkippedApprover?> Hinder(EmployeeId person, MatterFacts matter, CancellationToken ct);

    /// <summary>Why this person is not the one to be told that the decision is late: as <see cref="Hinder"/>, and having left, being away or having decided a step.</summary>
    Task<SkippedApprover?> HinderToBeTold(EmployeeId person, MatterFacts matter, CancellationToken ct);
}
