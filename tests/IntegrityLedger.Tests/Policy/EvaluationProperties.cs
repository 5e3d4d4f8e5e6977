using System.Text.Json;
using CsCheck;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>What holds of every benefit, not only of those somebody thought of.</summary>
public sealed class EvaluationProperties
{
    [Fact]
    public void Every_benefit_gets_an_answer_and_the_strongest_rule_gives_it() =>
        Gen.Select(FactGenerator.Any, FactGenerator.Day).Sample((facts, day) =>
        {
            var answer = Judge(facts, day);
            answer.Rules.ShouldNotBeEmpty();
            answer.Outcome.ShouldBe(answer.Rules.Max(r => r.Outcome));
            PolicyEvaluator.Outcome(Pack, facts, day).ShouldBe(answer.Outcome, "without words it is the same");
            answer.Rules.ShouldAllBe(r => r.Message.Sv.Length > 0 && !r.Message.Sv.Contains('{') && !r.Message.En.Contains('{'));
        }, iter: 1_000);

    [Fact]
    public void The_same_facts_on_the_same_day_give_the_same_bytes() =>
        Gen.Select(FactGenerator.Any, FactGenerator.Day).Sample((facts, day) =>
            JsonSerializer.Serialize(Judge(facts, day)) == JsonSerializer.Serialize(Judge(facts with { }, day)), iter: 1_000);

    [Fact]
    public void The_order_of_rules_cases_and_parameters_does_not_matter()
    {
        var shuffled =
            from rules in Gen.Shuffle(Pack.Rules.ToArray())
            from parameters in Gen.Shuffle(Pack.Parameters.ToArray())
            from defaults in Gen.Shuffle(Pack.Defaults.ToArray())
            select Pack with { Rules = [.. rules.Select(Reversed)], Parameters = parameters, Defaults = [.. defaults.Select(Reversed)] };

        Gen.Select(shuffled, FactGenerator.Any, FactGenerator.Day).Sample((pack, facts, day) =>
            JsonSerializer.Serialize(PolicyEvaluator.Evaluate(pack, facts, day)) == JsonSerializer.Serialize(Judge(facts, day)), iter: 1_000);

        static PolicyRule Reversed(PolicyRule rule) => rule with { Cases = [.. rule.Cases.Reverse()] };
    }

    [Fact]
    public void Knowing_less_never_frees_a_benefit_that_somebody_had_to_judge() =>
        Gen.Select(FactGenerator.Any, FactGenerator.Day, Gen.OneOf(FactGenerator.Forget.Keys.ToArray())).Sample((facts, day, name) =>
        {
            var before = Judge(facts, day);
            if (before.Outcome < PolicyOutcome.Review) return;
            var after = Judge(FactGenerator.Forget[name](facts), day);
            (after.Outcome >= PolicyOutcome.Review).ShouldBeTrue($"without {name}: {before.Spoken()} became {after.Spoken()} for {facts}");
        }, iter: 5_000);

    [Fact]
    public void An_allowance_never_rests_on_something_unknown() =>
        Gen.Select(FactGenerator.Any, FactGenerator.Day).Sample((facts, day) =>
        {
            foreach (var allowed in Judge(facts, day).Rules.Where(r => r.Outcome == PolicyOutcome.Allow)) allowed.UnknownFacts.ShouldBeEmpty();
        }, iter: 1_000);

    [Fact]
    public void A_rule_is_settled_exactly_when_every_way_of_filling_in_the_answers_agrees_or_it_asks() =>
        Gen.Select(ConditionGenerator.OverFlags(4), ConditionGenerator.Flags).Sample((condition, facts) =>
        {
            var pack = ConditionGenerator.PackOf(condition);
            var hit = PolicyEvaluator.Evaluate(pack, facts, Day).Rules.SingleOrDefault(r => r.Id == "R");
            var completions = ConditionGenerator.Completions(facts).Select(f => ConditionGenerator.TwoValued(condition, f)).Distinct().ToList();

            if (hit is null) completions.ShouldBe([false]);
            else if (hit.Outcome == PolicyOutcome.Reject) completions.ShouldBe([true]);
            else hit.UnknownFacts.ShouldAllBe(name => ConditionGenerator.IsUnknown(facts, name));
        }, iter: 1_000);

    [Fact]
    public void A_condition_read_back_from_its_file_is_the_same_condition() =>
        ConditionGenerator.OverFlags(4).Sample(condition =>
        {
            var written = PolicyPackReader.Write(ConditionGenerator.PackOf(condition));
            var read = PolicyPackReader.Read(written);
            read.Problems.ShouldBeEmpty();
            PolicyPackReader.Write(read.Pack!).ShouldBe(written);
        }, iter: 300);

    [Fact]
    public void What_would_change_it_always_says_something_milder_in_both_languages() =>
        Gen.Select(FactGenerator.Any, FactGenerator.Day).Sample((facts, day) =>
        {
            var sentences = Explain.WhatWouldChange(Pack, facts, day);
            sentences.Count.ShouldBeLessThanOrEqualTo(5);
            if (Judge(facts, day).Outcome == PolicyOutcome.Allow) sentences.ShouldBeEmpty();
            sentences.Select(s => s.Sv).ShouldBeUnique();
            sentences.ShouldAllBe(s => s.Sv.EndsWith('.') && s.En.EndsWith('.'));
        }, iter: 300);
}
