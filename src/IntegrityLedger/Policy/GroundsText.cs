using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>The sentences of <see cref="Grounds"/>.</summary>
internal sealed class GroundsText(PolicyPack pack, GiftFacts facts, DateOnly day)
{
    private static readonly LocalizedText Unknown = new("okänt", "unknown"), Yes = new("ja", "yes"), No = new("nej", "no"), Nothing = new("ingen", "none");

    public FactSaid Said(Condition.Compare leaf, Truth truth)
    {
        var (fact, label) = (FactCatalogue.All[leaf.Fact], FactCatalogue.LabelOf(leaf.Fact));
        var value = Value(fact, fact.Read(facts));
        var said = truth == Truth.Unknown ? new($"{label.Sv}: {value.Sv}", $"{label.En}: {value.En}")
            : IsNumber(fact) ? Relation(leaf, truth == Truth.True) is var relation ? new($"{label.Sv}: {value.Sv}, {relation.Sv}", $"{label.En}: {value.En}, {relation.En}") : default!
            : new LocalizedText($"{label.Sv}: {value.Sv}", $"{label.En}: {value.En}");
        return new(leaf.Fact, label, value, said, truth != Truth.Unknown);
    }

    /// <summary>"Den hade inte gällt om värdet per person varit högst 300 kr."</summary>
    public LocalizedText Otherwise(IReadOnlyList<(Condition.Compare Leaf, Truth Truth)> turned)
    {
        List<LocalizedText> parts = [.. turned.Select(t => Had(t.Leaf, t.Truth))];
        return new($"Den hade inte gällt om {string.Join(" och ", parts.Select(p => p.Sv))}.", $"It would not have applied if {string.Join(" and ", parts.Select(p => p.En))}.");
    }

    /// <summary>The exception that nobody has shown, if the case has one.</summary>
    public IEnumerable<LocalizedText> Exception(Condition? unless) =>
        unless is null ? [] : new ConditionText(pack).Of(unless) is var said ? [new($"Den hade inte gällt om detta hade visats: {said.Sv}.", $"It would not have applied if this had been shown: {said.En}.")] : [];

    private LocalizedText Had(Condition.Compare leaf, Truth truth)
    {
        var (fact, label) = (FactCatalogue.All[leaf.Fact], FactCatalogue.LabelOf(leaf.Fact));
        if (IsNumber(fact)) return Relation(leaf, truth != Truth.True) is var relation ? new($"{label.Sv} varit {relation.Sv}", $"{label.En} had been {relation.En}") : default!;
        var answer = leaf.With switch
        {
            Operand.Flag flag => flag.Value == (truth == Truth.True) ? No : Yes,
            Operand.Words words when truth == Truth.True => Words(fact.Read(facts).Words ?? words.Values) is var now ? new($"något annat än {now.Sv}", $"something else than {now.En}") : default!,
            Operand.Words words => Words(words.Values, new(" eller ", " or ")),
            _ => Unknown,
        };
        return new($"svaret på {label.Sv} varit {answer.Sv}", $"the answer to {label.En} had been {answer.En}");
    }

    /// <summary>How the number stands to its limit: "mer än 300 kr", "minst 3".</summary>
    private LocalizedText Relation(Condition.Compare leaf, bool holds)
    {
        var (sv, en) = (leaf.By, holds) switch
        {
            (Comparison.Gt, true) or (Comparison.Lte, false) => ("mer än", "more than"),
            (Comparison.Gte, true) or (Comparison.Lt, false) => ("minst", "at least"),
            (Comparison.Lt, true) or (Comparison.Gte, false) => ("mindre än", "less than"),
            (Comparison.Lte, true) or (Comparison.Gt, false) => ("högst", "at most"),
            (_, true) => ("lika med", "equal to"),
            _ => ("något annat än", "other than"),
        };
        var limit = Limit(leaf);
        return new($"{sv} {limit.Sv}", $"{en} {limit.En}");
    }

    private LocalizedText Limit(Condition.Compare leaf) => leaf.With switch
    {
        Operand.Parameter { Code: var code } when pack.Parameter(code) is { } parameter && parameter.On(day) is { } dated => ConditionText.Value(parameter, dated.Value) is var value
            ? parameter.VatIncluded switch { true => new($"{value.Sv} med moms", $"{value.En} with VAT"), false => new($"{value.Sv} utan moms", $"{value.En} without VAT"), _ => value } : default!,
        Operand.Number number => Number(FactCatalogue.All[leaf.Fact], number.Value),
        Operand.OtherFact other => FactCatalogue.LabelOf(other.Name) is var label && Value(FactCatalogue.All[other.Name], FactCatalogue.All[other.Name].Read(facts)) is var value ? new($"{label.Sv} ({value.Sv})", $"{label.En} ({value.En})") : default!,
        _ => Unknown,
    };

    /// <summary>A fact is known, known from below or not known: what is read of a declaration has no bound above that is not its value.</summary>
    private static LocalizedText Value(FactDefinition fact, Reading reading) => reading switch
    {
        { Flag: { } flag } => flag ? Yes : No,
        { Words: { } words } => words.Count == 0 ? Nothing : Words(words),
        { Low: { } low, High: not null } => Number(fact, low),
        { Low: > 0 and var low } => Number(fact, low) is var least ? new($"minst {least.Sv}", $"at least {least.En}") : default!,
        _ => Unknown,
    };

    private static LocalizedText Words(IReadOnlyList<string> words, LocalizedText? between = null) =>
        new(string.Join(between?.Sv ?? ", ", words.Select(w => FactCatalogue.WordOf(w).Sv)), string.Join(between?.En ?? ", ", words.Select(w => FactCatalogue.WordOf(w).En)));

    private static LocalizedText Number(FactDefinition fact, decimal number) => fact.Kind == FactKind.Amount ? MessageTemplate.Kronor(number)
        : number.ToString("0.##", CultureInfo.InvariantCulture) is var plain ? new(plain.Replace('.', ','), plain) : default!;

    private static bool IsNumber(FactDefinition fact) => fact.Kind is FactKind.Number or FactKind.Amount;
}
