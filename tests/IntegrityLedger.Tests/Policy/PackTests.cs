using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>A pack is a file that people write: what is wrong in it is named, and nothing wrong gets through.</summary>
public sealed class PackTests
{
    [Fact]
    public void The_shipped_pack_reads_writes_and_reads_to_the_same_text()
    {
        var written = PolicyPackReader.Write(Pack);
        PolicyPackReader.Write(PolicyPackReader.Read(written).Pack!).ShouldBe(written);
    }

    [Fact]
    public void Every_amount_and_rule_of_the_shipped_pack_has_a_source_and_both_languages()
    {
        Pack.Version.ShouldBe("stockholm-like-2026.1");
        Pack.Rules.ShouldAllBe(r => r.Title.Sv.Length > 0 && r.Title.En.Length > 0 && r.Source.Length > 0 && r.LegalBasis.Length > 0);
        Pack.Parameters.SelectMany(p => p.Values).ShouldAllBe(v => v.Source.Length > 0 && v.Confidence.Length == 1);
    }

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "rules/0/cases/0/when", """{"fact":"colour","eq":"red"}""", "R01 case 1", "no fact \"colour\"" },
        { "rules/0/cases/0/when", """{"fact":"Category","eq":"cash"}""", "R01 case 1", "Did you mean category" },
        { "rules/0/cases/0/when", """{"fact":"category","eq":"gold"}""", "R01 case 1", "never gold" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","gt":true}""", "R01 case 1", "yes-or-no" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","in":300}""", "R01 case 1", "numbers are compared" },
        { "rules/0/cases/0/when", """{"fact":"authorityExercise","gt":3}""", "R01 case 1", "not a number" },
        { "rules/0/cases/0/when", """{"fact":"authorityExercise","eq":"yes"}""", "R01 case 1", "not compared with words" },
        { "rules/0/cases/0/when", """{"fact":"category","eq":["cash","goods"]}""", "R01 case 1", "use in" },
        { "rules/0/cases/0/when", """{"fact":"counterpartyPhases","eq":"CONTRACT"}""", "R01 case 1", "compared with in" },
        { "rules/0/cases/0/when", """{"fact":"category","gt":"cash"}""", "R01 case 1", "eq or in" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","gt":{"parameter":"NOPE"}}""", "R01 case 1", "no parameter \"NOPE\"" },
        { "rules/0/cases/0/when", """{"fact":"persons","gt":{"parameter":"CLIENT_GIFT"}}""", "R01 case 1", "is an amount" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","gt":{"parameter":"GIVER_COUNT"}}""", "R01 case 1", "is not an amount" },
        { "rules/0/cases/0/when", """{"fact":"sumSameGiver12m","gt":{"parameter":"LUNCH_CAP"}}""", "R01 case 1", "VAT basis" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","gt":{"fact":"persons"}}""", "R01 case 1", "another kind" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","gt":{"fact":"nobody"}}""", "R01 case 1", "no fact \"nobody\"" },
        { "rules/0/cases/0/when", """{"use":"nothing"}""", "R01 case 1", "no definition" },
        { "rules/0/cases/0/when", """{"all":[]}""", "R01 case 1", "empty" },
        { "rules/0/cases/0/when", """{"regex":".*"}""", "$.rules[0].cases[0].when", "must be one of all, any, not, use" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","gt":1,"lt":2}""", "$.rules[0].cases[0].when", "must be one of" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","gt":{"code":"x"}}""", "$.rules[0].cases[0].when", "a parameter or a fact" },
        { "rules/0/cases/0/when", """{"fact":"perPerson","gt":[1,2]}""", "$.rules[0].cases[0].when", "must be true, false" },
        { "rules/0/cases/0/outcome", "\"forbid\"", "$.rules[0].cases[0].outcome", "one of allow, warn, require, review, reject, block" },
        { "rules/0/cases/0/notify", """["the king"]""", "R01 case 1", "Nobody is called" },
        { "rules/0/cases/0/message", """{"sv":"{nothing}","en":"x"}""", "R01 case 1", "neither a fact nor a parameter" },
        { "rules/0/cases/0/message", """{"sv":"","en":"x"}""", "R01 case 1", "both languages" },
        { "rules/0/cases/0/message", """{"sv":"x"}""", "$.rules[0].cases[0].message", "en" },
        { "rules/0/cases", "[]", "R01", "no case" },
        { "rules/0/cases/0", "null", "$.rules[0].cases[0]", "null" },
        { "rules/0/scope", """{"persons":["1"]}""", "R01 scope", "not compared with words" },
        { "rules/0/id", "\"R02\"", "R02", "valid at the same time" },
        { "rules/0/version", "0", "R01", "from 1" },
        { "rules/0/validTo", "\"1999-01-01\"", "R01", "ends before" },
        { "rules/0/legalBasis", "\"\"", "R01", "legal basis" },
        { "rules/0/source", "\" \"", "R01", "no source" },
        { "rules/0/cases/0/secondLook", "\"police\"", "$.rules[0].cases[0].secondLook", "none, compliance, legal" },
        { "rules/0/version", "\"one\"", "$.rules[0].version", "number" },
        { "rules/0/cases/0/message", "7", "$.rules[0].cases[0].message", "wrong kind" },
        { "rules/0/colour", "1", "$.rules[0].colour", "colour" },
        { "rules", "[]", "$.rules", "judges nothing" },
        { "revision", "0", "$.revision", "from 1" },
        { "validTo", "\"1999-12-31\"", "$.validTo", "before it begins" },
        { "parameters/0/unit", "\"euro\"", "RECEIVED_NO_DECISION", "not one of" },
        { "parameters/0/currency", "\"EUR\"", "RECEIVED_NO_DECISION", "currency SEK" },
        { "parameters/0/semantics", "\"soft\"", "RECEIVED_NO_DECISION", "threshold, cliff or excess" },
        { "parameters/0/values", "[]", "RECEIVED_NO_DECISION", "no value" },
        { "parameters/0/values/0/source", "\"\"", "RECEIVED_NO_DECISION", "no source" },
        { "parameters/0/values/0/value", "-1", "RECEIVED_NO_DECISION", "not between" },
        { "parameters/0/values/0/validTo", "\"1999-01-01\"", "RECEIVED_NO_DECISION", "ends before" },
        { "parameters/0/code", "\"CLIENT_GIFT\"", "CLIENT_GIFT", "Two parameters" },
        { "parameters/1/values/0/validFrom", "\"tomorrow\"", "$.parameters[1].values[0].validFrom", "2026-01-31" },
        { "definitions/fromClient/when", """{"use":"fromClient"}""", "fromClient", "uses itself" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_named_where_it_stands(string path, string json, string where, string what)
    {
        var read = PolicyPackReader.Read(PackWith(path, json));

        read.Pack.ShouldBeNull();
        read.Problems.ShouldContain(p => p.Where.StartsWith(where, StringComparison.Ordinal) && p.What.En.Contains(what),
            string.Join("\n", read.Problems.Select(p => $"{p.Where}: {p.What.En}")));
    }

    [Fact]
    public void An_exception_on_an_allowing_case_is_refused() =>
        PolicyPackReader.Read(PackWith("rules/3/cases/0/unless", """{"fact":"openToAllStaff","eq":true}""")).Problems.Single().What.En.ShouldContain("no \"unless\"");

    [Fact]
    public void Two_values_of_one_day_are_refused() =>
        PolicyPackReader.Read(PackWith("parameters/12/values/0/validTo", "\"2021-01-01\"")).Problems.ShouldContain(p => p.What.En.Contains("valid at the same time"));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}")]
    public void What_is_no_pack_at_all_is_refused_without_failing(string text) =>
        PolicyPackReader.Read(text).Problems.ShouldNotBeEmpty();

    [Fact]
    public void Definitions_that_double_each_other_are_refused_before_they_grow()
    {
        var definitions = new JsonObject();
        for (var i = 0; i < 60; i++)
        {
            var when = i == 0 ? """{"fact":"hasPurpose","eq":true}""" : $$"""{"any":[{"use":"d{{i - 1}}"},{"use":"d{{i - 1}}"}]}""";
            definitions[$"d{i}"] = JsonNode.Parse($$"""{"meaning":{"sv":"x","en":"x"},"when":{{when}}}""");
        }
        PolicyPackReader.Read(PackWith("definitions", definitions.ToJsonString())).Problems.ShouldContain(p => p.Where == "d59" && p.What.En.Contains("unfolds"));
    }

    [Fact]
    public void Conditions_nested_without_end_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"not\":", 20)) + """{"fact":"hasPurpose","eq":true}""" + new string('}', 20);
        PolicyPackReader.Read(PackWith("rules/0/cases/0/when", deep)).Problems.ShouldContain(p => p.What.En.Contains("nested deeper"));
        var deeper = string.Concat(Enumerable.Repeat("{\"not\":", 500)) + """{"fact":"hasPurpose","eq":true}""" + new string('}', 500);
        PolicyPackReader.Read(PackWith("rules/0/cases/0/when", "1").Replace("\"when\":1", $"\"when\":{deeper}")).Problems.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_assessment_and_its_facts_read_back_from_an_event_as_they_were(bool withConverter)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        if (withConverter) options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        var facts = CityLunch with { CounterpartyPhases = ["CONTRACT"], AuthorityExercise = null };
        var answer = JsonSerializer.Serialize(Judge(facts), options);

        JsonSerializer.Serialize(JsonSerializer.Deserialize<Assessment>(answer, options), options).ShouldBe(answer);
        answer.ShouldContain("\"outcome\":\"review\"");
        answer.ShouldContain("\"secondLook\":\"none\"");

        var back = JsonSerializer.Deserialize<GiftFacts>(JsonSerializer.Serialize(facts, options), options)!;
        JsonSerializer.Serialize(Judge(back), options).ShouldBe(answer);
    }

    /// <summary>The shipped pack with one place overwritten.</summary>
    internal static string PackWith(string path, string json)
    {
        var root = JsonNode.Parse(PolicyPackReader.Write(Pack))!;
        var steps = path.Split('/');
        var node = steps[..^1].Aggregate(root, (at, step) => int.TryParse(step, out var i) ? at[i]! : at[step]!);
        if (int.TryParse(steps[^1], out var index)) node[index] = JsonNode.Parse(json);
        else node[steps[^1]] = JsonNode.Parse(json);
        return root.ToJsonString();
    }
}
