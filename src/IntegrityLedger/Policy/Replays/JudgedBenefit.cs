namespace IntegrityLedger.Policy.Replays;

/// <summary>A declaration with the judgement it got last, and the facts that the judgement saw.</summary>
/// <param name="Day">Of the event.</param>
/// <param name="Giver">Key of the counterparty; null when it cannot be recognised.</param>
public sealed record JudgedBenefit(Guid Id, string CaseNumber, DateOnly Day, string UnitCode, string? Giver, EarlierJudgement Earlier, GiftFacts Facts);

/// <summary>What was answered then.</summary>
public sealed record EarlierJudgement(PolicyOutcome Outcome, IReadOnlyList<SpokenRule> Rules);

/// <summary>A rule that spoke, and what it said.</summary>
public sealed record SpokenRule(string Id, PolicyOutcome Outcome);

/// <summary>What an outcome means for the person who declares.</summary>
public enum Passage
{
    /// <summary>Nobody decides.</summary>
    Free,
    /// <summary>A person decides, or something has to be added first.</summary>
    Person,
    /// <summary>The answer is no.</summary>
    Stopped,
}

/// <summary>How a judgement would have moved.</summary>
public enum Move
{
    NewlyStopped,
    NewlyPerson,
    NewlyFree,
    /// <summary>Another outcome that means the same for the declarant: review instead of require, say.</summary>
    Within,
}

/// <summary>A declaration that the candidate would have judged otherwise.</summary>
/// <param name="Because">The rules that make the difference: those that newly say the stricter outcome, or that no longer do.</param>
public sealed record ReplayChange(JudgedBenefit Benefit, PolicyOutcome Becomes, Move Move, IReadOnlyList<string> Because);

/// <summary>Compares one judgement with another. Pure.</summary>
public static class Comparing
{
    public static Passage PassageOf(PolicyOutcome outcome) => outcome switch
    {
        PolicyOutcome.Allow or PolicyOutcome.Warn => Passage.Free,
        PolicyOutcome.Require or PolicyOutcome.Review => Passage.Person,
        _ => Passage.Stopped,
    };

    /// <summary>Null when the outcome is the same.</summary>
    public static ReplayChange? Of(JudgedBenefit benefit, Assessment now)
    {
        var was = benefit.Earlier.Outcome;
        if (was == now.Outcome) return null;
        var spoken = now.Rules.Select(rule => new SpokenRule(rule.Id, rule.Outcome)).ToHashSet();
        var because = now.Outcome > was ? spoken.Where(rule => rule.Outcome > was) : benefit.Earlier.Rules.Where(rule => rule.Outcome > now.Outcome);
        return new(benefit, now.Outcome, MoveOf(was, now.Outcome), [.. because.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static Move MoveOf(PolicyOutcome was, PolicyOutcome becomes) => (PassageOf(was), PassageOf(becomes)) switch
    {
        var (one, other) when one == other => Move.Within,
        (_, Passage.Stopped) => Move.NewlyStopped,
        (_, Passage.Person) => Move.NewlyPerson,
        _ => Move.NewlyFree,
    };
}
