using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>After somebody's interests changed: looks whether they now tie that person to a bidder in a procurement in which they take part.</summary>
public sealed class ProcurementWatch(CommandDesk desk, IProcurements procurements, ProcurementConflicts conflicts, TimeProvider clock) : IMatterMover
{
    private static readonly CommandScope System = new("system");

    /// <summary>Everybody who takes part in a procurement that is under way.</summary>
    public async Task<IReadOnlyList<EmployeeId>> Approvers(CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        return [.. (await procurements.All(ct)).Where(p => p.IsUnderWay(today)).SelectMany(p => p.Members.AllOn(today)).Select(m => m.Person).Distinct()];
    }

    /// <returns>None: nobody is moved; what is found becomes a task for the lead and compliance.</returns>
    public async Task<int> MoveOn(EmployeeId approver, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        foreach (var procurement in (await procurements.With(approver, ct)).Where(p => p.IsUnderWay(today)))
            await desk.Execute<int>(System, async (session, token) => await conflicts.Note(session, procurement, today, System.Login, token), ct);
        return 0;
    }
}
