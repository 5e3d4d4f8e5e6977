using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Kind of secondary occupation (slag av bisyssla), domain B5.</summary>
public enum SecondaryOccupationType { OwnFirm, Employment, Assignment, Board }

/// <summary>What the company is to the city, as the declarant knows it (leverantör, sökande, under tillsyn).</summary>
public enum SecondaryOccupationRelation
{
    None,
    Supplier,
    Applicant,
    Supervised,
    /// <summary>Something, not said what.</summary>
    Some,
}

/// <summary>What a test of the three found (förtroendeskadlig, arbetshindrande, konkurrerande).</summary>
public enum SecondaryOccupationFinding { Yes, No, Unknown }

/// <summary>What was decided (tillåten, tillåten med villkor, förbjuden, inte en bisyssla).</summary>
public enum SecondaryOccupationDecision { Allowed, AllowedWithConditions, Forbidden, NotSecondaryOccupation }

/// <summary>Whose opinion it is (personal, jurist).</summary>
public enum SecondaryOccupationOpinionKind { Hr, Legal }

/// <summary>Where a secondary occupation stands, domain B5. Allowed, allowed with conditions, renewed and review due are all in force while the occupation lasts.</summary>
public enum SecondaryOccupationStatus
{
    Submitted,
    ManagerAssessment,
    LegalOpinion,
    InformationRequested,
    Allowed,
    AllowedWithConditions,
    Forbidden,
    NotSecondaryOccupation,
    ReviewDue,
    Renewed,
    Ended,
    Revoked,
}

/// <summary>What a person does beside the job (B5). Words are sealed; a null answer means "not known", never "no".</summary>
public sealed record SecondaryOccupationTerms
{
    public required SecondaryOccupationType Type { get; init; }
    public required Counterparty Company { get; init; }
    public SealedText? Industry { get; init; }
    public required SealedText Tasks { get; init; }
    /// <summary>Hours a week on average, 0–168.</summary>
    public decimal? HoursPerWeek { get; init; }
    public SealedText? Schedule { get; init; }
    public bool? Remunerated { get; init; }
    /// <summary>First and, where it is known, last day of the occupation itself.</summary>
    public required Period Period { get; init; }
    public SecondaryOccupationRelation? SupplierRelation { get; init; }
    public bool? TouchesDuties { get; init; }
    public bool? UsesEquipment { get; init; }
    public SealedText? EarlierDecision { get; init; }
}

/// <summary>One of the three tests with its reason.</summary>
public sealed record SecondaryOccupationTest(SecondaryOccupationFinding Finding, SealedText? Reason);

/// <summary>LOA 7 § (trust), and what contract and collective agreement say of work that is hindered or competed with; null where a test was not made.</summary>
public sealed record SecondaryOccupationTests(SecondaryOccupationTest? Trust, SecondaryOccupationTest? Hindering, SecondaryOccupationTest? Competing)
{
    public static readonly SecondaryOccupationTests NotMade = new(null, null, null);

    [JsonIgnore]
    public IEnumerable<SecondaryOccupationTest> Made => new[] { Trust, Hindering, Competing }.OfType<SecondaryOccupationTest>();

    /// <summary>A ground is a test that found something and says why: LOA 7 c §, LAS 6 i §.</summary>
    [JsonIgnore]
    public bool HasGround => Made.Any(test => test is { Finding: SecondaryOccupationFinding.Yes, Reason: not null });
}

/// <summary>A condition of an allowance (villkor): what, by when, and whether it must be shown.</summary>
/// <param name="MeasureId">The stream in which it is followed up.</param>
public sealed record SecondaryOccupationCondition(Guid MeasureId, SealedText Text, DateOnly DueOn, bool EvidenceRequired);

/// <summary>What the registers and the form told when the rules spoke.</summary>
/// <param name="OtherHours">Hours a week of the person's other secondary occupations in force.</param>
/// <param name="CompanyRecognised">It has a number or a registered name, so that the registers could be asked.</param>
/// <param name="CityRelations">Agreements, permits and grants of the company's group in force: kinds as in the supplier register.</param>
/// <param name="UnitProcurements">Procurements with the company's group that the person's unit runs, or in which the person takes part.</param>
public sealed record SecondaryOccupationFacts(
    Regime Regime, SecondaryOccupationType Type, SecondaryOccupationRelation? SupplierRelation, bool? TouchesDuties, bool? UsesEquipment, decimal? HoursPerWeek, decimal OtherHours,
    bool CompanyRecognised, IReadOnlyList<string> CityRelations, IReadOnlyList<string> UnitProcurements);

/// <summary>What the decision page showed: so that an auditor sees exactly that, years later.</summary>
public sealed record SecondaryOccupationKnown(IReadOnlyList<string> RuleHits, int OtherOccupations, decimal OtherHours, bool OpinionGiven);
