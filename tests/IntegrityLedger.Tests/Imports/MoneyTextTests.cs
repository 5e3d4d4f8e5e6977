using IntegrityLedger.Imports.Mapping;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Imports;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("£50.00", 50, "GBP")]
    [InlineData("40", 40, "GBP")]
    [InlineData("£18,250", 18250, "GBP")]
    [InlineData("3,120.00", 3120, "GBP")]
    [InlineData("$50", 50, "USD")]
    [InlineData("308.33", 308.33, "GBP")]
    [InlineData("472.2", 472.2, "GBP")]
    [InlineData("-£5.10", -5.10, "GBP")]
    public void A_British_register_tells_pounds(string written, double amount, string currency) =>
        Read(written, new(".", ",", "GBP")).ShouldBe(((decimal)amount, currency));

    [Theory]
    [InlineData("1 800,50", 1800.50, "SEK")]
    [InlineData("1\u00a0800 kr", 1800.0, "SEK")]
    [InlineData("250:-", 250.0, "SEK")]
    [InlineData("1.250,00", 1250.0, "SEK")]
    [InlineData("1,250.00", 1250.0, "SEK")]
    [InlineData("1.250", 1250.0, "SEK")]
    [InlineData("12,5", 12.5, "SEK")]
    [InlineData("−300,00 SEK", -300.0, "SEK")]
    [InlineData("300-", -300.0, "SEK")]
    [InlineData("EUR 99,90", 99.90, "EUR")]
    [InlineData("99,90 €", 99.90, "EUR")]
    [InlineData("ca 300", null, null)]
    public void Without_a_mapping_the_number_itself_tells_its_decimal_mark(string written, double? amount, string? currency) =>
        Read(written, null).ShouldBe(((decimal?)amount, currency));

    [Theory]
    [InlineData("Above limit")]
    [InlineData("Value Unknown")]
    [InlineData("£175-200")]
    [InlineData("<10")]
    [InlineData("~50")]
    [InlineData("Return Pending")]
    [InlineData("40 50")]
    [InlineData("1,80")]
    [InlineData("12 34 567")]
    [InlineData("£")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_not_exactly_one_amount_is_kept_as_written(string written)
    {
        var sum = new MoneyText(new(".", ",", "GBP")).Sum(written);
        (sum.AsWritten, sum.Amount, sum.Currency).ShouldBe((written, null, null));
    }

    [Fact]
    public void The_currency_of_the_row_holds_where_the_cell_names_none()
    {
        var money = new MoneyText(new(Currency: "SEK"));
        money.Sum("100", "nok").Currency.ShouldBe("NOK");
        money.Sum("€100", "NOK").Currency.ShouldBe("EUR");
        money.Sum("100").Currency.ShouldBe("SEK");
    }

    private static (decimal?, string?) Read(string written, NumberRules? rules) => new MoneyText(rules).Sum(written) is var s ? (s.Amount, s.Currency) : default;
}
