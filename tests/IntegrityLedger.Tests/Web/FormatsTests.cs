using IntegrityLedger.Web;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Web;

public sealed class FormatsTests
{
    [Fact]
    public void A_date_is_written_with_the_name_of_the_month()
    {
        Plain(Formats.Date(new(2026, 3, 3), "sv")).ShouldBe("3 mars 2026");
        Plain(Formats.Date(new(2026, 3, 3), "en")).ShouldBe("3 March 2026");
    }

    [Fact]
    public void An_instant_is_written_in_the_time_of_Stockholm_summer_and_winter()
    {
        Plain(Formats.Instant(new(2026, 7, 1, 12, 5, 0, TimeSpan.Zero), "sv")).ShouldBe("1 juli 2026 kl. 14.05");
        Plain(Formats.Instant(new(2026, 12, 31, 23, 30, 0, TimeSpan.Zero), "en")).ShouldBe("1 January 2027 at 00:30");
    }

    [Fact]
    public void An_amount_is_written_as_the_language_writes_it()
    {
        Plain(Formats.Money(1234.5m, "SEK", "sv")).ShouldBe("1 234,50 kr");
        Plain(Formats.Money(1234.5m, "SEK", "en")).ShouldBe("SEK 1,234.50");
        Plain(Formats.Money(180m, "SEK", "sv")).ShouldBe("180 kr");
        Plain(Formats.Money(50m, "GBP", "sv")).ShouldBe("50 GBP");
    }

    [Fact]
    public void The_day_of_a_summer_night_begins_at_22_UTC() => Formats.StartOf(new(2026, 7, 2)).ShouldBe(new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.Zero));

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
