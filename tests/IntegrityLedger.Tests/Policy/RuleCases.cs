using IntegrityLedger.Policy;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>A sentence about a situation and what one rule says about it: "" when it is silent, "reject", or "review ?fact" when unknown.</summary>
internal sealed record RuleCase(string Rule, string Situation, GiftFacts Facts, string Says, DateOnly? Day = null);

/// <summary>For every rule: when it speaks, when it is silent, and what it asks when a fact is missing.</summary>
internal static class RuleCases
{
    private static readonly GiftFacts Bidder = Lunch with { CounterpartyPhases = ["EVALUATION"], RecipientInProject = true };
    private static readonly GiftFacts Trip = Lunch with { Category = "travel", TotalOre = 250_00 };
    private static readonly GiftFacts Match = Lunch with { Category = "event", LeisureDominates = true };
    private static readonly GiftFacts Discount = Lunch with { Category = "discount" };

    public static IReadOnlyList<RuleCase> Received { get; } =
    [
        new("R01", "a bank note", Lunch with { Category = "cash", TotalOre = 1 }, "reject"),
        new("R01", "crypto of unknown value, declined", Lunch with { Category = "crypto", TotalOre = null, Response = "declined" }, "reject"),
        new("R01", "a book is not cash", Book, ""),
        new("R01", "the city gives a gift card", ChristmasGift with { Category = "giftCard" }, ""),

        new("R02", "lunch from a bidder in my procurement", Bidder, "reject"),
        new("R02", "lunch before the procurement is advertised", Bidder with { CounterpartyPhases = ["MARKET_DIALOGUE"] }, "reject"),
        new("R02", "the contract may be extended and I am in the project", Bidder with { CounterpartyPhases = ["EXTENSION"] }, "reject"),
        new("R02", "the contract runs and I am in the project", Bidder with { CounterpartyPhases = ["CONTRACT"] }, "reject"),
        new("R02", "the contract runs and I am not in the project", Bidder with { CounterpartyPhases = ["CONTRACT"], RecipientInProject = false }, ""),
        new("R02", "the contract has ended", Bidder with { CounterpartyPhases = ["TERMINATED"] }, ""),
        new("R02", "a bidder, and I am not listed in the project", Bidder with { RecipientInProject = false }, "review"),
        new("R02", "a bidder, and nobody knows whether I am in the project", Bidder with { RecipientInProject = null }, "review ?recipientInProject"),
        new("R02", "nobody knows the giver's procurements", Lunch with { CounterpartyPhases = null }, "review ?counterpartyPhases"),
        new("R02", "a phase that the vocabulary lacks", Lunch with { CounterpartyPhases = ["PAUSED"] }, "review ?counterpartyPhases"),

        new("R02", "bids are advertised and I am in the project", Bidder with { CounterpartyPhases = ["ADVERTISED"] }, "reject"),
        new("R02", "the award is under review by a court and I am in the project", Bidder with { CounterpartyPhases = ["REVIEW"] }, "reject"),
        new("R02", "we call off from the giver's framework and I am in the project", Bidder with { CounterpartyPhases = ["CALL_OFF"] }, "reject"),
        new("R02", "the contract may be extended, I am not in the project", Bidder with { CounterpartyPhases = ["EXTENSION"], RecipientInProject = false }, "review"),
        new("R02", "a dialogue with the market, I am not in the project", Bidder with { CounterpartyPhases = ["MARKET_DIALOGUE"], RecipientInProject = false }, "review"),
        new("R02", "the award is under review by a court, I am not in the project", Bidder with { CounterpartyPhases = ["REVIEW"], RecipientInProject = false }, "review"),
        new("R02", "one contract and one evaluation, I am not in either", Bidder with { CounterpartyPhases = ["CONTRACT", "EVALUATION"], RecipientInProject = false }, "review"),

        new("R03", "I decide the giver's permit", Lunch with { AuthorityExercise = true }, "reject"),
        new("R03", "I decide the giver's permit and declined", Lunch with { AuthorityExercise = true, Response = "declined" }, "reject"),
        new("R03", "I decide nothing about the giver", Lunch, ""),
        new("R03", "I did not answer", Lunch with { AuthorityExercise = null }, "review ?authorityExercise"),

        new("R04", "the first box from a client", Chocolates, "allow"),
        new("R04", "the third box from a client", Chocolates with { PriorCountSameGiver12m = 2 }, ""),
        new("R04", "a box for 1 200 kr shared by the eight on the ward", Chocolates with { TotalOre = 1_200_00, Persons = 8 }, "allow"),
        new("R04", "a client gives cash", Chocolates with { Category = "cash" }, ""),
        new("R04", "a box of unknown value", Chocolates with { TotalOre = null }, "review ?value"),
        new("R04", "a box from somebody unknown", Chocolates with { CounterpartyKind = "unknown" }, "review ?counterpartyKind"),

        new("R05", "a client's gift of 201 kr", Chocolates with { TotalOre = 201_00 }, "reject"),
        new("R05", "a client's third gift", Chocolates with { PriorCountSameGiver12m = 2 }, "review"),
        new("R05", "a client's third gift, and too large", Chocolates with { PriorCountSameGiver12m = 2, TotalOre = 201_00 }, "reject, review"),
        new("R05", "a supplier's gift of 250 kr", Book with { TotalOre = 250_00 }, ""),
        new("R05", "a client's large gift, declined", Chocolates with { TotalOre = 900_00, Response = "declined" }, ""),
        new("R05", "earlier gifts unknown", Chocolates with { PriorCountSameGiver12m = null }, "review ?priorCountSameGiver12m"),

        new("R06", "a client's will", Lunch with { Category = "bequest", CounterpartyKind = "client" }, "block"),
        new("R06", "a will, nobody knows whose", Lunch with { Category = "bequest", CounterpartyKind = null }, "block"),
        new("R06", "a client lends me money", Lunch with { Category = "loan", CounterpartyKind = "client" }, "block"),
        new("R06", "a supplier lends me a car", Lunch with { Category = "loan" }, ""),
        new("R06", "somebody unknown lends me money", Lunch with { Category = "loan", CounterpartyKind = null }, "review ?counterpartyKind"),

        new("R07", "a book for 120 kr", Book, "allow"),
        new("R07", "a book for 301 kr", Book with { TotalOre = 301_00 }, ""),
        new("R07", "a book from a bidder", Book with { CounterpartyPhases = ["STANDSTILL"] }, ""),
        new("R07", "a book from a contract party in my project", Book with { CounterpartyPhases = ["CONTRACT"], RecipientInProject = true }, ""),
        new("R07", "a book from a contract party outside my project", Book with { CounterpartyPhases = ["CONTRACT"] }, "allow"),
        new("R07", "a book from somebody whose permit I decide", Book with { AuthorityExercise = true }, ""),
        new("R07", "a client's book", Book with { CounterpartyKind = "client" }, ""),
        new("R07", "a book offered and declined", Book with { Response = "declined" }, ""),
        new("R07", "a book, authority not answered", Book with { AuthorityExercise = null }, "review ?authorityExercise"),
        new("R07", "a book in a currency without a rate", Book with { TotalOre = null }, "review ?value"),

        new("R08", "a book for 500 kr", Book with { TotalOre = 500_00 }, "review"),
        new("R08", "a book for 120 kr", Book, ""),
        new("R08", "a lamp for 1 500 kr", Book with { TotalOre = 1_500_00 }, ""),
        new("R08", "a shared basket, nobody knows by how many", Book with { Persons = null }, "review ?persons"),

        new("R09", "a lamp for 1 500 kr", Book with { TotalOre = 1_500_00 }, "review"),
        new("R09", "a basket for 1 500 kr shared by five", Book with { TotalOre = 1_500_00, Persons = 5 }, ""),
        new("R09", "a painting of unknown value", Book with { TotalOre = null }, "review ?value"),

        new("R10", "the third lunch in a year", Lunch with { PriorCountSameGiver12m = 2 }, "review"),
        new("R10", "the third offer in a year, declined", Lunch with { PriorCountSameGiver12m = 2, Response = "declined" }, "review"),
        new("R10", "the second lunch in a year", Lunch with { PriorCountSameGiver12m = 1 }, ""),
        new("R10", "180 kr after 820 kr", Lunch with { PriorCountSameGiver12m = 1, PriorSumSameGiver12mOre = 820_00 }, "review"),
        new("R10", "180 kr after 819 kr 99 öre", Lunch with { PriorCountSameGiver12m = 1, PriorSumSameGiver12mOre = 819_99 }, ""),
        new("R10", "unknown value after 1 000 kr", Lunch with { TotalOre = null, PriorSumSameGiver12mOre = 1_000_00 }, "review"),
        new("R10", "unknown value after nothing", Lunch with { TotalOre = null }, "review ?value"),
        new("R10", "earlier benefits unknown", Lunch with { PriorCountSameGiver12m = null }, "review ?priorCountSameGiver12m"),

        new("R11", "my wife came along", Lunch with { RelativeIncluded = true }, "reject"),
        new("R11", "it was sent to my home", Book with { DeliveredToHome = true }, "reject"),
        new("R11", "only I, at work", Lunch, ""),
        new("R11", "relatives not answered", Lunch with { RelativeIncluded = null }, "review ?relativeIncluded"),

        new("R12", "a supplier pays my train", Trip, "reject"),
        new("R12", "a supplier pays my hotel", Trip with { Category = "lodging" }, "reject"),
        new("R12", "a twin city abroad pays my train", Trip with { CounterpartyKind = "foreign" }, "review"),
        new("R12", "a lunch is no trip", Lunch, ""),
        new("R12", "somebody unknown pays my train", Trip with { CounterpartyKind = null }, "review ?counterpartyKind"),

        new("R13", "a hockey match with dinner", Match, "reject"),
        new("R13", "a match where the city must be seen, broad, open and approved", Match with { NaturalAndUseful = true, BroadAndOpen = true, PreApproved = true }, ""),
        new("R13", "a match said to be useful, not approved", Match with { NaturalAndUseful = true, BroadAndOpen = true }, "reject"),
        new("R13", "a match said to be broad and approved", Match with { BroadAndOpen = true, PreApproved = true }, "reject"),
        new("R13", "a match said to be useful and approved", Match with { NaturalAndUseful = true, PreApproved = true }, "reject"),
        new("R13", "a seminar that is useful, broad, open and approved", Match with { LeisureDominates = false, NaturalAndUseful = true, BroadAndOpen = true, PreApproved = true }, ""),
        new("R13", "a seminar that is useful, broad and open", Match with { LeisureDominates = false, NaturalAndUseful = true, BroadAndOpen = true }, "review"),
        new("R13", "a seminar that is broad and approved", Match with { LeisureDominates = false, NaturalAndUseful = false, BroadAndOpen = true, PreApproved = true }, "review"),
        new("R13", "a seminar that is useful and approved", Match with { LeisureDominates = false, NaturalAndUseful = true, BroadAndOpen = false, PreApproved = true }, "review"),
        new("R13", "a breakfast seminar", Match with { LeisureDominates = false }, "review"),
        new("R13", "a lunch", Lunch, ""),
        new("R13", "leisure not answered", Lunch with { LeisureDominates = null }, "review ?leisureDominates"),

        new("R14", "a supplier's discount for me", Discount, "reject"),
        new("R14", "a supplier's discount open to all staff", Discount with { OpenToAllStaff = true }, ""),
        new("R14", "a shop's discount for residents", Discount with { CounterpartyKind = "association" }, ""),
        new("R14", "a discount from somebody unknown", Discount with { CounterpartyKind = null }, "review ?counterpartyKind"),

        new("R15", "a work lunch for 180 kr", Lunch, "allow"),
        new("R15", "a lunch for 301 kr", Lunch with { TotalOre = 301_00 }, ""),
        new("R15", "a lunch with wine", Lunch with { Alcohol = "beerWine" }, ""),
        new("R15", "a bidder's lunch", Bidder, ""),
        new("R15", "alcohol not answered", Lunch with { Alcohol = null }, "review ?alcohol"),

        new("R16", "I asked for it", Lunch with { RequestedByMe = true }, "block"),
        new("R16", "I asked for it and then declined", Lunch with { RequestedByMe = true, Response = "declined" }, "block"),
        new("R16", "I did not ask", Lunch, ""),
        new("R16", "asking not answered", Lunch with { RequestedByMe = null }, "review ?requestedByMe"),
    ];

