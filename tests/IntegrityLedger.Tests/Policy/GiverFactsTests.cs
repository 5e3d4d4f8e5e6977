using CsCheck;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>The facts about history with the same giver, and what is left of them when only a part is known.</summary>
public sealed class GiverFactsTests
{
    private static readonly Tally Two = new(2, 500_00), Some = new(2, null, 500_00);

    private static readonly GiftFacts Known = Lunch with
    {
        PriorCountSameGiver12m = 1, PriorSumSameGiver12mOre = 100_00,
        Totals = new() { PersonYear = new(2, 200_00), Unit12m = new(3, 300_00), UnitYear = new(4, 400_00), City12m = new(5, 500_00), CityYear = new(6, 600_00),
            OtherWay12m = new(7, 700_00), OtherWayYear = new(8, 800_00), OtherWayUnit12m = new(9, 900_00), OtherWayUnitYear = new(10, 1_000_00), OtherWayCity12m = new(11, 1_100_00), OtherWayCityYear = new(12, 1_200_00) },
    };

    private static string Truth(string fact, string comparison, long than, GiftFacts facts) => LanguageTests.TruthOf($$"""{"fact":"{{fact}}","{{comparison}}":{{than}}}""", facts);

    private static void Is(string fact, long number, GiftFacts facts) => Truth(fact, "eq", number, facts).ShouldBe("true", $"{fact} = {number}");

    private static void IsAtLeast(string fact, long number, GiftFacts facts, string missing)
    {
        Truth(fact, "gte", number, facts).ShouldBe("true", fact);
        Truth(fact, "gt", number, facts).ShouldBe($"unknown {missing}", fact);
        Truth(fact, "lte", 99_999_999_00, facts).ShouldBe($"unknown {missing}", fact);
    }

    [Theory]
    [InlineData("", "12m", 1)]
    [InlineData("", "Year", 2)]
    [InlineData("Unit", "12m", 3)]
    [InlineData("Unit", "Year", 4)]
    [InlineData("City", "12m", 5)]
    [InlineData("City", "Year", 6)]
    public void Each_scope_and_span_has_its_number_and_its_worth_before_and_with_this_one(string whom, string span, int earlier)
    {
        Is($"priorCountSameGiver{whom}{span}", earlier, Known);
        Is($"priorSumSameGiver{whom}{span}", earlier * 100_00, Known);
        Is($"countSameGiver{whom}{span}", earlier + 1, Known);
        Is($"sumSameGiver{whom}{span}", earlier * 100_00 + 180_00, Known);
        Is($"countOtherWay{whom}{span}", earlier + 6, Known);
        Is($"sumOtherWay{whom}{span}", (earlier + 6) * 100_00, Known);
    }

    [Fact]
    public void A_sum_with_a_benefit_of_unknown_value_in_it_is_never_exact()
    {
        var facts = Lunch with { Totals = new() { Unit12m = Some } };
        IsAtLeast("priorSumSameGiverUnit12m", 500_00, facts, "priorSumSameGiverUnit12m");
        IsAtLeast("sumSameGiverUnit12m", 680_00, facts, "priorSumSameGiverUnit12m");
        IsAtLeast("sumSameGiverUnit12m", 500_00, facts with { TotalOre = null }, "priorSumSameGiverUnit12m,value");
        IsAtLeast("sumSameGiver12m", 1_080_00, Lunch with { PriorSumSameGiver12mOre = null, PriorSumSameGiver12mAtLeastOre = 900_00 }, "priorSumSameGiver12m");
    }

    [Fact]
    public void Nothing_said_of_the_totals_is_unknown_and_not_none()
    {
        var names = FactCatalogue.All.Keys.Where(f => f.Contains("SameGiver", StringComparison.Ordinal) || f.Contains("OtherWay", StringComparison.Ordinal)).ToList();
        names.Count.ShouldBe(6 * 4 + 6 * 2);
        foreach (var fact in names)
            Truth(fact, "lte", 5, Lunch with { PriorCountSameGiver12m = null, PriorSumSameGiver12mOre = null, TotalOre = null }).ShouldStartWith("unknown", customMessage: fact);
    }

    [Fact]
    public void A_rule_speaks_already_when_what_is_known_passes_the_limit_and_asks_when_it_may()
    {
        var unvalued = Lunch with { PriorCountSameGiver12m = 1, PriorSumSameGiver12mOre = null, PriorSumSameGiver12mAtLeastOre = 900_00 };
        Judge(unvalued).Rules.Single(r => r.Id == "R10").UnknownFacts.ShouldBeEmpty();
        Judge(unvalued with { PriorSumSameGiver12mAtLeastOre = 100_00 }).Rules.Single(r => r.Id == "R10").UnknownFacts.ShouldBe(["priorSumSameGiver12m"]);
    }

    [Fact]
    public void Knowing_less_never_tells_more() =>
        Gen.Select(Tallies, Gen.Int[0, 5].Select(i => (long?)(i * 100_00)), Gen.Bool, Gen.Long[0, 3_000_00]).Sample((tally, value, lessSaid, limit) =>
        {
            var more = Lunch with { TotalOre = value, Totals = new() { City12m = tally } };
            var less = lessSaid ? more with { TotalOre = null } : more with { Totals = new() { City12m = tally with { SumOre = null, AtLeastOre = tally.AtLeastOre is null ? null : tally.AtLeastOre / 2 } } };
            foreach (var fact in new[] { "sumSameGiverCity12m", "priorSumSameGiverCity12m", "countSameGiverCity12m" })
                foreach (var comparison in new[] { "gt", "gte", "lt", "lte", "eq" })
                {
                    var (known, vague) = (Truth(fact, comparison, limit, more), Truth(fact, comparison, limit, less));
                    if (!vague.StartsWith("unknown", StringComparison.Ordinal)) vague.ShouldBe(known, $"{fact} {comparison} {limit}: {tally}, less: {less.Totals!.City12m}");
                }
        }, iter: 1_000);

    private static readonly Gen<Tally> Tallies = Gen.Select(Gen.Int[0, 9], Gen.Long[0, 2_000_00], Gen.Int[0, 2]).Select((count, sum, kind) => kind switch { 0 => Two with { Count = count, SumOre = sum }, 1 => Some with { Count = count, AtLeastOre = sum }, _ => new Tally() });
}
