namespace IntegrityLedger.Policy;

/// <summary>One pack looking at one set of facts on one day. Total: every condition of a checked pack has a verdict.</summary>
internal sealed class ConditionEvaluation(PolicyPack pack, GiftFacts facts, DateOnly day)
{
    public Verdict Of(Condition condition) => condition switch
    {
        Condition.All all => Verdict.All(all.Parts.Select(Of)),
        Condition.Any any => Verdict.Any(any.Parts.Select(Of)),
        Condition.Not not => Of(not.Part).Negated,
        Condition.Use use => Of(pack.Definitions[use.Definition].When),
        Condition.Compare compare => Of(compare),
        _ => throw new InvalidOperationException("The language of conditions is closed."),
    };

    /// <summary>The scope of a rule: every named fact must have one of the words. Most rules fall here, so it is written to be quick.</summary>
    public Verdict Of(IReadOnlyDictionary<string, IReadOnlyList<string>> scope)
    {
        List<string>? missing = null;
        foreach (var (fact, words) in scope)
        {
            var known = FactCatalogue.All[fact].Read(facts).Words;
            if (known is null) (missing ??= []).Add(fact);
            else if (!Overlap(known, words)) return Verdict.False;
        }
        return missing is null ? Verdict.True : Verdict.Unknown(missing);
    }

    private Verdict Of(Condition.Compare compare)
    {
        var fact = FactCatalogue.All[compare.Fact];
        var left = fact.Read(facts);
        return compare.With switch
        {
            Operand.Flag flag => left.Flag is { } known ? Verdict.Of(known == flag.Value) : Verdict.Unknown(left.Missing ?? [fact.Name]),
            Operand.Words words => left.Words is { } known ? Verdict.Of(Overlap(known, words.Values)) : Verdict.Unknown(left.Missing ?? [fact.Name]),
            Operand.Number number => Order(compare.By, left, Reading.Of(number.Value)),
            Operand.OtherFact other => Order(compare.By, left, FactCatalogue.All[other.Name].Read(facts)),
            Operand.Parameter { Code: var code } => Against(compare.By, left, pack.Parameter(code)!),
            _ => throw new InvalidOperationException("The operands of conditions are closed."),
        };
    }

    private static bool Overlap(IReadOnlyList<string> known, IReadOnlyList<string> words)
    {
        foreach (var word in known)
        {
            if (words.Contains(word)) return true;
        }
        return false;
    }

    private Verdict Against(Comparison by, Reading left, PolicyParameter parameter)
    {
        if (parameter.On(day) is not { } dated) return Verdict.Unknown([FactCatalogue.MissingParameter + parameter.Code]);
        var basis = parameter.VatIncluded is { } included ? VatBasis.Convert(left, included, facts, pack.Parameter(VatBasis.HighestRate)?.On(day)?.Value) : left;
        return Order(by, basis, Reading.Of(dated.Value));
    }

    /// <summary>Compares two numbers that may be known only as bounds.</summary>
    private static Verdict Order(Comparison by, Reading left, Reading right)
    {
        bool? answer = by switch
        {
            Comparison.Gt => Above(left, right),
            Comparison.Lte => !Above(left, right),
            Comparison.Lt => Above(right, left),
            Comparison.Gte => !Above(right, left),
            _ => left.Low == left.High && right.Low == right.High && left.Low is { } a && right.Low is { } b ? a == b
                : Above(left, right) is true || Above(right, left) is true ? false : null,
        };
        return answer is { } known
            ? Verdict.Of(known)
            : Verdict.Unknown([.. (left.Missing ?? []).Concat(right.Missing ?? []).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>left &gt; right: certain when even the lowest left is above the highest right, excluded when the highest left is not above the lowest right.</summary>
    private static bool? Above(Reading left, Reading right) =>
        left.Low > right.High ? true : left.High <= right.Low ? false : null;
}
