using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using PolicyCase = IntegrityLedger.Policy.RuleCase;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>What an explanation names and what it leaves out, for conditions put together in every way the language has.</summary>
public sealed class GroundsEdgeTests
{
    private static readonly LocalizedText Text = new("x", "x");
    private static readonly Condition Meal = Words("category", "meal"), Relative = Flag("relativeIncluded"), Home = Flag("deliveredToHome"), Somebody = Number("persons", Comparison.Gte, 1);
    private static readonly GiftFacts Both = Lunch with { RelativeIncluded = true, DeliveredToHome = true };

    [Fact]
    public void Of_cases_that_differ_in_message_outcome_or_truth_the_one_that_spoke_is_explained()
    {
        Facts([new(Somebody, PolicyOutcome.Reject, new("a", "a")), new(Meal, PolicyOutcome.Reject, new("b", "b"))], Lunch).ShouldBe(["persons", "category"], ignoreOrder: true);
        Facts([new(Somebody, PolicyOutcome.Warn, Text), new(Meal, PolicyOutcome.Reject, Text)], Lunch).ShouldBe(["persons", "category"], ignoreOrder: true);
        Facts([new(new Condition.Not(Somebody), PolicyOutcome.Reject, Text), new(Meal, PolicyOutcome.Reject, Text)], Lunch).ShouldBe(["category"]);
    }

    [Fact]
    public void Of_cases_that_cannot_be_settled_only_those_are_told_that_are_open()
    {
        PolicyCase[] cases = [new(Relative, PolicyOutcome.Reject, Text), new(Home, PolicyOutcome.Reject, Text)];
        Facts(cases, Lunch with { RelativeIncluded = null }).ShouldBe(["relativeIncluded"]);
        Facts(cases[..1], Lunch with { RelativeIncluded = null }, ("category", "meal"), ("direction", "received")).ShouldBe(["relativeIncluded", "category", "direction"]);
    }

    [Fact]
    public void Where_it_is_open_for_whom_the_rule_is_all_that_might_have_spoken_is_told() =>
        Facts([new(Somebody, PolicyOutcome.Reject, Text)], Lunch with { CounterpartyKind = null }, ("counterpartyKind", "supplier"), ("direction", "received")).ShouldBe(["persons", "counterpartyKind", "direction"]);

    [Fact]
    public void Of_alternatives_those_that_hold_are_told() => Facts(new Condition.Any([Relative, Home]), Lunch with { DeliveredToHome = true }).ShouldBe(["deliveredToHome"]);

    [Fact]
    public void What_is_denied_and_what_has_a_name_is_told_too()
    {
        Facts(new Condition.Not(Relative), Lunch).ShouldBe(["relativeIncluded"]);
        Facts(new Condition.Use("either"), Both).ShouldBe(["relativeIncluded", "deliveredToHome"]);
    }

    [Fact]
    public void Two_reasons_that_each_suffice_must_both_be_otherwise_wherever_they_stand()
    {
        Condition either = new Condition.Any([Relative, Home]);
        foreach (var condition in new[] { either, new Condition.All([either]), new Condition.Use("either"), new Condition.Not(new Condition.All([new Condition.Not(Relative), new Condition.Not(Home)])) })
            Otherwise(condition, Both).ShouldHaveSingleItem().ShouldContain(" and ");
        Otherwise(new Condition.All([Relative, Home]), Both).Count.ShouldBe(2);
    }

    [Fact]
    public void A_reason_whose_opposite_is_a_reason_too_changes_nothing_and_is_not_offered()
    {
        foreach (var relative in new[] { true, false })
        {
            Condition condition = new Condition.Any([new Condition.All([Relative, Home]), new Condition.All([new Condition.Not(Relative), Home])]);
            Otherwise(condition, Both with { RelativeIncluded = relative }).ShouldHaveSingleItem().ShouldNotContain("relative");
        }
    }

    [Fact]
    public void Two_comparisons_of_one_fact_with_different_things_are_two()
    {
        var party = CityLunch with { OwnParticipants = 5, ExternalParticipants = 2, Persons = 3 };
        (Condition, Condition)[] pairs =
        [
            (Flag("relativeIncluded"), new Condition.Not(new Condition.Compare("relativeIncluded", Comparison.Eq, new Operand.Flag(false)))),
            (Words("category", "meal", "goods"), Words("category", "meal", "other")),
            (Number("persons", Comparison.Gte, 1), Number("persons", Comparison.Gte, 2)),
            (Limit("perPerson", "GIVER_COUNT"), Limit("perPerson", "WITH")),
            (Other("ownParticipants", "externalParticipants"), Other("ownParticipants", "persons")),
        ];
        foreach (var (one, other) in pairs)
        {
            Facts(new Condition.All([one, other]), party with { RelativeIncluded = true }).Count.ShouldBe(2, one.ToString());
            Facts(new Condition.All([one, one]), party with { RelativeIncluded = true }).Count.ShouldBe(1, one.ToString());
        }
    }

