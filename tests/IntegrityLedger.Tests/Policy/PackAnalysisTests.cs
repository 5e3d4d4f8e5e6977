using System.Text.Json.Nodes;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>What a pack says without anybody having meant it.</summary>
public sealed class PackAnalysisTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void The_shipped_pack_says_only_what_is_meant() =>
        string.Join("\n", PackAnalysis.Of(Pack, Today).Select(p => $"{p.Where}: {p.What.En}")).ShouldBeEmpty();

    [Theory]
    [InlineData("a word that is two things at once", """{"all":[{"fact":"category","eq":"meal"},{"fact":"category","in":["goods","cash"]}]}""")]
    [InlineData("more than a limit and at most a smaller amount", """{"all":[{"fact":"perPerson","gt":{"parameter":"RECEIVED_NO_DECISION"}},{"fact":"perPerson","lte":20000}]}""")]
    [InlineData("a count between two whole numbers", """{"all":[{"fact":"persons","gt":2},{"fact":"persons","lt":3}]}""")]
    [InlineData("yes and no", """{"all":[{"fact":"requestedByMe","eq":true},{"not":{"any":[{"fact":"requestedByMe","eq":true},{"fact":"alcohol","eq":"spirits"}]}}]}""")]
    [InlineData("a negative amount", """{"fact":"value","lt":0}""")]
    [InlineData("every alternative excluded", """{"all":[{"any":[{"fact":"alcohol","eq":"none"},{"fact":"alcohol","eq":"beerWine"}]},{"fact":"alcohol","eq":"spirits"}]}""")]
    [InlineData("a phase wanted and barred", """{"all":[{"fact":"counterpartyPhases","in":["EVALUATION"]},{"not":{"fact":"counterpartyPhases","in":["EVALUATION","STANDSTILL"]}}]}""")]
    [InlineData("more than the other amount, and at most it", """{"all":[{"fact":"sumSameGiver12m","gt":{"fact":"value"}},{"fact":"sumSameGiver12m","lte":{"fact":"value"}}]}""")]
    [InlineData("outside the rule's own scope", """{"fact":"direction","eq":"given"}""")]
    public void A_case_that_can_never_speak_is_found(string why, string when) =>
        Found(With(when)).ShouldContain(p => p.Where == "R01 case 1" && p.What.En.Contains("never speaks"), why);

    [Theory]
    [InlineData("""{"all":[{"fact":"persons","gt":2},{"fact":"persons","lt":4}]}""")]
    [InlineData("""{"all":[{"fact":"perPerson","gt":{"parameter":"RECEIVED_NO_DECISION"}},{"fact":"perPerson","lte":40000}]}""")]
    [InlineData("""{"all":[{"fact":"counterpartyPhases","in":["EVALUATION","CONTRACT"]},{"not":{"fact":"counterpartyPhases","in":["EVALUATION"]}}]}""")]
    [InlineData("""{"fact":"daysFromEventToDeclaration","lt":0}""")]
    public void A_case_that_can_speak_is_left_alone(string when) =>
        Found(With(when)).ShouldNotContain(p => p.Where == "R01 case 1" && p.What.En.Contains("never speaks"));

    [Fact]
    public void An_allowance_that_another_rule_always_refuses_is_found()
    {
        var pack = With("""{"fact":"category","in":["cash","giftCard","crypto"]}""");
        pack["rules"]!.AsArray().Add(Rule("X1", "allow", """{"all":[{"fact":"category","eq":"cash"},{"fact":"perPerson","lt":5000}]}"""));
        Found(pack).ShouldContain(p => p.Where == "X1 case 1" && p.What.En.Contains("always refuses") && p.What.En.Contains("R01 case 1") && p.What.Sv.Contains("alltid nekar"));
    }

    [Fact]
    public void The_same_conditions_with_two_answers_are_found()
    {
        var pack = With("""{"fact":"category","in":["cash","giftCard","crypto"]}""");
        pack["rules"]!.AsArray().Add(Rule("X1", "review", """{"not":{"not":{"any":[{"fact":"category","eq":"crypto"},{"fact":"category","in":["giftCard","cash"]}]}}}"""));
        Found(pack).ShouldContain(p => p.Where == "X1 case 1" && p.What.En.Contains("same conditions as R01 case 1"));
    }

    [Fact]
    public void A_limit_without_a_value_on_some_day_is_found_whether_in_the_middle_or_at_the_end()
    {
        var pack = Json();
        var limit = pack["parameters"]!.AsArray().First(p => p!["code"]!.GetValue<string>() == "RECEIVED_NO_DECISION")!;
        limit["values"] = JsonNode.Parse("""[{"value":30000,"validFrom":"2000-01-01","validTo":"2026-12-31","source":"†","confidence":"P"},{"value":40000,"validFrom":"2027-02-01","validTo":"2027-12-31","source":"†","confidence":"P"}]""");
        Found(pack).Where(p => p.Where == "RECEIVED_NO_DECISION").Select(p => p.What.En).ShouldBe([
            "The limit has no value from 2027-01-01 to 2027-01-31. Give one for those days.", "The limit has no value from 2028-01-01. Extend the last value or give a new one."]);
    }

    private static JsonObject Json() => JsonNode.Parse(PolicyPackReader.Write(Pack))!.AsObject();

    /// <summary>The shipped pack with another condition in the first case of R01.</summary>
    private static JsonObject With(string when)
    {
        var pack = Json();
        pack["rules"]![0]!["cases"]![0]!["when"] = JsonNode.Parse(when);
        return pack;
    }

    private static JsonNode Rule(string id, string outcome, string when)
    {
        var rule = Json()["rules"]![0]!.DeepClone();
        (rule["id"], rule["cases"]![0]!["outcome"], rule["cases"]![0]!["when"]) = (id, outcome, JsonNode.Parse(when));
        return rule;
    }

    private static IReadOnlyList<PackProblem> Found(JsonObject json)
    {
        var read = PolicyPackReader.Read(json.ToJsonString());
        read.Problems.ShouldBeEmpty();
        return PackAnalysis.Of(read.Pack!, Today);
    }
}
