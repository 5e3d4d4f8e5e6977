using CsCheck;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Reading;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Web;

public sealed class DateReadingTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-03", "2026-11-03")]
    [InlineData("20261103", "2026-11-03")]
    [InlineData("261103", "2026-11-03")]
    [InlineData("2026/11/03", "2026-11-03")]
    [InlineData("3/11", "2026-11-03")]
    [InlineData("03/11", "2026-11-03")]
    [InlineData(" 3/11 2025 ", "2025-11-03")]
    [InlineData("3/11-25", "2025-11-03")]
    [InlineData("3.11.2026", "2026-11-03")]
    [InlineData("3 mars 2026", "2026-03-03")]
    [InlineData("den 3 mars", "2026-03-03")]
    [InlineData("3:e mars", "2026-03-03")]
    [InlineData("3 March 2026", "2026-03-03")]
    [InlineData("3rd of March", "2026-03-03")]
    [InlineData("March 3, 2026", "2026-03-03")]
    [InlineData("3 okt.", "2026-10-03")]
    [InlineData("idag", "2026-11-23")]
    [InlineData("i dag", "2026-11-23")]
    [InlineData("Igår", "2026-11-22")]
    [InlineData("i går", "2026-11-22")]
    [InlineData("yesterday", "2026-11-22")]
    [InlineData("i förrgår", "2026-11-21")]
    [InlineData("i fredags", "2026-11-20")]
    [InlineData("i måndags", "2026-11-16")]
    [InlineData("last Friday", "2026-11-20")]
    public void A_date_is_read_as_people_write_it(string typed, string meant) => DateReading.Read(typed, Monday).ShouldBe(DateOnly.Parse(meant, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_day_without_a_year_that_has_not_come_yet_was_last_year() => DateReading.Read("24/12", Monday).ShouldBe(new DateOnly(2025, 12, 24));

    [Fact]
    public void For_something_planned_a_day_without_a_year_is_the_next_one()
    {
        DateReading.Read("24/12", Monday, ahead: true).ShouldBe(new DateOnly(2026, 12, 24));
        DateReading.Read("3 mars", Monday, ahead: true).ShouldBe(new DateOnly(2027, 3, 3));
    }

    [Fact]
    public void A_leap_day_without_a_year_was_in_the_last_leap_year() => DateReading.Read("29/2", Monday).ShouldBe(new DateOnly(2024, 2, 29));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("någon gång")]
    [InlineData("31/2 2026")]
    [InlineData("3/13")]
    [InlineData("2026-13-01")]
    [InlineData("0/5")]
    [InlineData("12")]
    [InlineData("3 brumaire")]
    public void What_is_no_date_is_not_guessed_at(string? typed) => DateReading.Read(typed, Monday).ShouldBeNull();

    [Fact]
    public void Every_date_that_the_pages_write_is_read_back_the_same() =>
        Gen.Int[0, 73_000].Select(days => new DateOnly(1950, 1, 1).AddDays(days)).Sample(date =>
            DateReading.Read(Formats.Date(date, "sv"), Monday) == date && DateReading.Read(Formats.Date(date, "en"), Monday) == date
            && DateReading.Read($"{date:yyyy-MM-dd}", Monday) == date && DateReading.Read($"{date.Day}/{date.Month} {date.Year}", Monday) == date);
}
