using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Asks who may assess an interest; whoever it concerns, entered it or stepped aside does not.</summary>
public sealed class InterestRouter(IMatterRouter router, IOrganisation organisation)
{
    public async Task<MatterRoutes> For(Interest interest, DateOnly today, CancellationToken ct) => await router.Routes(await Facts(interest, today, ct), ct);

    /// <summary>Why this person may not assess it today; null when nothing stands in the way.</summary>
    public async Task<SkippedApprover?> Hinder(EmployeeId person, Interest interest, DateOnly today, CancellationToken ct) =>
        await router.Hinder(person, await Facts(interest, today, ct), ct);

    /// <summary>Why this person may not open it: no right to, or a conflict that keeps them out from this moment. Null when it is open.</summary>
    public async Task<Refusal?> Closed(Interest interest, Actor person, DateOnly today, CancellationToken ct) =>
        !InterestActions.MayRead(interest, person) ? InterestRefusals.NotYoursToRead
        : !InterestRules.IsDeclarant(interest, person) && await Hinder(person.Id, interest, today, ct) is not null ? InterestRefusals.SteppedAside : null;

    /// <summary>The matter as routing and escalation see it.</summary>
    public async Task<MatterFacts> Facts(Interest interest, DateOnly today, CancellationToken ct)
    {
        var d = interest.Declaration;
        var involved = new HashSet<EmployeeId>();
        if (d.Colleague is { } colleague) involved.Add(colleague);
        if (await organisation.ByLogin(interest.EnteredBy, today, ct) is { } entered) involved.Add(entered.Id);
        return new(interest.Declarant.Person, today)
        {
            TookPart = involved, SteppedAside = interest.Recused.ToHashSet(), Parties = SupplierKey.TryParse(d.Counterparty?.Key) is { } key ? [key] : [],
            Procurements = d.ProcurementId is { } procurement ? [procurement] : [], CaseKey = d.CaseKey,
        };
    }
}
