using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>What people declared that ties them to others, as the ledger knows it now.</summary>
public interface IInterestRegister
{
    /// <summary>Interests of these people in force on the day, corrections and endings counted; nobody else's, and nothing that was withdrawn.</summary>
    Task<IReadOnlyList<InterestOnDay>> Of(IReadOnlyCollection<EmployeeId> people, DateOnly on, CancellationToken ct);
}

/// <summary>One interest as of a day, without any text: what disqualification asks.</summary>
/// <param name="Id">Stream of the declaration (or of the secondary occupation that gives rise to it).</param>
/// <param name="CounterpartyKey">SupplierKey as text; null when the tie is to a colleague or a case only.</param>
/// <param name="Colleague">An employee of the city to whom the person is tied (kinship, friendship, dispute …).</param>
/// <param name="Share">Percent owned, 0–100, where it is known.</param>
/// <param name="CaseKey">Blind index of a case reference (see <see cref="Suppliers.IBlindIndex"/>, kind "case"); null when none.</param>
/// <param name="AppointedByCity">The seat is held for the city: KL 6 kap. 31 § may apply.</param>
public sealed record InterestOnDay(
    Guid Id, string CaseNumber, EmployeeId Person, InterestKind Kind, InterestRelation Relation, string? CounterpartyKey, EmployeeId? Colleague,
    decimal? Share, string? ProcurementId, string? CaseKey, bool AppointedByCity, Period Period, DateTimeOffset RecordedAt);
