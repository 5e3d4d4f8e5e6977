namespace IntegrityLedger.Policy.Replays;

/// <summary>How many would have moved, and how many were judged at all.</summary>
public sealed record Moves(long Judged, long NewlyStopped, long NewlyPerson, long NewlyFree, long Within)
{
    public static readonly Moves None = new(0, 0, 0, 0, 0);

    public long Changed => NewlyStopped + NewlyPerson + NewlyFree + Within;

    public Moves With(Move? move) => move switch
    {
        Move.NewlyStopped => this with { Judged = Judged + 1, NewlyStopped = NewlyStopped + 1 },
        Move.NewlyPerson => this with { Judged = Judged + 1, NewlyPerson = NewlyPerson + 1 },
        Move.NewlyFree => this with { Judged = Judged + 1, NewlyFree = NewlyFree + 1 },
        Move.Within => this with { Judged = Judged + 1, Within = Within + 1 },
        _ => this with { Judged = Judged + 1 },
    };
}

/// <summary>How many declarations went from one outcome to another; the same twice is "unchanged".</summary>
public sealed record OutcomeMove(PolicyOutcome Was, PolicyOutcome Becomes, long Count);

/// <summary>Moves of one unit, giver or month.</summary>
public sealed record KeyedMoves(string Key, Moves Moves);

/// <summary>A rule before and after: in how many declarations it spoke, and how many moved because of it.</summary>
public sealed record RuleMoves(string Rule, long SpokeBefore, long SpeaksNow, Moves Moves);

/// <summary>A fact that the candidate asks for and that history does not hold, and in how many declarations.</summary>
public sealed record UnknownFact(string Fact, long Count);

/// <summary>What a replay came to.</summary>
/// <param name="Givers">Only those with something moved; every giver is in the list of changes.</param>
/// <param name="Months">yyyy-MM of the event.</param>
public sealed record ReplayReport(
    Moves Total, IReadOnlyList<OutcomeMove> Outcomes, IReadOnlyList<RuleMoves> Rules, IReadOnlyList<KeyedMoves> Units, IReadOnlyList<KeyedMoves> Givers, IReadOnlyList<KeyedMoves> Months,
    IReadOnlyList<UnknownFact> UnknownFacts)
{
    public static readonly ReplayReport Empty = new(Moves.None, [], [], [], [], [], []);
}

/// <summary>Adds up a replay, one declaration at a time; grows with units, givers and months, never with declarations.</summary>
public sealed class ReplayTally
{
    private readonly Dictionary<(PolicyOutcome, PolicyOutcome), long> outcomes = [];
    private readonly Dictionary<string, Moves> units = [], givers = [], months = [];
    private readonly Dictionary<string, RuleMoves> rules = [];
    private readonly Dictionary<string, long> unknown = [];
    private Moves total = Moves.None;

    public long Judged => total.Judged;

    /// <summary>What would have changed; null when nothing.</summary>
    public ReplayChange? Add(JudgedBenefit benefit, Assessment now)
    {
        var change = Comparing.Of(benefit, now);
        total = total.With(change?.Move);
        Count(outcomes, (benefit.Earlier.Outcome, now.Outcome));
        Into(units, benefit.UnitCode, change?.Move);
        Into(months, benefit.Day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), change?.Move);
        if (change is not null && benefit.Giver is { } giver) Into(givers, giver, change.Move);
        foreach (var rule in benefit.Earlier.Rules.Select(rule => rule.Id).Distinct()) Rule(rule, r => r with { SpokeBefore = r.SpokeBefore + 1 });
        foreach (var rule in now.Rules.Select(rule => rule.Id).Distinct()) Rule(rule, r => r with { SpeaksNow = r.SpeaksNow + 1 });
        foreach (var rule in change?.Because ?? []) Rule(rule, r => r with { Moves = r.Moves.With(change!.Move) });
        foreach (var fact in now.Rules.Where(rule => rule.Outcome == PolicyOutcome.Review).SelectMany(rule => rule.UnknownFacts).Distinct()) Count(unknown, fact);
        return change;
    }

    public ReplayReport Report() => new(
        total,
        [.. outcomes.Select(o => new OutcomeMove(o.Key.Item1, o.Key.Item2, o.Value)).OrderBy(o => o.Was).ThenBy(o => o.Becomes)],
        [.. rules.Values.OrderBy(r => r.Rule, StringComparer.Ordinal)],
        Sorted(units), Sorted(givers), [.. months.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new KeyedMoves(m.Key, m.Value))],
        [.. unknown.OrderByDescending(u => u.Value).ThenBy(u => u.Key, StringComparer.Ordinal).Select(u => new UnknownFact(u.Key, u.Value))]);

    private void Rule(string id, Func<RuleMoves, RuleMoves> change) => rules[id] = change(rules.GetValueOrDefault(id) ?? new(id, 0, 0, Moves.None));

    private static IReadOnlyList<KeyedMoves> Sorted(Dictionary<string, Moves> moves) =>
        [.. moves.OrderByDescending(m => m.Value.Changed).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => new KeyedMoves(m.Key, m.Value))];

    private static void Into(Dictionary<string, Moves> moves, string key, Move? move) => moves[key] = moves.GetValueOrDefault(key, Moves.None).With(move);

    private static void Count<T>(Dictionary<T, long> counts, T key) where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
