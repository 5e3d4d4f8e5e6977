using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Commands;

/// <summary>Asks the rooms in turn. Each matter is its own transaction, so that one that is being decided holds up no other.</summary>
public sealed class Reconsideration(IServiceProvider services) : IReconsideration
{
    // Resolved when asked: a room's mover may itself need a desk that asks for reconsideration.
    private IEnumerable<IMatterMover> Movers => services.GetServices<IMatterMover>();

    public async Task<int> Of(EmployeeId approver, CancellationToken ct)
    {
        var moved = 0;
        foreach (var mover in Movers) moved += await mover.MoveOn(approver, ct);
        return moved;
    }

    public async Task<int> Everybody(CancellationToken ct)
    {
        var moved = 0;
        foreach (var mover in Movers)
            foreach (var approver in await mover.Approvers(ct)) moved += await mover.MoveOn(approver, ct);
        return moved;
    }
}
