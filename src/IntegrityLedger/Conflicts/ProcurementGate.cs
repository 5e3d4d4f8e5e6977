using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>A participant and the days in the project.</summary>
public sealed record GateMember(EmployeeId Person, Period Period);

/// <summary>What the gate to the evaluation is asked about.</summary>
/// <param name="Opening">The step opens the bids: every declaration must be there. Otherwise only conflicts are looked at.</param>
/// <param name="Bidders">Keys of the bidders on record.</param>
/// <param name="Ties">Ties of participants to bidders about which nothing is decided elsewhere.</param>
public sealed record GateQuestion(
    DateOnly From, DateOnly Today, bool Opening, IReadOnlyList<GateMember> Members, IReadOnlyCollection<string> Bidders,
    IReadOnlyDictionary<EmployeeId, ProcurementDeclaration> Declarations, IReadOnlyList<ProcurementTie> Ties);

/// <summary>Who stands in the way.</summary>
/// <param name="Missing">Have not declared.</param>
/// <param name="ToRenew">Declared before a bidder was noted.</param>
/// <param name="InConflict">Tied to a bidder, and nothing was decided about it.</param>
/// <param name="NotJudged">A conflict found after the bids were opened, of somebody who may have left since, is not judged yet.</param>
public sealed record GateAnswer(IReadOnlyList<EmployeeId> Missing, IReadOnlyList<EmployeeId> ToRenew, IReadOnlyList<EmployeeId> InConflict, IReadOnlyList<EmployeeId> NotJudged)
{
    public bool Opens => Missing.Count + ToRenew.Count + InConflict.Count + NotJudged.Count == 0;
}

/// <summary>R29: the phase cannot move to the evaluation while a participant's declaration is missing, or while somebody tied to a bidder takes part. Pure and total.</summary>
public static class ProcurementGate
{
    /// <summary>Those who take part after that day: whose last day it is has no part in what begins. Those of today count as well, so that a day in the past is no way round.</summary>
    public static IReadOnlyList<EmployeeId> Participants(IEnumerable<GateMember> members, DateOnly from, DateOnly today) =>
        [.. members.Where(m => TakesPart(m.Period, from) || TakesPart(m.Period, today)).Select(m => m.Person).Distinct()];

    public static GateAnswer Ask(GateQuestion asked)
    {
        var people = Participants(asked.Members, asked.From, asked.Today);
        var standing = people.ToLookup(p => ProcurementDeclarationRules.Standing(asked.Declarations.GetValueOrDefault(p), asked.Bidders));
        IReadOnlyList<EmployeeId> WhenOpening(ProcurementStanding which) => asked.Opening ? [.. standing[which]] : [];
        return new(
            WhenOpening(ProcurementStanding.Missing), WhenOpening(ProcurementStanding.RenewalDue),
            [.. asked.Ties.Where(t => people.Contains(t.Person) && !ProcurementDeclarationRules.IsHandled(asked.Declarations.GetValueOrDefault(t.Person), t)).Select(t => t.Person).Distinct()],
            [.. asked.Declarations.Values.Where(d => d.Conflicts.Any(c => c is { BidsOpened: true, Assessed: null })).Select(d => d.Person).OrderBy(p => p.Value)]);
    }

    private static bool TakesPart(Period period, DateOnly day) => period.From <= day && (period.To is null || period.To > day);
}
