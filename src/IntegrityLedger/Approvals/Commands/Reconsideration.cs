using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Commands;

/// <summary>Asks the rooms in turn. Each matter is its own transaction, so that one that is being decided holds up no other.</summary>
/// <remarks>What gave rise to it is recorded already: a room that fails is noted and never takes that back. The door of each matter asks again anyway, and so does the night.</remarks>
public sealed partial class Reconsideration(IEnumerable<IMatterMover> movers, IInterestRegister interests, TimeProvider clock, ILogger<Reconsideration> log) : IReconsideration
{
    public async Task<int> Of(EmployeeId approver, CancellationToken ct)
    {
        // A tie to a colleague counts from either end, however it came to be declared: also what waits for that colleague.
        var ties = await interests.Of([approver], StockholmTime.DateOf(clock.GetUtcNow()), ct);
        var moved = 0;
        foreach (var person in ties.Select(tie => tie.Colleague).OfType<EmployeeId>().Prepend(approver).Distinct())
            foreach (var mover in movers) moved += await Ask(mover, person, ct);
        return moved;
    }

    public async Task<int> Everybody(CancellationToken ct)
    {
        var moved = 0;
        foreach (var mover in movers)
            foreach (var approver in await mover.Approvers(ct)) moved += await Ask(mover, approver, ct);
        return moved;
    }

    private async Task<int> Ask(IMatterMover mover, EmployeeId approver, CancellationToken ct)
    {
        try
        {
            return await mover.MoveOn(approver, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            NotMoved(mover.GetType().Name, e);
            return 0;
        }
    }

    [LoggerMessage(EventId = 4201, Level = LogLevel.Error, Message = "{Mover} could not look again at what waits.")]
    private partial void NotMoved(string mover, Exception why);
}
