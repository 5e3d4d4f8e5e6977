using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>After an interest has changed: every room looks again at what waits for the people it ties.</summary>
public sealed class InterestMoves(IReconsideration reconsideration)
{
    public async Task<int> After(params IEnumerable<EmployeeId?> people)
    {
        var moved = 0;
        foreach (var person in people.OfType<EmployeeId>().Distinct()) moved += await reconsideration.Of(person, CancellationToken.None);
        return moved;
    }
}
