using IntegrityLedger.Policy;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>How far each rule reaches: from one situation where it speaks, every other direction, answer, category and giver, and nothing else changed.</summary>
internal static class ReachCases
{
    private const string Every = "every";
    private const string Kept = "accepted undecided";
    private const string Firms = "supplier applicant association authority foreign";
    private const string Strangers = "supplier applicant resident association authority foreign";
    private const string Small = "meal refreshment event goods service discount other";

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. Reach("R01", "reject", Lunch with { Category = "cash" }, Every, "cash giftCard crypto", Every),
        .. Reach("R02", "reject", Lunch with { CounterpartyPhases = ["STANDSTILL"], RecipientInProject = true }, Every, Every, Firms),
        .. Reach("R03", "reject", Lunch with { AuthorityExercise = true }, Every, Every, Every),
        .. Reach("R04", "allow", Chocolates, Kept, "goods refreshment meal", "client"),
        .. Reach("R05", "reject", Chocolates with { TotalOre = 250_00 }, Kept, Every, "client"),
        .. Reach("R05", "review", Chocolates with { PriorCountSameGiver12m = 2 }, Kept, Every, "client"),
        .. Reach("R06", "block", Lunch with { Category = "bequest" }, Every, "bequest", Every),
        .. Reach("R06", "block", Lunch with { Category = "loan", CounterpartyKind = "client" }, Every, "loan bequest", "client"),
        .. Reach("R07", "allow", Book, Kept, Small, Strangers),
        .. Reach("R08", "review", Book with { TotalOre = 500_00 }, Kept, Every, Every),
        .. Reach("R09", "review", Book with { TotalOre = 1_500_00 }, Kept, Every, Every),
        .. Reach("R10", "review", Book with { PriorCountSameGiver12m = 2 }, Every, Every, Every),
        .. Reach("R11", "reject", Book with { RelativeIncluded = true }, Every, Every, Every),
        .. Reach("R11", "reject", Book with { DeliveredToHome = true }, Every, Every, Every),
        .. Reach("R12", "reject", Book with { Category = "studyTrip" }, Every, "travel lodging studyTrip", "supplier applicant client resident", "association authority foreign", "review"),
        .. Reach("R13", "reject", Book with { LeisureDominates = true }, Every, Every, Every),
        .. Reach("R13", "review", Book with { Category = "event" }, Every, "event", Every),
        .. Reach("R14", "reject", Book with { Category = "loan" }, Every, "discount loan", "supplier"),
        .. Reach("R15", "allow", Lunch, Kept, "meal refreshment", Strangers),
        .. Reach("R16", "block", Lunch with { RequestedByMe = true }, Every, Every, Every),
        .. Reach("R17", "allow", CityLunch, Every, "meal event", Every),
        .. Reach("R18", "block", CityLunch with { CounterpartyPhases = ["EXTENSION"] }, Every, Every, Every),
        .. Reach("R19", "warn", CityLunch with { TotalOre = 4 * 400_00 }, Every, "meal refreshment", Every),
        .. Reach("R20", "review", CityLunch with { TotalOre = 4 * 700_00 }, Every, "meal refreshment", Every),
        .. Reach("R21", "warn", StaffCoffee with { TotalOre = 10 * 70_00 }, Every, "refreshment", Every),
        .. Reach("R22", "reject", StaffCoffee with { Alcohol = "spirits" }, Every, "meal refreshment event", Every),
        .. Reach("R23", "reject", CityLunch with { Alcohol = "spirits" }, Every, Every, Every),
        .. Reach("R24", "warn", CityLunch with { OwnParticipants = 3 }, Every, "meal event", Every),
        .. Reach("R25", "warn", ChristmasGift with { TotalOre = 700_00 }, Every, "goods giftCard", Every),
        .. Reach("D01", "allow", Book with { Response = "declined" }, "declined", "meal refreshment goods cash service discount other travel lodging studyTrip giftCard crypto loan bequest sponsorship assignment event", Every),
        .. Reach("D02", "allow", StaffCoffee, Every, "refreshment", Every),
        .. new[] { "received", "given" }.Select(d => new RuleCase("R37", $"late and {d}", Lunch with { Direction = d, DaysFromEventToDeclaration = 20 }, "require")),
    ];

    private static IEnumerable<RuleCase> Reach(
        string rule, string says, GiftFacts facts, string responses, string categories, string kinds, string otherKinds = "", string otherwise = "")
    {
        // The defaults are asked only where no rule speaks, which other categories and givers change.
        var asksOthers = rule.StartsWith('R');
        string Expected(string reach, string word) => reach == Every || reach.Split(' ').Contains(word) ? says : "";
        var what = $"{facts.Category} for {facts.TotalOre} öre ({says})";
        yield return new(rule, $"{what}, the other direction", facts with { Direction = facts.Direction == "given" ? "received" : "given" }, "");
        foreach (var word in FactCatalogue.All["response"].Values)
            yield return new(rule, $"{what}, {word}", facts with { Response = word }, Expected(responses, word));
        if (!asksOthers) yield break;
        foreach (var word in FactCatalogue.All["category"].Values)
            yield return new(rule, $"{what} as {word}", facts with { Category = word }, Expected(categories, word));
        foreach (var word in FactCatalogue.All["counterpartyKind"].Values)
            yield return new(rule, $"{what} from {word}", facts with { CounterpartyKind = word }, otherKinds.Split(' ').Contains(word) ? otherwise : Expected(kinds, word));
    }
}
