using CsCheck;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Every rule that speaks says what made it speak and what would have kept it silent.</summary>
public sealed class GroundsTests
{
    private static RuleGrounds Of(string rule, GiftFacts facts) => new Grounds(Pack, facts, Day).Of(Judge(facts).Rules.First(r => r.Id == rule));
    private static string[] Said(string rule, GiftFacts facts) => [.. Of(rule, facts).Facts.Select(f => f.Said.Sv.Replace('\u00a0', ' '))];
    private static string[] Otherwise(string rule, GiftFacts facts) => [.. Of(rule, facts).WouldChange.Select(f => f.Sv.Replace('\u00a0', ' '))];

    [Fact]
    public void The_value_is_held_against_its_limits()
    {
        var book = Book with { TotalOre = 500_00 };
        Said("R08", book).ShouldBe(["värdet per person: 500 kr, mer än 300 kr", "värdet per person: 500 kr, högst 1 000 kr", "om staden gav eller fick: mottagen", "om erbjudandet antogs: antagen"]);
        Otherwise("R08", book).ShouldBe(["Den hade inte gällt om värdet per person varit högst 300 kr.", "Den hade inte gällt om värdet per person varit mer än 1 000 kr."]);
        Of("R08", book).WouldChange[0].En.Replace('\u00a0', ' ').ShouldBe("It would not have applied if the value per person had been at most SEK 300.");
    }

    [Fact]
    public void Of_two_reasons_that_each_suffice_both_would_have_to_be_otherwise()
    {
        var third = Lunch with { PriorCountSameGiver12m = 2, PriorSumSameGiver12mOre = 1_000_00 };
        Otherwise("R10", third).ShouldBe(["Den hade inte gällt om summan från samma givare, denna medräknad varit mindre än 1 000 kr och antalet förmåner från samma givare, denna medräknad varit mindre än 3."]);
        Otherwise("R10", third with { PriorSumSameGiver12mOre = 0 }).ShouldBe(["Den hade inte gällt om antalet förmåner från samma givare, denna medräknad varit mindre än 3."]);
    }

    [Fact]
    public void A_yes_or_no_and_a_word_are_told_as_answers()
    {
        Otherwise("R03", Lunch with { AuthorityExercise = true }).ShouldBe(["Den hade inte gällt om svaret på om du utövar myndighet mot motparten varit nej."]);
        Otherwise("R01", Lunch with { Category = "cash" }).ShouldBe(["Den hade inte gällt om svaret på vad för slags förmån det är varit något annat än pengar."]);
    }

    [Fact]
    public void An_exception_that_nobody_has_shown_is_told() =>
        Otherwise("R14", Lunch with { Category = "discount" }).Last().ShouldBe("Den hade inte gällt om detta hade visats: om erbjudandet gäller all personal enligt avtal: ja.");

    [Fact]
    public void What_is_missing_stands_among_the_facts_as_unknown()
    {
        var asked = Of("R03", Lunch with { AuthorityExercise = null });
        asked.Facts.Single(f => f.Fact == "authorityExercise").ShouldSatisfyAllConditions(f => f.Known.ShouldBeFalse(), f => f.Value.Sv.ShouldBe("okänt"));
        asked.WouldChange.ShouldBeEmpty();
    }

    [Fact]
    public void A_sum_known_in_part_is_told_as_at_least() =>
        Said("R10", Lunch with { PriorCountSameGiver12m = 1, PriorSumSameGiver12mOre = null, PriorSumSameGiver12mAtLeastOre = 2_000_00 })
            .ShouldContain("summan från samma givare, denna medräknad: minst 2 180 kr, minst 1 000 kr");

    [Fact]
    public void A_limit_on_a_stated_basis_says_so() => Said("R19", CityLunch with { TotalOre = 4 * 320_00 }).ShouldContain("värdet per person: 320 kr, mer än 300 kr utan moms");

    [Fact]
    public void Every_hit_of_every_benefit_is_explained_in_both_languages() =>
        Gen.Select(FactGenerator.Any, FactGenerator.Day).Sample((facts, day) =>
        {
            var grounds = new Grounds(Pack, facts, day);
            foreach (var hit in Judge(facts, day).Rules.Where(r => r.Id != "D00"))
            {
                var why = grounds.Of(hit);
                why.Facts.ShouldNotBeEmpty($"{hit.Id} {hit.Outcome} for {facts}");
                why.Facts.ShouldAllBe(f => f.Label.Sv.Length > 0 && f.Said.En.Length > 0 && f.Value.Sv.Length > 0);
                if (hit.UnknownFacts.Count == 0) why.WouldChange.ShouldNotBeEmpty($"{hit.Id} {hit.Outcome} for {facts}");
                why.WouldChange.ShouldAllBe(c => c.Sv.EndsWith('.') && c.En.EndsWith('.'));
            }
        }, iter: 500);

    [Fact]
    public void An_assessment_by_another_pack_is_not_explained_by_this_one() =>
        new Grounds(Pack with { Rules = [], Defaults = [] }, Lunch, Day).Of(Judge(Lunch).Rules[0]).ShouldBeSameAs(RuleGrounds.None);
}
