using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy.Views;

/// <summary>A rule in plain words, in one language.</summary>
/// <param name="Where">Where it applies; null when everywhere.</param>
/// <param name="WrittenBy">Logins of its authors, who do not decide on it.</param>
public sealed record RuleShown(
    string Id, int Version, string Title, string? Where, IReadOnlyList<CaseShown> Cases, string LegalBasis, string? Comment, DateOnly ValidFrom, DateOnly? ValidTo, bool OnlyNotes,
    IReadOnlyList<ExampleShown> Examples, IReadOnlyList<string> WrittenBy);

/// <param name="When">The condition as a sentence.</param>
/// <param name="Unless">The exception somebody has to show, or null.</param>
/// <param name="Message">What the declarant reads; limits stand in braces.</param>
public sealed record CaseShown(PolicyOutcome Outcome, string OutcomeText, string When, string? Unless, string Message);

/// <param name="Says">What the rule answers, in words.</param>
public sealed record ExampleShown(string Situation, string Says);

/// <summary>A limit with its values through time.</summary>
public sealed record LimitShown(string Code, string Name, string Scope, IReadOnlyList<LimitValue> Values);

/// <param name="InForce">Whether it is the value of today.</param>
public sealed record LimitValue(string Text, DateOnly From, DateOnly? To, string Source, bool InForce)
{
    /// <summary>In the limit's own unit; öre for money.</summary>
    public decimal Value { get; init; }
}

/// <summary>A rule that another room keeps.</summary>
/// <param name="Acts">False while that room is not built.</param>
public sealed record ElsewhereShown(string Id, string Title, string Room, bool Acts, string Where, string LegalBasis, IReadOnlyList<string> Parameters);

/// <summary>Renders packs for readers.</summary>
public static class PackShown
{
    public static IReadOnlyList<RuleShown> Rules(PolicyPack pack, string language) => [.. pack.Rules.Concat(pack.Defaults).Select(rule => Rule(pack, rule, language))];

    /// <summary>The rule with this id that judges on the day, or else the first of that id; one id may have several versions after each other.</summary>
    public static PolicyRule? Standing(PolicyPack pack, string id, DateOnly day) =>
        pack.Rules.Concat(pack.Defaults).Where(r => r.Id.Equals(id, StringComparison.OrdinalIgnoreCase)).OrderByDescending(r => r.Validity.Contains(day)).FirstOrDefault();

    public static RuleShown Rule(PolicyPack pack, PolicyRule rule, string language)
    {
        var text = new ConditionText(pack);
        return new(
            rule.Id, rule.Version, rule.Title.In(language), text.Scope(rule)?.In(language),
            [.. rule.Cases.Select(c => new CaseShown(c.Outcome, OutcomeText.Of(c.Outcome).In(language), text.Of(c.When).In(language), c.Unless is null ? null : text.Of(c.Unless).In(language), c.Message.In(language)))],
            rule.LegalBasis, rule.Comment?.In(language), rule.ValidFrom, rule.ValidTo, rule.Flag,
            [.. (rule.Examples ?? []).Select(e => new ExampleShown(e.Situation.In(language), Says(e, language)))], rule.WrittenBy ?? []);
    }

    public static IReadOnlyList<ElsewhereShown> Elsewhere(PolicyPack pack, string language) =>
        [.. (pack.Elsewhere ?? []).Select(r => new ElsewhereShown(r.Id, r.Title.In(language), r.Room, r.Acts, r.Where.In(language), r.LegalBasis, r.Parameters))];

    public static IReadOnlyList<LimitShown> Limits(PolicyPack pack, string language, DateOnly today) =>
    [
        .. pack.Parameters.Select(p => new LimitShown(p.Code, p.Name.In(language), p.Scope,
            [.. p.Values.OrderByDescending(v => v.ValidFrom).Select(v => new LimitValue(ConditionText.Value(p, v.Value).In(language) + Per(p, language), v.ValidFrom, v.ValidTo, v.Source, v.Validity.Contains(today)) { Value = v.Value })])),
    ];

    private static string Says(RuleExample example, string language) =>
        example.Says.Count == 0 ? Silent.In(language)
        : string.Join(", ", example.Says.Select(o => OutcomeText.Of(o).In(language)))
            + (example.Missing is { Count: > 0 } missing ? $" ({Lacks.In(language)} {string.Join("; ", missing.Select(m => FactCatalogue.LabelOf(m).In(language)))})" : "");

    private static string Per(PolicyParameter parameter, string language) => (parameter.Per, language) switch
    {
        ("person", "sv") => " per person", ("person", _) => " per person", ("occasion", "sv") => " per tillfälle", ("occasion", _) => " per occasion",
        ("year", "sv") => " per år", ("year", _) => " per year", _ => "",
    };

    private static readonly LocalizedText Silent = new("säger inget", "says nothing"), Lacks = new("behöver veta", "needs to know");
}
