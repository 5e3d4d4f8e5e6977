using System.Diagnostics;
using System.Text.Json.Nodes;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Packs made to be hard: each is answered at once, with what, where (a JSON Pointer that leads there) and how to mend it, and none gets through.</summary>
public sealed class HostilePackTests
{
    private const string Title = "\"title\":{\"sv\":\"Så\",\"en\":\"So\"}";

    [Theory]
    [InlineData("rules/0/cases/0/message/sv", "\"a\\u0000b\"", "/rules/0/cases/0/message/sv", "U+0000")]
    [InlineData("rules/0/cases/0/message/sv", "\"till\\u202Erdeb\"", "/rules/0/cases/0/message/sv", "U+202E")]
    [InlineData("rules/0/legalBasis", "\"BrB\\u200B 10:5\"", "/rules/0/legalBasis", "U+200B")]
    [InlineData("parameters/0/values/0/source", "\"S\\uFEFF14\"", "/parameters/0/values/0/source", "U+FEFF")]
    [InlineData("rules/0/id", "\"Р01\"", "/rules/0/id", "letters a–z")]
    [InlineData("parameters/0/code", "\"RECEIVED NO\"", "/parameters/0/code", "letters a–z")]
    [InlineData("rules/0/cases/0/when", """{"fact":"value","gt":79228162514264337593543950335}""", "/rules/0/cases/0/when", "larger than")]
    [InlineData("rules/0/cases/0/when", """{"fact":"persons","lt":-79228162514264337593543950335}""", "/rules/0/cases/0/when", "larger than")]
    [InlineData("rules/0/cases/0/when", """{"fact":"value","gt":1e400}""", "/rules/0/cases/0/when", "must be true, false, a number")]
    [InlineData("rules/0/cases/0/when", """{"any":[{"fact":"hasPurpose","eq":true},{"not":{"fact":"сategory","eq":"cash"}}]}""", "/rules/0/cases/0/when/any/1/not", "no fact")]
    [InlineData("rules/0/cases/0/when", """{"fact":"category","eq":"cаsh"}""", "/rules/0/cases/0/when", "never cаsh")]
    [InlineData("parameters/0/values/0/value", "1e30", "/parameters/0/values/0/value", "kinds|number")]
    [InlineData("parameters/0/values/0/value", "-0.01", "/parameters/0/values/0/value", "not between")]
    [InlineData("parameters/0/values/0/validFrom", "\"0000-13-45\"", "/parameters/0/values/0/validFrom", "2026-01-31")]
    [InlineData("parameters/0/values/0/validFrom", "\"99999-01-01\"", "/parameters/0/values/0/validFrom", "2026-01-31")]
    [InlineData("validFrom", "20260101", "/validFrom", "2026-01-31")]
    [InlineData("revision", "99999999999", "/revision", "number")]
    [InlineData("rules/0/scope", """{"direction":["received","upp"]}""", "/rules/0/scope/direction", "never upp")]
    [InlineData("rules/0/colour", "1", "/rules/0/colour", "no property colour")]
    [InlineData("rules/0/cases/0", """{"outcome":"allow"}""", "/rules/0/cases/0", "is missing")]
    [InlineData("definitions/fromClient/when", """{"any":[{"use":"fromClient"}]}""", "/definitions/fromClient/when", "uses itself")]
    [InlineData("elsewhere/0/room", "\"cellar\"", "/elsewhere/0/room", "no room")]
    public void A_hostile_place_is_named_by_a_pointer_and_mended_by_a_sentence(string path, string json, string pointer, string what)
    {
        var read = PolicyPackReader.Read(With(path, json));

        read.Pack.ShouldBeNull();
        read.Problems.ShouldContain(p => p.Pointer == pointer && what.Split('|').Any(one => p.What.En.Contains(one)), Told(read));
        read.Problems.ShouldAllBe(p => p.What.Sv.Length > 10 && p.What.En.Length > 10 && !p.What.En.Contains("IntegrityLedger."), Told(read));
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}", "twice")]
    [InlineData("{\"id\":\"a\",\"\\u0069d\":\"b\"}", "twice")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "nested too deeply")]
    [InlineData("7", "wrong kind")]
    [InlineData("{\"id\":1}", "wrong kind|is missing")]
    [InlineData("{" + Title + "}", "is missing")]
    [InlineData("{\"id\":\"x\"} trailing", "not readable JSON")]
    [InlineData("", "not readable JSON")]
    public void What_is_no_pack_is_answered_in_a_sentence(string text, string what) =>
        PolicyPackReader.Read(text).Problems.ShouldContain(p => what.Split('|').Any(one => p.What.En.Contains(one)), Told(PolicyPackReader.Read(text)));

    [Theory]
    [InlineData("\"id\": \"stockholm-like-2026\"", "\"id\": \"\\ud800\"")]
    [InlineData("\"id\": \"stockholm-like-2026\"", "\"\\udc00\": 1")]
    [InlineData("\"fact\": \"category\"", "\"fact\": \"\\ud83d\"")]
    public void Half_of_a_character_is_refused_in_a_value_and_in_a_name(string was, string becomes)
    {
        var text = PolicyPackReader.Write(Pack);
        text.ShouldContain(was);
        PolicyPackReader.Read(text.Replace(was, becomes)).Problems.Single().What.En.ShouldContain("half of a character");
    }

    [Fact]
    public void Every_pointer_leads_to_something_in_the_file()
    {
        foreach (var row in PackTests.Faults)
        {
            var text = PackTests.PackWith(row.Data.Item1, row.Data.Item2);
            foreach (var problem in PolicyPackReader.Read(text).Problems)
                Find(JsonNode.Parse(text)!, problem.Pointer).ShouldBeTrue($"{problem.Where}: {problem.Pointer}");
        }
    }

    [Fact]
    public void A_pack_of_many_megabytes_is_not_read() =>
        PolicyPackReader.Read(With("rules/0/comment", "{\"sv\":\"" + new string('a', 2_000_000) + "\",\"en\":\"x\"}")).Problems.Single().What.En.ShouldContain("longer than");

    [Fact]
    public void A_text_without_end_is_refused_where_it_stands() =>
        PolicyPackReader.Read(With("rules/0/comment", "{\"sv\":\"" + new string('a', 20_000) + "\",\"en\":\"x\"}")).Problems.Single().Pointer.ShouldBe("/rules/0/comment/sv");

    [Fact]
    public void Thousands_of_cases_are_refused_before_they_are_held_against_each_other()
    {
        var cases = new JsonArray([.. Enumerable.Range(0, 2_500).Select(i => JsonNode.Parse($$$"""{"when":{"fact":"value","gt":{{{i}}} },"outcome":"review","message":{"sv":"x","en":"x"}}""")!)]);
        Timed(() => PolicyPackReader.Read(With("rules/0/cases", cases.ToJsonString()))).Problems.ShouldContain(p => p.What.En.Contains("cases") && p.Pointer == "/rules");
    }

    [Fact]
    public void Rules_that_unfold_to_more_than_a_declaration_can_wait_for_are_refused()
    {
        var wide = "{\"any\":[" + string.Join(",", Enumerable.Range(0, 1_900).Select(i => $"{{\"fact\":\"value\",\"gt\":{i}}}")) + "]}";
        var definitions = "{\"wide\":{\"meaning\":{\"sv\":\"x\",\"en\":\"x\"},\"when\":" + wide + "}}";
        var cases = new JsonArray([.. Enumerable.Range(0, 40).Select(i => JsonNode.Parse("""{"when":{"use":"wide"},"outcome":"review","message":{"sv":"x","en":"x"}}""")!)]);
        var pack = JsonNode.Parse(With("rules/0/cases", cases.ToJsonString()))!;
        pack["definitions"]!["wide"] = JsonNode.Parse(definitions)!["wide"]!.DeepClone();
        Timed(() => PolicyPackReader.Read(pack.ToJsonString())).Problems.ShouldContain(p => p.What.En.Contains("unfold to more than"));
    }

    [Fact]
    public void Examples_by_the_thousand_of_a_large_rule_are_refused_and_not_tried()
    {
        var wide = string.Join(",", Enumerable.Range(0, 1_900).Select(i => $"{{\"fact\":\"value\",\"gt\":{i}}}"));
        var pack = JsonNode.Parse(With("rules/0/cases/0/when", "{\"any\":[" + wide + "]}"))!;
        pack["rules"]![0]!["examples"] = new JsonArray([.. Enumerable.Range(0, 3_000).Select(i => JsonNode.Parse("""{"situation":{"sv":"x","en":"x"},"facts":{"direction":"received","response":"accepted","category":"cash"},"says":[]}""")!)]);
        var read = Timed(() => PolicyPackReader.Read(pack.ToJsonString()));
        read.Problems.ShouldContain(p => p.What.En.Contains("examples are too many"), Told(read));
    }

    [Fact]
    public void Rules_made_to_be_hard_to_compare_are_given_up_in_seconds_and_said_to_be_too_interwoven()
    {
        var words = FactCatalogue.All.Values.Where(f => f.Kind == FactKind.Flag).Select(f => f.Name).ToList();
        var random = new Random(7);
        JsonNode Knot() => new JsonObject { ["all"] = new JsonArray([.. Enumerable.Range(0, 25).Select(_ => (JsonNode)new JsonObject { ["any"] = new JsonArray([.. Enumerable.Range(0, 3).Select(_ => (JsonNode)new JsonObject { ["fact"] = words[random.Next(words.Count)], ["eq"] = random.Next(2) == 0 })]) })]) };
        var pack = JsonNode.Parse(PolicyPackReader.Write(Pack))!;
        var rules = pack["rules"]!.AsArray();
        for (var i = 0; i < 120; i++)
        {
            var rule = rules[0]!.DeepClone();
            (rule["id"], rule["cases"], rule["examples"], rule["scope"]) = ($"K{i}", new JsonArray(new JsonObject { ["when"] = Knot(), ["outcome"] = i % 2 == 0 ? "allow" : "block", ["message"] = new JsonObject { ["sv"] = "x", ["en"] = "x" } }), new JsonArray(), new JsonObject());
            rules.Add(rule);
        }
        var read = PolicyPackReader.Read(pack.ToJsonString());
        read.Problems.ShouldBeEmpty();
        Timed(() => PackAnalysis.Of(read.Pack!, Day)).ShouldContain(p => p.What.En.Contains("too interwoven") && p.Pointer == "/rules");
    }

    [Theory]
    [InlineData("0001-01-01", "9999-12-31")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void The_first_and_the_last_day_there_are_break_nothing(string from, string to)
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(Pack))!;
        (pack["validFrom"], pack["validTo"]) = (from, to);
        pack["parameters"]![0]!["values"] = JsonNode.Parse($$"""[{"value":1,"validFrom":"{{from}}","validTo":"{{to}}","source":"†","confidence":"P"}]""");
        var read = PolicyPackReader.Read(pack.ToJsonString());
        read.Problems.ShouldBeEmpty();
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
            PolicyEvaluator.Evaluate(read.Pack!, Lunch, day).Rules.ShouldNotBeEmpty();
        PackAnalysis.Of(read.Pack!, read.Pack!.ValidFrom).ShouldAllBe(p => p.Pointer.StartsWith('/'));
        AsIfBegun.Of(read.Pack!, Pack).Rules.ShouldNotBeEmpty();
    }

    [Fact]
    public void Facts_of_an_example_as_large_as_numbers_go_are_judged()
    {
        var facts = Lunch with { TotalOre = long.MaxValue, Persons = int.MaxValue, TotalExVatOre = long.MaxValue, PriorSumSameGiver12mOre = long.MaxValue, PriorCountSameGiver12m = int.MaxValue };
        PolicyEvaluator.Evaluate(Pack, facts, Day).Outcome.ShouldNotBe(PolicyOutcome.Allow);
        PolicyEvaluator.Evaluate(Pack, facts with { Persons = -1, TotalOre = long.MinValue, PriorSumSameGiver12mOre = long.MinValue, PriorCountSameGiver12m = int.MinValue }, Day).Outcome.ShouldNotBe(PolicyOutcome.Allow);
    }

    [Fact]
    public void Faults_of_meaning_lead_to_their_place_too()
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(Pack))!;
        pack["rules"]![1]!["cases"]![0]!["when"] = JsonNode.Parse("""{"all":[{"fact":"category","eq":"cash"},{"fact":"category","eq":"meal"}]}""");
        pack["rules"]![1]!["examples"]![0]!["says"] = new JsonArray("allow");
        pack["parameters"]![0]!["values"]![0]!["validTo"] = "2026-12-31";
        var read = PolicyPackReader.Read(pack.ToJsonString()).Pack!;
        PackAnalysis.Of(read, Day).Concat(PackExamples.Check(read)).Select(p => p.Pointer).Distinct().ShouldBe(["/parameters/0/values", "/rules/1/cases/0", "/rules/1/examples/0", "/rules/1/examples/3"], ignoreOrder: true);
    }

    private static T Timed<T>(Func<T> act)
    {
        var clock = Stopwatch.StartNew();
        var answer = act();
        // Seconds on a quiet machine; the point is that it ends.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
        return answer;
    }

    private static string With(string path, string json) => PackTests.PackWith(path, json);

    private static string Told(PackReading read) => string.Join("\n", read.Problems.Select(p => $"{p.Where} | {p.Pointer} | {p.What.En}"));

    private static bool Find(JsonNode root, string pointer)
    {
        var node = root;
        foreach (var step in pointer.Split('/').Skip(1).Select(s => s.Replace("~1", "/").Replace("~0", "~")))
        {
            if (node is JsonArray list) node = int.Parse(step, System.Globalization.CultureInfo.InvariantCulture) is var i && i < list.Count ? list[i] : throw new InvalidOperationException(pointer);
            else if (node is JsonObject o && o.TryGetPropertyValue(step, out var next)) node = next;
            // What is missing is pointed at where it should stand.
            else return node is JsonObject;
        }
        return true;
    }
}
