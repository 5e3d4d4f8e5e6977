using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>The register while nobody can declare yet.</summary>
internal sealed class NoInterests : IInterestRegister
{
    public Task<IReadOnlyList<InterestOnDay>> Of(IReadOnlyCollection<EmployeeId> people, DateOnly on, CancellationToken ct) => Task.FromResult<IReadOnlyList<InterestOnDay>>([]);
}
