using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>A fact that a rule rests on, as it was when the rule spoke.</summary>
/// <param name="Fact">Name from <see cref="FactCatalogue"/>.</param>
/// <param name="Value">"500 kr", "ja", "måltid", "minst 1 000 kr", "okänt".</param>
/// <param name="Said">The fact against what it was held to: "värdet per person är 500 kr: mer än 300 kr".</param>
/// <param name="Known">False for a fact that would settle the rule and is missing.</param>
public sealed record FactSaid(string Fact, LocalizedText Label, LocalizedText Value, LocalizedText Said, bool Known);

/// <summary>Why a rule spoke, and what would have kept it silent.</summary>
public sealed record RuleGrounds(IReadOnlyList<FactSaid> Facts, IReadOnlyList<LocalizedText> WouldChange)
{
    public static readonly RuleGrounds None = new([], []);
}

/// <summary>
/// Tells of a rule that spoke which facts made it speak and which of them, had it been otherwise, would have kept it silent. Found again from the facts that stand beside
/// every assessment, so that events need not carry it and old decisions are explained as fully as new ones.
/// </summary>
public sealed class Grounds(PolicyPack pack, GiftFacts facts, DateOnly day)
{
    private readonly ConditionEvaluation conditions = new(pack, facts, day);
    private readonly GroundsText text = new(pack, facts, day);

    /// <param name="hit">From an assessment of these facts by this pack on this day; for any other there is nothing to tell.</param>
    public RuleGrounds Of(RuleHit hit)
    {
        if (pack.Rules.Concat(pack.Defaults).FirstOrDefault(r => r.Id == hit.Id && r.Version == hit.Version && r.Validity.Contains(day)) is not { } rule) return RuleGrounds.None;
        Condition[] scope = [.. rule.Scope.Select(s => new Condition.Compare(s.Key, Comparison.In, new Operand.Words(s.Value)))];
        var spoke = rule.Cases.FirstOrDefault(c => c.Outcome == hit.Outcome && conditions.Of(c.When).Truth == Truth.True && MessageTemplate.Fill(c.Message, pack, facts, day) == hit.Message);
        if (spoke is not null) return new(Said([spoke.When, .. scope]), [.. Otherwise(spoke.When), .. text.Exception(spoke.Unless)]);
        var undecided = rule.Cases.Where(c => conditions.Of(c.When).Truth == Truth.Unknown || scope.Any(s => conditions.Of(s).Truth == Truth.Unknown)).Select(c => c.When);
        return new(Said([.. undecided, .. scope]), []);
    }

    private IReadOnlyList<FactSaid> Said(IEnumerable<Condition> all) => [.. all.SelectMany(Deciding).DistinctBy(Key).Select(leaf => text.Said(leaf, conditions.Of(leaf).Truth))];

    /// <summary>The comparisons that give the condition the truth it has; where it has none, those that leave it open and those that do not close it.</summary>
    private IEnumerable<Condition.Compare> Deciding(Condition condition) => condition switch
    {
        Condition.All all => Settling(all.Parts, conditions.Of(all).Truth, Truth.False).SelectMany(Deciding),
        Condition.Any any => Settling(any.Parts, conditions.Of(any).Truth, Truth.True).SelectMany(Deciding),
        Condition.Not not => Deciding(not.Part),
        Condition.Use use => Deciding(pack.Definitions[use.Definition].When),
        Condition.Compare compare => [compare],
        _ => [],
    };

    private IEnumerable<Condition> Settling(IReadOnlyList<Condition> parts, Truth truth, Truth settles) => truth == settles ? parts.Where(p => conditions.Of(p).Truth == settles) : parts;

    /// <summary>Each comparison whose opposite alone silences the rule; when none does alone, all of them together.</summary>
    private IEnumerable<LocalizedText> Otherwise(Condition when)
    {
        List<Condition.Compare> leaves = [.. Deciding(when).DistinctBy(Key)];
        List<Condition.Compare> alone = [.. leaves.Where(leaf => With([Key(leaf)], when) != Truth.True)];
        return alone.Count > 0 ? alone.Select(leaf => text.Otherwise([(leaf, conditions.Of(leaf).Truth)])) : [text.Otherwise([.. leaves.Select(leaf => (leaf, conditions.Of(leaf).Truth))])];
    }

    /// <summary>The condition's truth if some comparisons came out the other way.</summary>
    private Truth With(IReadOnlyCollection<string> turned, Condition condition) => condition switch
    {
        Condition.All all => all.Parts.Select(p => With(turned, p)).Min(),
        Condition.Any any => any.Parts.Select(p => With(turned, p)).Max(),
        Condition.Not not => Opposite(With(turned, not.Part)),
        Condition.Use use => With(turned, pack.Definitions[use.Definition].When),
        Condition.Compare compare => turned.Contains(Key(compare)) ? Opposite(conditions.Of(compare).Truth) : conditions.Of(compare).Truth,
        _ => Truth.Unknown,
    };

    private static Truth Opposite(Truth truth) => truth switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown };

    /// <summary>The same comparison in two places is one.</summary>
    private static string Key(Condition.Compare compare) => $"{compare.Fact} {compare.By} " + compare.With switch
    {
        Operand.Flag flag => flag.Value.ToString(),
        Operand.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Operand.Words words => string.Join(',', words.Values),
        Operand.Parameter parameter => $"p:{parameter.Code}",
        Operand.OtherFact other => $"f:{other.Name}",
        _ => "",
    };
}
