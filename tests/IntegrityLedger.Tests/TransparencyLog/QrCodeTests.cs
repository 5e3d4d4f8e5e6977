using System.Text.RegularExpressions;
using IntegrityLedger.TransparencyLog.Views;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.TransparencyLog;

/// <summary>The code on a printed receipt, as it is drawn.</summary>
public sealed partial class QrCodeTests
{
    private const int Quiet = 4;

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v1"), InlineData("en längre text med åäö och — streck, upprepad till ett kvittos längd")]
    public void Three_corners_show_a_reader_where_the_code_is(string text)
    {
        var code = QrCode.Of(string.Concat(Enumerable.Repeat(text, 20))).ShouldNotBeNull();
        var dark = new HashSet<(int X, int Y)>();
        foreach (Match run in Runs().Matches(code.Outline))
            for (var i = 0; i < Number(run, 3); i++) dark.Add((Number(run, 1) + i, Number(run, 2))).ShouldBeTrue("no module is drawn twice");
        var last = code.Size - Quiet - 7;
        ((code.Size - (2 * Quiet) - 17) % 4).ShouldBe(0, "a version of the code has 17 and four modules each way for each version");
        foreach (var (x, y) in ((int, int)[])[(Quiet, Quiet), (last, Quiet), (Quiet, last)])
            for (var dx = -1; dx <= 7; dx++)
                for (var dy = -1; dy <= 7; dy++) dark.Contains((x + dx, y + dy)).ShouldBe(IsFinder(dx, dy), $"{dx} {dy} of the corner at {x} {y}");
        dark.ShouldAllBe(module => module.X >= Quiet && module.Y >= Quiet && module.X < code.Size - Quiet && module.Y < code.Size - Quiet);
    }

    [Fact]
    public void A_text_too_long_for_one_code_has_none()
    {
        QrCode.Of(new string('a', QrCode.MostBytes)).ShouldNotBeNull();
        QrCode.Of(new string('a', QrCode.MostBytes + 1)).ShouldBeNull();
    }

    /// <summary>A dark ring of seven by seven, a light one within and around, a dark heart.</summary>
    private static bool IsFinder(int x, int y) => Math.Max(Math.Abs(x - 3), Math.Abs(y - 3)) is 3 or <= 1;

    private static int Number(Match run, int group) => int.Parse(run.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\3z")] private static partial Regex Runs();
}
