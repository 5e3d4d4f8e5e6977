using IntegrityLedger.Gifts;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Gifts.Story;

namespace IntegrityLedger.Tests.Gifts;

/// <summary>Deciding about something received.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void Bo_approves_and_the_matter_is_decided()
    {
        var gift = WaitingForBo.Then(WaitingForBo.ApprovedBy(Bo));
        gift.Status.ShouldBe(GiftStatus.Approved);
        gift.Route.ShouldBeNull();
        gift.Deciders.ShouldBe([Bo.Id]);
    }

    [Fact]
    public void Nobody_but_the_one_it_was_given_to_decides()
    {
        WaitingForBo.ApprovedBy(Cecilia).Refusal.ShouldBe(GiftRefusals.NotYourDecision);
        WaitingForBo.ApprovedBy(Anna).Refusal.ShouldBe(GiftRefusals.OwnMatter);
        WaitingForBo.RefusedBy(Greta).Refusal.ShouldBe(GiftRefusals.NotYourDecision);
    }

    [Fact]
    public void Whoever_entered_it_for_a_colleague_does_not_decide_it()
    {
        var gift = Told(Declared(by: Bo.Login, onBehalfOf: Anna.Id), Screened(PolicyOutcome.Review), To(Bo));
        gift.ApprovedBy(Bo).Refusal.ShouldBe(GiftRefusals.OwnMatter);
    }

    [Fact]
    public void A_decided_matter_is_not_decided_again()
    {
        var gift = WaitingForBo.Then(Approved(Bo));
        gift.ApprovedBy(Bo).Refusal.ShouldBe(GiftRefusals.AlreadyDecided);
        gift.RefusedBy(Bo).Refusal.ShouldBe(GiftRefusals.AlreadyDecided);
    }

    [Fact]
    public void What_the_policy_rejects_or_blocks_cannot_be_approved_by_anybody()
    {
        foreach (var outcome in new[] { PolicyOutcome.Reject, PolicyOutcome.Block })
        {
            var gift = Told(Declared(), Screened(outcome), To(Bo));
            gift.ApprovedBy(Bo).Refusal.ShouldBe(GiftRefusals.ApprovalBlocked);
            GiftActions.For(gift, Bo).ShouldNotContain("approval");
            GiftActions.For(gift, Bo).ShouldContain("refusal");
        }
    }

    [Fact]
    public void Approving_under_review_and_refusing_always_take_reasons()
    {
        WaitingForBo.ApprovedBy(Bo, withReasons: false).Refusal.ShouldBe(GiftRefusals.MotivationMissing);
        DecisionRules.Refuse(WaitingForBo, Bo, null, Seen, Next(Cecilia)).Refusal.ShouldBe(GiftRefusals.MotivationMissing);
    }

    [Fact]
    public void A_second_look_is_taken_by_another_person()
    {
        var gift = Told(Declared(), Screened(PolicyOutcome.Review, SecondLook.Compliance), To(Bo));
        var endorsed = gift.Then(gift.ApprovedBy(Bo, Next(Cecilia, Greta)));
        endorsed.Status.ShouldBe(GiftStatus.ComplianceReview);
        endorsed.Route!.Approver.ShouldBe(Greta.Id);
        endorsed.ApprovedBy(Bo).Refusal.ShouldBe(GiftRefusals.SamePersonTwice);
        endorsed.Then(endorsed.ApprovedBy(Greta)).Status.ShouldBe(GiftStatus.Approved);
    }

    [Fact]
    public void A_bequest_from_a_client_is_refused_by_the_manager_and_then_looked_at_by_legal_counsel()
    {
        var gift = Told(Declared(Book with { Category = Category.Bequest }), Screened(PolicyOutcome.Block, SecondLook.Legal), To(Bo));
        var endorsed = gift.Then(gift.RefusedBy(Bo, Next(Cecilia, Greta)));
        endorsed.Status.ShouldBe(GiftStatus.LegalReview);
        endorsed.ApprovedBy(Greta).Refusal.ShouldBe(GiftRefusals.ApprovalBlocked);
        endorsed.Then(endorsed.RefusedBy(Greta)).Status.ShouldBe(GiftStatus.DisposalPending);
    }

    [Fact]
    public void Refused_and_kept_waits_for_the_thing_to_be_given_back()
    {
        var refused = WaitingForBo.Then(WaitingForBo.RefusedBy(Bo));
        refused.Status.ShouldBe(GiftStatus.DisposalPending);
        refused.Then(GiftRules.HandOver(refused, Anna, HandedOver(Disposal.Returned))).Status.ShouldBe(GiftStatus.Disposed);
    }

    [Fact]
    public void Given_back_before_it_was_refused_leaves_nothing_to_give_back()
    {
        var returned = WaitingForBo.Then(GiftRules.HandOver(WaitingForBo, Anna, HandedOver(Disposal.Returned)));
        returned.Then(returned.RefusedBy(Bo)).Status.ShouldBe(GiftStatus.Disposed);
    }

    [Fact]
    public void A_declined_offer_that_is_refused_leaves_nothing_to_give_back()
    {
        var gift = Told(Declared(Book with { Response = Response.Declined }), Screened(PolicyOutcome.Reject), To(Bo));
        gift.Then(gift.RefusedBy(Bo)).Status.ShouldBe(GiftStatus.Rejected);
    }

    [Fact]
    public void Accepted_then_returned_stays_visible_as_exactly_that()
    {
        var returned = WaitingForBo.Then(GiftRules.HandOver(WaitingForBo, Anna, HandedOver(Disposal.Returned)));
        returned.Declaration.Response.ShouldBe(Response.Accepted);
        returned.HandedOver!.Disposal.ShouldBe(Disposal.Returned);
        returned.Status.ShouldBe(GiftStatus.ManagerReview);
    }

    [Fact]
    public void What_was_accepted_cannot_afterwards_be_said_to_have_been_declined()
    {
        var refusal = GiftRules.HandOver(WaitingForBo, Anna, HandedOver(Disposal.Declined)).Refusal;
        refusal.ShouldNotBeNull();
        refusal.Field.ShouldBe("disposal");
        var undecided = Told(Declared(Book with { Response = Response.Undecided }), Screened(PolicyOutcome.Review), To(Bo));
        GiftRules.HandOver(undecided, Anna, HandedOver(Disposal.Declined)).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Conditions_hold_with_an_approval_and_fall_with_a_refusal()
    {
        var gift = Told(Declared(), Screened(PolicyOutcome.Review, SecondLook.Compliance), To(Bo));
        var conditional = DecisionRules.Approve(gift, Bo, Said("Ja, om"), [new(Said("Dela med avdelningen"), null)], Seen, Next(Cecilia, Greta));
        var endorsed = gift.Then(conditional);
        endorsed.Then(endorsed.ApprovedBy(Greta)).Status.ShouldBe(GiftStatus.ApprovedWithConditions);
        endorsed.Then(endorsed.RefusedBy(Greta)).Conditions.ShouldBeEmpty();
    }

    [Fact]
    public void Withdrawing_is_for_the_declarant_and_only_before_anybody_decided()
    {
        GiftRules.Withdraw(WaitingForBo, Bo, Said("Ångrar")).Refusal.ShouldBe(GiftRefusals.NotYourDeclaration);
        WaitingForBo.Then(GiftRules.Withdraw(WaitingForBo, Anna, Said("Fel"))).Status.ShouldBe(GiftStatus.Withdrawn);
        var decided = WaitingForBo.Then(Approved(Bo));
        GiftRules.Withdraw(decided, Anna, Said("Ångrar")).Refusal.ShouldBe(GiftRefusals.DecidedAlreadyNoWithdrawal);
        var reopened = decided.Then(RepresentationRules.Reopen(decided, Greta, Said("Nya uppgifter"), To(Cecilia)));
        GiftRules.Withdraw(reopened, Anna, Said("Ångrar")).Refusal.ShouldBe(GiftRefusals.DecidedAlreadyNoWithdrawal);
    }

    [Fact]
    public void Compliance_reopens_a_decided_matter_and_somebody_decides_anew()
    {
        var decided = WaitingForBo.Then(Approved(Bo));
        RepresentationRules.Reopen(decided, Bo, Said("Nej"), To(Cecilia)).IsRefused.ShouldBeTrue();
        var reopened = decided.Then(RepresentationRules.Reopen(decided, Greta, Said("Nya uppgifter"), To(Cecilia)));
        reopened.Status.ShouldBe(GiftStatus.ManagerReview);
        reopened.Then(reopened.RefusedBy(Cecilia)).Status.ShouldBe(GiftStatus.DisposalPending);
    }
}
