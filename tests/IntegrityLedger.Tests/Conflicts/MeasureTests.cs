using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Conflicts.SecondaryOccupationStory;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>A measure from order to follow-up.</summary>
public sealed class MeasureTests
{
    private static readonly MeasureOrdered Divest = new(
        new(MeasureSubjectKind.SecondaryOccupation, StableId.From("case", "1"), new("B", 2026, 1), Anna.Id, null), MeasureKind.Divest, null, Anna.Id, Today.AddDays(30), true, null, null, Bo.Id, Today, Bo.Login);

    private static Measure Told(params object[] events) => events.Aggregate<object, Measure?>(null, Measure.Fold)!;
    private static MeasureEvidenceGiven Shown(Actor who, SealedText? minutes = null) => new(Said("Avregistrerat"), null, minutes, Today, who.Login, who.Id);
    private static MeasureFollowedUp Looked(MeasureResult result, Actor who, SealedText? reason = null, DateOnly? due = null) => new(result, reason, due, Today, who.Login, who.Id);

    [Fact]
    public void The_owner_shows_it_and_whoever_ordered_it_looks()
    {
        var ordered = Told(Divest);
        MeasureRules.Show(ordered, Bo, Shown(Bo)).Refusal.ShouldBe(MeasureRules.NotYours);
        MeasureRules.FollowUp(ordered, Bo, Looked(MeasureResult.Met, Bo)).Refusal.ShouldBe(MeasureRules.EvidenceMissing);
        var shown = Told(Divest, Shown(Anna));
        shown.AwaitsFollowUp.ShouldBeTrue();
        MeasureRules.FollowUp(shown, Anna, Looked(MeasureResult.Met, Anna)).Refusal.ShouldBe(MeasureRules.NotYoursToFollowUp);
        var met = Told(Divest, Shown(Anna), MeasureRules.FollowUp(shown, Bo, Looked(MeasureResult.Met, Bo)).Value.Single());
        met.Status.ShouldBe(MeasureStatus.Met);
        MeasureRules.Show(met, Anna, Shown(Anna)).Refusal.ShouldBe(MeasureRules.Closed);
    }

    [Fact]
    public void Nobody_follows_up_their_own_matter_not_even_in_compliance()
    {
        var own = Told(Divest with { Owner = Greta.Id, Subject = Divest.Subject with { Person = Greta.Id } });
        MeasureRules.FollowUp(own, Greta, Looked(MeasureResult.NotMet, Greta, Said("Nej"))).Refusal.ShouldBe(MeasureRules.NotYoursToFollowUp);
        MeasureRules.FollowUp(Told(Divest), Greta, Looked(MeasureResult.NotMet, Greta, Said("Nej"))).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void A_day_that_passes_is_said_once_and_extending_starts_anew()
    {
        var late = Divest.DueOn!.Value.AddDays(1);
        MeasureRules.Overdue(Told(Divest), Divest.DueOn.Value).ShouldBeNull();
        var overdue = Told(Divest, MeasureRules.Overdue(Told(Divest), late)!);
        overdue.AwaitsFollowUp.ShouldBeTrue();
        MeasureRules.Overdue(overdue, late).ShouldBeNull();
        MeasureRules.FollowUp(overdue, Bo, Looked(MeasureResult.Extended, Bo, null, late)).Refusal!.Field.ShouldBe("reason");
        MeasureRules.FollowUp(overdue, Bo, Looked(MeasureResult.Extended, Bo, Said("Sjuk"))).Refusal!.Field.ShouldBe("dueOn");
        var extended = Told(Divest, new MeasureBecameOverdue(Divest.DueOn.Value, Anna.Id), Looked(MeasureResult.Extended, Bo, Said("Sjuk"), late.AddDays(30)));
        extended.Overdue.ShouldBeFalse();
        MeasureRules.Overdue(extended, late).ShouldBeNull();
        MeasureRules.Overdue(extended, late.AddDays(31)).ShouldNotBeNull();
    }

    [Fact]
    public void What_was_shown_in_time_is_never_late()
    {
        MeasureRules.Overdue(Told(Divest, Shown(Anna)), Divest.DueOn!.Value.AddDays(99)).ShouldBeNull();
    }

    [Fact]
    public void An_order_says_what_its_kind_needs()
    {
        MeasureRules.Check(Divest).ShouldBeEmpty();
        MeasureRules.Check(Divest with { DueOn = Today.AddDays(-1) }).Single().Field.ShouldBe("dueOn");
        MeasureRules.Check(Divest with { Kind = MeasureKind.CoolingOff }).Single().Field.ShouldBe("until");
        MeasureRules.Check(Divest with { Kind = MeasureKind.NoMeasure, DueOn = null }).Single().Field.ShouldBe("text");
        MeasureRules.Check(Divest with { DueOn = null }).Single().Field.ShouldBe("dueOn");
        Told(Divest with { Kind = MeasureKind.NoMeasure, Text = Said("Obetydligt") }).IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void Leaving_the_room_is_shown_by_the_minutes()
    {
        var ordered = Told(Divest with { Kind = MeasureKind.LeaveRoom });
        MeasureRules.Show(ordered, Anna, Shown(Anna)).Refusal!.Field.ShouldBe("minutesReference");
        MeasureRules.Show(ordered, Anna, Shown(Anna, Said("§ 14"))).IsRefused.ShouldBeFalse();
    }
}
