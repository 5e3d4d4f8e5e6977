using IntegrityLedger.Conflicts;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Conflicts.SecondaryOccupationStory;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>What R30, R31 and the hours rest on, and what would have kept them silent.</summary>
public sealed class SecondaryOccupationGroundsTests
{
    private static RuleGrounds Of(string rule, SecondaryOccupationFacts facts) => SecondaryOccupationGrounds.Of(SecondaryOccupationScreening.Of(facts, Limits, "test.1", Today).Rules.Single(r => r.Id == rule), facts, Limits, Today);

    [Fact]
    public void A_firm_that_applies_where_its_owner_works_would_have_to_be_apart_from_both()
    {
        var why = Of("R30", Facts(DrawingFirm));
        why.Facts.Select(f => f.Said.Sv).ShouldBe(["vad företaget har med staden att göra enligt anmälan: söker tillstånd eller beslut", "avtal, tillstånd och bidrag i registren: inga",
            "upphandlingar som enheten eller du arbetar med: inga", "om dina arbetsuppgifter rör företaget: ja"]);
        why.WouldChange.Select(c => c.Sv).ShouldBe(["Den hade inte gällt om företaget inte haft med staden att göra och dina arbetsuppgifter inte rört det."]);
    }

    [Fact]
    public void A_supplier_that_the_duties_do_not_touch_would_only_have_to_be_none() =>
        Of("R30", Facts(Cafe) with { CityRelations = ["contract"] }).WouldChange.Single().En.ShouldBe("It would not have applied if the company had not dealt with the city.");

    [Fact]
    public void Hours_are_told_with_their_limit() =>
        Of("S01", Facts(Cafe) with { HoursPerWeek = 6, OtherHours = 4 }).ShouldSatisfyAllConditions(
            why => why.Facts.Select(f => f.Value.Sv).ShouldBe(["6", "4"]), why => why.WouldChange.Single().Sv.ShouldBe("Den hade inte gällt om bisysslorna tillsammans tagit högst 8 timmar i veckan."));

    [Fact]
    public void What_must_be_allowed_tells_everything_that_spoke_for_it() => Of("R31", Facts(Cafe)).Facts.Count.ShouldBe(7);

    [Fact]
    public void What_is_missing_is_unknown_and_promises_nothing() =>
        Of("R30", Facts(Cafe) with { TouchesDuties = null }).ShouldSatisfyAllConditions(why => why.Facts.Single(f => f.Fact == "touchesDuties").Known.ShouldBeFalse(), why => why.WouldChange.ShouldBeEmpty());
}
