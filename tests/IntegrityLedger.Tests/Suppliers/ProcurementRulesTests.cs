using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Suppliers;

/// <summary>Running a procurement.</summary>
public sealed class ProcurementRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly EmployeeId Filip = EmployeeId.FromSourceKey("filip"), Eva = EmployeeId.FromSourceKey("eva");

    [Theory]
    [InlineData(ProcurementPhase.Advertised, ProcurementPhase.Evaluation, true)]
    [InlineData(ProcurementPhase.Advertised, ProcurementPhase.Contract, true)]
    [InlineData(ProcurementPhase.Advertised, ProcurementPhase.Review, true)]
    [InlineData(ProcurementPhase.Evaluation, ProcurementPhase.Standstill, false)]
    [InlineData(ProcurementPhase.Evaluation, ProcurementPhase.Advertised, false)]
    [InlineData(ProcurementPhase.Advertised, ProcurementPhase.Terminated, false)]
    public void Which_steps_open_the_bids(ProcurementPhase before, ProcurementPhase next, bool opens) =>
        ProcurementRules.OpensTheBids(In((before, -30)), new(next, Today)).ShouldBe(opens);

    [Fact]
    public void Breaking_off_and_taking_up_again_is_no_way_round() =>
        ProcurementRules.OpensTheBids(In((ProcurementPhase.Advertised, -30), (ProcurementPhase.Terminated, -5)), new(ProcurementPhase.Evaluation, Today)).ShouldBeTrue();

    [Fact]
    public void An_evaluation_that_is_made_again_after_new_advertising_asks_again() =>
        ProcurementRules.OpensTheBids(In((ProcurementPhase.Evaluation, -30), (ProcurementPhase.Advertised, -5)), new(ProcurementPhase.Evaluation, Today)).ShouldBeTrue();

    [Fact]
    public void The_lead_and_the_procurement_function_run_it_and_nobody_else()
    {
        var project = In((ProcurementPhase.Advertised, -30));
        ProcurementRules.MayRun(project, new(Filip, "filip", new HashSet<string>()), Today).ShouldBeNull();
        ProcurementRules.MayRun(project, new(Eva, "eva", new HashSet<string>()), Today)!.Code.ShouldBe("procurement-not-yours-to-run");
        ProcurementRules.MayRun(project, new(Eva, "eva", new HashSet<string> { "procurement" }), Today).ShouldBeNull();
    }

    [Fact]
    public void Whoever_is_replaced_leaves_in_every_role()
    {
        var project = new[] { "evaluator", "expert" }.Aggregate(In(), (p, role) => p.Apply(new MemberJoined(p.Number, Eva, role, new(Today.AddDays(role.Length * -2)), "x")));
        var left = ProcurementRules.Leave(project, new(Filip, "filip", new HashSet<string>()), Eva, Today, null, Today).Value;
        left.Aggregate(project, (p, e) => Procurement.Fold(p, e)!).Members.AllOn(Today.AddDays(1)).ShouldNotContain(m => m.Person == Eva);
    }

    [Theory]
    [InlineData("EVALUATION", ProcurementPhase.Evaluation)]
    [InlineData("MARKET_DIALOGUE", ProcurementPhase.MarketDialogue)]
    [InlineData("callOff", ProcurementPhase.CallOff)]
    [InlineData("advertised, evaluation", null)]
    [InlineData("3", null)]
    [InlineData(null, null)]
    public void Phases_are_read_as_files_and_answers_write_them(string? written, ProcurementPhase? phase) => PhaseWords.Read(written).ShouldBe(phase);

    private static Procurement In(params (ProcurementPhase Phase, int Days)[] phases) => phases.Aggregate(
        Procurement.Create(new("P-2026-014", "Broar", "INK", Today.AddDays(-200), "x")).Apply(new MemberJoined("P-2026-014", Filip, "lead", new(Today.AddDays(-200)), "x")),
        (p, step) => p.Apply(new PhaseEntered(p.Number, step.Phase, Today.AddDays(step.Days), "x")));
}
