namespace IntegrityLedger.Policy;

/// <summary>Names and types of the conditions of a pack: after this check every condition can be evaluated.</summary>
internal sealed class ConditionChecks(PolicyPack pack)
{
    private const int MaxDepth = 16;
    private static readonly Comparison[] Orderings = [Comparison.Gt, Comparison.Gte, Comparison.Lt, Comparison.Lte];

    public IEnumerable<PackProblem> Definitions() =>
        pack.Definitions.SelectMany(d => Cycle(d.Key, []) is { } cycle
            ? [new PackProblem(d.Key, $"The definition uses itself: {cycle}.")]
            : Of(d.Key, d.Value.When));

    public IEnumerable<PackProblem> Scope(string where, IReadOnlyDictionary<string, IReadOnlyList<string>> scope) =>
        scope.SelectMany(s => Compare(where + " scope", new(s.Key, Comparison.In, new Operand.Words(s.Value))));

    public IEnumerable<PackProblem> Of(string where, Condition condition, int depth = 0)
    {
        if (depth > MaxDepth) return [new(where, $"The condition is nested deeper than {MaxDepth} levels; name parts of it as definitions.")];
        return condition switch
        {
            Condition.All { Parts.Count: 0 } or Condition.Any { Parts.Count: 0 } => [new(where, "A list of conditions is empty.")],
            Condition.All all => all.Parts.SelectMany(p => Of(where, p, depth + 1)),
            Condition.Any any => any.Parts.SelectMany(p => Of(where, p, depth + 1)),
            Condition.Not not => Of(where, not.Part, depth + 1),
            Condition.Use use => pack.Definitions.ContainsKey(use.Definition) ? [] : [new(where, $"There is no definition \"{use.Definition}\".")],
            Condition.Compare compare => Compare(where, compare),
            _ => [],
        };
    }

    private IEnumerable<PackProblem> Compare(string where, Condition.Compare compare)
    {
        if (!FactCatalogue.All.TryGetValue(compare.Fact, out var fact))
            return [new(where, $"There is no fact \"{compare.Fact}\".{Nearest(compare.Fact)}")];
        return (compare.With switch
        {
            Operand.Flag when fact.Kind != FactKind.Flag || compare.By != Comparison.Eq => Wrong("true and false are for yes-or-no facts, with eq"),
            Operand.Words when fact.Kind is not (FactKind.Word or FactKind.Words) => Wrong("it is not compared with words"),
            Operand.Words when fact.Kind == FactKind.Words && compare.By != Comparison.In => Wrong("it holds several words and is compared with in"),
            Operand.Words words when compare.By is not (Comparison.In or Comparison.Eq) || words.Values.Count == 0 => Wrong("words are compared with eq or in"),
            Operand.Words words when compare.By == Comparison.Eq && words.Values.Count > 1 => Wrong("eq takes one word; use in"),
            Operand.Words words when words.Values.Except(fact.Values).ToList() is { Count: > 0 } strange =>
                Wrong($"it is never {string.Join(", ", strange)}; it can be {string.Join(", ", fact.Values)}"),
            Operand.Number or Operand.Parameter or Operand.OtherFact when fact.Kind is not (FactKind.Number or FactKind.Amount) => Wrong("it is not a number"),
            Operand.Number or Operand.Parameter or Operand.OtherFact when compare.By != Comparison.Eq && !Orderings.Contains(compare.By) => Wrong("numbers are compared with eq, gt, gte, lt or lte"),
            Operand.Parameter { Code: var code } => Parameter(fact, code),
            Operand.OtherFact { Name: var name } => Other(fact, name),
            _ => null,
        }) is { } what ? [new PackProblem(where, $"The fact {compare.Fact}: {what}.")] : [];
    }

    private string? Parameter(FactDefinition fact, string code) => pack.Parameter(code) switch
    {
        null => Wrong($"there is no parameter \"{code}\""),
        { Unit: "ore" } when fact.Kind != FactKind.Amount => Wrong($"{code} is an amount and the fact is not"),
        { Unit: not "ore" } when fact.Kind == FactKind.Amount => Wrong($"{code} is not an amount"),
        { VatIncluded: not null } when fact.Name is not ("perPerson" or "value") => Wrong($"{code} has a VAT basis; only perPerson and value can be converted"),
        _ => null,
    };

    private static string? Other(FactDefinition fact, string name) =>
        !FactCatalogue.All.TryGetValue(name, out var other) ? Wrong($"there is no fact \"{name}\"")
        : other.Kind != fact.Kind ? Wrong($"{name} is of another kind") : null;

    private string? Cycle(string name, IReadOnlyList<string> path)
    {
        if (path.Contains(name)) return string.Join(" → ", path.Append(name));
        if (!pack.Definitions.TryGetValue(name, out var definition)) return null;
        return Uses(definition.When).Select(used => Cycle(used, [.. path, name])).FirstOrDefault(c => c is not null);
    }

    private static IEnumerable<string> Uses(Condition condition) => condition switch
    {
        Condition.All all => all.Parts.SelectMany(Uses),
        Condition.Any any => any.Parts.SelectMany(Uses),
        Condition.Not not => Uses(not.Part),
        Condition.Use use => [use.Definition],
        _ => [],
    };

    private static string Nearest(string name) =>
        FactCatalogue.All.Keys.FirstOrDefault(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } nearest ? $" Did you mean {nearest}?" : "";

    private static string Wrong(string what) => what;
}
