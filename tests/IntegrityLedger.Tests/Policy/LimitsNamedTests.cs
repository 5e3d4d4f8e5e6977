using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using PolicyCase = IntegrityLedger.Policy.RuleCase;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>A decision keeps the limits it rested on: those that the case compares with, in its exception and its message too, once each, with the value of the day.</summary>
public sealed class LimitsNamedTests
{
    private static readonly LocalizedText Text = new("x", "x");
    private static readonly Condition Always = new Condition.Compare("persons", Comparison.Gte, new Operand.Number(1));

    [Fact]
    public void A_limit_in_the_condition() => Uses(new(Over("B"), PolicyOutcome.Review, Text)).ShouldBe("B");

    [Fact]
    public void A_limit_in_the_exception() => Uses(new(Always, PolicyOutcome.Review, Text, Unless: new Condition.Not(Over("B")))).ShouldBe("B");

    [Fact]
    public void Limits_in_every_corner_of_a_condition_once_each_in_order() =>
        Uses(new(new Condition.Any([Over("C"), new Condition.All([Always, new Condition.Not(Over("A"))]), new Condition.Use("named"), Over("C")]), PolicyOutcome.Review, Text)).ShouldBe("A,B,C");

    [Fact]
    public void A_limit_that_only_the_message_names() => Uses(new(Always, PolicyOutcome.Review, new("Högst {B}, nu {perPerson}.", "At most {B}, now {perPerson}."))).ShouldBe("B");

    [Fact]
    public void A_limit_with_a_vat_basis_rests_on_the_rate_too() => Uses(new(Over("V"), PolicyOutcome.Review, Text)).ShouldBe("V,VAT_HIGHEST_RATE");

    [Fact]
    public void A_rule_without_limits_rests_on_none() => Uses(new(Always, PolicyOutcome.Review, Text)).ShouldBe("");

    [Fact]
    public void The_limits_of_a_rule_that_cannot_be_settled_are_those_of_the_cases_that_are_open()
    {
        var open = Lunch with { TotalOre = null };
        Uses([new(Over("B"), PolicyOutcome.Review, Text), new(new Condition.All([Over("A"), new Condition.Not(Always)]), PolicyOutcome.Review, Text)], open).ShouldBe("B");
    }

    [Fact]
    public void The_value_of_the_day_its_first_day_and_its_source_are_kept()
    {
        var pack = PackOf([new(Over("B"), PolicyOutcome.Review, Text)]);
        var use = PolicyEvaluator.Evaluate(pack, Lunch, Day).Rules.Single(r => r.Id == "R").Parameters.Single();
        (use.Value, use.Unit, use.ValidFrom, use.Source).ShouldBe((2m, "ore/person", new DateOnly(2020, 1, 1), "two"));
        PolicyEvaluator.Evaluate(pack, Lunch, new(2019, 6, 1)).Rules.Single(r => r.Id == "R").Parameters.Single().Source.ShouldBe("one");
    }

    [Fact]
    public void On_a_day_without_a_value_the_rule_is_open_and_says_which_limit_lacks()
    {
        var hit = PolicyEvaluator.Evaluate(PackOf([new(Over("B"), PolicyOutcome.Reject, Text)]), Lunch, new(1999, 1, 1)).Rules.SingleOrDefault(r => r.Id == "R");
        hit.ShouldBeNull("the rule itself begins in 2000");
        var late = PackOf([new(Over("L"), PolicyOutcome.Reject, Text)]);
        var open = PolicyEvaluator.Evaluate(late, Lunch, Day).Rules.Single(r => r.Id == "R");
        (open.Outcome, open.UnknownFacts.Single()).ShouldBe((PolicyOutcome.Review, "parameter:L"));
        open.Parameters.ShouldBeEmpty();
    }

    private static string Uses(PolicyCase one) => Uses([one], Lunch with { VatIncluded = true });

    private static string Uses(PolicyCase[] cases, GiftFacts facts) => string.Join(",", PolicyEvaluator.Evaluate(PackOf(cases), facts, Day).Rules.Single(r => r.Id == "R").Parameters.Select(p => p.Code));

    private static PolicyPack PackOf(PolicyCase[] cases)
    {
        var pack = ConditionGenerator.PackOf(Always) with
        {
            Parameters = [Limit("A", 1_000_000), Limit("B"), Limit("C"), Limit("V") with { VatIncluded = false }, Limit("L") with { Values = [new(1, new(2090, 1, 1), "later", "P")] }, Pack.Parameter("VAT_HIGHEST_RATE")!],
            Definitions = new Dictionary<string, Definition> { ["named"] = new(Text, Over("B")) },
            Rules = [new("R", 1, Text, new(2000, 1, 1), new Dictionary<string, IReadOnlyList<string>>(), cases, "own", "own", "P")],
        };
        PolicyPackReader.Read(PolicyPackReader.Write(pack)).Problems.ShouldBeEmpty();
        return pack;
    }

    private static PolicyParameter Limit(string code, long ore = 2) =>
        new(code, Text, "ore", "threshold", "all", [new(ore - 1, new(2000, 1, 1), "one", "P", new(2019, 12, 31)), new(ore, new(2020, 1, 1), "two", "P")], Per: "person", Currency: "SEK");

    private static Condition Over(string code) => new Condition.Compare("perPerson", Comparison.Gt, new Operand.Parameter(code));
}
