using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Conditions, limits and rules in plain words, for those who read and sign them.</summary>
public sealed class ConditionText(PolicyPack pack)
{
    public LocalizedText Of(Condition condition) => condition switch
    {
        Condition.All all => Join(all.Parts, " och ", " and "),
        Condition.Any any => Join(any.Parts, " eller ", " or "),
        Condition.Not { Part: var part } => Of(part) is var inner ? new($"inte ({inner.Sv})", $"not ({inner.En})") : default!,
        Condition.Use use => pack.Definitions.TryGetValue(use.Definition, out var definition) ? definition.Meaning : new(use.Definition, use.Definition),
        Condition.Compare compare => Of(compare),
        _ => throw new InvalidOperationException("The language of conditions is closed."),
    };

    /// <summary>Where the rule applies; null when everywhere.</summary>
    public LocalizedText? Scope(PolicyRule rule) =>
        rule.Scope.Count == 0 ? null : Of(new Condition.All([.. rule.Scope.Select(s => new Condition.Compare(s.Key, Comparison.In, new Operand.Words(s.Value)))]));

    /// <summary>"300 kr", "25 %", "14 dagar".</summary>
    public static LocalizedText Value(PolicyParameter parameter, decimal value)
    {
        var number = value.ToString("0.##", CultureInfo.InvariantCulture);
        return parameter.Unit switch
        {
            "ore" => MessageTemplate.Kronor(value),
            "percent" => new($"{number.Replace('.', ',')} %", $"{number}%"),
            "days" => new($"{number} dagar", $"{number} days"),
            "months" => new($"{number} månader", $"{number} months"),
            _ => new(number.Replace('.', ','), number),
        };
    }

    private LocalizedText Join(IReadOnlyList<Condition> parts, string sv, string en)
    {
        List<LocalizedText> said = [.. parts.Select(part => part is Condition.All or Condition.Any && parts.Count > 1 ? Of(part) is var inner ? new LocalizedText($"({inner.Sv})", $"({inner.En})") : default! : Of(part))];
        return new(string.Join(sv, said.Select(s => s.Sv)), string.Join(en, said.Select(s => s.En)));
    }

    private LocalizedText Of(Condition.Compare compare)
    {
        var label = FactCatalogue.LabelOf(compare.Fact);
        var (sv, en) = compare.By switch
        {
            Comparison.Gt => ("är mer än", "is more than"), Comparison.Gte => ("är minst", "is at least"),
            Comparison.Lt => ("är mindre än", "is less than"), Comparison.Lte => ("är högst", "is at most"), _ => ("är", "is"),
        };
        return compare.With switch
        {
            Operand.Flag flag => new($"{label.Sv}: {(flag.Value ? "ja" : "nej")}", $"{label.En}: {(flag.Value ? "yes" : "no")}"),
            Operand.Words words => new($"{label.Sv}: {string.Join(", ", words.Values.Select(w => FactCatalogue.WordOf(w).Sv))}", $"{label.En}: {string.Join(", ", words.Values.Select(w => FactCatalogue.WordOf(w).En))}"),
            Operand.Number number => Number(compare.Fact, number.Value) is var n ? new($"{label.Sv} {sv} {n.Sv}", $"{label.En} {en} {n.En}") : default!,
            Operand.Parameter { Code: var code } => (pack.Parameter(code)?.Name ?? new(code, code)) is var name ? new($"{label.Sv} {sv} gränsen \u201D{name.Sv}\u201D", $"{label.En} {en} the limit \u201C{name.En}\u201D") : default!,
            Operand.OtherFact other => FactCatalogue.LabelOf(other.Name) is var o ? new($"{label.Sv} {sv} {o.Sv}", $"{label.En} {en} {o.En}") : default!,
            _ => throw new InvalidOperationException("The operands of conditions are closed."),
        };
    }

    private static LocalizedText Number(string fact, decimal value) =>
        FactCatalogue.All.TryGetValue(fact, out var known) && known.Kind == FactKind.Amount ? MessageTemplate.Kronor(value)
        : new(value.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ','), value.ToString("0.##", CultureInfo.InvariantCulture));
}
