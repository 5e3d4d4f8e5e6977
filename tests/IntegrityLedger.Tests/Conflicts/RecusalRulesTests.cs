using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Conflicts;

/// <summary>The life of a recusal.</summary>
public sealed class RecusalRulesTests
{
    private static readonly DateOnly Day = new(2026, 11, 12);
    private static readonly EmployeeId Per = EmployeeId.FromSourceKey("per");
    private static readonly Actor Declarant = new(Per, "per.alm", new HashSet<string>()), Registrar = new(EmployeeId.FromSourceKey("jon"), "jon.ask", new HashSet<string> { "registrar" }),
        Stranger = new(EmployeeId.FromSourceKey("bo"), "bo.ek", new HashSet<string> { "manager" });
    private static readonly SealedText Text = new("x");

    [Fact]
    public void Without_a_meeting_nothing_more_is_awaited() => Told().Status.ShouldBe(RecusalStatus.Noted);

    [Fact]
    public void After_a_meeting_the_minutes_are_awaited() =>
        (Told(leftRoom: true).Status, Told(true, new RecusalMinuted(Text, null, Day, "jon.ask")).Status).ShouldBe((RecusalStatus.AwaitsMinutes, RecusalStatus.Noted));

    [Fact]
    public void A_question_that_was_decided_can_be_raised_again() =>
        Told(null, Contested, Decided(false), Contested).Status.ShouldBe(RecusalStatus.Contested);

    [Fact]
    public void What_the_committee_found_stands() => (Told(null, Contested, Decided(true)).Status, Told(null, Contested, Decided(false)).Status).ShouldBe((RecusalStatus.Upheld, RecusalStatus.NotDisqualified));

    [Fact]
    public void Who_may_do_what_follows_from_where_it_stands()
    {
        RecusalRules.Actions(Told(), Declarant).ShouldBe(["minutes", "contest"]);
        RecusalRules.Actions(Told(null, Contested), Declarant).ShouldBe(["minutes"]);
        RecusalRules.Actions(Told(null, Contested), Registrar).ShouldBe(["minutes", "decision"]);
        RecusalRules.Actions(Told(null, Contested), Stranger).ShouldBeEmpty();
        RecusalRules.MayRead(Told(), Stranger).ShouldBeFalse();
    }

    [Theory]
    [InlineData("TWO_INST", RecusalGround.TwoInst)]
    [InlineData("coiOther", RecusalGround.CoiOther)]
    [InlineData("KIN, REP", null)]
    [InlineData("", null)]
    public void Grounds_are_read_as_the_contract_writes_them(string written, RecusalGround? ground) => RecusalGrounds.Read(written).ShouldBe(ground);

    [Fact]
    public void Every_ground_has_a_name_and_a_law_in_every_kind_of_organisation()
    {
        foreach (var ground in Enum.GetValues<RecusalGround>())
            foreach (var regime in Enum.GetValues<Regime>())
            {
                ground.Name(regime, Day).Sv.ShouldNotBeEmpty();
                RecusalGrounds.Read(ground.Written()).ShouldBe(ground);
            }
    }

    private static readonly RecusalContested Contested = new(Text, Day, "per.alm", Per);
    private static RecusalDecided Decided(bool disqualified) => new(disqualified, Text, null, null, Day, Day, "jon.ask");

    private static Recusal Told(bool? leftRoom = null, params object[] then) => then.Prepend(new RecusalDeclared(
        new("J", 2026, 1), new(Per, "KF", null, []), RecusalGround.Kin, "KL 6 kap. 28 §", Text, null, null, null, null, Text, Day, leftRoom, null, null, null, Day, "per.alm"))
        .Aggregate<object, Recusal?>(null, Recusal.Fold)!;
}
