using System.Text.Json.Nodes;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>A rule carries its own examples, and a pack that answers otherwise than they say is faulty.</summary>
public sealed class PackExamplesTests
{
    [Fact]
    public void Every_example_of_the_shipped_pack_is_answered_as_it_says() =>
        string.Join("\n", PackExamples.Check(Pack).Select(p => $"{p.Where}: {p.What.En}")).ShouldBeEmpty();

    [Fact]
    public void Every_rule_of_the_shipped_pack_shows_when_it_speaks_when_it_is_silent_and_what_it_needs_to_know() =>
        Pack.Rules.Concat(Pack.Defaults).Where(r => !(r.Examples ?? []).Any(e => e.Missing is { Count: > 0 }) || (r.Examples ?? []).All(e => e.Says.Count == 0 || e.Missing is not null) || (r.Examples ?? []).All(e => e.Says.Count > 0))
            .Select(r => r.Id).ShouldBeEmpty();

    [Theory]
    [InlineData("says", """["allow"]""", "answers reject, but the example says allow", "svarar reject, men exemplet säger allow")]
    [InlineData("says", "[]", "answers reject, but the example says nothing", "svarar reject, men exemplet säger inget")]
    [InlineData("missing", """["value"]""", "misses –, but the example says value", "saknar –, men exemplet säger value")]
    public void An_example_that_is_answered_otherwise_is_a_fault(string property, string json, string en, string sv)
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(Pack))!;
        pack["rules"]![0]!["examples"]![0]![property] = JsonNode.Parse(json);
        var fault = PackExamples.Check(PolicyPackReader.Read(pack.ToJsonString()).Pack!).First();
        fault.Where.ShouldBe("R01 example 1");
        (fault.What.En.Contains(en), fault.What.Sv.Contains(sv)).ShouldBe((true, true), fault.What.En);
    }

    [Fact]
    public void A_rule_that_shows_only_one_side_is_a_fault()
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(Pack))!;
        pack["rules"]![0]!["examples"]!.AsArray().RemoveAt(1);
        PackExamples.Check(PolicyPackReader.Read(pack.ToJsonString()).Pack!).Single().What.En.ShouldContain("in which it is silent");
    }

    [Fact]
    public void A_pack_is_written_and_read_to_the_same_letters() =>
        PolicyPackReader.Write(PolicyPackReader.Read(PolicyPackReader.Write(Pack)).Pack!).ShouldBe(PolicyPackReader.Write(Pack));
}
