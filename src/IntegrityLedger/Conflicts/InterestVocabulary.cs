using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>How near the relative is (närståendes ställning); the first four are always near in law, others case by case.</summary>
public enum InterestRelative { Partner, Cohabitant, Parent, Child, Sibling, Other }

/// <summary>What made the person declare (anledning); null when nobody asked.</summary>
public enum InterestTrigger { Hire, RoleChange, Annual, Procurement, Case }

/// <summary>What it brings in a year before tax, in kronor (ersättning).</summary>
public enum InterestRemuneration { None, Under10000, Under50000, Under200000, Over200000 }

/// <summary>Where the manager's assessment of an interest stands; whether it is in force on a day is another question.</summary>
public enum InterestStatus { Declared, NoReviewNeeded, AwaitingReview, NoMeasure, MeasuresNeeded, Ended, Withdrawn }

/// <summary>What a manager came to (chefens bedömning).</summary>
public enum InterestAssessment { NoMeasure, MeasuresNeeded }

/// <summary>What a person declared (domain B4). Free text is sealed; a null answer means "not known", never "no".</summary>
public sealed record InterestDeclaration
{
    public required InterestKind Kind { get; init; }
    public required InterestRelation Relation { get; init; }
    public InterestRelative? Relative { get; init; }
    /// <summary>Null when the tie is to a colleague, a procurement or a case only.</summary>
    public Counterparty? Counterparty { get; init; }
    public EmployeeId? Colleague { get; init; }
    public SealedText? Description { get; init; }
    /// <summary>Percent owned, 0–100.</summary>
    public decimal? Share { get; init; }
    /// <summary>First day on which it holds: valid time, which may lie before or after the day it was declared.</summary>
    public required DateOnly From { get; init; }
    /// <summary>Last day; null until further notice.</summary>
    public DateOnly? To { get; init; }
    public string? ProcurementId { get; init; }
    public SealedText? CaseReference { get; init; }
    /// <summary>Blind index of the case reference, kind "case".</summary>
    public string? CaseKey { get; init; }
    public InterestRemuneration? Remuneration { get; init; }
    public InterestTrigger? Trigger { get; init; }
    public bool? OverlapWithDuties { get; init; }
    public SealedText? OverlapDescription { get; init; }
    /// <summary>The seat is held for the city: KL 6 kap. 31 § may apply.</summary>
    public bool? AppointedByCity { get; init; }

    [JsonIgnore]
    public Period Period => new(From, To);

    /// <summary>When it counts: a former employer also for some months after the last day there (domain B4).</summary>
    /// <param name="formerEmployerMonths">The dated parameter as it is on the day that is asked about.</param>
    public Period Counts(int formerEmployerMonths) =>
        Kind == InterestKind.FormerEmployer && To is { } last ? new(From, last.AddMonths(formerEmployerMonths)) : Period;
}

/// <summary>What an interest touched at a moment: keys and numbers only, names are looked up.</summary>
/// <param name="Supplier">SupplierKey of the counterparty; null when there is none.</param>
/// <param name="Registered">The counterparty stood in the city's register of suppliers.</param>
/// <param name="Group">Others in its corporate group.</param>
/// <param name="CityRelation">Somebody of the group had an agreement, a permit or a grant.</param>
/// <param name="Procurements">Numbers of procurements in which somebody of the group took part, and the one that was named.</param>
public sealed record InterestMatch(string? Supplier, bool Registered, IReadOnlyList<string> Group, bool CityRelation, IReadOnlyList<string> Procurements);
