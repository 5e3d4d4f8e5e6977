using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Whoever is disqualified in a matter does not follow up its measures either (KL 6 kap. 29 §, FL 17 §).</summary>
public sealed class MeasureTies(IMatterRouter router)
{
    /// <summary>Why this person may not follow it up on the day; null when nothing stands in the way.</summary>
    public Task<SkippedApprover?> Hinder(EmployeeId person, Measure measure, DateOnly day, CancellationToken ct) => router.Hinder(person, Facts(measure, day), ct);

    /// <summary>As far as the measure itself knows the matter: whose it is, and the other side.</summary>
    public static MatterFacts Facts(Measure measure, DateOnly day) => new(measure.Subject.Person, day)
    {
        Parties = SupplierKey.TryParse(measure.Subject.CounterpartyKey) is { } key ? [key] : [],
    };
}
