using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Which measures keep somebody who is tied to a bidder away from the bids (domain B3). Pure.</summary>
/// <remarks>
/// Whoever is disqualified neither handles the matter nor is present (KL 6 kap. 29 §, FL 17 §), and the bids are treated alike only when nobody with a tie touches them
/// (LOU 4 kap. 1 §, dir. 2014/24/EU art. 24). A measure that lets the person go on, watched or with a smaller mandate, does not do that.
/// </remarks>
public static class ProcurementMeasures
{
    /// <param name="until">Last day of a cooling-off; without one nobody knows whether it still holds.</param>
    /// <param name="day">The later of today and the first day of the phase.</param>
    public static bool KeepsApart(MeasureKind kind, DateOnly? until, DateOnly day) => kind switch
    {
        // Out of the case, out of the group, somebody else does it, or nothing of it is shown.
        MeasureKind.Recuse or MeasureKind.RemoveFromEvaluation or MeasureKind.ReassignHandler or MeasureKind.TransferDuties or MeasureKind.InformationBarrier => true,
        MeasureKind.CoolingOff => until >= day,
        // A second reader sees the bids beside the person; one sitting is left, not the project; a mandate is about money; words cannot be judged by a rule;
        // what is sold ends the interest, and from that day there is no tie.
        MeasureKind.SecondReader or MeasureKind.LeaveRoom or MeasureKind.ChangeMandate or MeasureKind.Condition or MeasureKind.Divest => false,
        // That nothing is needed was said about the interest, not about these bids: see Settles.
        _ => false,
    };

    /// <summary>What was decided about the conflict in this very procurement: a measure that keeps apart, or that this tie needs none.</summary>
    public static bool Settles(ProcurementConflictAssessed? assessed, DateOnly day) =>
        assessed?.Measure is { } measure && (measure == MeasureKind.NoMeasure || KeepsApart(measure, null, day));

    /// <summary>A measure decided on the interest itself; one that was looked at and not met keeps nobody apart.</summary>
    public static bool KeepsApart(Measure measure, DateOnly day) => measure.Status is not (MeasureStatus.NotMet or MeasureStatus.FellAway) && KeepsApart(measure.Kind, measure.Until, day);
}
