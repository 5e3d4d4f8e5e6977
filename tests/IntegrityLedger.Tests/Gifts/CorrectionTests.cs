using IntegrityLedger.Gifts;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Gifts.Story;

namespace IntegrityLedger.Tests.Gifts;

/// <summary>Corrections: appended, never edited.</summary>
public sealed class CorrectionTests
{
    private static DeclarationCorrected Corrected(Declaration now, string field = "value.amount") => new(now, [new(field, Said("500"), Said("?"))], Said("Fel i blanketten"), Anna.Login);

    private static Declaration Costing(long kronor) => Book with { Value = new(Money.Kronor(kronor), ValueBasis.Receipt, true, kronor * 100) };

    private static Outcome<IReadOnlyList<object>> Correct(Gift gift, Declaration now, PolicyOutcome outcome, string rule = "R08") =>
        GiftRules.Correct(gift, Anna, Corrected(now), Screened(outcome, SecondLook.None, rule), Next(Bo), Today, Said, "sv");

    [Fact]
    public void An_undecided_matter_is_judged_and_given_on_anew()
    {
        var gift = WaitingForBo.Then(Correct(WaitingForBo, Costing(200), PolicyOutcome.Allow, "R07"));
        gift.Status.ShouldBe(GiftStatus.NoActionNeeded);
        gift.Declaration.Value.Amount.ShouldBe(Money.Kronor(200));
    }

    [Fact]
    public void What_needs_no_decision_any_more_waits_for_nobody()
    {
        var gift = WaitingForBo.Then(Correct(WaitingForBo, Costing(200), PolicyOutcome.Allow, "R07"));
        gift.Route.ShouldBeNull();
        gift.ApprovedBy(Bo).Refusal.ShouldBe(GiftRefusals.NothingToDecide);
    }

    [Fact]
    public void Only_the_declarant_corrects_and_only_what_differs()
    {
        GiftRules.Correct(WaitingForBo, Bo, Corrected(Book), Screened(PolicyOutcome.Review), Next(Bo), Today, Said, "sv").Refusal.ShouldBe(GiftRefusals.NotYourDeclaration);
        GiftRules.Correct(WaitingForBo, Anna, Corrected(Book) with { Changes = [] }, Screened(PolicyOutcome.Review), Next(Bo), Today, Said, "sv").Refusal.ShouldBe(GiftRefusals.NothingChanged);
    }

    [Fact]
    public void A_decision_stands_when_the_correction_changes_nothing_it_rests_on()
    {
        var decided = WaitingForBo.Then(Approved(Bo));
        var gift = decided.Then(Correct(decided, Book with { Place = Said("Farsta") }, PolicyOutcome.Review));
        gift.Status.ShouldBe(GiftStatus.Approved);
        gift.Route.ShouldBeNull();
    }

    [Theory]
    [InlineData(50_000, PolicyOutcome.Reject, "R09")]
    [InlineData(900, PolicyOutcome.Review, "R08")]
    [InlineData(400, PolicyOutcome.Reject, "R11")]
    public void An_approval_does_not_cover_what_was_corrected_upwards_afterwards(long kronor, PolicyOutcome outcome, string rule)
    {
        var decided = WaitingForBo.Then(Approved(Bo));
        var gift = decided.Then(Correct(decided, Costing(kronor), outcome, rule));
        gift.Status.ShouldBe(GiftStatus.ManagerReview);
        gift.Route!.Approver.ShouldBe(Bo.Id);
        GiftRules.Withdraw(gift, Anna, Said("Ångrar")).Refusal.ShouldBe(GiftRefusals.DecidedAlreadyNoWithdrawal);
    }

    [Fact]
    public void Representation_that_was_held_stays_held_when_corrected()
    {
        var held = PlannedDinner.Then(RepresentationRules.Hold(PlannedDinner, Anna, Today));
        held.Status.ShouldBe(GiftStatus.Held);
        var gift = held.Then(GiftRules.Correct(held, Anna, Corrected(held.Declaration with { Purpose = Said("Avtal") }, "purpose"), Screened(PolicyOutcome.Review), Next(Bo), Today, Said, "sv"));
        gift.Status.ShouldBe(GiftStatus.Held);
        RepresentationRules.Document(gift, Anna, Documented(), _ => To(Bo, DecisionStep.Attestation)).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void Names_given_by_a_correction_document_who_was_there()
    {
        var gift = Told(Declared(DinnerWithoutNames), Screened(PolicyOutcome.Require), To(Bo, DecisionStep.Attestation));
        gift.Status.ShouldBe(GiftStatus.HeldUndocumented);
        gift.Then(GiftRules.Correct(gift, Anna, Corrected(Dinner, "participants"), Screened(PolicyOutcome.Review), Next(Bo), Today, Said, "sv")).Status.ShouldBe(GiftStatus.Held);
    }

    [Fact]
    public void A_withdrawn_or_imported_matter_is_not_corrected()
    {
        var withdrawn = WaitingForBo.Then(new DeclarationWithdrawn(Said("Fel"), Anna.Login));
        Correct(withdrawn, Costing(1), PolicyOutcome.Allow).IsRefused.ShouldBeTrue();
        var imported = Told(new HistoricalDeclarationImported(new("G", 2020, 1), new(Anna.Id, "BYGG", null, []), Book, "register", Said("rad 4"), null, "import:1"));
        Correct(imported, Costing(1), PolicyOutcome.Allow).Refusal.ShouldBe(GiftRefusals.HistoricalIsReadOnly);
    }
}
