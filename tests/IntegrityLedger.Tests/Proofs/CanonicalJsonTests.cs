using System.Text;
using System.Text.Json;
using CsCheck;
using IntegrityLedger.Proofs.Json;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Proofs;

/// <summary>RFC 8785 by its own examples, and by what must hold of any text.</summary>
public sealed class CanonicalJsonTests
{
    /// <summary>Appendix B of the RFC: a double's bits, and how it is written.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0"), InlineData(0x8000000000000000, "0"), InlineData(0x0000000000000001, "5e-324"), InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308"), InlineData(0xffefffffffffffff, "-1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992"), InlineData(0xc340000000000000, "-9007199254740992"), InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22"), InlineData(0x44b52d02c7e14af6, "1e+23"), InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000"), InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000"), InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7"), InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332"), InlineData(0x41b3de4355555554, "333333333.33333325"), InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334"), InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333"), InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_written_as_the_rfc_lists_them(ulong bits, string text) => CanonicalNumber.Text(BitConverter.UInt64BitsToDouble(bits)).ShouldBe(text);

    /// <summary>The number file published with the RFC, by the published digests of its first lines (bits in hexadecimal, comma, text).</summary>
    [Fact]
    public void The_first_hundred_thousand_numbers_of_the_published_file_are_written_as_it_has_them()
    {
        using var lines = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var found = new Dictionary<int, string>();
        var count = 0;
        foreach (var value in PublishedNumbers.All().Take(100_000))
        {
            lines.AppendData(Encoding.ASCII.GetBytes($"{BitConverter.DoubleToUInt64Bits(value):x},{CanonicalNumber.Text(value)}\n"));
            if (++count is 1_000 or 10_000 or 100_000) found[count] = Convert.ToHexStringLower(lines.GetCurrentHash());
        }
        found.ShouldBe(new Dictionary<int, string>
        {
            [1_000] = "be18b62b6f69cdab33a7e0dae0d9cfa869fda80ddc712221570f9f40a5878687",
            [10_000] = "b9f7a8e75ef22a835685a52ccba7f7d6bdc99e34b010992cbc5864cd12be6892",
            [100_000] = "22776e6d4b49fa294a0d0f349268e5c28808fe7e0cb2bcbe28f63894e494d4c7",
        });
    }

    [Theory]
    [InlineData(0x7fffffffffffffff), InlineData(0x7ff0000000000000)]
    public void What_is_no_number_is_refused(ulong bits) => Should.Throw<ArgumentOutOfRangeException>(() => CanonicalNumber.Text(BitConverter.UInt64BitsToDouble(bits)));

    /// <summary>The RFC's examples of sections 3.2.2 to 3.2.4, and the data published with it.</summary>
    [Theory]
    [InlineData("""{"numbers":[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null, true, false]}""",
        """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""")]
    [InlineData("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""",
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"\U0001F600\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}")]
    [InlineData("""[56,{"d":true,"10":null,"1":[]}]""", """[56,{"1":[],"10":null,"d":true}]""")]
    [InlineData("""{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}""",
        """{"peach":"This sorting order","péché":"is wrong according to French","pêche":"but canonicalization MUST","sin":"ignore locale"}""")]
    [InlineData("""{"1":{"f":{"f":"hi","F":5},"\n":56.0},"10":{},"":"empty","a":{},"111":[{"e":"yes","E":"no"}],"A":{}}""",
        """{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"111":[{"E":"no","e":"yes"}],"A":{},"a":{}}""")]
    [InlineData("""{"Unnormalized Unicode":"A\u030a"}""", "{\"Unnormalized Unicode\":\"A\u030a\"}")]
    [InlineData("  \"\\u0007\\b\\f\\t\\u007f\\u2028<&>\" ", "\"\\u0007\\b\\f\\t\u007f\u2028<&>\"")]
    [InlineData("-0.0", "0"), InlineData("100000000000000000000000", "1e+23"), InlineData("180.00", "180"), InlineData("0", "0"), InlineData("123456789012345", "123456789012345"), InlineData("1e-7", "1e-7")]
    public void Texts_take_the_one_form(string text, string canonical) => Of(text).ShouldBe(canonical);

    [Theory]
    [InlineData(""), InlineData("{"), InlineData("{}{}"), InlineData("[1,]"), InlineData("01"), InlineData("1e400"), InlineData("NaN"), InlineData("""{"a":1,"a":2}"""), InlineData("""{"b":0,"a":1,"\u0061":2}""")]
    [InlineData("\"\\ud800\""), InlineData("""{"\udc00":1}"""), InlineData("\"\t\""), InlineData("// 1")]
    public void What_has_no_form_is_refused(string text) => Should.Throw<JsonException>(() => Of(text));

