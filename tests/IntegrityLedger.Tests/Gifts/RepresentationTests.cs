using IntegrityLedger.Gifts;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Gifts.Story;

namespace IntegrityLedger.Tests.Gifts;

/// <summary>Representation that the city gives.</summary>
public sealed class RepresentationTests
{
    [Fact]
    public void Planned_approved_in_advance_held_documented_attested_posted_closed()
    {
        var gift = PlannedDinner;
        gift.Status.ShouldBe(GiftStatus.Planned);
        gift = gift.Then(gift.ApprovedBy(Bo));
        gift.Status.ShouldBe(GiftStatus.PreApproved);
        gift = gift.Then(RepresentationRules.Hold(gift, Anna, Today));
        gift.Status.ShouldBe(GiftStatus.Held);
        gift = gift.Then(RepresentationRules.Document(gift, Anna, Documented(), _ => To(Cecilia, DecisionStep.Attestation)));
        gift.Status.ShouldBe(GiftStatus.Documented);
        gift = gift.Then(RepresentationRules.Attest(gift, Cecilia, null));
        gift.Status.ShouldBe(GiftStatus.Attested);
        gift = gift.Then(RepresentationRules.Post(gift, Anna, Said("V-1"), Today));
        gift.Status.ShouldBe(GiftStatus.Posted);
        gift.Then(RepresentationRules.Close(gift, Jon)).Status.ShouldBe(GiftStatus.Closed);
    }

    [Fact]
    public void Whoever_took_part_neither_decides_nor_attests()
    {
        var gift = Told(Declared(Dinner), Screened(PolicyOutcome.Review), To(Filip, DecisionStep.Attestation)).Then(Documented());
        RepresentationRules.Attest(gift, Filip, null).Refusal.ShouldBe(GiftRefusals.OwnMatter);
        gift.ApprovedBy(Filip).Refusal.ShouldBe(GiftRefusals.OwnMatter);
    }

    [Fact]
    public void Somebody_who_turns_out_to_have_been_there_does_not_attest()
    {
        var gift = DinnerAfterwards.Then(Documented([.. Dinner.Participants, new(false, Bo.Id, null)]), To(Bo, DecisionStep.Attestation));
        RepresentationRules.Attest(gift, Bo, null).Refusal.ShouldBe(GiftRefusals.OwnMatter);
    }

    [Fact]
    public void Without_a_list_of_names_nobody_attests()
    {
        var gift = Told(Declared(DinnerWithoutNames), Screened(PolicyOutcome.Require), To(Bo, DecisionStep.Attestation));
        gift.Status.ShouldBe(GiftStatus.HeldUndocumented);
        RepresentationRules.Attest(gift, Bo, null).Refusal.ShouldBe(GiftRefusals.Undocumented);
        gift.ApprovedBy(Bo).Refusal.ShouldBe(GiftRefusals.Undocumented);
        GiftActions.For(gift, Bo).ShouldNotContain("attestation");
    }

    [Fact]
    public void A_deviation_is_accepted_by_one_and_the_cost_attested_by_another()
    {
        var gift = DinnerAfterwards.Then(RepresentationRules.Document(DinnerAfterwards, Anna, Documented(), _ => To(Bo, DecisionStep.Attestation)));
        gift.Status.ShouldBe(GiftStatus.Deviation);
        RepresentationRules.Attest(gift, Bo, null).Refusal.ShouldBe(GiftRefusals.DeviationNotDecided);
        gift.ApprovedBy(Bo, withReasons: false).Refusal.ShouldBe(GiftRefusals.MotivationMissing);
        gift = gift.Then(gift.ApprovedBy(Bo, Next(Cecilia)));
        gift.Status.ShouldBe(GiftStatus.AcceptedDeviation);
        gift.Route!.Approver.ShouldBe(Cecilia.Id);
        RepresentationRules.Attest(gift, Bo, null).IsRefused.ShouldBeTrue();
        gift.Then(RepresentationRules.Attest(gift, Cecilia, null)).Status.ShouldBe(GiftStatus.Attested);
    }

    [Fact]
    public void Whoever_approved_in_advance_does_not_attest_even_when_it_is_given_to_them()
    {
        var gift = PlannedDinner.Then(Approved(Bo), new RepresentationHeld(Today, Anna.Login), Documented(), To(Bo, DecisionStep.Attestation));
        RepresentationRules.Attest(gift, Bo, null).Refusal.ShouldBe(GiftRefusals.SamePersonTwice);
    }

