using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Judges a benefit by a pack. Pure and total: the same pack, facts and day give the same answer, whatever order the rules stand in.</summary>
public static class PolicyEvaluator
{
    /// <summary>Every rule that speaks about the benefit, and the strongest outcome among them.</summary>
    /// <param name="eventDate">The day of the event: rules and parameters valid on that day are used.</param>
    public static Assessment Evaluate(PolicyPack pack, GiftFacts facts, DateOnly eventDate)
    {
        var conditions = new ConditionEvaluation(pack, facts, eventDate);
        var (hits, spoke) = Ask(pack.Rules);

        // A late flag or a tax note does not say that the benefit is proper. When nothing else spoke, silence must not become a yes.
        if (!spoke)
        {
            var (byDefault, settled) = Ask(pack.Defaults);
            hits.AddRange(byDefault);
            if (!settled) hits.Add(Silence);
        }

        hits.Sort(static (a, b) => (string.CompareOrdinal(a.Id, b.Id), b.Outcome.CompareTo(a.Outcome), string.CompareOrdinal(a.Message.Sv, b.Message.Sv)) switch
        {
            (not 0 and var byId, _, _) => byId,
            (_, not 0 and var byOutcome, _) => byOutcome,
            var (_, _, byMessage) => byMessage,
        });
        return new(pack.Version, hits.Max(h => h.Outcome), hits);

        (List<RuleHit> Hits, bool Spoke) Ask(IReadOnlyList<PolicyRule> rules)
        {
            var (found, spoke) = (new List<RuleHit>(), false);
            foreach (var rule in rules.Where(r => r.Validity.Contains(eventDate)))
            {
                var before = found.Count;
                found.AddRange(Hits(rule, conditions, pack, facts, eventDate));
                spoke |= !rule.Flag && found.Count > before;
            }
            return (found, spoke);
        }
    }

    /// <summary>What one rule says by itself, strongest first.</summary>
    internal static IReadOnlyList<RuleHit> Of(PolicyRule rule, PolicyPack pack, GiftFacts facts, DateOnly eventDate) =>
        rule.Validity.Contains(eventDate) ? [.. Hits(rule, new ConditionEvaluation(pack, facts, eventDate), pack, facts, eventDate).OrderByDescending(hit => hit.Outcome)] : [];

    private static List<RuleHit> Hits(PolicyRule rule, ConditionEvaluation conditions, PolicyPack pack, GiftFacts facts, DateOnly day)
    {
        var scope = conditions.Of(rule.Scope);
        if (scope.Truth == Truth.False) return [];
        List<RuleHit> hits = [];
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
            if (exception.Truth == Truth.True) continue;
            hits.Add(new(rule.Id, rule.Version, one.Outcome, MessageTemplate.Fill(one.Message, pack, facts, day), rule.LegalBasis,
                ParameterUses.Of(pack, [one], day), one.SecondLook, one.Notify ?? [], exception.Missing));
        }
        if (undecided.Count > 0)
        {
            IReadOnlyList<string> names = [.. missing.Distinct().Order(StringComparer.Ordinal)];
            hits.Add(new(rule.Id, rule.Version, PolicyOutcome.Review, Undecided(rule, names), rule.LegalBasis,
                ParameterUses.Of(pack, undecided, day), SecondLook.None, [], names));
        }
        return hits;
    }

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
