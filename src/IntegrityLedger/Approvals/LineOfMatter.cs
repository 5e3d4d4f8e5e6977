using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals;

/// <summary>One level above the declarant: who heads it, and who acts in the head's place that day.</summary>
public sealed record Level(string UnitCode, string UnitName, bool Lateral, Officer? Head, IReadOnlyList<Replacement> Replacements);

/// <summary>A person with an office.</summary>
/// <param name="Away">The person named a substitute for that day.</param>
public sealed record Officer(EmployeeId Person, bool Employed, IReadOnlyList<CandidateMandate> Mandates, IReadOnlySet<EmployeeId> Superiors, bool Away = false);

/// <summary>Somebody in the head's place.</summary>
/// <param name="Kind">Null for a substitute; the kind of matters for a delegate.</param>
/// <param name="LimitOre">Null: as far as the head's own mandate.</param>
public sealed record Replacement(Officer Officer, string? Kind, long? LimitOre);

/// <summary>In which order a level is asked: the delegates for this kind of matter, then whoever stands in for an absent head, then the head.</summary>
public static class LineOfMatter
{
    public static IEnumerable<Candidate> Candidates(IEnumerable<Level> levels, string? mandateKind) => levels.SelectMany(level => At(level, mandateKind));

    private static IEnumerable<Candidate> At(Level level, string? mandateKind)
    {
        var kind = level.Lateral ? CandidateKind.Lateral : CandidateKind.Line;
        if (level.Head is not { } head)
        {
            yield return new(null, level.UnitCode, level.UnitName, kind, false, []);
            yield break;
        }
        foreach (var delegated in level.Replacements.Where(r => r.Kind is not null && r.Kind == mandateKind))
            yield return InPlace(level, head, delegated, CandidateKind.Delegate);
        var substitutes = level.Replacements.Where(r => r.Kind is null).ToList();
        foreach (var substitute in substitutes) yield return InPlace(level, head, substitute, CandidateKind.Substitute);
        yield return new(head.Person, level.UnitCode, level.UnitName, kind, head.Employed, head.Mandates) { Superiors = head.Superiors, Away = head.Away || substitutes.Count > 0 };
    }

    /// <summary>The mandate is the head's, never more: who has none can give none (KL 7 kap. 6 §). It ends there: a substitute who is away has nobody to pass it on to.</summary>
    private static Candidate InPlace(Level level, Officer head, Replacement replacement, CandidateKind kind) => new(
        replacement.Officer.Person, level.UnitCode, level.UnitName, kind, replacement.Officer.Employed,
        [.. head.Mandates.Select(m => m with { LimitOre = Lower(m.LimitOre, replacement.LimitOre) })])
    {
        Superiors = replacement.Officer.Superiors, InPlaceOf = head.Person, Away = replacement.Officer.Away,
    };

    private static long? Lower(long? one, long? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
