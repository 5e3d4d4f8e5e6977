using CsCheck;
using IntegrityLedger.Policy;
using IntegrityLedger.Policy.Replays;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>A pack tried on what was declared before it.</summary>
public sealed class ReplayTests
{
    private static readonly DateOnly Start = new(2027, 1, 1);
    private const string Free = "RECEIVED_NO_DECISION";

    [Fact]
    public void A_version_tried_against_itself_changes_nothing()
    {
        AsIfBegun.Of(Pack, Pack).Rules.ShouldBe(Pack.Rules);
        FactGenerator.Any.Sample(facts =>
        {
            var now = PolicyEvaluator.Evaluate(Pack, facts, Day);
            return new ReplayTally().Add(Benefit(facts, now), PolicyEvaluator.Evaluate(AsIfBegun.Of(Pack with { ValidFrom = Start }, Pack), facts, Day)) is null;
        }, iter: 300);
    }

    [Fact]
    public void A_limit_that_begins_with_the_candidate_judges_the_whole_of_history_when_it_is_as_if_begun()
    {
        var candidate = WithLimit(100_00);
        Outcome(candidate, Lunch).ShouldBe(PolicyOutcome.Allow, "180 kr on a day for which the candidate keeps the old limit");
        Outcome(AsIfBegun.Of(candidate, Pack), Lunch).ShouldBe(PolicyOutcome.Review);
        Outcome(AsIfBegun.Of(candidate, Pack), Lunch with { TotalOre = 100_00 }).ShouldBe(PolicyOutcome.Allow);
    }

    [Fact]
    public void Limits_that_the_candidate_leaves_alone_keep_the_value_of_each_day()
    {
        var as_if = AsIfBegun.Of(WithLimit(100_00), Pack);
        as_if.Parameter("CHRISTMAS_GIFT")!.On(new(2022, 12, 1))!.Value.ShouldBe(500_00);
        as_if.Parameter("CHRISTMAS_GIFT")!.On(new(2026, 12, 1))!.Value.ShouldBe(600_00);
        as_if.Parameter(Free)!.On(new(2022, 12, 1))!.Value.ShouldBe(100_00);
    }

    [Fact]
    public void A_rule_that_the_candidate_ends_is_as_if_it_had_never_been_and_a_new_one_as_if_it_always_had()
    {
        var rule = Pack.Rules.Single(r => r.Id == "R01");
        var ended = Pack with { ValidFrom = Start, Rules = [.. Pack.Rules.Select(r => r == rule ? r with { ValidTo = Start.AddDays(-1) } : r)] };
        AsIfBegun.Of(ended, Pack).Rules.ShouldNotContain(r => r.Id == "R01");
        var added = Pack with { ValidFrom = Start, Rules = [.. Pack.Rules, rule with { Id = "R99", ValidFrom = Start }] };
        AsIfBegun.Of(added, Pack).Rules.Single(r => r.Id == "R99").Validity.Contains(new(2015, 5, 5)).ShouldBeTrue();
        var sharpened = Pack with { ValidFrom = Start, Rules = [.. Pack.Rules.Select(r => r == rule ? r with { Version = 2, ValidFrom = Start } : r)] };
        AsIfBegun.Of(sharpened, Pack).Rules.Single(r => r.Id == "R01").ValidFrom.ShouldBe(rule.ValidFrom);
    }

    [Theory]
    [InlineData(PolicyOutcome.Allow, PolicyOutcome.Block, Move.NewlyStopped)]
    [InlineData(PolicyOutcome.Review, PolicyOutcome.Reject, Move.NewlyStopped)]
    [InlineData(PolicyOutcome.Warn, PolicyOutcome.Review, Move.NewlyPerson)]
    [InlineData(PolicyOutcome.Block, PolicyOutcome.Require, Move.NewlyPerson)]
    [InlineData(PolicyOutcome.Review, PolicyOutcome.Allow, Move.NewlyFree)]
    [InlineData(PolicyOutcome.Reject, PolicyOutcome.Warn, Move.NewlyFree)]
    [InlineData(PolicyOutcome.Reject, PolicyOutcome.Block, Move.Within)]
    [InlineData(PolicyOutcome.Warn, PolicyOutcome.Allow, Move.Within)]
    public void What_moves_is_named_by_what_it_means_for_the_declarant(PolicyOutcome was, PolicyOutcome becomes, Move move) =>
        Comparing.Of(Benefit(Lunch, Said(was, ("R01", was))), Said(becomes, ("R02", becomes)))!.Move.ShouldBe(move);

