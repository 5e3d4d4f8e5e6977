using IntegrityLedger.Kernel;

namespace IntegrityLedger.Policy;

/// <summary>Who may do what with a version of the policy: two people for everything that judges, and nothing backwards in time. Pure.</summary>
public static class PublicationRules
{
    /// <summary>The first day a version signed on <paramref name="today"/> may judge: the next, so that every node has long read it when it begins.</summary>
    public static DateOnly Earliest(DateOnly today) => today.AddDays(1);

    public static Refusal? Propose(PolicyPack pack, DateOnly today) =>
        pack.ValidFrom < Earliest(today) ? PolicyRefusals.Retroactive("validFrom", Earliest(today)) : null;

    public static Refusal? Publish(PackVersion version, Actor actor, DateOnly today) =>
        version.Status != PackStatus.Proposed ? PolicyRefusals.NotProposed
        : version.Proposer == actor.Id ? PolicyRefusals.OwnProposal
        : version.ValidFrom < Earliest(today) ? PolicyRefusals.Retroactive("validFrom", Earliest(today)) : null;

    public static Refusal? Reject(PackVersion version, Actor actor) =>
        version.Status != PackStatus.Proposed ? PolicyRefusals.NotProposed
        : version.Proposer == actor.Id ? PolicyRefusals.OwnProposal : null;

    public static Refusal? Withdraw(PackVersion version, Actor actor) =>
        version.Status != PackStatus.Proposed ? PolicyRefusals.NotProposed
        : version.Proposer != actor.Id ? PolicyRefusals.NotYourProposal : null;

    /// <param name="earlier">Whether another version judged before it.</param>
    public static Refusal? ProposeRetirement(PackVersion version, DateOnly from, bool earlier, DateOnly today) =>
        version.Status is not (PackStatus.Published or PackStatus.Shipped) ? PolicyRefusals.NotInForce
        : version.RetireFrom is not null ? PolicyRefusals.Retiring
        : !earlier ? PolicyRefusals.NothingBefore
        : from < Earliest(today) ? PolicyRefusals.Retroactive("from", Earliest(today)) : null;

    public static Refusal? Retire(PackVersion version, Actor actor, DateOnly today) =>
        version.RetirementProposer is not { } proposer ? PolicyRefusals.NotRetiring
        : proposer == actor.Id ? PolicyRefusals.OwnProposal
        : version.RetireFrom < Earliest(today) ? PolicyRefusals.Retroactive("from", Earliest(today)) : null;

    public static Refusal? DropRetirement(PackVersion version) => version.RetirementProposer is null ? PolicyRefusals.NotRetiring : null;

    /// <summary>What this person could do now, for the page.</summary>
    public static IReadOnlyList<string> Actions(PackVersion version, Actor actor, bool earlier, DateOnly today) => !actor.IsCompliance ? [] :
    [
        .. Publish(version, actor, today) is null ? ["publication"] : Array.Empty<string>(),
        .. Reject(version, actor) is null ? ["rejection"] : Array.Empty<string>(),
        .. Withdraw(version, actor) is null ? ["withdrawal"] : Array.Empty<string>(),
        .. ProposeRetirement(version, Earliest(today), earlier, today) is null ? ["retirement"] : Array.Empty<string>(),
        .. Retire(version, actor, today) is null ? ["retirement-signature"] : Array.Empty<string>(),
        .. DropRetirement(version) is null ? ["retirement-dropped"] : Array.Empty<string>(),
    ];

    /// <summary>The pack with its proposer among the writers of every rule that is new or says something else than before: they do not decide on it (domain.md B).</summary>
    /// <param name="before">The pack that judges the day before the new one begins.</param>
    public static PolicyPack Signed(PolicyPack pack, PolicyPack before, string proposer)
    {
        var known = before.Rules.Concat(before.Defaults).ToLookup(r => r.Id);
        return pack with { Rules = [.. pack.Rules.Select(Writer)], Defaults = [.. pack.Defaults.Select(Writer)] };

        PolicyRule Writer(PolicyRule rule)
        {
            var earlier = known[rule.Id].SelectMany(r => r.WrittenBy ?? []);
            var mine = known[rule.Id].Any(same => PackDiff.Same(same, rule)) ? [] : new[] { proposer };
            List<string> writers = [.. (rule.WrittenBy ?? []).Concat(earlier).Concat(mine).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
            return rule with { WrittenBy = writers.Count == 0 ? null : writers };
        }
    }
}
