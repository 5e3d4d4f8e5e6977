using System.Text.Json;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>The language of conditions by itself: what each form says of a 180 kr lunch for one, the first from its giver.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("""{"fact":"persons","eq":1}""", "true")]
    [InlineData("""{"fact":"persons","eq":2}""", "false")]
    [InlineData("""{"fact":"value","eq":18000}""", "true")]
    [InlineData("""{"fact":"value","gt":18000}""", "false")]
    [InlineData("""{"fact":"value","gte":18000}""", "true")]
    [InlineData("""{"fact":"value","lt":18000}""", "false")]
    [InlineData("""{"fact":"value","lte":18000}""", "true")]
    [InlineData("""{"fact":"ownParticipants","eq":1}""", "unknown ownParticipants")]
    [InlineData("""{"fact":"perPerson","eq":{"fact":"value"}}""", "true")]
    [InlineData("""{"fact":"ownParticipants","gt":{"fact":"externalParticipants"}}""", "unknown externalParticipants,ownParticipants")]
    [InlineData("""{"fact":"category","eq":"meal"}""", "true")]
    [InlineData("""{"fact":"category","in":["goods","meal"]}""", "true")]
    [InlineData("""{"fact":"counterpartyPhases","in":["CONTRACT"]}""", "false")]
    [InlineData("""{"fact":"priorSumSameGiver12m","eq":0}""", "true")]
    [InlineData("""{"fact":"priorCountSameGiver12m","lt":1}""", "true")]
    [InlineData("""{"fact":"totalExVat","gt":0}""", "unknown totalExVat")]
    [InlineData("""{"fact":"vatIncluded","eq":true}""", "unknown vatIncluded")]
    [InlineData("""{"not":{"fact":"vatIncluded","eq":true}}""", "unknown vatIncluded")]
    [InlineData("""{"all":[{"fact":"vatIncluded","eq":true},{"fact":"persons","eq":2}]}""", "false")]
    [InlineData("""{"all":[{"fact":"vatIncluded","eq":true},{"fact":"persons","eq":1}]}""", "unknown vatIncluded")]
    [InlineData("""{"any":[{"fact":"vatIncluded","eq":true},{"fact":"persons","eq":1}]}""", "true")]
    [InlineData("""{"any":[{"fact":"vatIncluded","eq":true},{"fact":"hasPurpose","eq":true}]}""", "unknown hasPurpose,vatIncluded")]
    public void A_condition_about_a_lunch(string condition, string truth) => TruthOf(condition, Lunch).ShouldBe(truth);

    [Theory]
    [InlineData("""{"fact":"sumSameGiver12m","gt":49999}""", "true")]
    [InlineData("""{"fact":"sumSameGiver12m","gt":50000}""", "unknown value")]
    [InlineData("""{"fact":"sumSameGiver12m","lt":50000}""", "false")]
    [InlineData("""{"fact":"sumSameGiver12m","eq":49999}""", "false")]
    [InlineData("""{"fact":"sumSameGiver12m","eq":60000}""", "unknown value")]
    public void A_sum_with_an_unknown_part_is_at_least_what_is_known(string condition, string truth) =>
        TruthOf(condition, Lunch with { TotalOre = null, PriorSumSameGiver12mOre = 500_00 }).ShouldBe(truth);

    [Theory]
    [InlineData("""{"fact":"sumSameGiver12m","gte":18000}""", "true")]
    [InlineData("""{"fact":"sumSameGiver12m","gt":18000}""", "unknown priorSumSameGiver12m")]
    public void A_sum_with_an_unknown_past_is_at_least_this_benefit(string condition, string truth) =>
        TruthOf(condition, Lunch with { PriorSumSameGiver12mOre = null }).ShouldBe(truth);

    [Fact]
    public void Everything_that_is_missing_for_a_sum_is_named() =>
        TruthOf("""{"fact":"sumSameGiver12m","gt":1}""", Lunch with { PriorSumSameGiver12mOre = null, TotalOre = null, Persons = null }).ShouldBe("unknown persons,priorSumSameGiver12m,value");

    [Theory]
    [InlineData(true, null, 59999, "unknown totalExVat")]
    [InlineData(true, null, 60000, "false")]
    [InlineData(true, null, 47999, "true")]
    [InlineData(true, null, 48000, "unknown totalExVat")]
    [InlineData(true, 53571L, 53570, "true")]
    [InlineData(true, 53571L, 53571, "false")]
    [InlineData(false, null, 59999, "true")]
    [InlineData(false, null, 60000, "false")]
    [InlineData(null, null, 48000, "unknown vatIncluded")]
    public void Six_hundred_kronor_against_a_limit_without_vat(bool? included, long? net, int limit, string truth) =>
        TruthOf("""{"fact":"value","gt":{"parameter":"LIMIT"}}""", Lunch with { TotalOre = 600_00, VatIncluded = included, TotalExVatOre = net }, limit, limitIncludesVat: false).ShouldBe(truth);

    [Theory]
    [InlineData(true, 59999, "true")]
    [InlineData(true, 60000, "false")]
    [InlineData(false, 59999, "true")]
    [InlineData(false, 60000, "unknown totalExVat")]
    [InlineData(false, 75000, "false")]
    [InlineData(null, 74999, "unknown vatIncluded")]
    public void Six_hundred_kronor_against_a_limit_with_vat(bool? included, int limit, string truth) =>
        TruthOf("""{"fact":"value","gt":{"parameter":"LIMIT"}}""", Lunch with { TotalOre = 600_00, VatIncluded = included }, limit, limitIncludesVat: true).ShouldBe(truth);

    [Theory]
    [InlineData(47999, "false")]
    [InlineData(48000, "unknown totalExVat")]
    [InlineData(60000, "unknown totalExVat")]
    [InlineData(60001, "false")]
    public void An_amount_known_only_as_bounds_may_equal_what_lies_between_them(int limit, string truth) =>
        TruthOf("""{"fact":"value","eq":{"parameter":"LIMIT"}}""", Lunch with { TotalOre = 600_00, VatIncluded = true }, limit, limitIncludesVat: false).ShouldBe(truth);

    [Fact]
    public void Nobody_shares_nothing_is_no_answer_but_a_value_of_nothing_is()
    {
        var shared = Lunch with { TotalOre = 0, Persons = 0, TotalExVatOre = 0 };
        TruthOf("""{"fact":"persons","eq":0}""", shared).ShouldBe("unknown persons");
        TruthOf("""{"fact":"perPerson","eq":0}""", shared).ShouldBe("unknown persons");
        TruthOf("""{"fact":"value","eq":0}""", shared).ShouldBe("true");
        TruthOf("""{"fact":"totalExVat","eq":0}""", shared).ShouldBe("true");
        TruthOf("""{"fact":"value","gt":{"parameter":"LIMIT"}}""", Lunch with { VatIncluded = true, TotalExVatOre = 0 }, limitIncludesVat: false).ShouldBe("false");
    }

    internal static string TruthOf(string condition, GiftFacts facts, long limit = 1, bool? limitIncludesVat = null)
    {
        var when = JsonSerializer.Deserialize<Condition>(condition)!;
        var template = Pack.Parameters.First(p => p.Unit == "ore");
        var pack = ConditionGenerator.PackOf(when) with
        {
            Parameters =
            [
                template with { Code = "LIMIT", VatIncluded = limitIncludesVat, Values = [new(limit, new(2000, 1, 1), "own", "P")] },
                Pack.Parameters.Single(p => p.Code == "VAT_HIGHEST_RATE"),
            ],
        };
        PolicyPackReader.Read(PolicyPackReader.Write(pack)).Problems.ShouldBeEmpty();
        var hit = PolicyEvaluator.Evaluate(pack, facts, Day).Rules.SingleOrDefault(r => r.Id == "R");
        return hit is null ? "false" : hit.Outcome == PolicyOutcome.Reject ? "true" : $"unknown {string.Join(",", hit.UnknownFacts)}";
    }
}
