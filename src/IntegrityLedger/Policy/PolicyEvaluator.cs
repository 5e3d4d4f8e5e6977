using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Judges a benefit by a pack. Pure and total: the same pack, facts and day give the same answer, whatever order the rules stand in.</summary>
public static class PolicyEvaluator
{
    /// <summary>Every rule that speaks about the benefit, and the strongest outcome among them.</summary>
    /// <param name="eventDate">The day of the event: rules and parameters valid on that day are used.</param>
    public static Assessment Evaluate(PolicyPack pack, GiftFacts facts, DateOnly eventDate)
    {
        var (heard, silent) = Hear(pack, facts, eventDate);
        List<RuleHit> hits = [.. heard.Select(one => InWords(one, pack, facts, eventDate))];
        if (silent) hits.Add(Silence);
        hits.Sort(static (a, b) => (string.CompareOrdinal(a.Id, b.Id), b.Outcome.CompareTo(a.Outcome), string.CompareOrdinal(a.Message.Sv, b.Message.Sv)) switch
        {
            (not 0 and var byId, _, _) => byId,
            (_, not 0 and var byOutcome, _) => byOutcome,
            var (_, _, byMessage) => byMessage,
        });
        return new(pack.Version, hits.Max(h => h.Outcome), hits);
    }

    /// <summary>The outcome of <see cref="Evaluate"/> alone, for whoever judges many times and reads no words.</summary>
    public static PolicyOutcome Outcome(PolicyPack pack, GiftFacts facts, DateOnly eventDate)
    {
        var (heard, silent) = Hear(pack, facts, eventDate);
        return heard.Select(one => one.Outcome).Concat(silent ? [Silence.Outcome] : []).Max();
    }

    /// <summary>What one rule says by itself, strongest first.</summary>
    internal static IReadOnlyList<RuleHit> Of(PolicyRule rule, PolicyPack pack, GiftFacts facts, DateOnly eventDate) => rule.Validity.Contains(eventDate)
        ? [.. Hear(rule, new ConditionEvaluation(pack, facts, eventDate)).OrderByDescending(one => one.Outcome).Select(one => InWords(one, pack, facts, eventDate))] : [];

    /// <summary>A rule that spoke, before anything is put into words.</summary>
    /// <param name="Case">The case that holds; null when it cannot be settled whether <paramref name="Undecided"/> do.</param>
    /// <param name="Missing">The facts that would settle it, or the case's exception.</param>
    private sealed record Heard(PolicyRule Rule, PolicyOutcome Outcome, RuleCase? Case, IReadOnlyList<RuleCase> Undecided, IReadOnlyList<string> Missing);

    /// <summary>A late flag or a tax note does not say that the benefit is proper. When nothing else spoke, silence must not become a yes.</summary>
    private static (List<Heard> Heard, bool Silent) Hear(PolicyPack pack, GiftFacts facts, DateOnly day)
    {
        var conditions = new ConditionEvaluation(pack, facts, day);
        List<Heard> heard = [];
        return (heard, !Ask(pack.Rules) && !Ask(pack.Defaults));

        bool Ask(IReadOnlyList<PolicyRule> rules)
        {
            var spoke = false;
            foreach (var rule in rules)
            {
                if (!rule.Validity.Contains(day)) continue;
                var before = heard.Count;
                heard.AddRange(Hear(rule, conditions));
                spoke |= !rule.Flag && heard.Count > before;
            }
            return spoke;
        }
    }

    private static List<Heard> Hear(PolicyRule rule, ConditionEvaluation conditions)
    {
        var scope = conditions.Of(rule.Scope);
        if (scope.Truth == Truth.False) return [];
        List<Heard> heard = [];
        List<RuleCase> undecided = [];
        List<string> missing = [];
        foreach (var one in rule.Cases)
        {
            var when = Verdict.All([scope, conditions.Of(one.When)]);
            if (when.Truth == Truth.Unknown)
            {
                undecided.Add(one);
                missing.AddRange(when.Missing);
            }
            if (when.Truth != Truth.True) continue;
            var exception = one.Unless is null ? Verdict.False : conditions.Of(one.Unless);
            if (exception.Truth != Truth.True) heard.Add(new(rule, one.Outcome, one, [], exception.Missing));
        }
        if (undecided.Count > 0) heard.Add(new(rule, PolicyOutcome.Review, null, undecided, [.. missing.Distinct().Order(StringComparer.Ordinal)]));
        return heard;
    }

    private static RuleHit InWords(Heard heard, PolicyPack pack, GiftFacts facts, DateOnly day) => heard is { Rule: var rule, Case: { } one }
        ? new(rule.Id, rule.Version, one.Outcome, MessageTemplate.Fill(one.Message, pack, facts, day), rule.LegalBasis, ParameterUses.Of(pack, [one], day), one.SecondLook, one.Notify ?? [], heard.Missing)
        : new(heard.Rule.Id, heard.Rule.Version, heard.Outcome, Undecided(heard.Rule, heard.Missing), heard.Rule.LegalBasis, ParameterUses.Of(pack, heard.Undecided, day), SecondLook.None, [], heard.Missing);

    private static LocalizedText Undecided(PolicyRule rule, IReadOnlyList<string> names)
    {
        var labels = names.Select(FactCatalogue.LabelOf).ToList();
        return new(
            $"{rule.Title.Sv}: kan inte avgöras utan svar på {string.Join("; ", labels.Select(l => l.Sv))}. En chef behöver bedöma.",
            $"{rule.Title.En}: cannot be settled without an answer on {string.Join("; ", labels.Select(l => l.En))}. A manager has to judge.");
    }

    private static readonly RuleHit Silence = new("D00", 1, PolicyOutcome.Review,
        new("Ingen regel säger något om detta. En chef behöver bedöma.", "No rule says anything about this. A manager has to judge."),
        "Policyn saknar regel", [], SecondLook.None, [], []);
}