    [Fact]
    public void What_is_not_UTF8_or_nested_without_end_is_refused()
    {
        Should.Throw<JsonException>(() => CanonicalJson.Of([(byte)'"', 0xc3, 0x28, (byte)'"']));
        Should.Throw<JsonException>(() => Of(new string('[', 100_000)));
        Should.Throw<JsonException>(() => Of(new string('[', CanonicalJson.MostDeep + 1) + new string(']', CanonicalJson.MostDeep + 1)));
        Of(new string('[', CanonicalJson.MostDeep) + new string(']', CanonicalJson.MostDeep)).Length.ShouldBe(2 * CanonicalJson.MostDeep);
    }

    [Fact]
    public void Any_double_is_written_so_that_it_reads_back_and_never_longer_than_its_own_shortest() => Gen.Double.Where(double.IsFinite).Sample(value =>
    {
        var text = CanonicalNumber.Text(value);
        double.Parse(text, System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value);
        text.Count(char.IsAsciiDigit).ShouldBeLessThanOrEqualTo(30);
        Of(text).ShouldBe(text);
    }, iter: 20_000);

    private static readonly Gen<object?> Value = Gen.Recursive<object?>((depth, inner) => depth > 3 ? Plain : Gen.OneOf<object?>(Plain, inner.Array[0, 4].Select(a => (object?)a),
        Gen.Select(Gen.String[0, 6], inner).Array[0, 5].Select(members => (object?)members.DistinctBy(m => m.Item1).ToDictionary(m => m.Item1, m => m.Item2))));

    private static Gen<object?> Plain => Gen.OneOf<object?>(Gen.Double.Where(double.IsFinite).Select(d => (object?)d), Gen.Long.Select(l => (object?)l), Gen.String.Select(s => (object?)s), Gen.Bool.Select(b => (object?)b), Gen.Const((object?)null));

    [Fact]
    public void The_form_is_the_same_however_the_text_was_laid_out_and_whatever_the_order_of_members() => Value.Sample(value =>
    {
        var pretty = JsonSerializer.SerializeToUtf8Bytes(Whole(value), new JsonSerializerOptions { WriteIndented = true });
        var reversed = JsonSerializer.SerializeToUtf8Bytes(Reversed(Whole(value)));
        var canonical = CanonicalJson.Of(pretty);
        CanonicalJson.Of(reversed).ShouldBe(canonical);
        CanonicalJson.Of(canonical).ShouldBe(canonical);
    }, iter: 2_000);

    [Fact]
    public void However_many_members_stand_in_the_order_of_the_UTF16_units_of_their_names_and_none_is_named_twice() => Gen.OneOf(Gen.String[Gen.Char['a', 'e'], 0, 4], Gen.String[0, 3]).Array[0, 200].Sample(drawn =>
    {
        var names = drawn.Select(Replace).Distinct().ToArray();
        var inner = names.Reverse().ToDictionary(n => n, n => (object?)n.Length);
        var canonical = CanonicalJson.Of(JsonSerializer.SerializeToUtf8Bytes(names.ToDictionary(n => n, n => n.Length == 2 ? inner : (object?)n)));
        using var document = JsonDocument.Parse(canonical);
        foreach (var map in document.RootElement.EnumerateObject().Where(m => m.Value.ValueKind == JsonValueKind.Object).Select(m => m.Value).Append(document.RootElement))
            map.EnumerateObject().Select(m => m.Name).ShouldBe(names.Order(StringComparer.Ordinal));
        document.RootElement.EnumerateObject().ShouldAllBe(m => m.Value.ValueKind == JsonValueKind.Object || m.Value.GetString() == m.Name);
        if (names.Length == 0) return;
        var twice = $"{{{string.Join(',', names.Append(names[names.Length / 2]).Select(n => $"{JsonSerializer.Serialize(n)}:0"))}}}";
        Should.Throw<JsonException>(() => Of(twice));
    }, iter: 300);

    private static object? Whole(object? value) => value switch
    {
        // The serialiser would write half a pair as a replacement character, and so two names could become one.
        string s => Replace(s),
        object?[] array => array.Select(Whole).ToArray(),
        Dictionary<string, object?> map => map.GroupBy(m => Replace(m.Key)).ToDictionary(g => g.Key, g => Whole(g.First().Value)),
        _ => value,
    };

    private static string Replace(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static object? Reversed(object? value) => value switch
    {
        object?[] array => array.Select(Reversed).ToArray(),
        Dictionary<string, object?> map => map.Reverse().ToDictionary(m => m.Key, m => Reversed(m.Value)),
        _ => value,
    };

    private static string Of(string text) => Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(text)));
}