    [Fact]
    public void Representation_that_the_policy_forbids_can_only_be_paid_by_the_person()
    {
        foreach (var outcome in new[] { PolicyOutcome.Reject, PolicyOutcome.Block })
        {
            var gift = Told(Declared(Dinner), Screened(outcome), To(Bo, DecisionStep.Attestation)).Then(Documented());
            gift.ApprovedBy(Bo).Refusal.ShouldBe(GiftRefusals.ApprovalBlocked);
            var paid = gift.Then(gift.RefusedBy(Bo));
            paid.Status.ShouldBe(GiftStatus.PersonalRepayment);
            paid.Route.ShouldBeNull();
        }
    }

    [Fact]
    public void Held_although_it_was_refused_or_not_yet_approved_is_a_deviation()
    {
        foreach (var before in new[] { PlannedDinner, PlannedDinner.Then(Refused(Bo)), PlannedDinner.Then(Asked(Bo)) })
        {
            var gift = before.Then(RepresentationRules.Hold(before, Anna, Today));
            gift.Status.ShouldBe(GiftStatus.Held);
            gift = gift.Then(RepresentationRules.Document(gift, Anna, Documented(), _ => To(Cecilia, DecisionStep.Attestation)));
            gift.Status.ShouldBe(GiftStatus.Deviation);
        }
    }

    [Fact]
    public void What_was_blocked_in_advance_is_seen_by_legal_counsel_and_never_becomes_a_repayment()
    {
        var gift = Told(Declared(Dinner with { OccurredOn = Today.AddDays(30) }, planned: true), Screened(PolicyOutcome.Block), To(Bo));
        gift = gift.Then(gift.RefusedBy(Bo, Next(Cecilia, Greta)));
        gift.Status.ShouldBe(GiftStatus.LegalReview);
        gift = gift.Then(gift.RefusedBy(Greta));
        gift.Status.ShouldBe(GiftStatus.PreRejected);
    }

    [Fact]
    public void Approval_in_advance_may_take_a_second_look()
    {
        var gift = Told(Declared(Dinner with { OccurredOn = Today.AddDays(30) }, planned: true), Screened(PolicyOutcome.Review, SecondLook.Compliance), To(Bo));
        gift = gift.Then(gift.ApprovedBy(Bo, Next(Cecilia, Greta)));
        gift.Status.ShouldBe(GiftStatus.ComplianceReview);
        gift.Then(gift.ApprovedBy(Greta)).Status.ShouldBe(GiftStatus.PreApproved);
    }

    [Fact]
    public void Reopened_representation_is_attested_anew_by_somebody()
    {
        var closed = PlannedDinner.Then(Approved(Bo), new RepresentationHeld(Today, Anna.Login), Documented(), To(Cecilia, DecisionStep.Attestation), new RepresentationAttested(null, Cecilia.Login, Cecilia.Id),
            new RepresentationPosted(Said("V-1"), Today, Anna.Login), new CaseClosed(Jon.Login));
        var reopened = closed.Then(RepresentationRules.Reopen(closed, Greta, Said("Fel kvitto"), To(Filip, DecisionStep.Attestation)));
        reopened.Status.ShouldBe(GiftStatus.Documented);
        GiftActions.For(reopened, Anna).ShouldContain("documentation");
        var dag = Person("dag.holm");
        var given = reopened.Then(To(dag, DecisionStep.Attestation));
        given.Then(RepresentationRules.Attest(given, dag, null)).Status.ShouldBe(GiftStatus.Attested);
    }

    [Fact]
    public void Refused_in_advance_and_reopened_waits_for_approval_in_advance_again()
    {
        var refused = PlannedDinner.Then(Refused(Bo));
        refused.Status.ShouldBe(GiftStatus.PreRejected);
        var reopened = refused.Then(RepresentationRules.Reopen(refused, Greta, Said("Missförstånd"), To(Cecilia, RepresentationRules.StepWhenReopened(refused))));
        reopened.Status.ShouldBe(GiftStatus.Planned);
        reopened.Then(reopened.ApprovedBy(Cecilia)).Status.ShouldBe(GiftStatus.PreApproved);
    }

    [Fact]
    public void Steps_of_representation_are_not_for_something_received()
    {
        RepresentationRules.Hold(WaitingForBo, Anna, Today).Refusal.ShouldBe(GiftRefusals.NotRepresentation);
        RepresentationRules.Document(WaitingForBo, Anna, Documented(), _ => To(Bo)).Refusal.ShouldBe(GiftRefusals.NotRepresentation);
        RepresentationRules.Attest(WaitingForBo, Bo, null).Refusal.ShouldBe(GiftRefusals.NotRepresentation);
        RepresentationRules.Post(WaitingForBo, Anna, Said("V"), Today).Refusal.ShouldBe(GiftRefusals.NotRepresentation);
        GiftRules.HandOver(DinnerAfterwards, Anna, HandedOver(Disposal.Returned)).Refusal.ShouldBe(GiftRefusals.NothingToHandOver);
    }
}
