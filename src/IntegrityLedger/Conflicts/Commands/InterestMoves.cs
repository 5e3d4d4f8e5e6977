using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>After an interest has changed: every room looks again at what waits for the people it ties, and hands on what they may no longer decide.</summary>
public sealed partial class InterestMoves(IEnumerable<IMatterMover> movers, ILogger<InterestMoves> log)
{
    /// <summary>The interest is recorded already: a room that fails is noted and never takes that back, and what it left is caught when somebody decides.</summary>
    public async Task<int> After(params IEnumerable<EmployeeId?> people)
    {
        var moved = 0;
        foreach (var person in people.OfType<EmployeeId>().Distinct())
            foreach (var mover in movers)
                try { moved += await mover.MoveOn(person, CancellationToken.None); }
                catch (Exception e) when (e is not OutOfMemoryException) { NotMoved(mover.GetType().Name, e); }
        return moved;
    }

    [LoggerMessage(EventId = 4201, Level = LogLevel.Error, Message = "{Mover} could not look again at what waits after an interest changed.")]
    private partial void NotMoved(string mover, Exception why);
}
