using System.Text.RegularExpressions;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>Running a procurement: who may, and what follows. Pure; what conflicts of interest say about it is asked elsewhere.</summary>
public static partial class ProcurementRules
{
    /// <summary>The lead of that day, and the city's procurement function.</summary>
    public static Refusal? MayRun(Procurement procurement, Actor actor, DateOnly today) =>
        actor.Roles.Contains("procurement") || procurement.Members.AllOn(today).Any(m => m.Person == actor.Id && m.Role == Procurement.Lead) ? null : ProcurementRefusals.NotYoursToRun;

    /// <summary>From here on the bids are open, and whoever has a tie to a bidder is in the way. A project that is broken off is not.</summary>
    public static bool BidsAreOpen(ProcurementPhase phase) =>
        phase is ProcurementPhase.Evaluation or ProcurementPhase.Standstill or ProcurementPhase.Contract or ProcurementPhase.CallOff or ProcurementPhase.Extension or ProcurementPhase.Review;

    /// <summary>From here on who bid is public: the award has been decided on, or the procurement is over (OSL 19 kap. 3 § andra stycket).</summary>
    public static bool BidsArePublic(ProcurementPhase phase) => phase == ProcurementPhase.Terminated || (BidsAreOpen(phase) && phase != ProcurementPhase.Evaluation);

    /// <summary>Whether the step goes from before the evaluation into it, or past it: that is the step that every participant's declaration must be there for (R29).</summary>
    public static bool OpensTheBids(Procurement procurement, PhaseBegun next)
    {
        // A project that was broken off is taken up where it was: ending it is no way round.
        var before = procurement.Phases.Where(p => p.From <= next.From && p.Phase != ProcurementPhase.Terminated).MaxBy(p => p.From);
        return BidsAreOpen(next.Phase) && !BidsAreOpen(before?.Phase ?? ProcurementPhase.None);
    }

    public static Outcome<IReadOnlyList<object>> Enter(Procurement procurement, Actor actor, PhaseBegun next, DateOnly today)
    {
        if (MayRun(procurement, actor, today) is { } no) return no;
        if (next.From < procurement.OpenedOn) return ProcurementRefusals.Invalid("from", $"Dagen ligger före upphandlingens början, {procurement.OpenedOn:yyyy-MM-dd}.", $"The day is before the procurement began, {procurement.OpenedOn:yyyy-MM-dd}.");
        if (procurement.PhaseOn(next.From).Phase == next.Phase) return ProcurementRefusals.AlreadyInPhase;
        return Outcome.Of<IReadOnlyList<object>>([new PhaseEntered(procurement.Number, next.Phase, next.From, actor.Login)]);
    }

    public static Outcome<IReadOnlyList<object>> Join(Procurement procurement, Actor actor, EmployeeId person, string role, DateOnly from, DateOnly today)
    {
        if (MayRun(procurement, actor, today) is { } no) return no;
        if (!RoleWords().IsMatch(role)) return ProcurementRefusals.Invalid("role", "Skriv rollen med ett ord, till exempel lead, evaluator, expert, consultant, lawyer.", "Write the role as one word, such as lead, evaluator, expert, consultant, lawyer.");
        if (procurement.Members.AllOn(from).Any(m => m.Person == person && m.Role == role)) return ProcurementRefusals.AlreadyMember;
        return Outcome.Of<IReadOnlyList<object>>([new MemberJoined(procurement.Number, person, role, new(from), actor.Login)]);
    }

    /// <summary>Ends every stay of the person that is not over by that day: whoever is replaced keeps no second role.</summary>
    public static Outcome<IReadOnlyList<object>> Leave(Procurement procurement, Actor actor, EmployeeId person, DateOnly lastDay, SealedText? reason, DateOnly today)
    {
        if (MayRun(procurement, actor, today) is { } no) return no;
        var stays = procurement.Members.Where(m => m.Person == person && (m.Period.To is null || m.Period.To > lastDay)).ToList();
        if (stays.Count == 0) return ProcurementRefusals.NotAMember;
        return Outcome.Of<IReadOnlyList<object>>([.. stays.Select(m => new MemberLeft(procurement.Number, person, m.Period.From, lastDay, actor.Login, reason))]);
    }

    public static Outcome<IReadOnlyList<object>> NoteBidder(Procurement procurement, Actor actor, SupplierKey supplier, DateOnly from, DateOnly today)
    {
        if (MayRun(procurement, actor, today) is { } no) return no;
        if (procurement.Bidders.AllOn(from).Any(b => b.Supplier == supplier)) return ProcurementRefusals.AlreadyBidder;
        return Outcome.Of<IReadOnlyList<object>>([new BidderNoted(procurement.Number, supplier, from, actor.Login)]);
    }

    [GeneratedRegex("^[a-zåäö]{2,30}$")]
    private static partial Regex RoleWords();
}
