using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Policy.Views;
using Shouldly;
using Xunit;
using PolicyCase = IntegrityLedger.Policy.RuleCase;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>The edges of a judgement that small faults in the evaluator would shift; found by ops/mutation.sh.</summary>
public sealed class EvaluatorEdgeTests
{
    private static readonly LocalizedText Text = new("x", "x");
    private static readonly Condition Always = new Condition.Compare("persons", Comparison.Gte, new Operand.Number(1));

    [Fact]
    public void Of_two_cases_of_a_rule_that_hold_the_stronger_is_told_first()
    {
        var pack = PackOf([new(Always, PolicyOutcome.Warn, new("svag", "weak")), new(Always, PolicyOutcome.Reject, new("stark", "strong"))]);
        RuleTrial.Try(pack, pack.Rules[0], Lunch, Day).Hits.Select(h => h.Message.En).ShouldBe(["strong", "weak"]);
    }

    [Fact]
    public void A_rule_says_nothing_by_itself_on_a_day_it_is_not_valid()
    {
        var pack = PackOf([new(Always, PolicyOutcome.Reject, Text)]);
        RuleTrial.Try(pack, pack.Rules[0], Lunch, pack.Rules[0].ValidFrom.AddDays(-1)).Hits.ShouldBeEmpty();
        RuleTrial.Try(pack, pack.Rules[0], Lunch, pack.Rules[0].ValidFrom).Hits.ShouldHaveSingleItem();
    }

    [Fact]
    public void Silence_of_all_rules_is_told_as_the_first_version_of_a_rule_of_its_own()
    {
        var silence = PolicyEvaluator.Evaluate(PackOf([new(new Condition.Not(Always), PolicyOutcome.Reject, Text)]), Lunch, Day).Rules.ShouldHaveSingleItem();
        (silence.Id, silence.Version, silence.Outcome).ShouldBe(("D00", 1, PolicyOutcome.Review));
    }

    [Fact]
    public void A_limit_without_a_value_is_told_by_its_name_and_not_by_what_the_ledger_calls_it()
    {
        var hit = PolicyEvaluator.Evaluate(PackOf([new(Over("LATER"), PolicyOutcome.Reject, Text)]), Lunch, Day).Rules.Single(r => r.Id == "R");
        hit.Message.En.ShouldContain("LATER");
        hit.Message.En.ShouldNotContain("parameter:");
        FactCatalogue.LabelOf("no such fact").En.ShouldBe("no such fact");
    }

    [Theory]
    [InlineData("value")]
    [InlineData("totalExVat")]
    public void An_amount_below_zero_is_no_amount(string fact)
    {
        var pack = PackOf([new(new Condition.Compare(fact, Comparison.Lt, new Operand.Number(5)), PolicyOutcome.Reject, Text)]);
        Outcome(pack, Lunch with { TotalOre = -1, TotalExVatOre = -1 }).ShouldBe(PolicyOutcome.Review);
        Outcome(pack, Lunch with { TotalOre = 0, TotalExVatOre = 0 }).ShouldBe(PolicyOutcome.Reject);
    }

    [Fact]
    public void No_two_facts_are_called_the_same() => FactCatalogue.All.Values.Select(f => f.Label.Sv).Concat(FactCatalogue.All.Values.Select(f => f.Label.En)).ShouldBeUnique();

    [Theory]
    [InlineData("priorCountSameGiver12m", "hur många förmåner samma givare gett tidigare")]
    [InlineData("priorSumSameGiver12m", "vad samma givare gett tidigare är värt")]
    [InlineData("countSameGiver12m", "antalet förmåner från samma givare, denna medräknad")]
    [InlineData("sumSameGiver12m", "summan från samma givare, denna medräknad")]
    public void The_oldest_facts_are_called_what_old_decisions_call_them(string fact, string label) => FactCatalogue.LabelOf(fact).Sv.ShouldBe(label);

    [Fact]
    public void A_sum_that_may_be_zero_or_more_adds_nothing_that_is_certain()
    {
        var partly = Lunch with { TotalOre = 999_99, PriorCountSameGiver12m = 1, PriorSumSameGiver12mOre = null, PriorSumSameGiver12mAtLeastOre = 0 };
        Judge(partly).Rules.Single(r => r.Id == "R10").UnknownFacts.ShouldBe(["priorSumSameGiver12m"]);
        Judge(partly with { TotalOre = 1_000_00 }).Rules.Single(r => r.Id == "R10").UnknownFacts.ShouldBeEmpty("1 000 kr by itself is the limit");
        Judge(partly with { PriorSumSameGiver12mAtLeastOre = -500 }).Rules.Single(r => r.Id == "R10").UnknownFacts.ShouldBe(["priorSumSameGiver12m"]);
    }

