using IntegrityLedger.Policy;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Complete, honest starting points; each test changes what its sentence is about.</summary>
internal static class Situations
{
    public static readonly PolicyPack Pack = PackShelf.Of(ShippedPolicies.All).InForceOn(new(2026, 11, 23));
    public static readonly DateOnly Day = new(2026, 11, 10);

    /// <summary>A 180 kr lunch from a supplier without any procurement; everything answered.</summary>
    public static GiftFacts Lunch { get; } = new()
    {
        Direction = "received",
        Response = "accepted",
        Category = "meal",
        TotalOre = 180_00,
        Persons = 1,
        CounterpartyKind = "supplier",
        CounterpartyPhases = [],
        RecipientInProject = false,
        AuthorityExercise = false,
        RelativeIncluded = false,
        DeliveredToHome = false,
        RequestedByMe = false,
        LeisureDominates = false,
        Alcohol = "none",
        PriorCountSameGiver12m = 0,
        PriorSumSameGiver12mOre = 0,
        PreApproved = false,
        Planned = false,
        DaysFromEventToDeclaration = 2,
        HasLateReason = false,
    };

    /// <summary>A 120 kr book.</summary>
    public static GiftFacts Book { get; } = Lunch with { Category = "goods", TotalOre = 120_00 };

    /// <summary>A 120 kr box of chocolates from a client's family.</summary>
    public static GiftFacts Chocolates { get; } = Book with { CounterpartyKind = "client" };

    /// <summary>A lunch for two guests that the city pays: 280 kr each without VAT, approved beforehand, everybody named.</summary>
    public static GiftFacts CityLunch { get; } = Lunch with
    {
        Direction = "given",
        TotalOre = 4 * 280_00,
        Persons = 4,
        VatIncluded = false,
        MealKind = "lunch",
        OwnParticipants = 2,
        ExternalParticipants = 2,
        InternalRepresentation = false,
        HasPurpose = true,
        HasParticipantNames = true,
        PreApproved = true,
    };

    /// <summary>Coffee and fruit for colleagues at a staff meeting, 40 kr each.</summary>
    public static GiftFacts StaffCoffee { get; } = CityLunch with
    {
        Category = "refreshment",
        TotalOre = 10 * 40_00,
        Persons = 10,
        OwnParticipants = 10,
        ExternalParticipants = 0,
        InternalRepresentation = true,
        MealKind = "other",
    };

    /// <summary>A Christmas gift to an employee, 500 kr with VAT.</summary>
    public static GiftFacts ChristmasGift { get; } = StaffCoffee with
    {
        Category = "goods",
        TotalOre = 500_00,
        Persons = 1,
        VatIncluded = true,
        Occasion = "christmas",
    };

    public static Assessment Judge(GiftFacts facts, DateOnly? day = null) => PolicyEvaluator.Evaluate(Pack, facts, day ?? Day);

    /// <summary>"R02 reject; R37 warn": who spoke and how strongly.</summary>
    public static string Spoken(this Assessment assessment) =>
        string.Join("; ", assessment.Rules.Select(r => $"{r.Id} {r.Outcome.ToString().ToLowerInvariant()}{(r is { Outcome: PolicyOutcome.Review, UnknownFacts.Count: > 0 } ? $" ?{string.Join(",", r.UnknownFacts)}" : "")}"));
}
