using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>The body of <c>POST /api/gifts</c> and <c>/api/gifts/check</c>: what a person answers. Null means "not known".</summary>
public sealed record DeclareGift
{
    public Direction? Direction { get; init; }
    public Response? Response { get; init; }
    public Category? Category { get; init; }
    public string? Description { get; init; }
    public ValueInput? Value { get; init; }
    /// <summary>How many people shared the value; 1 when left out.</summary>
    public int? Persons { get; init; }
    public int? Quantity { get; init; }
    public DateOnly? OccurredOn { get; init; }
    public DateOnly? DiscoveredOn { get; init; }
    public string? Occasion { get; init; }
    public string? Place { get; init; }
    public string? Country { get; init; }
    public CounterpartyInput? Counterparty { get; init; }
    public string? Purpose { get; init; }
    public string? LinkToOperations { get; init; }
    public string? InvitedBy { get; init; }
    public IReadOnlyList<ParticipantInput>? Participants { get; init; }
    public string? ProcurementId { get; init; }
    public string? CaseReference { get; init; }
    public Beneficiary? Beneficiary { get; init; }
    public bool? AuthorityExercise { get; init; }
    public bool? RelativeIncluded { get; init; }
    public bool? DeliveredToHome { get; init; }
    public bool? RequestedByMe { get; init; }
    public bool? LeisureDominates { get; init; }
    public int? LeisureSharePercent { get; init; }
    public Alcohol? Alcohol { get; init; }
    public MealKind? MealKind { get; init; }
    public bool? TravelOrLodgingIncluded { get; init; }
    public bool? AlreadyConsumed { get; init; }
    public bool? PrivateFriendshipClaimed { get; init; }
    public bool? SelfAssessedConflict { get; init; }
    public bool? OpenToAllStaff { get; init; }
    public string? WhyThisResponse { get; init; }
    public string? LateReason { get; init; }
    public string? VoucherNumber { get; init; }
    /// <summary>Login of the person this concerns, when somebody else enters it.</summary>
    public string? OnBehalfOf { get; init; }
}

/// <summary>The whole value for all persons; <c>amount</c> in the currency's major unit.</summary>
public sealed record ValueInput(decimal? Amount, string? Currency, ValueBasis? Basis, bool? VatIncluded = null);

/// <summary>An employee by login, anybody else by name.</summary>
public sealed record ParticipantInput(string? Name = null, string? Organisation = null, bool? External = null, string? Login = null, string? Title = null);
