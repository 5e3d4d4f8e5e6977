using CsCheck;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Reading;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Web;

public sealed class AmountReadingTests
{
    [Theory]
    [InlineData("180", "180")]
    [InlineData("180 kr", "180")]
    [InlineData("180:-", "180")]
    [InlineData("1 234,50", "1234.50")]
    [InlineData("1\u00a0234,50 kr", "1234.50")]
    [InlineData("1.234,50", "1234.50")]
    [InlineData("1,234.50", "1234.50")]
    [InlineData("1,234", "1234")]
    [InlineData("12.5", "12.5")]
    [InlineData("€50.00", "50.00")]
    [InlineData("0", "0")]
    public void An_amount_is_read_as_people_write_it(string typed, string meant) => AmountReading.Read(typed).ShouldBe(decimal.Parse(meant, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("ungefär 200")]
    [InlineData("1,2345")]
    [InlineData("1234567890123456")]
    public void What_is_no_amount_is_not_guessed_at(string? typed) => AmountReading.Read(typed).ShouldBeNull();

    [Fact]
    public void Every_amount_that_the_pages_write_is_read_back_the_same() =>
        Gen.Long[0, 99_999_999_999].Select(minor => minor / 100m).Sample(amount =>
            AmountReading.Read(Formats.Money(amount, "SEK", "sv")) == amount && AmountReading.Read(Formats.Money(amount, "SEK", "en")) == amount);
}
