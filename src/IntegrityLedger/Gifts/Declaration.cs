using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts;

/// <summary>What a person declared (domain A8). Free text is sealed; a null answer means "not known", never "no".</summary>
public sealed record Declaration
{
    public required Direction Direction { get; init; }
    public required Response Response { get; init; }
    public required Category Category { get; init; }
    public required SealedText Description { get; init; }
    public required DeclaredValue Value { get; init; }
    /// <summary>How many people shared the value; at least 1.</summary>
    public int Persons { get; init; } = 1;
    public int? Quantity { get; init; }
    public required DateOnly OccurredOn { get; init; }
    /// <summary>When the declarant learnt of it, where that is later than the event.</summary>
    public DateOnly? DiscoveredOn { get; init; }
    public SealedText? Occasion { get; init; }
    public SealedText? Place { get; init; }
    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }
    public required Counterparty Counterparty { get; init; }
    public SealedText? Purpose { get; init; }
    public SealedText? LinkToOperations { get; init; }
    public SealedText? InvitedBy { get; init; }
    public IReadOnlyList<Participant> Participants { get; init; } = [];
    public string? ProcurementId { get; init; }
    /// <summary>Case number (diarienummer) of a pending matter with the giver.</summary>
    public SealedText? CaseReference { get; init; }
    /// <summary>Recognises the case again without naming it; see <see cref="Kernel.CaseReference"/>.</summary>
    public string? CaseKey { get; init; }
    public Beneficiary? Beneficiary { get; init; }
    public bool? AuthorityExercise { get; init; }
    public bool? RelativeIncluded { get; init; }
    public bool? DeliveredToHome { get; init; }
    public bool? RequestedByMe { get; init; }
    public bool? LeisureDominates { get; init; }
    /// <summary>0–100.</summary>
    public int? LeisureSharePercent { get; init; }
    public Alcohol? Alcohol { get; init; }
    public MealKind? MealKind { get; init; }
    public bool? TravelOrLodgingIncluded { get; init; }
    public bool? AlreadyConsumed { get; init; }
    public bool? PrivateFriendshipClaimed { get; init; }
    public bool? SelfAssessedConflict { get; init; }
    public bool? OpenToAllStaff { get; init; }
    public SealedText? WhyThisResponse { get; init; }
    public SealedText? LateReason { get; init; }
    /// <summary>Invoice or voucher (verifikationsnummer) that the cost is booked on.</summary>
    public SealedText? VoucherNumber { get; init; }

    /// <summary>Every employee named, the declarant not counted.</summary>
    [JsonIgnore]
    public IEnumerable<EmployeeId> NamedEmployees => Participants.Where(p => p.Employee is not null).Select(p => p.Employee!.Value);
}

/// <summary>The value as declared. <paramref name="Amount"/> is the whole amount for all persons, in minor units; null when unknown.</summary>
/// <param name="InKronor">Öre, when the currency is SEK or a dated rate was found.</param>
/// <param name="AsWritten">The words of the source when they are not a plain amount ("Above limit").</param>
/// <param name="Rate">What a foreign amount was converted with, valid on the day of the event; null when there was no such rate, and then the value in kronor is unknown.</param>
public sealed record DeclaredValue(Money? Amount, ValueBasis Basis, bool? VatIncluded = null, long? InKronor = null, SealedText? AsWritten = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExchangeRate? Rate = null)
{
    public static readonly DeclaredValue Unknown = new(null, ValueBasis.Unknown);
}

/// <summary>Somebody who took part: an employee by identity, anybody else by sealed name.</summary>
public sealed record Participant(bool External, EmployeeId? Employee, SealedText? Name, SealedText? Organisation = null, SealedText? Title = null);
