using IntegrityLedger.Employees;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Employees.OrganisationStory;

namespace IntegrityLedger.Tests.Employees;

/// <summary>When it was so, and when the ledger learnt it, are two questions.</summary>
public sealed class TwoClocksTests
{
    [Fact]
    public void A_change_of_managers_that_was_recorded_late_is_absent_from_what_was_known_before()
    {
        // bo left the post on the last of February 2024; HR told the ledger in May.
        var city = City().Recorded("2024-05-10",
            new ManagerSteppedDown("B", Id("bo"), Day("2023-01-01"), Day("2024-02-29"), "hr"), Heads("cecilia", "B", "2024-03-01"));
        city.KnownOn("2024-04-01").ManagerOf(Id("anna"), Day("2024-03-15")).ShouldBe(Id("bo"));
        city.KnownOn("2024-05-10").ManagerOf(Id("anna"), Day("2024-03-15")).ShouldBe(Id("cecilia"));
        city.Now().ManagerOf(Id("anna"), Day("2024-02-29")).ShouldBe(Id("bo"));
    }

    [Fact]
    public void An_appointment_recorded_in_error_was_never_so_once_that_is_known()
    {
        var city = City().Recorded("2024-03-01", Heads("cecilia", "B", "2024-03-01"))
            .Recorded("2024-03-20", new ManagerSteppedDown("B", Id("cecilia"), Day("2024-03-01"), Day("2024-02-29"), "hr"));
        city.KnownOn("2024-03-10").ManagerOf(Id("anna"), Day("2024-03-05")).ShouldBe(Id("cecilia"));
        city.Now().ManagerOf(Id("anna"), Day("2024-03-05")).ShouldBe(Id("bo"));
    }

    [Fact]
    public void Saying_the_same_assignment_again_with_other_days_corrects_it()
    {
        var city = City().Recorded("2024-01-10", new AssignedToUnit(Id("anna"), "B", "Bygglovsarkitekt", new(Day("2023-01-01"), Day("2023-12-31")), "hr"));
        city.KnownOn("2024-01-09").Person(Id("anna"), Day("2024-01-05"))!.UnitCode.ShouldBe("B");
        city.Now().Person(Id("anna"), Day("2024-01-05"))!.UnitCode.ShouldBe("");
        city.Now().Person(Id("anna"), Day("2023-12-31"))!.Title.ShouldBe("Bygglovsarkitekt");
    }

    [Fact]
    public void A_later_assignment_counts_while_an_open_one_goes_on_underneath()
    {
        var city = City().Recorded("2024-01-10", new AssignedToUnit(Id("anna"), "SBK", "Strateg", new(Day("2024-01-01"), Day("2024-06-30")), "hr")).Now();
        city.Person(Id("anna"), Day("2023-12-31"))!.UnitCode.ShouldBe("B");
        city.Person(Id("anna"), Day("2024-06-30"))!.UnitCode.ShouldBe("SBK");
        city.Person(Id("anna"), Day("2024-07-01"))!.UnitCode.ShouldBe("B");
    }

    [Fact]
    public void A_mandate_holds_in_its_period_and_not_after_leaving()
    {
        var city = City().Recorded("2024-01-10", new MandateGranted(Id("bo"), "B", "gift", 100_000, new(Day("2024-01-01"), Day("2024-12-31")), "SBN 2024 § 12", "hr"),
            new LeftTheCity(Id("bo"), Day("2024-09-30"), "hr")).Now();
        city.Person(Id("bo"), Day("2024-09-30"))!.Mandates.ShouldHaveSingleItem().LimitOre.ShouldBe(100_000);
        city.Person(Id("bo"), Day("2024-10-01"))!.Mandates.ShouldBeEmpty();
    }

    [Fact]
    public void Coming_back_and_a_corrected_last_day_are_both_told()
    {
        var city = City().Recorded("2024-01-10", new LeftTheCity(Id("anna"), Day("2024-01-31"), "hr"))
            .Recorded("2024-02-10", new LeftTheCity(Id("anna"), Day("2024-02-15"), "hr"))
            .Recorded("2025-01-10", new EmploymentBegan(Id("anna"), Day("2025-01-01"), "hr"));
        city.KnownOn("2024-02-01").Person(Id("anna"), Day("2024-02-10"))!.Employed.ShouldBeFalse();
        city.Now().Person(Id("anna"), Day("2024-02-10"))!.Employed.ShouldBeTrue();
        city.Now().Person(Id("anna"), Day("2024-02-16"))!.Employed.ShouldBeFalse();
        city.Now().Person(Id("anna"), Day("2025-01-01"))!.Employed.ShouldBeTrue();
    }

    [Fact]
    public void The_fold_says_when_it_last_learnt_something_and_names_nobody_by_itself()
    {
        var city = City().Now();
        city.LastRecorded.ShouldBe(new DateTimeOffset(2023, 1, 2, 12, 0, 0, TimeSpan.Zero));
        city.ByLogin("ANNA", Day("2024-01-01"))!.Name.ShouldBe("–");
        city.ByLogin("anna", Day("2024-01-01"), _ => "Anna Berg")!.Name.ShouldBe("Anna Berg");
        city.UnitAndBelow("SBK", Day("2024-01-01")).ShouldBe(["SBK", "B"], ignoreOrder: true);
    }
}
