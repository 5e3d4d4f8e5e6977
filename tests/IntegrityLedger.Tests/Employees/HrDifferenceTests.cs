using CsCheck;
using IntegrityLedger.Employees;
using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Employees.OrganisationStory;

namespace IntegrityLedger.Tests.Employees;

public sealed class HrDifferenceTests
{
    private static readonly Employee Anna = Fold(null, HrDifference.Of((Employee?)null, Placed("2022-01-01", null), "hr"));

    private static HrPlacement Placed(string from, string? to, string title = "Handläggare", string? left = null) =>
        new(Id("anna"), "anna", "B", title, new(Day(from), to is null ? null : Day(to)), null, left is null ? null : Day(left));

    private static Employee Fold(Employee? start, IEnumerable<object> events) => events.Aggregate(start, Employee.Fold)!;

    [Fact]
    public void A_new_person_is_registered_given_a_login_and_placed() =>
        HrDifference.Of((Employee?)null, Placed("2022-01-01", null), "hr").Select(e => e.GetType()).ShouldBe([typeof(EmployeeRegistered), typeof(LoginGiven), typeof(AssignedToUnit)]);

    [Fact]
    public void An_end_is_told_as_an_end() =>
        HrDifference.Of(Anna, Placed("2022-01-01", "2024-05-31"), "hr").ShouldBe([new AssignmentEnded(Id("anna"), "B", Day("2022-01-01"), Day("2024-05-31"), "hr")]);

    [Fact]
    public void Another_title_keeps_an_end_that_the_source_does_not_mention()
    {
        var ended = Fold(Anna, HrDifference.Of(Anna, Placed("2022-01-01", "2024-05-31"), "hr"));
        HrDifference.Of(ended, Placed("2022-01-01", null, "Arkitekt"), "hr")
            .ShouldBe([new AssignedToUnit(Id("anna"), "B", "Arkitekt", new(Day("2022-01-01"), Day("2024-05-31")), "hr")]);
    }

    [Fact]
    public void Leaving_and_coming_back_are_told_once_each()
    {
        var left = Fold(Anna, HrDifference.Of(Anna, Placed("2022-01-01", "2024-05-31", left: "2024-05-31"), "hr"));
        var back = HrDifference.Of(left, Placed("2025-02-01", null), "hr");
        back.Select(e => e.GetType()).ShouldBe([typeof(EmploymentBegan), typeof(AssignedToUnit)]);
        var again = Fold(left, back);
        HrDifference.Of(again, Placed("2022-01-01", "2024-05-31", left: "2024-05-31"), "hr").ShouldBeEmpty();
        (again.EmployedOn(Day("2024-12-31")), again.EmployedOn(Day("2025-02-01"))).ShouldBe((false, true));
    }

    [Fact]
    public void A_row_about_days_before_the_first_known_one_moves_the_beginning()
    {
        var earlier = Fold(Anna, HrDifference.Of(Anna, Placed("2018-03-01", "2021-12-31"), "hr"));
        earlier.Employments.ShouldHaveSingleItem().Period.ShouldBe(new Period(Day("2018-03-01")));
    }

    private static readonly Gen<HrPlacement> Placements =
        from unit in Gen.Bool.Select(b => b ? "B" : "C")
        from title in Gen.Bool.Select(b => b ? "x" : "y")
        from begin in Gen.Int[0, 20]
        from length in Gen.Int[0, 400].Nullable()
        from open in Gen.Bool
        let start = new DateOnly(2022, 1, 1).AddDays(begin * 50)
        select new HrPlacement(Id("anna"), "anna", unit, title, new(start, length is { } days ? start.AddDays(days) : open ? Restated.UntilFurtherNotice : null), null, null);

    [Fact]
    public void Whatever_is_known_the_same_record_twice_tells_nothing_the_second_time() => Gen.Select(Placements.Array[0, 6], Placements).Sample((before, record) =>
    {
        var known = before.Aggregate((Employee?)null, (state, said) => Fold(state, HrDifference.Of(state, said, "hr")));
        var after = Fold(known, HrDifference.Of(known, record, "hr"));
        return HrDifference.Of(after, record, "hr").Count == 0;
    });

    [Theory]
    [InlineData(null, null, "begun")]
    [InlineData(null, "2024-05-31", "begun")]
    [InlineData("open", null, "nothing")]
    [InlineData("open", "9999-12-31", "nothing")]
    [InlineData("open", "2024-05-31", "ended")]
    [InlineData("2024-05-31", "2024-05-31", "nothing")]
    [InlineData("2024-05-31", null, "nothing")] // no last day is not a word against a known one
    [InlineData("2024-05-31", "9999-12-31", "begun")] // said outright
    [InlineData("2024-05-31", "2024-06-30", "ended")]
    public void A_last_day_is_believed_when_it_is_said(string? known, string? said, string outcome)
    {
        var from = Day("2022-01-01");
        Period? before = known is null ? null : new(from, known == "open" ? null : Day(known));
        var restated = Restated.Of(before, new(from, said is null ? null : Day(said)));
        (restated.Begun is not null ? "begun" : restated.Ended is not null ? "ended" : "nothing").ShouldBe(outcome);
        if (restated.Begun is { } begun) begun.To.ShouldNotBe(Restated.UntilFurtherNotice);
    }
}
