namespace IntegrityLedger.Influence.Views;

/// <summary>What a reporter tells (domain C3): sealed as a whole under the report's own key, never in an event in clear.</summary>
public sealed record ReportContent
{
    public IReadOnlyList<InfluenceForm> Forms { get; init; } = [];
    public InfluencePurpose? Purpose { get; init; }
    public DateOnly? OccurredOn { get; init; }
    /// <summary>The last day of something that went on.</summary>
    public DateOnly? OccurredTo { get; init; }
    public string? Place { get; init; }
    public InfluenceChannel? Channel { get; init; }
    public string Description { get; init; } = "";
    /// <summary>The very words, as near as they are remembered.</summary>
    public string? Wording { get; init; }
    public ActorKind? Actor { get; init; }
    public string? ActorIdentity { get; init; }
    /// <summary>Employees who are named as those it came from.</summary>
    public IReadOnlyList<Guid> NamedEmployees { get; init; } = [];
    public Exposed? Exposed { get; init; }
    public string? ExposedPerson { get; init; }
    public DutyAffected? DutyAffected { get; init; }
    public string? DutyAffectedHow { get; init; }
    /// <summary>1 to 5, as the reporter felt it.</summary>
    public int? Severity { get; init; }
    /// <summary>Code of the unit where it happened.</summary>
    public string? Unit { get; init; }
    public string? Supplier { get; init; }
    /// <summary>As the register knows the supplier; null when it does not.</summary>
    public string? SupplierKey { get; init; }
    public string? CaseReference { get; init; }
    public string? DecisionAffected { get; init; }
    public IReadOnlyList<string> Witnesses { get; init; } = [];
    public string? EarlierReport { get; init; }
    public string? Injuries { get; init; }
    public string? ImmediateMeasures { get; init; }
    public bool? PoliceReported { get; init; }
    public string? PoliceReference { get; init; }
    public bool? WorkEnvironmentReported { get; init; }
    public bool? SupportOffered { get; init; }
    public string? ProtectionNeed { get; init; }
    /// <summary>True: those who handle the report may know who wrote it.</summary>
    public bool? ConsentToShare { get; init; }

    /// <summary>Everything in it that somebody wrote: where a name may stand.</summary>
    public IEnumerable<string> Words => new[]
    {
        Place, Description, Wording, ActorIdentity, ExposedPerson, DutyAffectedHow, Supplier, CaseReference, DecisionAffected, EarlierReport, Injuries, ImmediateMeasures, PoliceReference, ProtectionNeed,
    }.Concat(Witnesses).OfType<string>();
}
