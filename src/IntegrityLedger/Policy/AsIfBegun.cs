namespace IntegrityLedger.Policy;

/// <summary>
/// A candidate as it would have judged before its own first day. What it changes on that day counts for the whole of history; what it leaves as it was keeps
/// the value of each event's own day (the dated tax limits, say). So a version tried against itself changes nothing.
/// </summary>
public static class AsIfBegun
{
    /// <param name="before">The version that judges on the candidate's first day without it.</param>
    public static PolicyPack Of(PolicyPack candidate, PolicyPack before) => candidate with
    {
        Parameters = [.. candidate.Parameters.Select(p => Limit(p, before.Parameter(p.Code), candidate.ValidFrom))],
        Rules = Rules(candidate.Rules, before.Rules, candidate.ValidFrom),
        Defaults = Rules(candidate.Defaults, before.Defaults, candidate.ValidFrom),
    };

    private static PolicyParameter Limit(PolicyParameter now, PolicyParameter? old, DateOnly start) =>
        now.On(start) is { } value && old?.On(start)?.Value != value.Value ? now with { Values = [value with { ValidFrom = DateOnly.MinValue, ValidTo = null }] } : now;

    private static IReadOnlyList<PolicyRule> Rules(IReadOnlyList<PolicyRule> candidate, IReadOnlyList<PolicyRule> before, DateOnly start)
    {
        var earlier = before.Where(rule => rule.Validity.Contains(start)).ToDictionary(rule => rule.Id);
        var rules = new List<PolicyRule>();
        foreach (var rule in candidate)
        {
            var old = earlier.GetValueOrDefault(rule.Id);
            if (rule.Validity.Contains(start)) rules.Add(old is not null && old.ValidFrom >= rule.ValidFrom ? rule : rule with { ValidFrom = old?.ValidFrom ?? DateOnly.MinValue });
            // Ended by the candidate: as if it had never been.
            else if (old is null) rules.Add(rule);
        }
        return rules;
    }
}
