using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Employees.OrganisationStory;

namespace IntegrityLedger.Tests.Employees;

public sealed class LineAboveTests
{
    private static string[] Line(OrganisationFold city, string login, string day) =>
        [.. city.LineAbove(Id(login), Day(day)).Select(step => $"{step.UnitCode}:{step.Manager?.Login ?? "-"}{(step.Kind == LineStepKind.Lateral ? "*" : "")}")];

    [Fact]
    public void The_line_goes_from_the_nearest_head_to_the_top_and_then_to_the_side() =>
        Line(City().Now(), "anna", "2026-11-10").ShouldBe(["B:bo", "SBK:cecilia", "CITY:dag", "CITY:per*"]);

    [Fact]
    public void A_head_is_in_the_own_line_because_passing_over_is_for_the_routing_to_explain() =>
        Line(City().Now(), "bo", "2026-11-10").ShouldBe(["B:bo", "SBK:cecilia", "CITY:dag", "CITY:per*"]);

    [Fact]
    public void A_unit_without_a_head_that_day_is_a_step_with_nobody() =>
        Line(City().Recorded("2024-02-01", new ManagerSteppedDown("SBK", Id("cecilia"), Day("2023-01-01"), Day("2024-01-31"), "test")).Now(), "anna", "2024-02-01")
            .ShouldBe(["B:bo", "SBK:-", "CITY:dag", "CITY:per*"]);

    [Fact]
    public void A_closed_unit_has_no_head_but_leads_on_to_the_unit_above() =>
        Line(City().Recorded("2025-01-02", new UnitClosed("B", Day("2024-12-31"), "test")).Now(), "anna", "2025-01-01").ShouldBe(["B:-", "SBK:cecilia", "CITY:dag", "CITY:per*"]);

    [Fact]
    public void Before_the_first_day_at_work_nobody_is_above() => Line(City().Now(), "anna", "2022-12-31").ShouldBeEmpty();

    [Fact]
    public void After_leaving_nobody_is_above() =>
        Line(City().Recorded("2025-03-01", new LeftTheCity(Id("anna"), Day("2025-02-28"), "test")).Now(), "anna", "2025-03-01").ShouldBeEmpty();

    [Fact]
    public void A_moved_unit_answers_to_the_new_one_from_that_day()
    {
        var city = City().Recorded("2025-06-01", Unit("TRAFIK", "CITY"), new UnitMoved("B", "TRAFIK", Day("2025-07-01"), "test")).Now();
        Line(city, "anna", "2025-06-30").ShouldBe(["B:bo", "SBK:cecilia", "CITY:dag", "CITY:per*"]);
        Line(city, "anna", "2025-07-01").ShouldBe(["B:bo", "TRAFIK:-", "CITY:dag", "CITY:per*"]);
    }

    [Fact]
    public void A_ring_in_a_badly_fed_tree_is_walked_once() =>
        Line(City().Recorded("2025-01-01", new UnitMoved("CITY", "B", Day("2025-01-01"), "test")).Now(), "anna", "2025-01-01")
            .ShouldBe(["B:bo", "SBK:cecilia", "CITY:dag", "CITY:per*"]);

    [Fact]
    public void A_manager_who_has_left_still_stands_there_as_no_longer_employed()
    {
        var step = City().Recorded("2025-03-01", new LeftTheCity(Id("bo"), Day("2025-02-28"), "test")).Now().LineAbove(Id("anna"), Day("2025-03-01"))[0];
        step.Manager!.Login.ShouldBe("bo");
        step.Manager.Employed.ShouldBeFalse();
        step.Manager.Roles.ShouldBeEmpty();
    }

    [Fact]
    public void Heading_a_unit_or_deciding_from_its_side_makes_a_manager_for_those_days_only()
    {
        var city = City().Recorded("2024-01-02", Heads("anna", "SBK", "2024-01-01", "2024-01-31")).Now();
        city.Person(Id("anna"), Day("2023-12-31"))!.Roles.ShouldBe(["employee"]);
        city.Person(Id("anna"), Day("2024-01-31"))!.Roles.ShouldBe(["employee", "manager"]);
        city.Person(Id("anna"), Day("2024-02-01"))!.Roles.ShouldBe(["employee"]);
        city.Person(Id("per"), Day("2024-02-01"))!.Roles.ShouldContain("manager");
    }
}
