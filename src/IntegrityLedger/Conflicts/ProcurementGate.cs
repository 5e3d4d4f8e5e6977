using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>A participant and the days in the project.</summary>
public sealed record GateMember(EmployeeId Person, Period Period);

/// <summary>What the gate to the evaluation is asked about.</summary>
/// <param name="Opening">The step opens the bids: every declaration must be there. Otherwise only conflicts are looked at.</param>
/// <param name="Bidders">Keys of the bidders on record.</param>
/// <param name="Ties">Ties of participants to bidders.</param>
/// <param name="Measures">What was decided on the interests behind the ties.</param>
public sealed record GateQuestion(
    DateOnly From, DateOnly Today, bool Opening, IReadOnlyList<GateMember> Members, IReadOnlyCollection<string> Bidders,
    IReadOnlyDictionary<EmployeeId, ProcurementDeclaration> Declarations, IReadOnlyList<ProcurementTie> Ties, IReadOnlyList<Measure> Measures)
{
    /// <summary>The day on which a measure has to hold.</summary>
    public DateOnly Day => From > Today ? From : Today;
}

/// <summary>Who stands in the way.</summary>
/// <param name="Missing">Have not declared.</param>
/// <param name="ToRenew">Declared before a bidder was noted.</param>
/// <param name="InConflict">Tied to a bidder, and nothing was decided about it.</param>
/// <param name="NotApart">Tied to a bidder, and what was decided does not keep the person away from the bids.</param>
/// <param name="NotJudged">A conflict found after the bids were opened, of somebody who may have left since, is not judged yet.</param>
public sealed record GateAnswer(
    IReadOnlyList<EmployeeId> Missing, IReadOnlyList<EmployeeId> ToRenew, IReadOnlyList<EmployeeId> InConflict, IReadOnlyList<EmployeeId> NotApart, IReadOnlyList<EmployeeId> NotJudged)
{
    public IEnumerable<EmployeeId> InTheWay => Missing.Concat(ToRenew).Concat(InConflict).Concat(NotApart).Concat(NotJudged);
    public bool Opens => !InTheWay.Any();
}

/// <summary>How far a tie is dealt with.</summary>
public enum TieStanding { Undecided, NotApart, Settled }

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
        var tied = asked.Ties.Where(t => people.Contains(t.Person)).ToLookup(t => Of(t, asked), t => t.Person);
        IReadOnlyList<EmployeeId> WhenOpening(ProcurementStanding which) => asked.Opening ? [.. standing[which]] : [];
        return new(
            WhenOpening(ProcurementStanding.Missing), WhenOpening(ProcurementStanding.RenewalDue),
            [.. tied[TieStanding.Undecided].Distinct()], [.. tied[TieStanding.NotApart].Except(tied[TieStanding.Undecided])],
            [.. asked.Declarations.Values.Where(d => d.Conflicts.Any(c => c is { BidsOpened: true, Assessed: null })).Select(d => d.Person).OrderBy(p => p.Value)]);
    }

    /// <summary>Settled by what was decided about the conflict here, or by a measure on the interest that keeps the person away from the bids.</summary>
    public static TieStanding Of(ProcurementTie tie, GateQuestion asked)
    {
        var assessed = asked.Declarations.GetValueOrDefault(tie.Person)?.Conflicts.FirstOrDefault(c => c.Interest == tie.Interest && c.Bidder == tie.Bidder)?.Assessed;
        var decided = asked.Measures.Where(m => m.Subject.Id == tie.Interest).ToList();
        return ProcurementMeasures.Settles(assessed, asked.Day) || decided.Any(m => ProcurementMeasures.KeepsApart(m, asked.Day)) ? TieStanding.Settled
            : assessed is null && decided.Count == 0 ? TieStanding.Undecided : TieStanding.NotApart;
    }

    private static bool TakesPart(Period period, DateOnly day) => period.From <= day && (period.To is null || period.To > day);
}
