using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Suppliers;

public sealed class SupplierKeyTests
{
    /// <summary>A stand-in with the shape of the real one: what matters here is what is blinded, not how.</summary>
    private sealed class Index : IBlindIndex
    {
        public List<string> Asked { get; } = [];

        public string For(string kind, string text)
        {
            Asked.Add($"{kind}:{text}");
            var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{kind}\n{text}"));
            return new([.. hash.Take(20).Select(b => "abcdefghijklmnopqrstuvwxyz234567"[b & 31])]);
        }
    }

    private readonly Index index = new();

    private SupplierKey Numbered(string number) => SupplierKey.Of(OrganisationNumber.Parse(number).Value, index);

    [Fact]
    public void A_legal_person_is_known_by_its_ten_digits()
    {
        Numbered("16559900-1012").ShouldBe(new SupplierKey("5599001012"));
        Numbered("559900-1012").IsProtected.ShouldBeFalse();
        index.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void A_sole_trader_is_known_again_by_a_key_that_does_not_hold_the_number()
    {
        var key = Numbered("811218-9876");
        key.ShouldBe(Numbered("19811218-9876"));
        key.IsProtected.ShouldBeTrue();
        key.Value.ShouldNotContain("811218");
        key.Value.Length.ShouldBe(21);
    }

    [Theory]
    [InlineData("President Abbas of Palestine", "PRESIDENT  ABBAS, of Palestine")]
    [InlineData("Lindas Måleri", "lindas måleri HB")]
    [InlineData("Familjen Öberg", "Familjen O\u0308berg")]
    public void One_giver_written_in_two_ways_has_one_key(string one, string other) => SupplierKey.OfName(one, index).ShouldBe(SupplierKey.OfName(other, index));

    [Theory]
    [InlineData("Familjen Öberg", "Familjen Oberg")]
    [InlineData("Anders Ek", "Anders Eka")]
    public void Two_givers_have_two_keys(string one, string other) => SupplierKey.OfName(one, index).ShouldNotBe(SupplierKey.OfName(other, index));

    [Theory]
    [InlineData("559900-1012", "5599001012")]
    [InlineData(" 165599001012 ", "5599001012")]
    [InlineData("xabcdefghijklmnopqrst", "xabcdefghijklmnopqrst")]
    public void A_key_is_read_from_an_address(string written, string key) => SupplierKey.TryParse(written).ShouldBe(new SupplierKey(key));

    [Theory]
    [InlineData("811218-9876")] // a personal number is never taken for a key
    [InlineData("559900-1013")]
    [InlineData("xABC")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_key_gives_none(string? written) => SupplierKey.TryParse(written).ShouldBeNull();

    [Theory]
    [InlineData("Nordbro Anläggning AB", "nordbro anläggning")]
    [InlineData("AKTIEBOLAGET Nordbro-Anläggning (publ)", "nordbro anläggning")]
    [InlineData("Åkeri & Gräv i Älvsjö HB", "åkeri gräv i älvsjö")]
    [InlineData("AB", "ab")]
    public void Names_are_compared_without_the_words_for_the_legal_form(string name, string compared) => SupplierName.Normalise(name).ShouldBe(compared);
}
