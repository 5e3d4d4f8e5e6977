using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Conflicts.InterestStory;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>Who assesses an interest, what they can come to, and when it comes back.</summary>
public sealed class InterestReviewTests
{
    [Fact]
    public void What_touches_a_procurement_goes_to_the_nearest_manager()
    {
        var interest = Opened();
        interest.Status.ShouldBe(InterestStatus.AwaitingReview);
        interest.Route!.Reviewer.ShouldBe(Bo.Id);
    }

    [Fact]
    public void What_touches_nothing_and_not_the_duties_needs_no_assessment_and_counts_all_the_same()
    {
        var interest = Opened(match: NotTouching);
        interest.Status.ShouldBe(InterestStatus.NoReviewNeeded);
        interest.InForce(Today).ShouldBeTrue();
    }

    [Fact]
    public void Not_knowing_whether_it_touches_the_duties_is_not_a_no() => Opened(Shares with { OverlapWithDuties = null }, NotTouching).Status.ShouldBe(InterestStatus.AwaitingReview);

    [Fact]
    public void What_has_run_out_is_not_assessed() => Opened(Shares with { To = Today.AddDays(-1) }).Status.ShouldBe(InterestStatus.NoReviewNeeded);

    [Fact]
    public void No_measure_takes_reasons_and_measures_do_not()
    {
        Opened().AssessedBy(Bo, withReasons: false).Refusal.ShouldBe(InterestRefusals.MotivationMissing);
        Opened().Then(Opened().AssessedBy(Bo, InterestAssessment.MeasuresNeeded, withReasons: false)).Status.ShouldBe(InterestStatus.MeasuresNeeded);
    }

    [Fact]
    public void The_next_review_is_at_most_twelve_months_away_and_then_when_nothing_is_said()
    {
        Opened().AssessedBy(Bo, again: Today.AddMonths(12).AddDays(1)).Refusal!.Code.ShouldBe("interest-review-date");
        Opened().AssessedBy(Bo, again: Today).Refusal!.Code.ShouldBe("interest-review-date");
        Opened().Then(Opened().AssessedBy(Bo)).Route!.DueOn.ShouldBe(Today.AddMonths(12));
    }

    [Fact]
    public void What_was_assessed_stays_with_the_reviewer_who_may_assess_it_again()
    {
        var assessed = Opened().Then(Opened().AssessedBy(Bo));
        assessed.Status.ShouldBe(InterestStatus.NoMeasure);
        assessed.AssessedBy(Bo, InterestAssessment.MeasuresNeeded).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Nobody_assesses_their_own_interest_nor_one_that_is_about_themselves()
    {
        Opened().AssessedBy(Anna).Refusal.ShouldBe(InterestRefusals.OwnMatter);
        Opened(Shares with { Colleague = Bo.Id }).AssessedBy(Bo).Refusal.ShouldBe(InterestRefusals.OwnMatter);
        Opened().AssessedBy(Cecilia).Refusal.ShouldBe(InterestRefusals.NotYourReview);
    }

    [Fact]
    public void Who_steps_aside_reads_no_more_and_the_next_has_it()
    {
        var interest = Opened().Then(InterestRules.Recuse(Opened(), Bo, Said("Gammal vän."), To(Cecilia), Today.AddDays(14)));
        interest.Route!.Reviewer.ShouldBe(Cecilia.Id);
        InterestActions.MayRead(interest, Bo).ShouldBeFalse();
        interest.AssessedBy(Bo).Refusal.ShouldBe(InterestRefusals.SteppedAside);
        interest.AssessedBy(Cecilia).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void An_assessment_that_stands_goes_along_when_its_reviewer_is_disqualified()
    {
        var assessed = Opened().Then(Opened().AssessedBy(Bo));
        var why = new SkippedApprover(Bo.Id, "BYGG", "kin", new("Släkt.", "Kin."));
        var moved = assessed.Then([.. InterestRules.HandOn(assessed, why, To(Cecilia), Today.AddDays(14))]);
        moved.Status.ShouldBe(InterestStatus.NoMeasure);
        moved.Route!.Reviewer.ShouldBe(Cecilia.Id);
        moved.Route.DueOn.ShouldBe(Today.AddMonths(12));
        InterestRules.HandOn(moved, why, To(Cecilia), Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_of_more_than_words_is_assessed_anew()
    {
        var assessed = Opened().Then(Opened().AssessedBy(Bo));
        assessed.Then(assessed.CorrectedTo(Shares with { Share = 60 }, field: "share")).Status.ShouldBe(InterestStatus.AwaitingReview);
        assessed.Then(assessed.CorrectedTo(Shares with { Description = Said("B-aktier") }, field: "description")).Status.ShouldBe(InterestStatus.NoMeasure);
    }

    [Fact]
    public void Only_the_declarant_corrects_ends_withdraws_and_confirms()
    {
        InterestRules.End(Opened(), Bo, Ended(Today)).Refusal.ShouldBe(InterestRefusals.NotYourDeclaration);
        InterestRules.Withdraw(Opened(), Bo, Said("x")).Refusal.ShouldBe(InterestRefusals.NotYourDeclaration);
        InterestRules.Reconfirm(Opened(), Bo, Today, null).Refusal.ShouldBe(InterestRefusals.NotYourDeclaration);
        InterestRules.Correct(Opened(), Greta, Corrected(Shares), Touching, To(Bo), Today, Today, Limits).Refusal.ShouldBe(InterestRefusals.NotYourDeclaration);
    }

    [Fact]
    public void An_end_does_not_come_before_the_beginning_nor_push_an_earlier_end_away()
    {
        InterestRules.End(Opened(), Anna, Ended(new(2026, 2, 1))).Refusal.ShouldBe(InterestRefusals.EndsBeforeItBegins);
        InterestRules.End(Opened(Shares with { To = Today }), Anna, Ended(Today.AddDays(1))).Refusal.ShouldBe(InterestRefusals.AlreadyEnded);
    }

    [Fact]
    public void After_a_withdrawal_there_is_nothing_left_to_do()
    {
        var interest = Opened().Then(new InterestWithdrawn(Said("Fel bolag."), Anna.Login));
        InterestActions.For(interest, Anna, Today, Limits).ShouldBeEmpty();
        InterestActions.For(interest, Bo, Today, Limits).ShouldBeEmpty();
        InterestActions.MayRead(interest, Anna).ShouldBeTrue();
    }

    [Fact]
    public void What_is_offered_is_what_the_rules_let_through()
    {
        InterestActions.For(Opened(), Anna, Today, Limits).ShouldBe(["reconfirmation", "correction", "ending", "withdrawal"]);
        InterestActions.For(Opened(), Bo, Today, Limits).ShouldBe(["review", "measures", "recusal"]);
        InterestActions.For(Opened(), Greta, Today, Limits).ShouldBe(["measures"]);
    }
}
