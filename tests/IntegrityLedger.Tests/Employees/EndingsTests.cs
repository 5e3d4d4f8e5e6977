using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Employees.OrganisationStory;

namespace IntegrityLedger.Tests.Employees;

/// <summary>Everything that begins can end, and names change.</summary>
public sealed class EndingsTests
{
    private static readonly OrganisationFold Year2024 = City()
        .Recorded("2024-01-01", new RoleGranted(Id("anna"), "procurement", new(Day("2024-01-01")), "hr"),
            new MandateGranted(Id("bo"), "B", "gift", null, new(Day("2024-01-01")), null, "hr"))
        .Recorded("2024-07-01", new RoleEnded(Id("anna"), "procurement", Day("2024-01-01"), Day("2024-06-30"), "hr"),
            new MandateEnded(Id("bo"), "B", "gift", Day("2024-01-01"), Day("2024-06-30"), "hr"),
            new AssignmentEnded(Id("anna"), "B", Day("2023-01-01"), Day("2024-06-30"), "hr"),
            new UnitRenamed("B", "Lov och tillsyn", Day("2024-07-01"), "hr"),
            new LateralApproverEnded("CITY", Id("per"), Day("2023-01-01"), Day("2024-06-30"), "hr"))
        .Now();

    [Fact]
    public void A_role_lasts_through_its_last_day()
    {
        Year2024.Person(Id("anna"), Day("2024-06-30"))!.Roles.ShouldContain("procurement");
        Year2024.Person(Id("anna"), Day("2024-07-01"))!.Roles.ShouldNotContain("procurement");
    }

    [Fact]
    public void A_mandate_lasts_through_its_last_day()
    {
        Year2024.Person(Id("bo"), Day("2024-06-30"))!.Mandates.ShouldHaveSingleItem();
        Year2024.Person(Id("bo"), Day("2024-07-01"))!.Mandates.ShouldBeEmpty();
    }

    [Fact]
    public void An_ended_assignment_leaves_an_employee_without_a_unit()
    {
        Year2024.Person(Id("anna"), Day("2024-06-30"))!.UnitName.ShouldBe("Enhet B");
        var after = Year2024.Person(Id("anna"), Day("2024-07-01"))!;
        after.UnitCode.ShouldBe("");
        after.Employed.ShouldBeTrue();
    }

    [Fact]
    public void A_unit_has_the_name_of_the_day()
    {
        Year2024.LineAbove(Id("bo"), Day("2024-06-30"))[0].UnitName.ShouldBe("Enhet B");
        Year2024.LineAbove(Id("bo"), Day("2024-07-01"))[0].UnitName.ShouldBe("Lov och tillsyn");
    }

    [Fact]
    public void A_lateral_approver_stands_beside_the_line_through_the_last_day()
    {
        Year2024.LineAbove(Id("dag"), Day("2024-06-30")).ShouldContain(step => step.Kind == LineStepKind.Lateral);
        Year2024.LineAbove(Id("dag"), Day("2024-07-01")).ShouldNotContain(step => step.Kind == LineStepKind.Lateral);
        Year2024.Person(Id("per"), Day("2024-07-01"))!.Roles.ShouldNotContain("manager");
    }
}
