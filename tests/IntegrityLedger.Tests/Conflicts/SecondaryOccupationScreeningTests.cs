using CsCheck;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Conflicts.SecondaryOccupationStory;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>R30, R31 and the hours, before a person looks.</summary>
public sealed class SecondaryOccupationScreeningTests
{
    private static Assessment Screen(SecondaryOccupationFacts facts, DateOnly? on = null) => SecondaryOccupationScreening.Of(facts, Limits, "test.1", on ?? Today);

    [Fact]
    public void A_cafe_on_Saturdays_must_be_allowed()
    {
        var answer = Screen(Facts(Cafe));
        answer.Outcome.ShouldBe(PolicyOutcome.Allow);
        answer.Rules.ShouldHaveSingleItem().Id.ShouldBe("R31");
        answer.Rules[0].LegalBasis.ShouldBe("LAS 6 i §");
    }

    [Fact]
    public void A_drawing_firm_for_applicants_is_presumed_to_damage_trust()
    {
        var answer = Screen(Facts(DrawingFirm));
        answer.Outcome.ShouldBe(PolicyOutcome.Reject);
        answer.SecondLook.ShouldBe(SecondLook.Legal);
        answer.Rules.ShouldHaveSingleItem().Id.ShouldBe("R30");
        answer.Rules[0].LegalBasis.ShouldBe("LOA 7 §, LOA 7 c §, kollektivavtal (AB)");
    }

    [Fact]
    public void The_registers_win_over_a_form_that_says_no()
    {
        Screen(Facts(Cafe) with { UnitProcurements = ["P-2026-014"] }).SecondLook.ShouldBe(SecondLook.Legal);
        Screen(Facts(Cafe) with { CityRelations = ["contract"] }).Outcome.ShouldBe(PolicyOutcome.Review);
        Screen(Facts(Cafe) with { CityRelations = ["contract"], TouchesDuties = true }).SecondLook.ShouldBe(SecondLook.Legal);
    }

    [Fact]
    public void What_is_not_known_is_reviewed_and_named()
    {
        var answer = Screen(Facts(Cafe) with { SupplierRelation = null, TouchesDuties = null, HoursPerWeek = null });
        answer.Outcome.ShouldBe(PolicyOutcome.Review);
        answer.Rules.SelectMany(r => r.UnknownFacts).ShouldBe(["supplierRelation", "touchesDuties", "hoursPerWeek"]);
    }

    [Fact]
    public void The_hours_of_all_occupations_count_together()
    {
        Screen(Facts(Cafe) with { OtherHours = 2 }).Outcome.ShouldBe(PolicyOutcome.Allow);
        var answer = Screen(Facts(Cafe) with { OtherHours = 2.5m });
        answer.Outcome.ShouldBe(PolicyOutcome.Review);
        answer.Rules.Single().Message.Sv.ShouldContain("8,5");
    }

    [Fact]
    public void A_company_of_the_city_is_outside_the_act_on_public_employment()
    {
        var answer = Screen(Facts(DrawingFirm with { Type = SecondaryOccupationType.Employment }, Regime.Company));
        answer.Rules[0].LegalBasis.ShouldBe("LAS 6 i §, anställningsavtalet och koncernens policy");
        answer.Rules[0].LegalBasis.ShouldNotContain("LOA");
    }

    [Fact]
    public void The_paragraph_of_2022_is_not_cited_before_it_was_in_force()
    {
        Screen(Facts(Cafe), new(2022, 6, 28)).Rules[0].LegalBasis.ShouldBe("LOA 7 §, kollektivavtal (AB)");
        Screen(Facts(Cafe), new(2022, 6, 29)).Rules[0].LegalBasis.ShouldBe("LAS 6 i §");
    }

    [Fact]
    public void Nothing_unknown_and_nothing_that_touches_the_duties_is_ever_waved_through()
    {
        var yesNo = Gen.OneOf<bool?>(null, true, false);
        var relation = Gen.OneOf<SecondaryOccupationRelation?>(null, SecondaryOccupationRelation.None, SecondaryOccupationRelation.Supplier, SecondaryOccupationRelation.Applicant, SecondaryOccupationRelation.Supervised, SecondaryOccupationRelation.Some);
        Gen.Select(relation, yesNo, yesNo, Gen.Bool, Gen.Bool, Gen.Enum<SecondaryOccupationType>(), Gen.Enum<Regime>())
            .Sample((rel, touches, equipment, registered, procured, type, regime) =>
            {
                var facts = new SecondaryOccupationFacts(regime, type, rel, touches, equipment, 4, 0, true, registered ? ["contract"] : [], procured ? ["P-1"] : []);
                var answer = Screen(facts);
                var clear = rel == SecondaryOccupationRelation.None && touches == false && !registered && !procured;
                (answer.Outcome <= PolicyOutcome.Warn).ShouldBe(clear);
                answer.Rules.Any(r => r.Id == "R31").ShouldBe(clear);
            });
    }
}
