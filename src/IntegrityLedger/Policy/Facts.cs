using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>What a fact can be compared with.</summary>
public enum FactKind
{
    /// <summary>Yes or no.</summary>
    Flag,
    /// <summary>One word of a closed list.</summary>
    Word,
    /// <summary>Any number of words of a closed list.</summary>
    Words,
    /// <summary>A whole number.</summary>
    Number,
    /// <summary>Öre (SEK), as the person stated it.</summary>
    Amount,
}

/// <summary>A fact that conditions may name.</summary>
/// <param name="Name">camelCase; the name of the form field where there is one.</param>
/// <param name="Label">A few words for a sentence such as "uppgift saknas om …".</param>
/// <param name="Values">The closed list of a word fact; empty otherwise.</param>
public sealed record FactDefinition(string Name, FactKind Kind, LocalizedText Label, IReadOnlyList<string> Values)
{
    internal Func<GiftFacts, Reading> Read { get; init; } = _ => default;
}

/// <summary>What the facts at hand say about one fact: a value, bounds of a number, or the names of what is missing.</summary>
internal readonly record struct Reading(
    bool? Flag = null, IReadOnlyList<string>? Words = null, decimal? Low = null, decimal? High = null, IReadOnlyList<string>? Missing = null)
{
    public static Reading Of(bool? value, string name) => value is { } known ? new(Flag: known) : Lacking(name);

    /// <summary>A word outside the list is no answer, so that nothing unforeseen can satisfy a rule.</summary>
    public static Reading Of(string? word, string name, IReadOnlyList<string> values) =>
        word is not null && values.Contains(word) ? new(Words: [word]) : Lacking(name);

    public static Reading Of(IReadOnlyList<string>? words, string name, IReadOnlyList<string> values) =>
        words is not null && words.All(values.Contains) ? new(Words: words) : Lacking(name);

    public static Reading Of(decimal? number, string name) => number is { } known ? Of(known) : Lacking(name);

    public static Reading Of(decimal number) => new(Low: number, High: number);

    /// <summary>The number lies between the bounds; a null bound is open.</summary>
    public static Reading Between(decimal? low, decimal? high, params IReadOnlyList<string> names) => new(Low: low, High: high, Missing: names);

    public static Reading Lacking(params IReadOnlyList<string> names) => new(Missing: names);
}