    public static IReadOnlyList<RuleCase> Given { get; } =
    [
        new("R17", "a lunch approved beforehand, everybody named", CityLunch, "allow"),
        new("R17", "a lunch without purpose", CityLunch with { HasPurpose = false }, "require"),
        new("R17", "a lunch without names", CityLunch with { HasParticipantNames = false }, "require"),
        new("R17", "a lunch held without approval", CityLunch with { PreApproved = false }, "review"),
        new("R17", "a lunch planned, to be approved", CityLunch with { PreApproved = false, Planned = true }, "review"),
        new("R17", "a lunch for our own needs no approval beforehand", CityLunch with { PreApproved = false, InternalRepresentation = true }, "allow"),
        new("R17", "coffee is no representation", StaffCoffee, ""),
        new("R17", "nobody knows whether it was approved", CityLunch with { PreApproved = null }, "review ?preApproved"),

        new("R17", "a lunch for our own, planned", CityLunch with { PreApproved = false, InternalRepresentation = true, Planned = true }, "allow"),
        new("R17", "a lunch for our own without names", CityLunch with { InternalRepresentation = true, HasParticipantNames = false }, "require"),
        new("R17", "a lunch held without purpose or approval", CityLunch with { PreApproved = false, HasPurpose = false }, "review, require"),

        new("R17", "a lunch planned and approved", CityLunch with { Planned = true }, "allow"),

        new("R18", "a guest with a bid in", CityLunch with { CounterpartyPhases = ["ADVERTISED"] }, "block"),
        new("R18", "a guest whose permit we decide", CityLunch with { AuthorityExercise = true }, "block"),
        new("R18", "a guest with nothing pending", CityLunch, ""),
        new("R18", "our own people only", StaffCoffee with { CounterpartyPhases = ["ADVERTISED"] }, ""),
        new("R18", "a guest of whom nothing is known", CityLunch with { AuthorityExercise = null }, "review ?authorityExercise"),

        new("R19", "320 kr each without VAT", CityLunch with { TotalOre = 4 * 320_00 }, "warn"),
        new("R19", "300 kr each without VAT", CityLunch with { TotalOre = 4 * 300_00 }, ""),
        new("R19", "376 kr each with VAT is above at any rate", CityLunch with { TotalOre = 4 * 376_00, VatIncluded = true }, "warn"),
        new("R19", "300 kr each with VAT is below at any rate", CityLunch with { TotalOre = 4 * 300_00, VatIncluded = true }, ""),
        new("R19", "336 kr each with VAT and no receipt", CityLunch with { TotalOre = 4 * 336_00, VatIncluded = true }, "review ?totalExVat"),
        new("R19", "336 kr each with VAT, 300 kr on the receipt", CityLunch with { TotalOre = 4 * 336_00, VatIncluded = true, TotalExVatOre = 4 * 300_00 }, ""),
        new("R19", "336 kr each, VAT not answered", CityLunch with { TotalOre = 4 * 336_00, VatIncluded = null }, "review ?vatIncluded"),

        new("R20", "a lunch for 460 kr each", CityLunch with { TotalOre = 4 * 460_00 }, "review"),
        new("R20", "a dinner for 460 kr each", CityLunch with { TotalOre = 4 * 460_00, MealKind = "dinner" }, ""),
        new("R20", "601 kr each, whatever the meal", CityLunch with { TotalOre = 4 * 601_00, MealKind = null }, "review"),
        new("R20", "440 kr each, whatever the meal", CityLunch with { TotalOre = 4 * 440_00, MealKind = null }, ""),
        new("R20", "460 kr each, lunch or dinner not known", CityLunch with { TotalOre = 4 * 460_00, MealKind = null }, "review ?mealKind"),

        new("R21", "cake for 61 kr each", StaffCoffee with { TotalOre = 10 * 61_00 }, "warn"),
        new("R21", "cake for 60 kr each", StaffCoffee with { TotalOre = 10 * 60_00 }, ""),
        new("R21", "cake before the limit was stated", StaffCoffee with { TotalOre = 10 * 61_00 }, "review ?parameter:REFRESHMENT_TAX", new(2017, 11, 20)),
        new("R21", "cake of unknown cost", StaffCoffee with { TotalOre = null }, "review ?value"),

        new("R22", "wine at the staff dinner", StaffCoffee with { Category = "meal", Alcohol = "beerWine" }, "reject"),
        new("R22", "wine when a memory gift is handed over", StaffCoffee with { Category = "meal", Alcohol = "beerWine", MemoryGiftCeremony = true }, ""),
        new("R22", "wine with guests", CityLunch with { Alcohol = "beerWine" }, ""),
        new("R22", "alcohol not answered at the staff dinner", StaffCoffee with { Category = "meal", Alcohol = null }, "review ?alcohol"),

        new("R23", "spirits for guests", CityLunch with { Alcohol = "spirits" }, "reject"),
        new("R23", "spirits for an international guest, approved", CityLunch with { Alcohol = "spirits", HostsInternationalGuest = true }, ""),
        new("R23", "spirits for an international guest, not approved", CityLunch with { Alcohol = "spirits", HostsInternationalGuest = true, PreApproved = false }, "reject"),
        new("R23", "wine for guests", CityLunch with { Alcohol = "beerWine" }, ""),
        new("R23", "alcohol not answered", CityLunch with { Alcohol = null }, "review ?alcohol"),

        new("R24", "three of us, one guest, purpose given", CityLunch with { OwnParticipants = 3, ExternalParticipants = 1 }, "warn"),
        new("R24", "three of us, one guest, no purpose", CityLunch with { OwnParticipants = 3, ExternalParticipants = 1, HasPurpose = false }, "require"),
        new("R24", "two of us, two guests", CityLunch, ""),
        new("R24", "two of us, two guests, no purpose", CityLunch with { HasPurpose = false }, ""),
        new("R24", "only our own", CityLunch with { OwnParticipants = 9, ExternalParticipants = 0, InternalRepresentation = true }, ""),
        new("R24", "only our own, no purpose", CityLunch with { OwnParticipants = 9, ExternalParticipants = 0, InternalRepresentation = true, HasPurpose = false }, ""),
        new("R24", "the guests were not counted", CityLunch with { ExternalParticipants = null }, "review ?externalParticipants"),

        new("R25", "a Christmas gift for 601 kr", ChristmasGift with { TotalOre = 601_00 }, "warn"),
        new("R25", "a Christmas gift for 600 kr", ChristmasGift with { TotalOre = 600_00 }, "allow"),
        new("R25", "a Christmas gift for 551 kr in 2024", ChristmasGift with { TotalOre = 551_00 }, "warn", new(2024, 12, 12)),
        new("R25", "a Christmas gift for 550 kr in 2024", ChristmasGift with { TotalOre = 550_00 }, "allow", new(2024, 12, 12)),
        new("R25", "a jubilee gift for 1 500 kr", ChristmasGift with { TotalOre = 1_500_00, Occasion = "jubilee" }, "allow"),
        new("R25", "a memory gift for 15 001 kr", ChristmasGift with { TotalOre = 15_001_00, Occasion = "memory" }, "warn"),
        new("R25", "a gift to a guest", ChristmasGift with { InternalRepresentation = false, TotalOre = 700_00 }, ""),
        new("R25", "a Christmas gift to a guest", ChristmasGift with { InternalRepresentation = false }, ""),
        new("R25", "a gift of thanks", ChristmasGift with { Occasion = "other" }, ""),
        new("R25", "a gift of thanks for 16 000 kr", ChristmasGift with { Occasion = "other", TotalOre = 16_000_00 }, ""),
        new("R25", "a gift for 700 kr, occasion not known", ChristmasGift with { TotalOre = 700_00, Occasion = null }, "review ?occasion"),

        new("R37", "declared on the 14th day", Lunch with { DaysFromEventToDeclaration = 14 }, ""),
        new("R37", "declared on the 15th day without a reason", Lunch with { DaysFromEventToDeclaration = 15 }, "require"),
        new("R37", "declared on the 15th day with a reason", Lunch with { DaysFromEventToDeclaration = 15, HasLateReason = true }, "warn"),
        new("R37", "declared on the 14th day with a reason", Lunch with { DaysFromEventToDeclaration = 14, HasLateReason = true }, ""),
        new("R37", "planned for next week", CityLunch with { DaysFromEventToDeclaration = -7, Planned = true }, ""),
        new("R37", "nobody knows how late it is", Lunch with { DaysFromEventToDeclaration = null }, "review ?daysFromEventToDeclaration"),

        new("D01", "a guest declines our gift", ChristmasGift with { InternalRepresentation = false, Response = "declined" }, ""),
        new("D01", "an assignment offered, not answered", Lunch with { Category = "assignment", TotalOre = 0, Response = "undecided" }, ""),
        new("D02", "coffee offered to me and declined", StaffCoffee with { Direction = "received", Response = "declined" }, ""),
        new("D02", "a cheap gift", ChristmasGift with { Occasion = "other", TotalOre = 40_00 }, ""),
        new("D02", "beer with guests", StaffCoffee with { InternalRepresentation = false, Alcohol = "beerWine" }, ""),
    ];

    public static IReadOnlyList<RuleCase> All { get; } = [.. Received, .. Given, .. LimitCases.All, .. ReachCases.All];

    /// <summary>What one rule says in an assessment, in the words of <see cref="RuleCase.Says"/>.</summary>
    public static string Spoken(Assessment assessment, string rule) => string.Join(", ", assessment.Rules.Where(r => r.Id == rule)
        .Select(h => h.Outcome.ToString().ToLowerInvariant() + (h is { Outcome: PolicyOutcome.Review, UnknownFacts.Count: > 0 } ? " ?" + string.Join(",", h.UnknownFacts) : "")));
}