    [Fact]
    public void The_rules_that_make_the_difference_are_named()
    {
        var stricter = Comparing.Of(Benefit(Lunch, Said(PolicyOutcome.Review, ("R01", PolicyOutcome.Review), ("R09", PolicyOutcome.Allow))),
            Said(PolicyOutcome.Block, ("R01", PolicyOutcome.Review), ("R09", PolicyOutcome.Block), ("R10", PolicyOutcome.Reject)))!;
        stricter.Because.ShouldBe(["R09", "R10"]);
        var milder = Comparing.Of(Benefit(Lunch, Said(PolicyOutcome.Block, ("R01", PolicyOutcome.Review), ("R09", PolicyOutcome.Block))), Said(PolicyOutcome.Review, ("R01", PolicyOutcome.Review)))!;
        milder.Because.ShouldBe(["R09"]);
    }

    [Fact]
    public void Every_declaration_is_counted_once_in_every_table()
    {
        var drawn = Gen.Select(FactGenerator.Any, Gen.Enum<PolicyOutcome>(), Gen.Int[1, 4], Gen.Int[0, 3]).Array[0, 60];
        var candidate = AsIfBegun.Of(WithLimit(100_00), Pack);
        drawn.Sample(all =>
        {
            var tally = new ReplayTally();
            var changes = all.Select(d => tally.Add(Benefit(d.Item1, Said(d.Item2, ("R01", d.Item2))) with { UnitCode = $"U{d.Item3}", Giver = d.Item4 == 0 ? null : $"G{d.Item4}", Day = Day.AddMonths(-d.Item3) },
                PolicyEvaluator.Evaluate(candidate, d.Item1, Day))).OfType<ReplayChange>().ToList();
            var report = tally.Report();
            (report.Total.Judged, report.Total.Changed).ShouldBe((all.Length, changes.Count));
            report.Outcomes.Sum(o => o.Count).ShouldBe(all.Length);
            report.Outcomes.Where(o => o.Was != o.Becomes).Sum(o => o.Count).ShouldBe(changes.Count);
            report.Units.Sum(u => u.Moves.Judged).ShouldBe(all.Length);
            report.Months.Sum(m => m.Moves.Changed).ShouldBe(changes.Count);
            report.Givers.Sum(g => g.Moves.Changed).ShouldBe(changes.Count(c => c.Benefit.Giver is not null));
            foreach (var move in Enum.GetValues<Move>()) Of(report.Total, move).ShouldBe(changes.Count(c => c.Move == move));
            report.Rules.Sum(r => r.Moves.Changed).ShouldBe(changes.Sum(c => c.Because.Count));
        }, iter: 100);
    }

    private static long Of(Moves moves, Move move) => move switch { Move.NewlyStopped => moves.NewlyStopped, Move.NewlyPerson => moves.NewlyPerson, Move.NewlyFree => moves.NewlyFree, _ => moves.Within };

    private static PolicyOutcome Outcome(PolicyPack pack, GiftFacts facts) => PolicyEvaluator.Evaluate(pack, facts, Day).Outcome;

    private static JudgedBenefit Benefit(GiftFacts facts, Assessment was) =>
        new(Guid.Empty, "G-2026-00001", Day, "BYGGLOV", null, new(was.Outcome, [.. was.Rules.Select(r => new SpokenRule(r.Id, r.Outcome))]), facts);

    private static Assessment Said(PolicyOutcome outcome, params (string Id, PolicyOutcome Outcome)[] rules) =>
        new("x.1", outcome, [.. rules.Select(r => new RuleHit(r.Id, 1, r.Outcome, new("", ""), "", [], SecondLook.None, [], []))]);

    /// <summary>No decision is needed up to so much, from the candidate's first day on.</summary>
    private static PolicyPack WithLimit(decimal ore) => Pack with
    {
        ValidFrom = Start, Revision = 2,
        Parameters = [.. Pack.Parameters.Select(p => p.Code != Free ? p : p with { Values = [p.On(Day)! with { ValidTo = Start.AddDays(-1) }, new(ore, Start, "KS", "P")] })],
    };
}
