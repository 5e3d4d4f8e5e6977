using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals;

/// <summary>What is to be decided, as far as disqualification and routing care.</summary>
/// <param name="TookPart">Whoever entered it and every participant; the declarant counts in any case.</param>
/// <param name="AlreadyDecided">People who decided an earlier step.</param>
/// <param name="MandateKind">"gift", "representation"; null where the office is mandate enough.</param>
/// <param name="AmountOre">Null when unknown; then a limit cannot be tested and does not exclude.</param>
public sealed record Matter(EmployeeId Declarant, IReadOnlySet<EmployeeId> TookPart, IReadOnlySet<EmployeeId> AlreadyDecided, string? MandateKind, long? AmountOre)
{
    private static readonly IReadOnlySet<EmployeeId> Nobody = new HashSet<EmployeeId>();
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    /// <summary>The day whose law and registers count.</summary>
    public DateOnly Day { get; init; }

    /// <summary>The law of the unit that handles the matter.</summary>
    public Regime Regime { get; init; }

    /// <summary>Keys of the other sides and of everybody in their corporate groups.</summary>
    public IReadOnlySet<string> Parties { get; init; } = Nothing;

    /// <summary>Those of <see cref="Parties"/> that the city owns, so that a seat there may be held for the city (KL 6 kap. 31 §).</summary>
    public IReadOnlySet<string> CityOwned { get; init; } = Nothing;

    public IReadOnlySet<string> Procurements { get; init; } = Nothing;
    public string? CaseKey { get; init; }

    /// <summary>Exercise of authority against an individual; null when nobody said.</summary>
    public bool? AuthorityExercise { get; init; }

    /// <summary>Those who stepped aside in this very matter.</summary>
    public IReadOnlySet<EmployeeId> SteppedAside { get; init; } = Nobody;

    /// <summary>Those who wrote a policy rule that is in play.</summary>
    public IReadOnlySet<EmployeeId> RuleAuthors { get; init; } = Nobody;

    /// <summary>What the declarant and the participants declared: a tie to the one who would decide counts from either end.</summary>
    public IReadOnlyList<DeclaredInterest> InterestsOfThoseInvolved { get; init; } = [];

    /// <summary>A known share below this many percent is no interest [P]; an unknown share counts.</summary>
    public decimal SmallestShare { get; init; }

    public bool Involves(EmployeeId person) => person == Declarant || TookPart.Contains(person);
}

/// <summary>Something a person declared that ties them to somebody, in force on the matter's day.</summary>
/// <param name="Colleague">Somebody in the city; null for a tie to the outside.</param>
/// <param name="Share">Percent owned.</param>
public sealed record DeclaredInterest(
    Guid Id, EmployeeId Person, InterestKind Kind, InterestRelation Relation, string? CounterpartyKey, EmployeeId? Colleague, decimal? Share, string? ProcurementId, string? CaseKey, bool AppointedByCity);

/// <summary>Somebody who might decide: the manager of one level of the line, somebody in the manager's place, beside it, or a holder of a function.</summary>
/// <param name="Person">Null where the level has no manager on that day.</param>
public sealed record Candidate(EmployeeId? Person, string UnitCode, string UnitName, CandidateKind Kind, bool Employed, IReadOnlyList<CandidateMandate> Mandates)
{
    /// <summary>Whose substitute or delegate the person is.</summary>
    public EmployeeId? InPlaceOf { get; init; }

    /// <summary>A substitute acts in the person's place that day.</summary>
    public bool Away { get; init; }

    /// <summary>Everybody above the person in the line.</summary>
    public IReadOnlySet<EmployeeId> Superiors { get; init; } = new HashSet<EmployeeId>();

    public IReadOnlyList<DeclaredInterest> Interests { get; init; } = [];
}

public enum CandidateKind { Line, Delegate, Substitute, Lateral, Function }

/// <summary>A mandate (delegation) in force on the day; null limit means without limit.</summary>
public sealed record CandidateMandate(string Kind, long? LimitOre);

/// <summary>Why one candidate may not decide.</summary>
/// <param name="Code">Stable, kebab-case.</param>
/// <param name="Interest">The declaration that the ground rests on, where it rests on one.</param>
public sealed record Disqualification(string Code, LocalizedText Reason, string? LegalBasis = null, Acts Barred = Acts.Decide | Acts.Attest, Guid? Interest = null);
