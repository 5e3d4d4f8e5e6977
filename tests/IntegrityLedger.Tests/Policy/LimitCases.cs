using IntegrityLedger.Policy;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Every limit on its last mild öre and on the next, on the first and the last day of its value.</summary>
internal static class LimitCases
{
    private static readonly GiftFacts JubileeGift = ChristmasGift with { Occasion = "jubilee" };

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        .. Limit("R04", Chocolates, 200_00, "allow", ""),
        .. Limit("R05", Chocolates, 200_00, "", "reject"),
        .. Limit("R07", Book, 300_00, "allow", ""),
        .. Limit("R08", Book, 300_00, "", "review"),
        .. Limit("R08", Book, 1_000_00, "review", ""),
        .. Limit("R09", Book, 1_000_00, "", "review"),
        .. Limit("R15", Lunch, 300_00, "allow", ""),
        .. Limit("R19", CityLunch with { Persons = 1 }, 300_00, "", "warn"),
        .. Limit("R19", CityLunch with { Persons = 1, VatIncluded = true }, 375_00, "review ?totalExVat", "warn"),
        .. Limit("R20", CityLunch with { Persons = 1 }, 450_00, "", "review"),
        .. Limit("R20", CityLunch with { Persons = 1, MealKind = "dinner" }, 600_00, "", "review"),
        .. Limit("R21", StaffCoffee with { Persons = 1 }, 60_00, "", "warn"),
        .. Limit("D02", StaffCoffee with { Persons = 1 }, 60_00, "allow", ""),
        .. Limit("R25", ChristmasGift with { Occasion = "memory" }, 15_000_00, "allow", "warn"),
        .. Years(ChristmasGift, 450_00, "2000-01-01", "2020-12-31"),
        .. Years(ChristmasGift, 500_00, "2021-01-01", "2023-12-31"),
        .. Years(ChristmasGift, 550_00, "2024-01-01", "2025-12-31"),
        .. Years(ChristmasGift, 600_00, "2026-01-01", "2026-12-31"),
        .. Years(JubileeGift, 1_350_00, "2020-01-01", "2020-12-31"),
        .. Years(JubileeGift, 1_500_00, "2021-01-01", "2021-12-31"),
        .. Years(JubileeGift, 1_500_00, "2022-01-01", "2023-12-31"),
        .. Years(JubileeGift, 1_650_00, "2024-01-01", "2025-12-31"),
        .. Years(JubileeGift, 1_800_00, "2026-01-01", "2026-12-31"),
        new("R10", "1 000 kr at once", Book with { TotalOre = 1_000_00 }, "review"),
        new("R10", "999 kr 99 öre at once", Book with { TotalOre = 999_99 }, ""),
        new("R15", "the third simple lunch in a year", Lunch with { PriorCountSameGiver12m = 2 }, ""),
        new("R15", "the second simple lunch in a year", Lunch with { PriorCountSameGiver12m = 1 }, "allow"),
        new("R15", "alcohol not answered after two lunches", Lunch with { PriorCountSameGiver12m = 2, Alcohol = null }, ""),
        new("R04", "the second box in a year", Chocolates with { PriorCountSameGiver12m = 1 }, "allow"),
        new("R05", "the second box in a year", Chocolates with { PriorCountSameGiver12m = 1 }, ""),
        new("R25", "a jubilee gift before the limit is known", JubileeGift with { TotalOre = 1_000_00 }, "review ?parameter:JUBILEE_GIFT", new(2019, 12, 31)),
    ];

    private static IEnumerable<RuleCase> Limit(string rule, GiftFacts facts, long ore, string atMost, string above, DateOnly? day = null)
    {
        var what = $"{facts.Category} {facts.Occasion ?? facts.MealKind ?? facts.CounterpartyKind} {(facts.VatIncluded == true ? "with VAT " : "")}{day:yyyy-MM-dd} ";
        yield return new(rule, $"{what}{ore} öre", facts with { TotalOre = ore }, atMost, day);
        yield return new(rule, $"{what}{ore + 1} öre", facts with { TotalOre = ore + 1 }, above, day);
    }

    private static IEnumerable<RuleCase> Years(GiftFacts gift, long ore, params string[] days) =>
        days.SelectMany(day => Limit("R25", gift, ore, "allow", "warn", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
}
