using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>The three situations of the business code against corruption (Kod mot korruption i näringslivet, IMM 2020), and what care demands beyond them (domain A2).</summary>
public sealed class AntiCorruptionCodeTests
{
    /// <summary>The same small book each time: only the situation differs.</summary>
    private static readonly GiftFacts Small = Book;

    [Theory]
    [InlineData("MARKET_DIALOGUE")]
    [InlineData("EVALUATION")]
    [InlineData("EXTENSION")]
    public void One_a_procurement_under_way_or_to_come_forbids_the_smallest_thing_to_whoever_takes_part(string phase) =>
        Judge(Small with { TotalOre = 1, CounterpartyPhases = [phase], RecipientInProject = true }).ShouldSatisfyAllConditions(a => a.Outcome.ShouldBe(PolicyOutcome.Reject), a => a.Rules.ShouldContain(r => r.Id == "R02"));

    [Fact]
    public void One_exercise_of_authority_forbids_the_smallest_thing() =>
        Judge(Small with { TotalOre = 1, AuthorityExercise = true }).ShouldSatisfyAllConditions(a => a.Outcome.ShouldBe(PolicyOutcome.Reject), a => a.Rules.ShouldContain(r => r.Id == "R03"));

    [Fact]
    public void One_is_asked_about_where_it_is_not_known_and_never_taken_for_the_second()
    {
        Judge(Small with { AuthorityExercise = null }).Outcome.ShouldBe(PolicyOutcome.Review);
        Judge(Small with { CounterpartyPhases = null, RecipientInProject = null }).Outcome.ShouldBe(PolicyOutcome.Review);
    }

    [Theory]
    [InlineData(300_00, PolicyOutcome.Allow)]
    [InlineData(300_01, PolicyOutcome.Review)]
    [InlineData(1_000_01, PolicyOutcome.Review)]
    public void Two_elsewhere_in_what_is_public_little_is_allowed_and_the_rest_is_somebody_elses_to_judge(long ore, PolicyOutcome outcome) => Judge(Small with { TotalOre = ore }).Outcome.ShouldBe(outcome);

    [Fact]
    public void Three_between_private_parties_is_never_the_citys_situation()
    {
        // The widest room of the code is for private employers. No fact says "private": a municipal company is judged as the second situation, or the first.
        FactCatalogue.All.Keys.ShouldNotContain(name => name.Contains("private", StringComparison.OrdinalIgnoreCase) || name.Contains("regime", StringComparison.OrdinalIgnoreCase));
        // What the widest room would leave to the receiver, a dinner of 1 001 kr, goes to compliance here.
        Judge(Lunch with { TotalOre = 1_000_01 }).SecondLook.ShouldBe(SecondLook.Compliance);
    }

    [Theory]
    [InlineData("cash", 1, PolicyOutcome.Reject, "R01")]
    [InlineData("giftCard", 50_00, PolicyOutcome.Reject, "R01")]
    [InlineData("goods", 200_00, PolicyOutcome.Allow, "R04")]
    [InlineData("goods", 200_01, PolicyOutcome.Reject, "R05")]
    [InlineData("assignment", 500_00, PolicyOutcome.Reject, "R05")]
    [InlineData("bequest", 209_211_00, PolicyOutcome.Block, "R06")]
    [InlineData("loan", 1, PolicyOutcome.Block, "R06")]
    public void From_a_client_only_what_is_simple_and_seldom_may_be_kept(string category, long ore, PolicyOutcome outcome, string rule) =>
        Judge(Chocolates with { Category = category, TotalOre = ore }).ShouldSatisfyAllConditions(a => a.Outcome.ShouldBe(outcome), a => a.Rules.ShouldContain(r => r.Id == rule));

    [Fact]
    public void From_a_client_the_third_time_is_judged_and_a_group_counts_by_head()
    {
        Judge(Chocolates with { PriorCountSameGiver12m = 2 }).Rules.ShouldContain(r => r.Id == "R05" && r.Outcome == PolicyOutcome.Review);
        Judge(Chocolates with { TotalOre = 1_000_00, Persons = 5 }).Outcome.ShouldBe(PolicyOutcome.Allow);
    }

    [Fact]
    public void Authority_toward_a_client_leaves_nothing_allowed() =>
        Judge(Chocolates with { AuthorityExercise = true }).Outcome.ShouldBe(PolicyOutcome.Reject);
}
