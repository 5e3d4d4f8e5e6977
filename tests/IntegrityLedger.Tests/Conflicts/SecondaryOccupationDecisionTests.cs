using CsCheck;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;
using static IntegrityLedger.Conflicts.SecondaryOccupationRefusals;
using static IntegrityLedger.Tests.Conflicts.SecondaryOccupationStory;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>Deciding about a secondary occupation.</summary>
public sealed class SecondaryOccupationDecisionTests
{
    [Fact]
    public void Bo_allows_the_cafe_and_it_is_looked_at_again_within_a_year()
    {
        var matter = Allowed;
        matter.Status.ShouldBe(SecondaryOccupationStatus.Allowed);
        matter.ActiveOn(Today).ShouldBeTrue();
        matter.ReviewOn.ShouldBe(Today.AddYears(1));
        matter.Route.ShouldBeNull();
    }

    [Fact]
    public void Without_a_ground_the_cafe_cannot_be_forbidden()
    {
        var refusal = Waiting().DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Forbidden, Clear)).Refusal;
        refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("secondary-occupation-no-ground");
        refusal.Kind.ShouldBe(RefusalKind.Rule);
        refusal.LegalBasis.ShouldBe("LAS 6 i §");
    }

    [Fact]
    public void With_no_ground_found_forbidding_and_taking_back_are_never_possible()
    {
        var finding = Gen.OneOf<SecondaryOccupationTest?>(null, Finds(SecondaryOccupationFinding.No), Finds(SecondaryOccupationFinding.Unknown), Finds(SecondaryOccupationFinding.Yes, reasons: false));
        Gen.Select(finding, finding, finding, Gen.Enum<SecondaryOccupationType>(), Gen.Enum<Regime>(), Gen.Bool)
            .Sample((trust, hindering, competing, type, regime, presumed) =>
            {
                var tests = new SecondaryOccupationTests(trust, hindering, competing);
                var terms = (presumed ? DrawingFirm : Cafe) with { Type = type };
                var waiting = Waiting(terms, regime);
                var ready = presumed ? waiting.WithOpinion() : waiting;
                ready.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Forbidden, tests)).Refusal!.Code.ShouldBe("secondary-occupation-no-ground");
                var allowed = ready.Then(ready.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear)));
                SecondaryOccupationDecisions.Revoke(allowed, Bo, tests, Said("Nej"), null, default, new([], 0, 0, false), Limits, Today).Refusal!.Code.ShouldBe("secondary-occupation-no-ground");
            });
    }

    [Fact]
    public void The_drawing_firm_waits_for_an_opinion_and_is_then_forbidden_with_a_day()
    {
        var matter = Waiting(DrawingFirm);
        matter.Status.ShouldBe(SecondaryOccupationStatus.LegalOpinion);
        matter.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Forbidden, TrustAtRisk)).Refusal.ShouldBe(OpinionMissing);
        var advised = matter.WithOpinion();
        advised.Status.ShouldBe(SecondaryOccupationStatus.ManagerAssessment);
        advised.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Forbidden, TrustAtRisk, reasons: false)).Refusal.ShouldBe(MotivationMissing);
        var forbidden = advised.Then(advised.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Forbidden, TrustAtRisk)));
        forbidden.Status.ShouldBe(SecondaryOccupationStatus.Forbidden);
        forbidden.EndBy.ShouldBe(Today.AddDays(30));
        forbidden.ActiveOn(Today).ShouldBeFalse();
        forbidden.TiesOn(Today).ShouldBeTrue("what is forbidden goes on until it has ended");
    }

    [Fact]
    public void What_damages_trust_cannot_be_allowed_in_an_authority()
    {
        var matter = Waiting(DrawingFirm).WithOpinion();
        matter.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, TrustAtRisk)).Refusal.ShouldBe(MustBeForbidden);
        matter.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.AllowedWithConditions, TrustAtRisk, conditions: Condition)).Refusal.ShouldBe(MustBeForbidden);
        MustBeForbidden.LegalBasis.ShouldBe("LOA 7 §, LOA 7 c §");
    }

    [Fact]
    public void In_a_company_of_the_city_the_same_finding_leaves_the_choice_to_the_employer()
    {
        var matter = Waiting(Cafe, Regime.Company);
        matter.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.AllowedWithConditions, TrustAtRisk, conditions: Condition)).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void A_presumption_is_rebutted_with_reasons_or_it_stands()
    {
        var matter = Waiting(DrawingFirm).WithOpinion();
        matter.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear with { Trust = Finds(SecondaryOccupationFinding.No, reasons: false) })).Refusal.ShouldBe(PresumptionStands);
        matter.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear)).IsRefused.ShouldBeFalse();
        matter.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear with { Competing = Finds(SecondaryOccupationFinding.Unknown) })).Refusal.ShouldBe(TestOpen);
    }

    [Fact]
    public void A_review_lies_ahead_and_at_most_a_year_away()
    {
        Waiting().DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear, reviewOn: Today.AddYears(1).AddDays(1))).Refusal!.Code.ShouldBe("secondary-occupation-review-too-far");
        Waiting().DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear, reviewOn: Today)).Refusal!.Field.ShouldBe("reviewOn");
        Waiting().DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear, reviewOn: Today.AddMonths(3))).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Conditions_and_the_decision_that_carries_them_belong_together()
    {
        Waiting().DecidedBy(Bo, Verdict(SecondaryOccupationDecision.AllowedWithConditions, Clear)).Refusal.ShouldBe(ConditionsMissing);
        Waiting().DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear, conditions: Condition)).Refusal.ShouldBe(ConditionsOutOfPlace);
        var matter = Waiting().Then(Waiting().DecidedBy(Bo, Verdict(SecondaryOccupationDecision.AllowedWithConditions, Clear, conditions: Condition)));
        matter.Conditions.ShouldBe([Condition]);
    }

    [Fact]
    public void Nobody_decides_in_their_own_matter_nor_where_they_were_not_asked_nor_after_giving_the_opinion()
    {
        Waiting().DecidedBy(Anna, Verdict(SecondaryOccupationDecision.Allowed, Clear)).Refusal.ShouldBe(OwnMatter);
        Waiting().DecidedBy(Cecilia, Verdict(SecondaryOccupationDecision.Allowed, Clear)).Refusal.ShouldBe(NotYourDecision);
        var entered = Told([.. SecondaryOccupationRules.Declare(Declared(by: Bo.Login, onBehalfOf: Anna.Id), Screened(Facts(Cafe)), Routes())]);
        entered.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear)).Refusal.ShouldBe(OwnMatter);
        var withGreta = Waiting(DrawingFirm).WithOpinion().Then(Routes(Greta).Manager());
        withGreta.DecidedBy(Greta, Verdict(SecondaryOccupationDecision.Forbidden, TrustAtRisk)).Refusal.ShouldBe(SamePersonTwice);
    }

    [Fact]
    public void Stepping_aside_hands_the_matter_on_and_closes_it_to_the_one_who_did()
    {
        var moved = Waiting().Then(SecondaryOccupationDecisions.Recuse(Waiting(), Bo, Said("Min bror äger kaféet"), Routes(Cecilia)));
        moved.Route!.Approver.ShouldBe(Cecilia.Id);
        SecondaryOccupationActions.MayRead(moved, Bo).ShouldBeFalse();
        moved.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Allowed, Clear)).Refusal.ShouldBe(SteppedAside);
    }
}