    [Fact]
    public void A_receipt_without_vat_is_the_whole_of_a_value_and_a_share_of_a_value_per_person()
    {
        var receipt = CityLunch with { TotalOre = 1_200_00, TotalExVatOre = 1_000_00, Persons = 4, VatIncluded = true };
        Outcome(Against("value", 999_00), receipt).ShouldBe(PolicyOutcome.Reject);
        Outcome(Against("value", 1_000_00), receipt).ShouldNotBe(PolicyOutcome.Reject);
        Outcome(Against("perPerson", 249_00), receipt).ShouldBe(PolicyOutcome.Reject);
        Outcome(Against("perPerson", 250_00), receipt).ShouldNotBe(PolicyOutcome.Reject);
    }

    [Fact]
    public void Without_a_rate_of_the_day_a_value_with_vat_says_nothing_of_the_least_it_is_without()
    {
        var pack = Against("perPerson", 0) with { Rules = [] };
        pack = pack with
        {
            Parameters = [.. pack.Parameters.Where(p => p.Code != "VAT_HIGHEST_RATE")],
            Rules = [new("R", 1, Text, new(2000, 1, 1), new Dictionary<string, IReadOnlyList<string>>(), [new(Over("NET"), PolicyOutcome.Reject, Text)], "own", "own", "P")],
        };
        Outcome(pack, Lunch with { VatIncluded = true }).ShouldBe(PolicyOutcome.Review, "it may be nothing at all");
        Outcome(pack, Lunch with { VatIncluded = false }).ShouldBe(PolicyOutcome.Reject);
    }

    [Fact]
    public void A_number_in_a_message_is_a_number_and_an_amount_is_money()
    {
        var pack = Pack with { Rules = [new("R", 1, Text, new(2000, 1, 1), new Dictionary<string, IReadOnlyList<string>>(), [new(Always, PolicyOutcome.Reject, new("{persons} st, {value}, {GIVER_COUNT} st, {GIVER_SUM}", "{persons}, {value}, {GIVER_COUNT}, {GIVER_SUM}"))], "own", "own", "P")] };
        var message = PolicyEvaluator.Evaluate(pack, Lunch with { Persons = 2 }, Day).Rules.Single(r => r.Id == "R").Message;
        message.Sv.Replace('\u00a0', ' ').ShouldBe("2 st, 180 kr, 3 st, 1 000 kr");
        message.En.Replace('\u00a0', ' ').ShouldBe("2, SEK 180, 3, SEK 1,000");
    }

    [Theory]
    [InlineData(99_999.9, "1 000 kr")]
    [InlineData(33_333.333, "333,33 kr")]
    [InlineData(12.5, "0,13 kr")]
    [InlineData(12.46, "0,12 kr")]
    [InlineData(0, "0 kr")]
    public void A_share_that_does_not_divide_evenly_is_rounded_once(double ore, string shown) => MessageTemplate.Kronor((decimal)ore).Sv.Replace('\u00a0', ' ').ShouldBe(shown);

    [Theory]
    [InlineData("{a}{b}", "ab")]
    [InlineData("x{a}y{b}z", "xaybz")]
    [InlineData("{a}", "a")]
    [InlineData("{}", "")]
    [InlineData("{a", "{a")]
    [InlineData("a}b", "a}b")]
    [InlineData("a}{b}", "a}b")]
    public void Each_name_in_braces_is_found_wherever_it_stands(string sentence, string joined)
    {
        var names = MessageTemplate.Names(new(sentence, sentence)).ToList();
        names.ShouldBeUnique();
        sentence.Split('{').Skip(1).Where(p => p.Contains('}')).Select(p => p[..p.IndexOf('}')]).ShouldBe(names);
        names.Aggregate(sentence, (text, name) => text.Replace($"{{{name}}}", name)).ShouldBe(joined);
    }

    [Fact]
    public void A_limit_for_each_occasion_says_per_what_and_one_for_all_says_its_unit_only()
    {
        var limit = Limit("A", 1);
        (limit.UnitText, (limit with { Per = null }).UnitText).ShouldBe(("ore/person", "ore"));
    }

    private static PolicyOutcome Outcome(PolicyPack pack, GiftFacts facts) => PolicyEvaluator.Evaluate(pack, facts, Day).Outcome;

    private static PolicyPack Against(string fact, long ore) =>
        PackOf([new(new Condition.Compare(fact, Comparison.Gt, new Operand.Parameter("NET")), PolicyOutcome.Reject, Text)], Limit("NET", ore) with { VatIncluded = false, Per = fact == "value" ? null : "person" });

    private static PolicyPack PackOf(PolicyCase[] cases, params PolicyParameter[] limits) => ConditionGenerator.PackOf(Always) with
    {
        Parameters = [Limit("LATER", 1) with { Values = [new(1, new(2090, 1, 1), "later", "P")] }, .. limits, Pack.Parameter("VAT_HIGHEST_RATE")!],
        Rules = [new("R", 1, Text, new(2000, 1, 1), new Dictionary<string, IReadOnlyList<string>>(), cases, "own", "own", "P")],
    };

    private static PolicyParameter Limit(string code, long ore) => new(code, Text, "ore", "threshold", "all", [new(ore, new(2000, 1, 1), "one", "P")], Per: "person", Currency: "SEK");

    private static Condition Over(string code) => new Condition.Compare("perPerson", Comparison.Gt, new Operand.Parameter(code));
}
