using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Views;

/// <summary>Has every room look again at what waits: called by whatever may change who may decide.</summary>
public interface IReconsideration
{
    /// <summary>What waits for one person, and for the colleagues that the person has declared ties to: after a declared interest, a substitute, a delegation.</summary>
    /// <returns>How many matters went to somebody else.</returns>
    Task<int> Of(EmployeeId approver, CancellationToken ct);

    /// <summary>What waits for anybody: after registers changed, and each night.</summary>
    Task<int> Everybody(CancellationToken ct);
}
