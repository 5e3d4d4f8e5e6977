using CsCheck;
using IntegrityLedger.Gifts;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Gifts.Story;

namespace IntegrityLedger.Tests.Gifts;

/// <summary>The fold holds for any story, also for one that no rule would write: a ledger is read for decades.</summary>
public sealed class FoldTests
{
    private static readonly Gen<Actor> Someone = Gen.Int[0, 5].Select(i => new[] { Anna, Bo, Cecilia, Filip, Greta, Jon }[i]);
    private static readonly Gen<DecisionStep> Step = Gen.Enum<DecisionStep>();
    private static readonly Gen<Declaration> Anything =
        from direction in Gen.Enum<Direction>() from response in Gen.Enum<Response>() from category in Gen.Enum<Category>() from people in Gen.Int[0, 3] from persons in Gen.Int[1, 9]
        select Dinner with { Direction = direction, Response = response, Category = category, Persons = persons, Participants = [.. Dinner.Participants.Take(people)] };

    private static readonly Gen<object> Happening = Gen.OneOf<object>(
        Gen.Select(Anything, Gen.Bool, (what, planned) => (object)Declared(what, planned)),
        Anything.Select(what => (object)new HistoricalDeclarationImported(new("G", 2019, 7), new(Anna.Id, "BYGG", null, []), what, "register", Said("rad"), null, "import:1")),
        Gen.Select(Gen.Enum<PolicyOutcome>(), Gen.Enum<SecondLook>(), (outcome, look) => (object)Screened(outcome, look)),
        Gen.Select(Someone, Step, (who, step) => (object)To(who, step)),
        Step.Select(step => (object)new GiftRouted(step, null, "compliance", new("", ""), [], null)),
        Gen.Const<object>(new GiftNeedsNoDecision(new("Nej", "No"))),
        Someone.Select(who => (object)new NoticeGiven("legal", who.Id, null)),
        Someone.Select(who => (object)Asked(who)),
        Gen.Bool.Select(due => (object)new InformationProvided(Said("Svar"), Today, due ? Today.AddDays(3) : null, Anna.Login)),
        Anything.Select(what => (object)new DeclarationCorrected(what, [], Said("Fel"), Anna.Login)),
        Gen.Const<object>(new DeclarationWithdrawn(Said("Fel"), Anna.Login)),
        Gen.Select(Someone, Gen.Bool, Step, (who, final, step) => (object)Approved(who, final, step)),
        Gen.Select(Someone, Gen.Bool, Step, (who, final, step) => (object)Refused(who, final, step)),
        Someone.Select(who => (object)new ApproverRecused(who.Id, Said("Jäv"), who.Login)),
        Gen.Enum<Disposal>().Select(disposal => (object)HandedOver(disposal)),
        Gen.Const<object>(new RepresentationHeld(Today, Anna.Login)),
        Gen.Const<object>(Documented()),
        Someone.Select(who => (object)new DeviationAccepted(Said("Ja"), who.Login, who.Id)),
        Someone.Select(who => (object)new PersonalRepaymentOrdered(Said("Nej"), null, who.Login, who.Id)),
        Someone.Select(who => (object)new RepresentationAttested(null, who.Login, who.Id)),
        Gen.Const<object>(new RepresentationPosted(Said("V"), Today, Anna.Login)),
        Gen.Const<object>(new DecisionBecameOverdue(Today, Bo.Id)),
        Gen.Const<object>(new CaseReopened(Said("Nytt"), Greta.Login)),
        Gen.Const<object>(new ReportedToPolice(Today, null, Greta.Login)),
        Gen.Const<object>(new CaseClosed(Jon.Login)),
        Gen.Const<object>(new AttachmentAdded(Guid.Empty, AttachmentKind.Photo, "00", 1, "image/png", Said("a.png"), Anna.Login)),
        Gen.Const<object>("an event from another room"));

    private static readonly Gen<object[]> AnyStory = Happening.Array[0, 25];
    private static readonly Gen<object[]> TrueStory = Gen.Select(Anything, Gen.Bool, Happening.Array[0, 25], (what, planned, rest) =>
        (object[])[Declared(what, planned), .. rest.Where(e => e is not (GiftDeclared or HistoricalDeclarationImported))]);

    [Fact]
    public void Any_story_folds_without_throwing() => AnyStory.Sample(story =>
    {
        var gift = story.Aggregate<object, Gift?>(null, Gift.Fold);
        (gift is not null).ShouldBe(story.Any(e => e is GiftDeclared or HistoricalDeclarationImported));
    });

    [Fact]
    public void What_was_folded_so_far_does_not_depend_on_what_comes_later() => Gen.Select(AnyStory, Gen.Int[0, 25]).Sample((story, cut) =>
    {
        var first = story.Take(cut).Aggregate<object, Gift?>(null, Gift.Fold);
        var snapshot = first?.ToString();
        var resumed = story.Skip(cut).Aggregate(first, Gift.Fold);
        // Written out: lists are compared by what they hold.
        System.Text.Json.JsonSerializer.Serialize(resumed).ShouldBe(System.Text.Json.JsonSerializer.Serialize(story.Aggregate<object, Gift?>(null, Gift.Fold)));
        first?.ToString().ShouldBe(snapshot);
    });

    [Fact]
    public void Accepted_then_returned_is_never_overwritten_by_anything_but_a_correction() => TrueStory.Sample(story =>
    {
        object[] accepted = [story[0] is GiftDeclared d ? d with { Declaration = d.Declaration with { Direction = Direction.Received, Response = Response.Accepted } } : story[0],
            HandedOver(Disposal.Returned), .. story.Skip(1).Where(e => e is not (DeclarationCorrected or GiftHandedOver))];
        var gift = Told(accepted);
        gift.Declaration.Response.ShouldBe(Response.Accepted);
        gift.HandedOver!.Disposal.ShouldBe(Disposal.Returned);
    });

    [Fact]
    public void Whoever_had_the_matter_or_decided_something_stays_known() => TrueStory.Sample(story =>
    {
        var gift = Told(story);
        story.OfType<GiftRouted>().Where(r => r.Approver is not null).ShouldAllBe(r => gift.EverRoutedTo.Contains(r.Approver!.Value));
        if (story.Any(e => e is GiftApproved or GiftRefused or DeviationAccepted or PersonalRepaymentOrdered or RepresentationAttested)) gift.EverDecided.ShouldBeTrue();
    });

    [Fact]
    public void A_matter_is_paused_exactly_while_a_question_is_open() => TrueStory.Sample(story =>
    {
        var gift = Told(story);
        (gift.Paused is not null).ShouldBe(gift.Status == GiftStatus.InformationRequested);
    });

    [Fact]
    public void Whatever_happened_the_allowed_actions_can_be_told_to_anybody() => Gen.Select(AnyStory, Someone).Sample((story, who) =>
    {
        if (story.Aggregate<object, Gift?>(null, Gift.Fold) is not { } gift) return;
        var actions = GiftActions.For(gift, who);
        actions.ShouldBeUnique();
        if (gift.TookPart.Contains(who.Id)) actions.ShouldNotContain(action => action == "approval" || action == "attestation" || action == "refusal");
    });
}
