using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Whose answers somebody may follow: compliance and auditors everybody's, a manager those of the units under them.</summary>
internal static class AttestationScope
{
    /// <returns>Null for all units.</returns>
    public static async Task<Outcome<IReadOnlyList<string>?>> Units(IQuerySession session, PeopleRegister people, LedgerRequest request, DateOnly today, CancellationToken ct)
    {
        if (request.Caller.IsAny(Role.Compliance, Role.Auditor)) return Outcome.Of<IReadOnlyList<string>?>(null);
        if (!request.Caller.Is(Role.Manager)) return AttestationRefusals.NotYours;
        return Outcome.Of<IReadOnlyList<string>?>(await people.UnitsUnder(session, request.Caller.Id, today, ct));
    }
}
