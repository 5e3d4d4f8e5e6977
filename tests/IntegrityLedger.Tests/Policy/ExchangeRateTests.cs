using IntegrityLedger.Policy;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Dated exchange rates: which counts on a day, what it comes to in öre, and what may not be recorded.</summary>
public sealed class ExchangeRateTests
{
    private static readonly ExchangeRate Euro = new("EUR", 1, 11.2345m, new(2026, 5, 1), new(2026, 5, 31), "a source", "V");

    [Theory]
    [InlineData("40", 449_38)]
    [InlineData("0", 0)]
    [InlineData("0.01", 11)]
    public void An_amount_is_rounded_to_the_whole_ore(string amount, long ore) => Euro.Ore(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(ore);

    [Fact]
    public void A_price_of_a_hundred_is_a_price_of_a_hundred() => (Euro with { Currency = "NOK", Units = 100, Kronor = 95m }).Ore(200m).ShouldBe(190_00);

    [Fact]
    public void More_than_anything_is_worth_is_not_known() => (Euro with { Kronor = 1_000_000m }).Ore(10_000_000m).ShouldBeNull();

    [Fact]
    public void A_rate_counts_on_its_days_and_no_other_and_the_later_row_wins()
    {
        var corrected = Euro with { Kronor = 11m, ValidFrom = new(2026, 5, 10), ValidTo = new(2026, 5, 10) };
        ExchangeRate[] rates = [Euro, corrected];
        ExchangeRateRules.On(rates, "EUR", new(2026, 4, 30)).ShouldBeNull();
        ExchangeRateRules.On(rates, "EUR", new(2026, 5, 31)).ShouldBe(Euro);
        ExchangeRateRules.On(rates, "EUR", new(2026, 5, 10)).ShouldBe(corrected);
        ExchangeRateRules.On(rates, "USD", new(2026, 5, 10)).ShouldBeNull();
    }

    [Fact]
    public void What_came_with_the_application_says_that_it_is_no_official_rate() =>
        ExchangeRateRules.Shipped.ShouldAllBe(r => r.Source.StartsWith('†') && r.Confidence == "U" && r.Kronor > 0);

    [Fact]
    public void Every_fault_is_named_with_its_row()
    {
        ExchangeRate[] rows =
        [
            Euro with { Currency = "eu" }, Euro with { Currency = "SEK" }, Euro with { Units = 0 }, Euro with { Kronor = 0 }, Euro with { ValidTo = new(2026, 4, 30) },
            Euro with { ValidTo = new(2027, 5, 2) }, Euro with { Source = " " }, Euro with { Confidence = "?" },
        ];
        ExchangeRateRules.Check(rows).Select(r => r.Field).ShouldBe(
            ["rates[0].currency", "rates[1].currency", "rates[2].units", "rates[3].kronor", "rates[4].validTo", "rates[5].validTo", "rates[6].source", "rates[7].confidence"]);
        ExchangeRateRules.Check([]).ShouldHaveSingleItem();
        ExchangeRateRules.Check([Euro]).ShouldBeEmpty();
    }

    [Fact]
    public void Two_rates_for_one_day_in_one_recording_are_refused()
    {
        ExchangeRateRules.Check([Euro, Euro with { ValidFrom = new(2026, 5, 31), ValidTo = new(2026, 6, 1) }]).Single().Message.Sv.ShouldContain("2026-05-31");
        ExchangeRateRules.Check([Euro, Euro with { ValidFrom = new(2026, 6, 1), ValidTo = new(2026, 6, 1) }, Euro with { Currency = "USD" }]).ShouldBeEmpty();
    }

    [Fact]
    public void The_rate_is_told_with_its_days_and_its_source() =>
        Euro.Said().Sv.ShouldBe("1 EUR = 11,2345 kr (2026-05-01 till 2026-05-31, a source)");
}
