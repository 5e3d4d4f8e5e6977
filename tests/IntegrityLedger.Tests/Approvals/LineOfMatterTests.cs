using IntegrityLedger.Approvals;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Approvals;

/// <summary>Substitutes and delegates are asked in their place, with the manager's mandate and never more.</summary>
public sealed class LineOfMatterTests
{
    private static readonly EmployeeId Anna = EmployeeId.FromSourceKey("anna"), Bo = EmployeeId.FromSourceKey("bo"), Siv = EmployeeId.FromSourceKey("siv"), Cecilia = EmployeeId.FromSourceKey("cecilia");

    private static Officer Someone(EmployeeId person, long? limit = 1000_00) => new(person, true, [new("gift", limit)], new HashSet<EmployeeId>());
    private static Matter Matter(long amount, params EmployeeId[] there) => new(Anna, there.ToHashSet(), new HashSet<EmployeeId>(), "gift", amount);
    private static Level Above => new("KONTOR", "Kontoret", false, Someone(Cecilia, null), []);

    private static Route Ask(Matter matter, params Replacement[] replacements) => Routing.Choose(matter,
        LineOfMatter.Candidates([new("BYGG", "Bygglov", false, Someone(Bo), replacements), Above], matter.MandateKind), [], "compliance", Disqualifying.Standard);

    [Fact]
    public void While_the_manager_is_away_the_substitute_decides() => Ask(Matter(600_00), new Replacement(Someone(Siv), null, null)).Approver.ShouldBe(Siv);

    [Fact]
    public void A_substitute_who_was_at_the_dinner_is_passed_over_and_the_absent_manager_is_not_called_in()
    {
        var route = Ask(Matter(600_00, Siv), new Replacement(Someone(Siv), null, null));
        route.Approver.ShouldBe(Cecilia);
        route.Skipped.Select(s => (s.Person, s.Why.Code)).ShouldBe([(Siv, "participant"), (Bo, "away")]);
    }

    [Fact]
    public void A_substitute_has_the_managers_mandate_and_not_the_own_one()
    {
        Ask(Matter(2000_00), new Replacement(Someone(Siv, null), null, null)).Skipped[0].Why.Code.ShouldBe("mandate-exceeded");
        Ask(Matter(600_00), new Replacement(new(Siv, true, [], new HashSet<EmployeeId>()), null, null)).Approver.ShouldBe(Siv);
    }

    [Fact]
    public void A_delegate_decides_as_far_as_the_delegation_goes_and_the_manager_the_rest()
    {
        var delegated = new Replacement(Someone(Siv), "gift", 500_00);
        Ask(Matter(400_00), delegated).Approver.ShouldBe(Siv);
        Ask(Matter(600_00), delegated).Approver.ShouldBe(Bo);
        Ask(Matter(400_00), delegated with { Kind = "representation" }).Approver.ShouldBe(Bo);
        Ask(Matter(1100_00), delegated with { LimitOre = null }).Approver.ShouldBe(Cecilia);
    }

    [Fact]
    public void Where_no_mandate_is_asked_for_a_substitute_is_a_substitute_once_and_nobody_is_a_delegate() =>
        LineOfMatter.Candidates([new("BYGG", "Bygglov", false, Someone(Bo), [new(Someone(Siv), null, null)])], null).Select(c => (c.Person, c.Kind))
            .ShouldBe([(Siv, CandidateKind.Substitute), (Bo, CandidateKind.Line)]);

    [Fact]
    public void A_manager_who_is_away_is_passed_over_even_when_nobody_stands_in()
    {
        var route = Routing.Choose(Matter(600_00), LineOfMatter.Candidates([new("BYGG", "Bygglov", false, Someone(Bo) with { Away = true }, []), Above], "gift"), [], "compliance", Disqualifying.Standard);
        route.Approver.ShouldBe(Cecilia);
        route.Skipped.Select(s => (s.Person, s.Why.Code)).ShouldBe([(Bo, "away")]);
    }

    [Fact]
    public void A_substitute_of_somebody_who_was_there_does_not_decide_either()
    {
        var route = Ask(Matter(600_00, Bo), new Replacement(Someone(Siv), null, null));
        route.Approver.ShouldBe(Cecilia);
        route.Skipped.Select(s => s.Why.Code).ShouldBe(["stand-in", "participant"]);
    }
}
