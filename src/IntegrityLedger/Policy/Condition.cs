using System.Text.Json.Serialization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>A condition over facts: a closed language without code, loops or patterns, so every condition ends and can be read aloud.</summary>
[JsonConverter(typeof(ConditionJson))]
public abstract record Condition
{
    private Condition() { }

    /// <summary>True when every part is; of no parts: true.</summary>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>True when some part is; of no parts: false.</summary>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    public sealed record Not(Condition Part) : Condition;

    /// <summary>A condition that the pack names once and several rules use.</summary>
    public sealed record Use(string Definition) : Condition;

    /// <summary>One fact compared with something; unknown when the fact is.</summary>
    public sealed record Compare(string Fact, Comparison By, Operand With) : Condition;
}

/// <summary>How a fact is compared.</summary>
[JsonConverter(typeof(CamelCaseEnum<Comparison>))]
public enum Comparison
{
    /// <summary>Equal.</summary>
    Eq,
    /// <summary>One of a list; for a fact with several values, at least one of them.</summary>
    In,
    Gt,
    Gte,
    Lt,
    Lte,
}

/// <summary>What a fact is compared with.</summary>
public abstract record Operand
{
    private Operand() { }

    public sealed record Flag(bool Value) : Operand;
    public sealed record Number(decimal Value) : Operand;
    public sealed record Words(IReadOnlyList<string> Values) : Operand;
    /// <summary>A dated parameter: the value valid on the event date.</summary>
    public sealed record Parameter(string Code) : Operand;
    public sealed record OtherFact(string Name) : Operand;
}

/// <summary>A named condition of a pack.</summary>
public sealed record Definition(LocalizedText Meaning, Condition When);