    [Fact]
    public void Each_kind_of_answer_is_told_in_its_own_way()
    {
        Said(Relative, Both).ShouldEndWith(": yes");
        Said(new Condition.Not(Relative), Lunch).ShouldEndWith(": no");
        Said(Number("persons", Comparison.Eq, 1), Lunch).ShouldEndWith(": 1, equal to 1");
        Said(new Condition.Not(Number("persons", Comparison.Eq, 2)), Lunch).ShouldEndWith(": 1, other than 2");
        Said(Number("perPerson", Comparison.Gt, 100_00), Lunch).ShouldEndWith(": SEK 180, more than SEK 100");
        Said(Number("countSameGiver12m", Comparison.Gte, 1), Lunch with { PriorCountSameGiver12m = null }).ShouldEndWith(": unknown");
        Said(Limit("perPerson", "WITH"), Lunch with { VatIncluded = true }).ShouldEndWith(": SEK 180, more than SEK 1 with VAT");
        Said(Other("ownParticipants", "externalParticipants"), CityLunch with { OwnParticipants = 5 }).ShouldEndWith(": 5, more than the number of external participants (2)");
    }

    [Fact]
    public void What_would_have_changed_it_is_the_opposite_of_what_was_answered()
    {
        Otherwise(Relative, Both).Single().ShouldEndWith("had been no.");
        Otherwise(new Condition.Not(Relative), Lunch).Single().ShouldEndWith("had been yes.");
        Otherwise(new Condition.Not(Words("category", "cash", "crypto")), Lunch).Single().ShouldMatch(@"had been \w+.* or \w+.*\.$");
        Otherwise(Words("category", "meal"), Lunch).Single().ShouldContain("something else than");
    }

    private static List<string> Facts(PolicyCase[] cases, GiftFacts facts, params (string Fact, string Word)[] scope) => [.. Told(cases, facts, scope).SelectMany(g => g.Facts).Select(f => f.Fact)];

    private static List<string> Facts(Condition when, GiftFacts facts) => Facts([new(when, PolicyOutcome.Reject, Text)], facts);

    private static string Said(Condition when, GiftFacts facts) => Told([new(when, PolicyOutcome.Reject, Text)], facts).Single().Facts.Single().Said.En.Replace('\u00a0', ' ');

    private static List<string> Otherwise(Condition when, GiftFacts facts) => [.. Told([new(when, PolicyOutcome.Reject, Text)], facts).Single().WouldChange.Select(c => c.En.Replace('\u00a0', ' '))];

    private static List<RuleGrounds> Told(PolicyCase[] cases, GiftFacts facts, params (string Fact, string Word)[] scope)
    {
        var pack = ConditionGenerator.PackOf(Somebody) with
        {
            Parameters = [.. Pack.Parameters, new("WITH", Text, "ore", "threshold", "all", [new(1_00, new(2000, 1, 1), "one", "P")], Per: "person", Currency: "SEK", VatIncluded: true)],
            Definitions = new Dictionary<string, Definition> { ["either"] = new(Text, new Condition.Any([Relative, Home])) },
            Rules = [new("R", 1, Text, new(2000, 1, 1), scope.ToDictionary(s => s.Fact, s => (IReadOnlyList<string>)[s.Word]), cases, "own", "own", "P")],
        };
        return [.. PolicyEvaluator.Evaluate(pack, facts, Day).Rules.Where(r => r.Id == "R").Select(new Grounds(pack, facts, Day).Of)];
    }

    private static Condition Flag(string fact) => new Condition.Compare(fact, Comparison.Eq, new Operand.Flag(true));
    private static Condition Words(string fact, params string[] words) => new Condition.Compare(fact, Comparison.In, new Operand.Words(words));
    private static Condition Number(string fact, Comparison by, decimal number) => new Condition.Compare(fact, by, new Operand.Number(number));
    private static Condition Limit(string fact, string code) => new Condition.Compare(fact, Comparison.Gt, new Operand.Parameter(code));
    private static Condition Other(string fact, string other) => new Condition.Compare(fact, Comparison.Gt, new Operand.OtherFact(other));
}
