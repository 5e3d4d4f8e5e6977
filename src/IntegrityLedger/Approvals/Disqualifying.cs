using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals;

/// <summary>One ground for passing somebody over.</summary>
public delegate Disqualification? DisqualificationRule(Candidate candidate, Matter matter);

/// <summary>Who may not decide, attest, take part or read, and why: pure and total.</summary>
public static class Disqualifying
{
    /// <summary>Grounds in the person: they hold whatever the office, and close the matter to the person.</summary>
    public static readonly IReadOnlyList<DisqualificationRule> Personal = [IsDeclarant, TookPart, SteppedAside, InterestRules.Of, Subordinate, StandsInForSomebodyInvolved, WroteTheRule];

    /// <summary>What routing asks of a candidate: somebody there, nothing personal, and a mandate.</summary>
    public static readonly IReadOnlyList<DisqualificationRule> Standard = [NobodyThere, .. Personal, DecidedBefore, HasLeft, IsAway, LacksMandate];

    /// <summary>What is asked of somebody above who is to be told that a decision is late: there is nothing to decide, so no mandate is needed.</summary>
    public static readonly IReadOnlyList<DisqualificationRule> Telling = [HasLeft, .. Personal, DecidedBefore, IsAway];

    public static Disqualification? FirstGround(Candidate candidate, Matter matter, IReadOnlyList<DisqualificationRule> rules) =>
        rules.Select(rule => rule(candidate, matter)).FirstOrDefault(ground => ground is not null);

    /// <summary>The first of these grounds that keeps the person from any of the acts; null when there is none.</summary>
    public static Disqualification? Bars(Candidate candidate, Matter matter, Acts acts, IReadOnlyList<DisqualificationRule> rules) =>
        rules.Select(rule => rule(candidate, matter)).FirstOrDefault(ground => ground is not null && (ground.Barred & acts) != 0);

    public static Disqualification? Bars(Candidate candidate, Matter matter, Acts act) => Bars(candidate, matter, act, Personal);

    private static Disqualification? NobodyThere(Candidate c, Matter m) => c.Person is null
        ? new("no-manager", new($"{c.UnitName} hade ingen chef den dagen.", $"{c.UnitName} had no manager on that day.")) : null;

    private static Disqualification? IsDeclarant(Candidate c, Matter m) => c.Person == m.Declarant
        ? new("declarant", new("Det är den som anmält; ingen beslutar i egen sak.", "This is the declarant; nobody decides in their own matter."), Statute(GroundCode.Party, m)) : null;

    private static Disqualification? TookPart(Candidate c, Matter m) => c.Person is { } p && m.TookPart.Contains(p)
        ? new("participant", new("Deltog själv.", "Took part."), Statute(GroundCode.Interest, m), Acts.Decide | Acts.Attest | Acts.Read) : null;

    private static Disqualification? SteppedAside(Candidate c, Matter m) => c.Person is { } p && m.SteppedAside.Contains(p)
        ? new("stepped-aside", new("Har avstått på grund av jäv.", "Stepped aside because of a conflict."), "KL 6 kap. 29–30 §§; FL 17–18 §§", Acts.Everything) : null;

    /// <summary>
    /// A holder of a function acts by that function, which stands beside the line; rank in the line does not bind it. Nor does it bind a lateral approver toward the very
    /// declarant: a vice chair sits in the committee that the chair heads, and is named to decide about the chair.
    /// </summary>
    private static Disqualification? Subordinate(Candidate c, Matter m) => c.Kind != CandidateKind.Function && c.Superiors.Any(s => m.Involves(s) && !(c.Kind == CandidateKind.Lateral && s == m.Declarant))
        ? new("subordinate", new("Är underställd någon som deltog eller som ärendet gäller.", "Is subordinate to somebody who took part or whom the matter is about."), Statute(GroundCode.Delicacy, m), Acts.Decide | Acts.Attest | Acts.Read) : null;

    private static Disqualification? StandsInForSomebodyInvolved(Candidate c, Matter m) => c.InPlaceOf is { } absent && m.Involves(absent)
        ? new("stand-in", new("Skulle besluta i stället för någon som deltog eller som ärendet gäller.", "Would decide in the place of somebody who took part or whom the matter is about."), Statute(GroundCode.Delicacy, m)) : null;

    private static Disqualification? WroteTheRule(Candidate c, Matter m) => c.Person is { } p && m.RuleAuthors.Contains(p)
        ? new("rule-author", new("Har skrivit den regel som ärendet prövas mot.", "Wrote the policy rule that the matter is judged by."), Statute(GroundCode.TwoInst, m)) : null;

    private static Disqualification? DecidedBefore(Candidate c, Matter m) => c.Person is { } p && m.AlreadyDecided.Contains(p)
        ? new("decided-before", new("Har redan beslutat ett steg; två olika personer ska besluta.", "Already decided one step; two different people must decide."), Statute(GroundCode.TwoInst, m)) : null;

    private static Disqualification? HasLeft(Candidate c, Matter m) => !c.Employed
        ? new("left", new("Hade slutat den dagen.", "Had left by that day.")) : null;

    private static Disqualification? IsAway(Candidate c, Matter m) => c.Away
        ? new("away", new("Var borta och hade en ersättare den dagen.", "Was away that day and had a substitute.")) : null;

    private static Disqualification? LacksMandate(Candidate c, Matter m)
    {
        if (c.Kind == CandidateKind.Function || m.MandateKind is null) return null;
        var mandates = c.Mandates.Where(x => x.Kind == m.MandateKind).ToList();
        if (mandates.Count == 0) return new("no-mandate", new("Saknade mandat (delegation) den dagen.", "Had no mandate on that day."), "KL 6 kap. 37 §, KL 7 kap. 5 §");
        return m.AmountOre is { } amount && mandates.All(x => x.LimitOre < amount)
            ? new("mandate-exceeded", new("Beloppet är större än mandatet.", "The amount is above the mandate."), "KL 6 kap. 37 §, KL 7 kap. 5 §") : null;
    }

    private static string Statute(GroundCode code, Matter m) => GroundCatalogue.Find(code, m.Regime, m.Day).Statute;
}
