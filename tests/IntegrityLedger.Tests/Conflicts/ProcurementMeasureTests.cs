using IntegrityLedger.Conflicts;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>Which measures keep somebody tied to a bidder away from the bids, so that the phase is clean (domain B3, LOU 4 kap. 1 §).</summary>
public sealed class ProcurementMeasureTests
{
    private const string Bidder = "5599001012";
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly EmployeeId Filip = EmployeeId.FromSourceKey("filip"), Consultant = EmployeeId.FromSourceKey("konsult");
    private static readonly ProcurementTie Tie = new(Consultant, Guid.CreateVersion7(), "I-2026-00001", InterestKind.Kinship, InterestRelation.Relative, Bidder);

    /// <summary>Written out, kind by kind: a new kind has to be thought about here.</summary>
    private static readonly Dictionary<MeasureKind, bool> Apart = new()
    {
        [MeasureKind.Recuse] = true, [MeasureKind.RemoveFromEvaluation] = true, [MeasureKind.ReassignHandler] = true, [MeasureKind.TransferDuties] = true, [MeasureKind.InformationBarrier] = true,
        [MeasureKind.CoolingOff] = true, [MeasureKind.SecondReader] = false, [MeasureKind.LeaveRoom] = false, [MeasureKind.ChangeMandate] = false, [MeasureKind.Condition] = false,
        [MeasureKind.Divest] = false, [MeasureKind.NoMeasure] = false,
    };

    public static TheoryData<MeasureKind> Kinds => new(Enum.GetValues<MeasureKind>());

    [Theory, MemberData(nameof(Kinds))]
    public void A_measure_on_the_interest_opens_the_gate_exactly_when_it_keeps_the_person_apart(MeasureKind kind)
    {
        var answer = Ask(Today, Decided(kind));
        answer.Opens.ShouldBe(Apart[kind]);
        answer.NotApart.ShouldBe(Apart[kind] ? [] : [Consultant]);
        answer.InConflict.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void So_does_a_measure_on_the_conflict_and_there_the_judge_may_find_that_none_is_needed(MeasureKind kind) =>
        ProcurementMeasures.Settles(new(Guid.CreateVersion7(), kind, false, new("x"), Today, Filip, "filip"), Today).ShouldBe(kind != MeasureKind.CoolingOff && (Apart[kind] || kind == MeasureKind.NoMeasure),
            "a judgement holds no last day for a cooling-off");

    [Fact]
    public void Until_something_is_decided_the_person_is_in_conflict() => Ask(Today).InConflict.ShouldBe([Consultant]);

    [Fact]
    public void A_cooling_off_opens_the_gate_to_its_last_day_and_not_for_a_phase_that_begins_after_it()
    {
        Ask(Today.AddDays(30), Decided(MeasureKind.CoolingOff)).Opens.ShouldBeTrue();
        Ask(Today.AddDays(31), Decided(MeasureKind.CoolingOff)).NotApart.ShouldBe([Consultant]);
    }

    [Fact]
    public void A_measure_that_was_not_met_keeps_nobody_apart_while_one_that_is_shown_or_overdue_still_stands()
    {
        var ordered = Decided(MeasureKind.Recuse);
        Measure After(object e) => Measure.Fold(ordered, e)!;
        Ask(Today, After(new MeasureFollowedUp(MeasureResult.NotMet, new("x"), null, Today, "filip", Filip))).NotApart.ShouldBe([Consultant]);
        Ask(Today, After(new MeasureEvidenceGiven(new("x"), null, null, Today, "konsult", Consultant))).Opens.ShouldBeTrue();
        Ask(Today, After(new MeasureBecameOverdue(Today.AddDays(-1), Consultant))).Opens.ShouldBeTrue();
        Ask(Today, ordered, After(new MeasureFollowedUp(MeasureResult.NotMet, new("x"), null, Today, "filip", Filip))).Opens.ShouldBeTrue("another one stands");
    }

    [Fact]
    public void A_measure_on_another_interest_says_nothing_about_this_one() =>
        Ask(Today, Decided(MeasureKind.Recuse) with { Subject = Subject(Guid.CreateVersion7()) }).InConflict.ShouldBe([Consultant]);

    [Fact]
    public void Everybody_in_the_way_is_named_with_what_to_do_about_each()
    {
        var refusal = ProcurementDeclarationRefusals.Of(new([Filip], [], [Consultant], [], [Consultant]), who => new($"{who.Count} person", $"{who.Count} person"));
        refusal.Code.ShouldBe("procurement-member-in-conflict");
        refusal.Message.Sv.ShouldSatisfyAllConditions(text => text.ShouldContain("Byt ut personen"), text => text.ShouldContain("Jävsdeklaration saknas"), text => text.ShouldContain("om utvärderingen ska göras om"));
        refusal.Message.En.ShouldSatisfyAllConditions(text => text.ShouldContain("Replace the person"), text => text.ShouldContain("A declaration is missing"), text => text.ShouldContain("whether the evaluation is to be made again"));
    }

    private static Measure Decided(MeasureKind kind) => Measure.Fold(null, new MeasureOrdered(
        Subject(Tie.Interest), kind, new("x"), Consultant, Today.AddDays(5), true, kind == MeasureKind.CoolingOff ? Today.AddDays(30) : null, null, Filip, Today, "filip"))!;

    private static MeasureSubject Subject(Guid interest) => new(MeasureSubjectKind.Interest, interest, new("I", 2026, 1), Consultant, Bidder);

    private static GateAnswer Ask(DateOnly from, params Measure[] decided) =>
        ProcurementGate.Ask(new(from, Today, false, [new(Consultant, new(Today.AddDays(-90)))], [Bidder], new Dictionary<EmployeeId, ProcurementDeclaration>(), [Tie], decided));
}
