using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Everything a declaration was judged by: who, against what, and the answer.</summary>
public sealed record SecondaryOccupationAssessed(PersonOnDay Declarant, SupplierKey? Company, string? CompanyName, SecondaryOccupationScreened Screened);

/// <summary>Looks up what the rules ask about: registers, unit, other occupations, and who is next.</summary>
public sealed class SecondaryOccupationAssessor(
    IOrganisation organisation, ISupplierRegister suppliers, IPolicyLibrary policies, IMatterRouter router)
{
    public IOrganisation Organisation => organisation;

    public SecondaryOccupationLimits LimitsOn(DateOnly day) => SecondaryOccupationLimits.Of(policies.InForceOn(day), day);

    public async Task<Outcome<SecondaryOccupationAssessed>> Assess(IQuerySession session, DeclareSecondaryOccupation form, EmployeeId person, Guid? matter, DateOnly today, CancellationToken ct)
    {
        if (await organisation.ById(person, today, ct) is not { } declarant) return SecondaryOccupationRefusals.Missing("onBehalfOf", "Personen finns inte i registret.", "The person is not in the register.");
        var company = form.Company! with { Kind = form.Company.Kind ?? CounterpartyKind.Unknown };
        var key = await suppliers.Identify(company, ct);
        var standing = key is { } known ? await suppliers.Standing(known, today, person, ct) : null;
        var others = await Others(session, person, matter, today, ct);
        var procurements = (standing?.Procurements ?? []).Where(p => p.Phase is not ProcurementPhase.Terminated && (p.PersonIsMember || p.UnitCode.Equals(declarant.UnitCode, StringComparison.OrdinalIgnoreCase)));
        var facts = new SecondaryOccupationFacts(
            (await organisation.Units([declarant.UnitCode], today, ct)).GetValueOrDefault(declarant.UnitCode)?.Regime ?? Regime.Authority, form.Type!.Value, form.SupplierRelation, form.TouchesDuties, form.UsesEquipment, form.HoursPerWeek, others.Sum(o => o.State.Terms.HoursPerWeek ?? 0),
            standing?.Supplier is not null || !string.IsNullOrWhiteSpace(company.OrganisationNumber),
            [.. (standing?.GroupRelations ?? []).Select(r => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(r.Kind.ToString())).Distinct().Order(StringComparer.Ordinal)],
            [.. procurements.Select(p => p.Number).Distinct().Order(StringComparer.Ordinal)]);
        var pack = policies.InForceOn(today);
        return new SecondaryOccupationAssessed(declarant, key, standing?.Supplier?.Name, new(SecondaryOccupationScreening.Of(facts, SecondaryOccupationLimits.Of(pack, today), pack.Version, today), facts, today));
    }

    /// <summary>The person's other occupations that go on that day, decided or not, forbidden ones too until they have ended.</summary>
    public static async Task<IReadOnlyList<SecondaryOccupationSummary>> Others(IQuerySession session, EmployeeId person, Guid? matter, DateOnly today, CancellationToken ct)
    {
        var id = person.Value;
        return [.. (await session.Query<SecondaryOccupationSummary>().Where(o => o.DeclarantId == id).ToListAsync(ct)).Where(o => o.Id != matter && o.State.TiesOn(today))];
    }

    /// <summary>The matter as routing asks about it.</summary>
    public async Task<MatterFacts> Matter(SecondaryOccupation matter, EmployeeId? enteredBy, DateOnly today, CancellationToken ct)
    {
        var involved = new HashSet<EmployeeId>();
        if (enteredBy is { } person && person != matter.Declarant.Person) involved.Add(person);
        else if (matter.EnteredForAnother && await organisation.ByLogin(matter.EnteredBy, today, ct) is { } colleague) involved.Add(colleague.Id);
        return new(matter.Declarant.Person, today)
        {
            TookPart = involved, OutOfIt = matter.Opinion is { } opinion ? new HashSet<EmployeeId> { opinion.Giver } : [], SteppedAside = matter.Disqualified.ToHashSet(),
            Parties = matter.Terms.Company.Key is { } key ? [new SupplierKey(key)] : [], Rules = matter.RuleHits,
        };
    }

    public async Task<SecondaryOccupationRoutes> Routes(SecondaryOccupation matter, EmployeeId? enteredBy, DateOnly today, CancellationToken ct)
    {
        var facts = await Matter(matter, enteredBy, today, ct);
        var routes = await router.Routes(facts, ct);
        // Whoever decides does not also give the opinion that comes before.
        if (!matter.Presumed || routes.Line.Approver is not { } manager || routes.SecondLook.Approver != manager) return new(routes.Line, routes.SecondLook, routes.DueOn) { Eligible = routes.Eligible.ToHashSet() };
        return new(routes.Line, (await router.Routes(facts with { OutOfIt = facts.OutOfIt.Append(manager).ToHashSet() }, ct)).SecondLook, routes.DueOn) { Eligible = routes.Eligible.ToHashSet() };
    }

    public async Task<Refusal?> Hinder(EmployeeId person, SecondaryOccupation matter, DateOnly today, CancellationToken ct) =>
        await router.Hinder(person, await Matter(matter, null, today, ct) with { OutOfIt = new HashSet<EmployeeId>() }, ct) is { } why ? SecondaryOccupationRefusals.Hindered(why) : null;
}
