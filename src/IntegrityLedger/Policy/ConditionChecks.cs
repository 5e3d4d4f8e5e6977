using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Names and types of the conditions of a pack: after this check every condition can be evaluated.</summary>
internal sealed class ConditionChecks(PolicyPack pack)
{
    private const int MaxDepth = 16;
    private const int MaxDefinitions = 200;
    private const int MaxWeight = 2000;
    private const int Cyclic = MaxWeight + 1;
    private readonly Dictionary<string, int> weights = new(StringComparer.Ordinal);
    private static readonly Comparison[] Orderings = [Comparison.Gt, Comparison.Gte, Comparison.Lt, Comparison.Lte];

    public IEnumerable<PackProblem> Definitions() =>
        pack.Definitions.Count > MaxDefinitions
            ? [new("$.definitions", new($"Det finns fler än {MaxDefinitions} definitioner.", $"There are more than {MaxDefinitions} definitions."))]
            : pack.Definitions.SelectMany(d => (WeightOf(d.Key) > MaxWeight
                ? [new PackProblem(d.Key, new($"Definitionen använder sig själv eller vecklas ut till fler än {MaxWeight} jämförelser.", $"The definition uses itself or unfolds to more than {MaxWeight} comparisons."))]
                : Of(d.Key, d.Value.When)).Select(p => p.Within("/definitions" + PackProblem.Step(d.Key) + "/when")));

    /// <summary>Comparisons that a rule comes to, definitions unfolded: what a declaration costs.</summary>
    public int WeightOf(PolicyRule rule) => (int)Math.Min(rule.Cases.Sum(c => (long)Weight(c.When) + (c.Unless is null ? 0 : Weight(c.Unless))), MaxWeightOfPack + 1);

    /// <summary>Every declaration unfolds the whole pack.</summary>
    public const int MaxWeightOfPack = 50_000;

    public IEnumerable<PackProblem> Scope(string where, IReadOnlyDictionary<string, IReadOnlyList<string>> scope) =>
        scope.SelectMany(s => Compare(where + " scope", new(s.Key, Comparison.In, new Operand.Words(s.Value))).Select(p => p.Within("/scope" + PackProblem.Step(s.Key))));

    public IEnumerable<PackProblem> Of(string where, Condition condition, int depth = 0)
    {
        if (depth == 0 && Weight(condition) > MaxWeight) return [new(where, new($"Villkoret vecklas ut till fler än {MaxWeight} jämförelser.", $"The condition unfolds to more than {MaxWeight} comparisons."))];
        if (depth > MaxDepth) return [new(where, new($"Villkoret är nästlat djupare än {MaxDepth} nivåer; namnge delar av det som definitioner.", $"The condition is nested deeper than {MaxDepth} levels; name parts of it as definitions."))];
        return condition switch
        {
            Condition.All { Parts.Count: 0 } or Condition.Any { Parts.Count: 0 } => [new(where, new("En lista med villkor är tom.", "A list of conditions is empty."))],
            Condition.All all => all.Parts.SelectMany((part, i) => Of(where, part, depth + 1).Select(p => p.Within($"/all/{i}"))),
            Condition.Any any => any.Parts.SelectMany((part, i) => Of(where, part, depth + 1).Select(p => p.Within($"/any/{i}"))),
            Condition.Not not => Of(where, not.Part, depth + 1).Select(p => p.Within("/not")),
            Condition.Use use => pack.Definitions.ContainsKey(use.Definition) ? [] : [new(where, new($"Det finns ingen definition \"{use.Definition}\".", $"There is no definition \"{use.Definition}\"."))],
            Condition.Compare compare => Compare(where, compare),
            _ => [],
        };
    }

