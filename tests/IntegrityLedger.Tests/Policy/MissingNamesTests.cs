using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Policy.Views;
using Shouldly;
using Xunit;
using PolicyCase = IntegrityLedger.Policy.RuleCase;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>What was missing is named once each and in alphabetical order, wherever in a rule it was missing: answers are compared letter by letter for years.</summary>
public sealed class MissingNamesTests
{
    private static readonly LocalizedText Text = new("x", "x");
    private static readonly Condition Always = Flag("requestedByMe", false), Relative = Flag("relativeIncluded", true), Home = Flag("deliveredToHome", true), Leisure = Flag("leisureDominates", true);
    private static readonly GiftFacts Facts = Lunch with { RequestedByMe = false, RelativeIncluded = null, DeliveredToHome = null, LeisureDominates = null, Alcohol = null, MealKind = null, OwnParticipants = null, ExternalParticipants = null };

    [Fact]
    public void Facts_of_an_exception_that_could_not_be_shown() =>
        Missing(new PolicyCase(Always, PolicyOutcome.Reject, Text, Unless: new Condition.Any([Relative, Home, Relative, Leisure]))).ShouldBe((PolicyOutcome.Reject, "deliveredToHome,leisureDominates,relativeIncluded"));

    [Fact]
    public void Both_sides_of_a_comparison_between_facts()
    {
        Missing(new PolicyCase(Always, PolicyOutcome.Reject, Text, Unless: Number("ownParticipants", Comparison.Gt, "externalParticipants"))).ShouldBe((PolicyOutcome.Reject, "externalParticipants,ownParticipants"));
        Missing(new PolicyCase(Always, PolicyOutcome.Reject, Text, Unless: Number("ownParticipants", Comparison.Lt, "ownParticipants"))).ShouldBe((PolicyOutcome.Reject, "ownParticipants"));
    }

    [Fact]
    public void A_scope_that_nobody_can_settle_leaves_the_rule_to_a_person()
    {
        Missing(new PolicyCase(Always, PolicyOutcome.Reject, Text), ("mealKind", "lunch"), ("alcohol", "spirits")).ShouldBe((PolicyOutcome.Review, "alcohol,mealKind"));
        Missing(new PolicyCase(Home, PolicyOutcome.Reject, Text), ("mealKind", "lunch"), ("alcohol", "spirits")).ShouldBe((PolicyOutcome.Review, "alcohol,deliveredToHome,mealKind"));
    }

    [Fact]
    public void A_scope_that_is_partly_known_to_be_another_keeps_the_rule_silent() =>
        Missing(new PolicyCase(Always, PolicyOutcome.Reject, Text), ("mealKind", "lunch"), ("category", "cash")).ShouldBe((null, ""));

    [Fact]
    public void A_word_that_is_in_no_list_is_no_answer_and_neither_is_a_list_with_one()
    {
        Missing(new PolicyCase(Word("alcohol", "none"), PolicyOutcome.Reject, Text), Facts with { Alcohol = "moonshine" }).ShouldBe((PolicyOutcome.Review, "alcohol"));
        Missing(new PolicyCase(Word("counterpartyPhases", "EVALUATION"), PolicyOutcome.Reject, Text), Facts with { CounterpartyPhases = ["EVALUATION", "LATER"] }).ShouldBe((PolicyOutcome.Review, "counterpartyPhases"));
        Missing(new PolicyCase(Word("counterpartyPhases", "EVALUATION"), PolicyOutcome.Reject, Text), Facts with { CounterpartyPhases = null }).ShouldBe((PolicyOutcome.Review, "counterpartyPhases"));
    }

    [Fact]
    public void Two_versions_of_a_rule_in_one_pack_are_shown_by_the_day_and_told_apart()
    {
        var old = Pack.Rules[0] with { ValidTo = new(2025, 12, 31), Title = new("Gammal", "Old") };
        var pack = Pack with { Rules = [old, Pack.Rules[0] with { ValidFrom = new(2026, 1, 1), Version = 2, Title = new("Ny", "New") }, .. Pack.Rules.Skip(1)] };
        PolicyPackReader.Read(PolicyPackReader.Write(pack)).Problems.ShouldBeEmpty();
        PackShown.Standing(pack, "r01", new(2025, 6, 1))!.Title.En.ShouldBe("Old");
        PackShown.Standing(pack, "R01", new(2026, 6, 1))!.Title.En.ShouldBe("New");
        PackShown.Rule(pack, PackShown.Standing(pack, "R01", new(2026, 6, 1))!, "en").Title.ShouldBe("New");
        PackShown.Standing(pack, "R77", new(2026, 6, 1)).ShouldBeNull();
        ReplayAnswer.Of(new PolicyReplay { Content = PolicyPackReader.Write(pack) }, DateTimeOffset.UnixEpoch, new Dictionary<string, string>()).RuleTitles["R01"].En.ShouldBe("New");
    }

    private static (PolicyOutcome? Outcome, string Missing) Missing(PolicyCase one, params (string Fact, string Word)[] scope) => Missing(one, Facts, scope);

    private static (PolicyOutcome? Outcome, string Missing) Missing(PolicyCase one, GiftFacts facts, params (string Fact, string Word)[] scope)
    {
        var rule = new PolicyRule("R", 1, Text, new(2000, 1, 1), scope.ToDictionary(s => s.Fact, s => (IReadOnlyList<string>)[s.Word]), [one], "own", "own", "P");
        var pack = ConditionGenerator.PackOf(Always) with { Rules = [rule] };
        PolicyPackReader.Read(PolicyPackReader.Write(pack)).Problems.ShouldBeEmpty();
        var hit = PolicyEvaluator.Evaluate(pack, facts, Day).Rules.SingleOrDefault(r => r.Id == "R");
        return (hit?.Outcome, string.Join(",", hit?.UnknownFacts ?? []));
    }

    private static Condition Flag(string fact, bool value) => new Condition.Compare(fact, Comparison.Eq, new Operand.Flag(value));

    private static Condition Word(string fact, string word) => new Condition.Compare(fact, Comparison.In, new Operand.Words([word]));

    private static Condition Number(string fact, Comparison by, string other) => new Condition.Compare(fact, by, new Operand.OtherFact(other));
}
