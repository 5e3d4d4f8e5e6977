using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals;

public sealed record Skipped(EmployeeId? Person, string UnitCode, Disqualification Why);

/// <summary>The outcome: a person, or the function that takes over when nobody is left.</summary>
public sealed record Route(EmployeeId? Approver, string? ToRole, LocalizedText Reason, IReadOnlyList<Skipped> Skipped);

/// <summary>The nearest who may: pure, total, and it explains each skip. The line first, then beside it, then the function.</summary>
public static class Routing
{
    public static Route Choose(Matter matter, IEnumerable<Candidate> line, IEnumerable<Candidate> function, string functionRole, IReadOnlyList<DisqualificationRule> rules)
    {
        var skipped = new List<Skipped>();
        foreach (var candidate in line)
        {
            if (Disqualifying.FirstGround(candidate, matter, rules) is { } ground) skipped.Add(new(candidate.Person, candidate.UnitCode, ground));
            else return new(candidate.Person, null, WhyChosen(candidate, skipped.Count), skipped);
        }
        foreach (var candidate in function)
        {
            if (Disqualifying.FirstGround(candidate, matter, rules) is { } ground) skipped.Add(new(candidate.Person, candidate.UnitCode, ground));
            else return new(candidate.Person, null, new("Ingen i linjen får besluta; funktionen för regelefterlevnad tar över.", "Nobody in the line may decide; the compliance function takes over."), skipped);
        }
        return new(null, functionRole, new("Ingen enskild person får besluta; ärendet ligger hos funktionen.", "No single person may decide; the matter is with the function."), skipped);
    }

    /// <summary>All candidates who may decide, near or far.</summary>
    public static IReadOnlySet<EmployeeId> Eligible(Matter matter, IReadOnlyList<Candidate> candidates) =>
        candidates.Where(c => Disqualifying.FirstGround(c, matter, Disqualifying.Standard) is null).Select(c => c.Person!.Value).ToHashSet();

    private static LocalizedText WhyChosen(Candidate candidate, int skippedBefore) => (candidate.Kind, skippedBefore) switch
    {
        (CandidateKind.Substitute, _) => new($"Ersättare för chefen den dagen ({candidate.UnitName}).", $"Substitute for the manager on that day ({candidate.UnitName})."),
        (CandidateKind.Delegate, _) => new($"Beslutar på delegation från chefen ({candidate.UnitName}).", $"Decides by the manager's delegation ({candidate.UnitName})."),
        (CandidateKind.Lateral, _) => new($"Beslutar om den som står överst i linjen ({candidate.UnitName}).", $"Decides about the person at the top of the line ({candidate.UnitName})."),
        (_, 0) => new($"Närmaste chef den dagen ({candidate.UnitName}).", $"The nearest manager on that day ({candidate.UnitName})."),
        _ => new($"Närmaste chef som får besluta ({candidate.UnitName}).", $"The nearest manager who may decide ({candidate.UnitName})."),
    };
}