    private IEnumerable<PackProblem> Compare(string where, Condition.Compare compare)
    {
        if (!FactCatalogue.All.TryGetValue(compare.Fact, out var fact))
        {
            var (sv, en) = FactCatalogue.All.Keys.FirstOrDefault(k => k.Equals(compare.Fact, StringComparison.OrdinalIgnoreCase)) is { } nearest ? ($" Menas {nearest}?", $" Did you mean {nearest}?") : ("", "");
            return [new(where, new($"Det finns ingen uppgift \"{compare.Fact}\".{sv}", $"There is no fact \"{compare.Fact}\".{en}"))];
        }
        LocalizedText? wrong = compare.With switch
        {
            Operand.Flag when fact.Kind != FactKind.Flag || compare.By != Comparison.Eq => new("true och false hör till ja-eller-nej-uppgifter, med eq", "true and false are for yes-or-no facts, with eq"),
            Operand.Words when fact.Kind is not (FactKind.Word or FactKind.Words) => new("den jämförs inte med ord", "it is not compared with words"),
            Operand.Words when fact.Kind == FactKind.Words && compare.By != Comparison.In => new("den har flera ord och jämförs med in", "it holds several words and is compared with in"),
            Operand.Words words when compare.By is not (Comparison.In or Comparison.Eq) || words.Values.Count == 0 => new("ord jämförs med eq eller in", "words are compared with eq or in"),
            Operand.Words words when compare.By == Comparison.Eq && words.Values.Count > 1 => new("eq tar ett ord; använd in", "eq takes one word; use in"),
            Operand.Words words when words.Values.Except(fact.Values).ToList() is { Count: > 0 } strange =>
                new($"den är aldrig {string.Join(", ", strange)}; den kan vara {string.Join(", ", fact.Values)}", $"it is never {string.Join(", ", strange)}; it can be {string.Join(", ", fact.Values)}"),
            Operand.Number or Operand.Parameter or Operand.OtherFact when fact.Kind is not (FactKind.Number or FactKind.Amount) => new("den är inget tal", "it is not a number"),
            Operand.Number or Operand.Parameter or Operand.OtherFact when compare.By != Comparison.Eq && !Orderings.Contains(compare.By) => new("tal jämförs med eq, gt, gte, lt eller lte", "numbers are compared with eq, gt, gte, lt or lte"),
            Operand.Number { Value: < -PolicyPackChecks.LargestValue or > PolicyPackChecks.LargestValue } => new($"talet är större än {PolicyPackChecks.LargestValue}", $"the number is larger than {PolicyPackChecks.LargestValue}"),
            Operand.Parameter { Code: var code } => Parameter(fact, code),
            Operand.OtherFact { Name: var name } => Other(fact, name),
            _ => null,
        };
        return wrong is { } what ? [new PackProblem(where, new($"Uppgiften {compare.Fact}: {what.Sv}.", $"The fact {compare.Fact}: {what.En}."))] : [];
    }

    private LocalizedText? Parameter(FactDefinition fact, string code) => pack.Parameter(code) switch
    {
        null => new($"det finns ingen gräns \"{code}\"", $"there is no parameter \"{code}\""),
        { Unit: "ore" } when fact.Kind != FactKind.Amount => new($"{code} är ett belopp och uppgiften är det inte", $"{code} is an amount and the fact is not"),
        { Unit: not "ore" } when fact.Kind == FactKind.Amount => new($"{code} är inget belopp", $"{code} is not an amount"),
        { VatIncluded: not null } when fact.Name is not ("perPerson" or "value") => new($"{code} anger moms; bara perPerson och value kan räknas om", $"{code} has a VAT basis; only perPerson and value can be converted"),
        _ => null,
    };

    private static LocalizedText? Other(FactDefinition fact, string name) =>
        !FactCatalogue.All.TryGetValue(name, out var other) ? new($"det finns ingen uppgift \"{name}\"", $"there is no fact \"{name}\"")
        : other.Kind != fact.Kind ? new($"{name} är av ett annat slag", $"{name} is of another kind") : null;

    /// <summary>How many comparisons the condition comes to when its definitions are unfolded; definitions that use definitions can double each time.</summary>
    private int Weight(Condition condition) => condition switch
    {
        Condition.All all => Sum(all.Parts),
        Condition.Any any => Sum(any.Parts),
        Condition.Not not => Weight(not.Part),
        Condition.Use use => WeightOf(use.Definition),
        _ => 1,
    };

    private int Sum(IReadOnlyList<Condition> parts) => (int)Math.Min(parts.Sum(p => (long)Weight(p)), MaxWeight + 1);

    private int WeightOf(string name)
    {
        if (weights.TryGetValue(name, out var known)) return known;
        weights[name] = Cyclic;
        var weight = pack.Definitions.TryGetValue(name, out var definition) ? Weight(definition.When) : 0;
        return weights[name] = weight;
    }
}
