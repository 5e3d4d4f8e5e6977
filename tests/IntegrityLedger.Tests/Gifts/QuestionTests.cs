using IntegrityLedger.Gifts;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Gifts.Story;

namespace IntegrityLedger.Tests.Gifts;

/// <summary>Questions, answers and the clock between them.</summary>
public sealed class QuestionTests
{
    [Fact]
    public void The_clock_stands_still_while_Bo_waits_for_an_answer()
    {
        var due = new DateOnly(2026, 12, 7);
        var asked = Told(Declared(), Screened(PolicyOutcome.Review), To(Bo, due: due)).Then(Asked(Bo, new(2026, 11, 24)));
        asked.Status.ShouldBe(GiftStatus.InformationRequested);
        var answered = asked.Then(GiftRules.Answer(asked, Anna, Said("En bok."), new(2026, 12, 1)));
        answered.Status.ShouldBe(GiftStatus.ManagerReview);
        answered.Route!.DueOn.ShouldBe(due.AddDays(7));
        answered.Paused.ShouldBeNull();
    }

    [Fact]
    public void A_second_question_counts_from_the_first_until_both_are_answered()
    {
        var asked = WaitingForBo.Then(Asked(Bo, Today), Asked(Bo, Today.AddDays(3)));
        var answered = asked.Then(GiftRules.Answer(asked, Anna, Said("Båda svaren."), Today.AddDays(5)));
        // From Monday to Saturday: four working days.
        answered.Route!.DueOn.ShouldBe(WaitingForBo.Route!.DueOn!.Value.AddDays(4));
    }

    [Fact]
    public void Only_the_declarant_answers_and_only_when_asked()
    {
        GiftRules.Answer(WaitingForBo, Anna, Said("Hej"), Today).Refusal.ShouldBe(GiftRefusals.NothingAsked);
        GiftRules.Answer(WaitingForBo.Then(Asked(Bo)), Bo, Said("Hej"), Today).Refusal.ShouldBe(GiftRefusals.NotYourDeclaration);
        DecisionRules.Ask(WaitingForBo, Anna, Said("Hej"), Today).Refusal.ShouldBe(GiftRefusals.OwnMatter);
    }

    [Fact]
    public void What_the_policy_requires_is_answered_before_anybody_approves()
    {
        var late = Told([.. GiftRules.Declare(Declared(), Screened(PolicyOutcome.Require, SecondLook.None, "R37"), Next(Bo), [], Said)]);
        late.Status.ShouldBe(GiftStatus.InformationRequested);
        late.ApprovedBy(Bo).Refusal.ShouldBe(GiftRefusals.AnswerAwaited);
        GiftActions.For(late, Bo).ShouldNotContain("approval");
        GiftActions.For(late, Anna).ShouldContain("answer");
        var answered = late.Then(GiftRules.Answer(late, Anna, Said("Jag var sjuk."), Today));
        answered.Then(answered.ApprovedBy(Bo)).Status.ShouldBe(GiftStatus.Approved);
    }

    [Fact]
    public void Bo_may_decide_without_waiting_for_the_answer_to_his_own_question_and_nothing_is_left_of_the_pause()
    {
        var asked = WaitingForBo.Then(Asked(Bo));
        var decided = asked.Then(asked.ApprovedBy(Bo));
        decided.Status.ShouldBe(GiftStatus.Approved);
        decided.Paused.ShouldBeNull();
        decided.PausedOn.ShouldBeNull();
    }

    [Fact]
    public void A_question_stays_open_when_the_one_who_asked_steps_aside()
    {
        var asked = Told([.. GiftRules.Declare(Declared(), Screened(PolicyOutcome.Require, SecondLook.None, "R37"), Next(Bo), [], Said)]);
        var passedOn = asked.Then(DecisionRules.Recuse(asked, Bo, Said("Granne"), Choice(Cecilia), Today));
        passedOn.Status.ShouldBe(GiftStatus.InformationRequested);
        passedOn.ApprovedBy(Cecilia).Refusal.ShouldBe(GiftRefusals.AnswerAwaited);
        var answered = passedOn.Then(GiftRules.Answer(passedOn, Anna, Said("Sjuk."), Today.AddDays(2)));
        answered.Status.ShouldBe(GiftStatus.ManagerReview);
        answered.Route!.DueOn.ShouldBe(asked.Route!.DueOn!.Value.AddDays(2));
    }

    [Fact]
    public void A_correction_during_a_question_gives_the_matter_on_anew_and_ends_the_pause()
    {
        var asked = PlannedDinner.Then(Asked(Bo));
        var corrected = new DeclarationCorrected(asked.Declaration with { Place = Said("Stadshuset") }, [new("place", null, Said("Stadshuset"))], Said("Bytt lokal"), Anna.Login);
        var gift = asked.Then(GiftRules.Correct(asked, Anna, corrected, Screened(PolicyOutcome.Review), Next(Bo), Today, Said, "sv"));
        gift.Status.ShouldBe(GiftStatus.Planned);
        gift.Paused.ShouldBeNull();
        var approved = gift.Then(gift.ApprovedBy(Bo));
        approved.Status.ShouldBe(GiftStatus.PreApproved);
        var held = approved.Then(RepresentationRules.Hold(approved, Anna, Today));
        held = held.Then(RepresentationRules.Document(held, Anna, Documented(), _ => To(Cecilia, DecisionStep.Attestation)));
        held.Then(held.ApprovedBy(Cecilia)).Status.ShouldBe(GiftStatus.Attested);
    }
}
