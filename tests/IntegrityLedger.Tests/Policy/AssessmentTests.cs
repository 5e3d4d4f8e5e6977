using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Policy;

/// <summary>What the hits of a judgement come to together.</summary>
public sealed class AssessmentTests
{
    [Fact]
    public void Everybody_whom_some_rule_wants_told_is_told_once_in_order() =>
        Of(Hit("R01", notify: ["payroll", "legal"]), Hit("R02", notify: ["legal", "finance"])).Notify.ShouldBe(["finance", "legal", "payroll"]);

    [Fact]
    public void It_is_late_when_the_rule_about_lateness_spoke_among_others()
    {
        Of(Hit("R01"), Hit(Assessment.LateRule)).SaysLate.ShouldBeTrue();
        Of(Hit("R01"), Hit("R02")).SaysLate.ShouldBeFalse();
        Of().SaysLate.ShouldBeFalse();
    }

    [Fact]
    public void The_strongest_second_look_counts()
    {
        Of(Hit("R01", SecondLook.Compliance), Hit("R02", SecondLook.Legal), Hit("R03")).SecondLook.ShouldBe(SecondLook.Legal);
        Of().SecondLook.ShouldBe(SecondLook.None);
    }

    private static Assessment Of(params RuleHit[] hits) => new("p.1", PolicyOutcome.Review, hits);

    private static RuleHit Hit(string id, SecondLook look = SecondLook.None, string[]? notify = null) => new(id, 1, PolicyOutcome.Review, new("x", "x"), "own", [], look, notify ?? [], []);
}
