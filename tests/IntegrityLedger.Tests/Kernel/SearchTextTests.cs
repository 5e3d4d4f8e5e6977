using IntegrityLedger.Kernel;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Kernel;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("Åsa Öberg-Ängström", "åsa öberg ängström")]
    [InlineData("A\u030Asa", "åsa")] // a and a combining ring are the letter å
    [InlineData("  José   MÜLLER ", "jose muller")]
    [InlineData("O'Brien & Co.", "o brien co")]
    [InlineData("100%_säker", "100 säker")]
    [InlineData("🎁", "")]
    public void Letters_are_compared_as_a_Swede_reads_them(string text, string searched) => SearchText.Of(text).ShouldBe(searched);
}
