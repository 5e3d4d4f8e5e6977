using CsCheck;
using IntegrityLedger.Policy;
using IntegrityLedger.Policy.Views;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Examples of a rule that one can change and try.</summary>
public sealed class RuleTrialTests
{
    private static readonly IReadOnlyList<PolicyRule> Rules = [.. Pack.Rules, .. Pack.Defaults];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_example_as_it_stands_gets_the_answer_it_promises(string id)
    {
        var rule = Rules.Single(r => r.Id == id);
        foreach (var example in rule.Examples!)
        {
            var fields = RuleTrial.Fields(Pack, rule, example.Facts);
            // Sent back as the form shows it.
            var facts = RuleTrial.With(example.Facts, fields, name => fields.Single(f => f.Name == name).Value);
            RuleTrial.Try(Pack, rule, facts, example.On ?? Pack.ValidFrom).Hits.Select(h => h.Outcome).ShouldBe(example.Says, example.Situation.En);
            fields.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_value_in_kronor_is_kept_in_ore_and_a_comma_or_a_blank_does_no_harm()
    {
        var rule = Rules.Single(r => r.Id == "R08");
        var fields = RuleTrial.Fields(Pack, rule, Lunch);
        fields.Single(f => f.Name == "totalOre").Value.ShouldBe("180");
        RuleTrial.With(Lunch, fields, name => name == "totalOre" ? "1 250,50" : null).TotalOre.ShouldBe(1250_50);
    }

    [Fact]
    public void An_emptied_answer_is_not_known_and_can_be_given_again()
    {
        var rule = Rules.Single(r => r.Id == "R08");
        var emptied = RuleTrial.With(Lunch, RuleTrial.Fields(Pack, rule, Lunch), name => name is "requestedByMe" or "direction" ? "" : null);
        (emptied.RequestedByMe, emptied.Direction).ShouldBe((null, "received"));
        RuleTrial.Fields(Pack, rule, emptied, Lunch).Single(f => f.Name == "requestedByMe").Value.ShouldBe("");
    }

    [Fact]
    public void Whatever_is_written_in_the_form_gets_an_answer() =>
        Gen.Select(Gen.OneOf([.. Rules]), Gen.String.Array[40], FactGenerator.Any).Sample((rule, answers, facts) =>
        {
            var fields = RuleTrial.Fields(Pack, rule, facts);
            var changed = RuleTrial.With(facts, fields, name => answers[Math.Abs(name.GetHashCode(StringComparison.Ordinal)) % answers.Length]);
            RuleTrial.Try(Pack, rule, changed, Day).Whole.ShouldBeOneOf(Enum.GetValues<PolicyOutcome>());
        }, iter: 300);
}
