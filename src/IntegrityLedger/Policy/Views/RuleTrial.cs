using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy.Views;

/// <summary>A fact that somebody may change when trying a rule.</summary>
/// <param name="Name">Property of <see cref="GiftFacts"/>, camelCase.</param>
/// <param name="Kind">Amounts are asked in kronor and kept in öre.</param>
/// <param name="Words">What a word can be; empty for the other kinds.</param>
/// <param name="OfTheRule">The rule itself asks for it; the others are what the situation tells besides.</param>
/// <param name="Value">As it is asked for: "yes" or "no", a word, words with commas between or "-" for none of them, a number; empty when not known.</param>
public sealed record TrialField(string Name, FactKind Kind, LocalizedText Label, IReadOnlyList<string> Words, string Value, bool OfTheRule);

/// <summary>What a rule says about a situation, and what the whole policy says.</summary>
/// <param name="Hits">Strongest first; empty when the rule is silent.</param>
public sealed record TrialResult(IReadOnlyList<RuleHit> Hits, PolicyOutcome Whole);

/// <summary>One situation of a rule with its facts, to change and try. Pure.</summary>
public static class RuleTrial
{
    /// <summary>The facts of the situation and those the rule asks for, in the order of <see cref="GiftFacts"/>.</summary>
    /// <param name="from">The situation that was started from: a fact of it that is now unknown can still be answered.</param>
    public static IReadOnlyList<TrialField> Fields(PolicyPack pack, PolicyRule rule, GiftFacts facts, GiftFacts? from = null)
    {
        var (known, started) = (Json(facts), Json(from ?? facts));
        var asked = rule.Cases.SelectMany(c => ParameterUses.Leaves(pack, c.When).Concat(ParameterUses.Leaves(pack, c.Unless))).Select(leaf => leaf.Fact).Concat(rule.Scope.Keys).ToHashSet();
        return
        [
            .. Properties.Where(p => known.ContainsKey(p) || started.ContainsKey(p) || asked.Any(fact => Behind(fact).Contains(p)))
                .Select(p => (Name: p, Fact: FactCatalogue.All.GetValueOrDefault(FactOf(p)))).Where(p => p.Fact is not null)
                .Select(p => new TrialField(p.Name, p.Fact!.Kind, p.Fact.Label, p.Fact.Values, Asked(p.Fact.Kind, known[p.Name]), asked.Any(fact => Behind(fact).Contains(p.Name)))),
        ];
    }

    /// <summary>The situation with these answers; an answer that cannot be read counts as not known, and one that is left out stays.</summary>
    public static GiftFacts With(GiftFacts facts, IReadOnlyList<TrialField> fields, Func<string, string?> answers)
    {
        var changed = Json(facts);
        foreach (var field in fields)
        {
            if (answers(field.Name) is not { } answer) continue;
            var read = Read(field, answer.Trim());
            if (read is not null) changed[field.Name] = read;
            else if (!Required.Contains(field.Name)) changed.Remove(field.Name);
        }
        return changed.Deserialize<GiftFacts>(PolicyPackReader.Json)!;
    }

    public static TrialResult Try(PolicyPack pack, PolicyRule rule, GiftFacts facts, DateOnly day) => new(PolicyEvaluator.Of(rule, pack, facts, day), PolicyEvaluator.Outcome(pack, facts, day));

    private static readonly IReadOnlyList<string> Properties = [.. typeof(GiftFacts).GetProperties().Where(p => p.CanWrite).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];
    /// <summary>Known to be none of them, which is another thing than not known.</summary>
    private const string NoWords = "-";
    private static readonly string[] Required = ["direction", "response", "category"];

    private static JsonObject Json(GiftFacts facts) => JsonSerializer.SerializeToNode(facts, PolicyPackReader.Json)!.AsObject();

    private static string FactOf(string property) => property switch
    {
        "totalOre" => "value",
        _ => property.EndsWith("Ore", StringComparison.Ordinal) ? property[..^3] : property,
    };

    /// <summary>The properties that a fact is counted from; the property of the same name for most.</summary>
    private static IReadOnlyList<string> Behind(string fact) => fact switch
    {
        "perPerson" => ["totalOre", "persons"],
        "countSameGiver12m" => ["priorCountSameGiver12m"],
        "sumSameGiver12m" => ["priorSumSameGiver12mOre", "totalOre", "persons"],
        _ => [.. Properties.Where(p => FactOf(p) == fact)],
    };

    private static bool InOre(TrialField field) => field.Name.EndsWith("Ore", StringComparison.Ordinal);

    private static string Asked(FactKind kind, JsonNode? value) => (kind, value) switch
    {
        (_, null) => "",
        (FactKind.Flag, _) => value.GetValue<bool>() ? "yes" : "no",
        (FactKind.Words, JsonArray { Count: 0 }) => NoWords,
        (FactKind.Words, JsonArray words) => string.Join(", ", words.Select(w => w!.GetValue<string>())),
        (_, JsonValue number) when number.GetValueKind() == JsonValueKind.Number => (value.GetPropertyName().EndsWith("Ore", StringComparison.Ordinal) ? number.GetValue<decimal>() / 100 : number.GetValue<decimal>()).ToString("0.##", CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static JsonNode? Read(TrialField field, string answer) => field.Kind switch
    {
        FactKind.Flag => answer switch { "yes" => true, "no" => false, _ => null },
        FactKind.Word => field.Words.Contains(answer) ? answer : null,
        FactKind.Words => answer.Length == 0 ? null : answer is NoWords or "–" ? new JsonArray() : new JsonArray([.. answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(field.Words.Contains).Select(w => JsonValue.Create(w))]),
        _ => Number(answer) is not { } number ? null : InOre(field) ? JsonValue.Create((long)(number * 100)) : JsonValue.Create((int)number),
    };

    /// <summary>Numbers within reason, with point or comma; blanks between thousands do no harm.</summary>
    private static decimal? Number(string answer) =>
        decimal.TryParse(answer.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && number is >= -1_000_000_000 and <= 1_000_000_000 ? number : null;
}
