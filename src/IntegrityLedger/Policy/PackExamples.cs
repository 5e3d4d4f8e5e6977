using System.Text.Json;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>A rule's own examples, asked of the rule.</summary>
public static class PackExamples
{
    /// <summary>How one example came out.</summary>
    /// <param name="Wrong">What the rule said instead; null when it said what it should.</param>
    public sealed record Tried(string Rule, int Number, RuleExample Example, IReadOnlyList<PolicyOutcome> Said, LocalizedText? Wrong);

    public static IEnumerable<Tried> Try(PolicyPack pack) => PolicyPackChecks.Places(pack).SelectMany(place => Try(pack, place.Rule));

    private static IEnumerable<Tried> Try(PolicyPack pack, PolicyRule rule) => (rule.Examples ?? []).Select((example, i) => Try(pack, rule, example, i + 1));

    /// <summary>Examples that fail, and rules whose examples show only one side.</summary>
    public static IEnumerable<PackProblem> Check(PolicyPack pack)
    {
        foreach (var (rule, at) in PolicyPackChecks.Places(pack))
            foreach (var tried in Try(pack, rule))
                if (tried.Wrong is { } wrong) yield return new($"{tried.Rule} example {tried.Number}", wrong) { Pointer = $"{at}/examples/{tried.Number - 1}" };
        foreach (var (i, rule) in pack.Rules.Index())
        {
            var says = (rule.Examples ?? []).ToLookup(e => e.Says.Count > 0);
            if (!says.Contains(true)) yield return new(rule.Id, new("Regeln saknar ett exempel där den säger något. Lägg till ett.", "The rule has no example in which it speaks. Add one.")) { Pointer = $"/rules/{i}/examples" };
            if (!says.Contains(false)) yield return new(rule.Id, new("Regeln saknar ett exempel där den inte säger något. Lägg till ett.", "The rule has no example in which it is silent. Add one.")) { Pointer = $"/rules/{i}/examples" };
        }
    }

    private static Tried Try(PolicyPack pack, PolicyRule rule, RuleExample example, int number)
    {
        var hits = PolicyEvaluator.Of(rule, pack, example.Facts, example.On ?? pack.ValidFrom);
        List<PolicyOutcome> said = [.. hits.Select(hit => hit.Outcome)];
        List<string> missing = [.. hits.SelectMany(hit => hit.UnknownFacts).Distinct().Order(StringComparer.Ordinal)];
        LocalizedText? wrong = !said.SequenceEqual(example.Says)
            ? new($"\u201D{example.Situation.Sv}\u201D: regeln svarar {Words(said, "inget")}, men exemplet säger {Words(example.Says, "inget")}.", $"\u201C{example.Situation.En}\u201D: the rule answers {Words(said, "nothing")}, but the example says {Words(example.Says, "nothing")}.")
            : example.Missing is { } wanted && !missing.SequenceEqual(wanted)
            ? new($"\u201D{example.Situation.Sv}\u201D: regeln saknar {Words(missing)}, men exemplet säger {Words(wanted)}.", $"\u201C{example.Situation.En}\u201D: the rule misses {Words(missing)}, but the example says {Words(wanted)}.")
            : null;
        return new(rule.Id, number, example, said, wrong);
    }

    private static string Words(IReadOnlyList<string> names) => names.Count == 0 ? "–" : string.Join(", ", names);

    private static string Words(IEnumerable<PolicyOutcome> outcomes, string none) =>
        outcomes.Select(o => JsonNamingPolicy.CamelCase.ConvertName(o.ToString())).ToList() is { Count: > 0 } words ? string.Join(", ", words) : none;
}
