using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;
using static IntegrityLedger.Conflicts.SecondaryOccupationRefusals;
using static IntegrityLedger.Tests.Conflicts.SecondaryOccupationStory;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>After the decision: reviews, corrections, endings, and what waits meanwhile.</summary>
public sealed class SecondaryOccupationLifeTests
{
    [Fact]
    public void The_review_comes_due_once_and_goes_to_whoever_is_manager_then()
    {
        var review = Allowed.ReviewOn!.Value;
        SecondaryOccupationRules.OnDay(Allowed, review.AddDays(-1), Routes(Cecilia)).ShouldBeEmpty();
        var due = Allowed.Then([.. SecondaryOccupationRules.OnDay(Allowed, review, Routes(Cecilia))]);
        due.Status.ShouldBe(SecondaryOccupationStatus.ReviewDue);
        due.Route!.Approver.ShouldBe(Cecilia.Id);
        due.ActiveOn(review).ShouldBeTrue();
        SecondaryOccupationRules.ReviewIsDue(due, review).ShouldBeFalse("it was said");
        var renewed = due.Then(SecondaryOccupationDecisions.Renew(due, Cecilia, Clear, null, null, Limits, review));
        renewed.Status.ShouldBe(SecondaryOccupationStatus.Renewed);
        renewed.ReviewOn.ShouldBe(review.AddYears(1));
        SecondaryOccupationDecisions.Renew(due, Bo, Clear, null, null, Limits, review).Refusal.ShouldBe(NotYourDecision);
    }

    [Fact]
    public void A_decision_that_nobody_made_in_time_is_said_to_be_late_once_and_not_while_a_question_is_open()
    {
        var late = Waiting().Route!.DueOn!.Value.AddDays(1);
        var overdue = Waiting().Then([.. SecondaryOccupationRules.OnDay(Waiting(), late, SecondaryOccupationRoutes.None)]);
        overdue.Overdue.ShouldBeTrue();
        SecondaryOccupationRules.OnDay(overdue, late, SecondaryOccupationRoutes.None).ShouldBeEmpty();
        var asked = Waiting().Then(SecondaryOccupationDecisions.Ask(Waiting(), Bo, Said("Vilka dagar?"), Today));
        SecondaryOccupationRules.OnDay(asked, late, SecondaryOccupationRoutes.None).ShouldBeEmpty();
    }

    [Fact]
    public void A_question_stops_the_clock_until_it_is_answered()
    {
        var asked = Waiting().Then(SecondaryOccupationDecisions.Ask(Waiting(), Bo, Said("Vilka dagar?"), Today));
        asked.Status.ShouldBe(SecondaryOccupationStatus.InformationRequested);
        SecondaryOccupationRules.Answer(asked, Bo, Said("Lördagar"), Today).Refusal.ShouldBe(NotYourDeclaration);
        var answered = asked.Then(SecondaryOccupationRules.Answer(asked, Anna, Said("Lördagar"), Today.AddDays(7)));
        answered.Status.ShouldBe(SecondaryOccupationStatus.ManagerAssessment);
        answered.Route!.DueOn.ShouldBe(WorkingDays.After(Today.AddDays(14), 5));
    }

    [Fact]
    public void More_hours_or_another_company_after_the_decision_is_decided_anew()
    {
        var corrected = Corrected(Cafe with { HoursPerWeek = 7 });
        var anew = Allowed.Then(SecondaryOccupationRules.Correct(Allowed, Anna, corrected, Screened(Facts(corrected.Terms)), Routes()));
        anew.Status.ShouldBe(SecondaryOccupationStatus.ManagerAssessment);
        anew.Route!.Approver.ShouldBe(Bo.Id);
        var fewer = Corrected(Cafe with { HoursPerWeek = 4 });
        Allowed.Then(SecondaryOccupationRules.Correct(Allowed, Anna, fewer, Screened(Facts(fewer.Terms)), Routes())).Status.ShouldBe(SecondaryOccupationStatus.Allowed);
    }

    [Fact]
    public void A_correction_while_it_waits_is_screened_and_may_ask_for_an_opinion()
    {
        var corrected = Corrected(DrawingFirm);
        var matter = Waiting().Then(SecondaryOccupationRules.Correct(Waiting(), Anna, corrected, Screened(Facts(DrawingFirm)), Routes()));
        matter.Status.ShouldBe(SecondaryOccupationStatus.LegalOpinion);
        matter.OpinionAsked!.From.ShouldBe(Greta.Id);
    }

    [Fact]
    public void What_has_ended_ties_nobody_from_the_next_day()
    {
        var ended = Allowed.Then(SecondaryOccupationRules.End(Allowed, Anna, new(Today, null, Anna.Login)));
        ended.Status.ShouldBe(SecondaryOccupationStatus.Ended);
        ended.TiesOn(Today).ShouldBeTrue();
        ended.TiesOn(Today.AddDays(1)).ShouldBeFalse();
        ended.ActiveOn(Today.AddDays(1)).ShouldBeFalse();
        SecondaryOccupationRules.End(ended, Anna, new(Today, null, Anna.Login)).Refusal.ShouldBe(Over);
    }

    [Fact]
    public void An_allowance_is_taken_back_with_a_ground_and_a_day()
    {
        var revoked = Allowed.Then(SecondaryOccupationDecisions.Revoke(Allowed, Bo, TrustAtRisk, Said("Kaféet fick ett avtal"), null, default, new([], 0, 0, false), Limits, Today));
        revoked.Status.ShouldBe(SecondaryOccupationStatus.Revoked);
        revoked.ActiveOn(Today).ShouldBeFalse();
        revoked.EndBy.ShouldBe(Today.AddDays(30));
    }

    [Fact]
    public void Each_condition_and_each_ending_is_followed_up_in_a_stream_of_its_own()
    {
        var verdict = Verdict(SecondaryOccupationDecision.AllowedWithConditions, Clear, conditions: Condition);
        var orders = SecondaryOccupationMeasures.Of(Waiting(), Waiting().DecidedBy(Bo, verdict).Value, Bo).ToList();
        orders.ShouldHaveSingleItem().Order.ShouldSatisfyAllConditions(o => o.Owner.ShouldBe(Anna.Id), o => o.FollowedUpBy.ShouldBe(Bo.Id), o => o.DueOn.ShouldBe(Condition.DueOn), o => o.EvidenceRequired.ShouldBeTrue());
        var forbidding = Waiting(DrawingFirm).WithOpinion();
        var ending = SecondaryOccupationMeasures.Of(forbidding, forbidding.DecidedBy(Bo, Verdict(SecondaryOccupationDecision.Forbidden, TrustAtRisk)).Value, Bo).Single().Order;
        ending.Kind.ShouldBe(MeasureKind.Divest);
        ending.DueOn.ShouldBe(Today.AddDays(30));
    }

    private static SecondaryOccupationCorrected Corrected(SecondaryOccupationTerms terms) => new(terms, [new("hoursPerWeek", null, null)], Said("Fel förut"), Anna.Login);
}
