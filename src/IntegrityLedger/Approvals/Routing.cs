using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals;

/// <summary>Somebody who might decide: the manager of one level of the line, somebody beside it, or a holder of a function.</summary>
/// <param name="Person">Null where the level has no manager on that day.</param>
public sealed record Candidate(EmployeeId? Person, string UnitCode, string UnitName, CandidateKind Kind, bool Employed, IReadOnlyList<CandidateMandate> Mandates);

public enum CandidateKind { Line, Lateral, Function }

/// <summary>A mandate (delegation) in force on the day; null limit means without limit.</summary>
public sealed record CandidateMandate(string Kind, long? LimitOre);

/// <summary>What is to be decided, as far as routing cares.</summary>
/// <param name="MandateKind">"gift" or "representation".</param>
/// <param name="AmountOre">Null when unknown; then a limit cannot be tested and does not exclude.</param>
/// <param name="TookPart">The declarant, whoever entered it, and every participant.</param>
/// <param name="AlreadyDecided">People who decided an earlier step.</param>
public sealed record Matter(EmployeeId Declarant, IReadOnlySet<EmployeeId> TookPart, IReadOnlySet<EmployeeId> AlreadyDecided, string MandateKind, long? AmountOre);

/// <summary>Why one candidate may not decide.</summary>
public sealed record Disqualification(string Code, LocalizedText Reason, string? LegalBasis = null);

/// <summary>One ground for passing somebody over. Conflict-aware routing adds its grounds to this list.</summary>
public delegate Disqualification? DisqualificationRule(Candidate candidate, Matter matter);

public sealed record Skipped(EmployeeId? Person, string UnitCode, Disqualification Why);

/// <summary>The outcome: a person, or the function that takes over when nobody is left.</summary>
public sealed record Route(EmployeeId? Approver, string? ToRole, LocalizedText Reason, IReadOnlyList<Skipped> Skipped);

/// <summary>The nearest who may: pure, total, and it explains each skip. The line first, then beside it, then the function.</summary>
public static class Routing
{
    public static readonly IReadOnlyList<DisqualificationRule> Standard = [NobodyThere, IsDeclarant, TookPart, DecidedBefore, HasLeft, LacksMandate];

    public static Route Choose(Matter matter, IEnumerable<Candidate> line, IEnumerable<Candidate> function, string functionRole, IReadOnlyList<DisqualificationRule> rules)
    {
        var skipped = new List<Skipped>();
        foreach (var candidate in line)
        {
            if (FirstGround(candidate, matter, rules) is { } ground) skipped.Add(new(candidate.Person, candidate.UnitCode, ground));
            else return new(candidate.Person, null, WhyChosen(candidate, skipped.Count), skipped);
        }
        foreach (var candidate in function)
        {
            if (FirstGround(candidate, matter, rules) is { } ground) skipped.Add(new(candidate.Person, candidate.UnitCode, ground));
            else return new(candidate.Person, null, new("Ingen i linjen får besluta; funktionen för regelefterlevnad tar över.", "Nobody in the line may decide; the compliance function takes over."), skipped);
        }
        return new(null, functionRole, new("Ingen enskild person får besluta; ärendet ligger hos funktionen.", "No single person may decide; the matter is with the function."), skipped);
    }

    private static Disqualification? FirstGround(Candidate candidate, Matter matter, IReadOnlyList<DisqualificationRule> rules) =>
        rules.Select(rule => rule(candidate, matter)).FirstOrDefault(ground => ground is not null);

    private static LocalizedText WhyChosen(Candidate candidate, int skippedBefore) => (candidate.Kind, skippedBefore) switch
    {
        (CandidateKind.Lateral, _) => new($"Beslutar om den som står överst i linjen ({candidate.UnitName}).", $"Decides about the person at the top of the line ({candidate.UnitName})."),
        (_, 0) => new($"Närmaste chef den dagen ({candidate.UnitName}).", $"The nearest manager on that day ({candidate.UnitName})."),
        _ => new($"Närmaste chef som får besluta ({candidate.UnitName}).", $"The nearest manager who may decide ({candidate.UnitName})."),
    };

    private static Disqualification? NobodyThere(Candidate c, Matter m) => c.Person is null
        ? new("no-manager", new($"{c.UnitName} hade ingen chef den dagen.", $"{c.UnitName} had no manager on that day.")) : null;

    private static Disqualification? IsDeclarant(Candidate c, Matter m) => c.Person == m.Declarant
        ? new("declarant", new("Det är den som anmält; ingen beslutar i egen sak.", "This is the declarant; nobody decides in their own matter."), "FL 16 § första stycket 1") : null;

    private static Disqualification? TookPart(Candidate c, Matter m) => c.Person is { } p && m.TookPart.Contains(p)
        ? new("participant", new("Deltog själv.", "Took part."), "FL 16 §, KL 6 kap. 28 §") : null;

    private static Disqualification? DecidedBefore(Candidate c, Matter m) => c.Person is { } p && m.AlreadyDecided.Contains(p)
        ? new("decided-before", new("Har redan beslutat ett steg; två olika personer ska besluta.", "Already decided one step; two different people must decide.")) : null;

    private static Disqualification? HasLeft(Candidate c, Matter m) => !c.Employed
        ? new("left", new("Hade slutat den dagen.", "Had left by that day.")) : null;

    private static Disqualification? LacksMandate(Candidate c, Matter m)
    {
        if (c.Kind == CandidateKind.Function) return null;
        var mandates = c.Mandates.Where(x => x.Kind == m.MandateKind).ToList();
        if (mandates.Count == 0) return new("no-mandate", new("Saknade mandat (delegation) den dagen.", "Had no mandate on that day."), "KL 6 kap. 37 §, KL 7 kap. 5 §");
        return m.AmountOre is { } amount && mandates.All(x => x.LimitOre < amount)
            ? new("mandate-exceeded", new("Beloppet är större än mandatet.", "The amount is above the mandate."), "KL 6 kap. 37 §, KL 7 kap. 5 §") : null;
    }
}
