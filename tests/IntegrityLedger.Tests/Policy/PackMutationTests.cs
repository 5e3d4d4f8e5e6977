using System.Text.Json.Nodes;
using IntegrityLedger.Approvals;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Policy;
using Shouldly;
using Xunit;
using static IntegrityLedger.Tests.Policy.Situations;

namespace IntegrityLedger.Tests.Policy;

/// <summary>Breaks the shipped pack in one place at a time; the examples of <see cref="RuleCases"/> must notice. What they do not notice nobody would.</summary>
public sealed class PackMutationTests
{
    private static readonly Dictionary<string, string> Swapped = new() { ["gt"] = "gte", ["gte"] = "gt", ["lt"] = "lte", ["lte"] = "lt" };

    [Fact]
    public void Forty_nine_of_fifty_broken_packs_are_noticed_by_an_example()
    {
        var mutants = Bare.Rules.SelectMany(OfRule).Concat(OfTheRest()).ToList();
        var survivors = mutants.Where(m => PolicyPackReader.Read(m.Json).Pack is { } pack && m.Examples.All(one => Says(pack, one) == one.Says) && ReminderTimes.Of(pack, Day) == ReminderTimes.Of(Pack, Day)
            && SecondaryOccupationLimits.Of(pack, Day) with { Uses = [] } == SecondaryOccupationLimits.Of(Pack, Day) with { Uses = [] }).Select(m => m.What).ToList();

        mutants.Count.ShouldBeGreaterThan(300);
        (survivors.Count * 50).ShouldBeLessThanOrEqualTo(mutants.Count, $"{survivors.Count} of {mutants.Count} survive:\n{string.Join("\n", survivors)}");
    }

    /// <summary>Its own examples judge nothing: breaking them breaks no rule.</summary>
    private static readonly PolicyPack Bare = Pack with { Elsewhere = null, Rules = [.. Pack.Rules.Select(r => r with { Examples = null })], Defaults = [.. Pack.Defaults.Select(r => r with { Examples = null })] };

    private sealed record Mutant(string What, string Json, IEnumerable<RuleCase> Examples);

    /// <summary>One rule alone in its pack: its own examples have to notice.</summary>
    private static IEnumerable<Mutant> OfRule(PolicyRule rule)
    {
        var pack = JsonNode.Parse(PolicyPackReader.Write(Bare with { Rules = [rule], Defaults = [] }))!;
        var examples = RuleCases.All.Where(c => c.Rule == rule.Id).ToList();
        return Mutants(pack, pack["rules"]![0]!).Select(m => new Mutant(rule.Id + m.What, m.Json, examples));
    }

    /// <summary>Parameters, definitions and defaults, which any example may notice. A parameter that no rule names belongs to another room, whose tests know its value.</summary>
    private static IEnumerable<Mutant> OfTheRest()
    {
        var rules = PolicyPackReader.Write(Bare with { Parameters = [.. Pack.Parameters.Where(p => p.Code == "VAT_HIGHEST_RATE")] });
        var pack = JsonNode.Parse(PolicyPackReader.Write(Bare with { Parameters = [.. Pack.Parameters.Where(p => rules.Contains(p.Code, StringComparison.Ordinal))] }))!;
        return new[] { "definitions", "parameters", "defaults" }.SelectMany(part => Mutants(pack, pack[part]!)).Select(m => new Mutant(m.What, m.Json, RuleCases.All));
    }

    private static string Says(PolicyPack pack, RuleCase one) => RuleCases.Spoken(PolicyEvaluator.Evaluate(pack, one.Facts, one.Day ?? Day), one.Rule);

    /// <summary>Limits one öre off, strict for not strict, yes for no, outcomes one step off, and every part, word, scope or exception left out.</summary>
    private static IEnumerable<(string What, string Json)> Mutants(JsonNode pack, JsonNode part)
    {
        foreach (var node in Below(part).ToList())
        {
            var where = node.GetPath();
            if (node is JsonObject o)
            {
                foreach (var (name, swap) in Swapped.Where(s => o.ContainsKey(s.Key)))
                    yield return (where + " " + swap, With(pack, () => Rename(o, name, swap), () => Rename(o, swap, name)));
                if (o["eq"] is JsonValue flag && flag.TryGetValue<bool>(out var yes))
                    yield return (where + " negated", With(pack, () => o["eq"] = !yes, () => o["eq"] = yes));
                if (o["outcome"] is { } outcome)
                {
                    var was = Enum.Parse<PolicyOutcome>(outcome.GetValue<string>(), ignoreCase: true);
                    var other = (was == PolicyOutcome.Block ? PolicyOutcome.Reject : was + 1).ToString().ToLowerInvariant();
                    yield return (where + " " + other, With(pack, () => o["outcome"] = other, () => o["outcome"] = was.ToString().ToLowerInvariant()));
                }
                if (o["unless"] is { } unless) yield return (where + " without exception", With(pack, () => o.Remove("unless"), () => o["unless"] = unless));
                if (o["scope"] is JsonObject scope)
                {
                    foreach (var (name, words) in scope.ToList())
                        yield return ($"{where}.scope without {name}", With(pack, () => scope.Remove(name), () => scope[name] = words));
                }
                if (o.ContainsKey("confidence") && o["value"] is { } value)
                {
                    var limit = value.GetValue<decimal>();
                    foreach (var off in new[] { limit + 1, limit - 1 })
                        yield return ($"{where} = {off}", With(pack, () => o["value"] = off, () => o["value"] = limit));
                }
            }
            if (node is JsonArray { Count: > 1 } list && !where.StartsWith("$.parameters", StringComparison.Ordinal) && !where.EndsWith("notify", StringComparison.Ordinal))
            {
                for (var i = 0; i < list.Count; i++)
                {
                    var (index, item) = (i, list[i]!);
                    yield return ($"{where} without [{i}]", With(pack, () => list.RemoveAt(index), () => list.Insert(index, item)));
                }
            }
        }
    }

    private static string With(JsonNode pack, Action change, Action undo)
    {
        change();
        var text = pack.ToJsonString();
        undo();
        return text;
    }

    private static void Rename(JsonObject o, string from, string to)
    {
        var value = o[from];
        o.Remove(from);
        o[to] = value;
    }

    private static IEnumerable<JsonNode> Below(JsonNode node) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => Below(p.Value!)).Prepend(o),
        JsonArray a => a.Where(i => i is not null).SelectMany(i => Below(i!)).Prepend(a),
        _ => [],
    };
}
