using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Influence.Commands;

/// <summary>Whom and what a report involves; it is asked with the report open.</summary>
public sealed record Involved(InvolvedPeople People, SupplierKey? Supplier, string? CaseKey);

/// <summary>Asks <see cref="HandlerRules"/> with what the registers say that day.</summary>
/// <remarks>The same rules of disqualification as for every other matter, and besides that the line above whoever is named: a report about a manager passes the line by.</remarks>
public sealed class HandlerChoice(IOrganisation organisation, IMatterRouter router)
{
    private static readonly EmployeeId Nobody = new(Guid.Empty);

    public async Task<ChosenHandlers> Choose(Involved involved, DateOnly today, CancellationToken ct)
    {
        var functions = new List<HandlingFunction>();
        foreach (var (role, why) in Functions)
        {
            var holders = new List<HandlerCandidate>();
            foreach (var person in (await organisation.WithRole(role, today, ct)).Where(p => p.Employed)) holders.Add(await Candidate(person, involved, today, ct));
            functions.Add(new(why, holders));
        }
        return HandlerRules.Choose(functions, involved.People);
    }

    /// <summary>Why this person may not handle or open it; null when nothing stands in the way.</summary>
    public async Task<SkippedApprover?> Hinder(EmployeeId person, Involved involved, DateOnly today, CancellationToken ct) =>
        await organisation.ById(person, today, ct) is { Employed: true } who ? HandlerRules.Hinder(await Candidate(who, involved, today, ct), involved.People) : new(person, "", "left", new("Har slutat.", "Has left."));

    private async Task<HandlerCandidate> Candidate(PersonOnDay person, Involved involved, DateOnly today, CancellationToken ct)
    {
        var above = new HashSet<EmployeeId>();
        foreach (var named in involved.People.Named)
            if ((await organisation.LineAbove(named, today, ct)).Any(step => step.Manager?.Id == person.Id)) above.Add(named);
        var facts = new MatterFacts(Nobody, today) { TookPart = involved.People.Named.ToHashSet(), Parties = involved.Supplier is { } supplier ? [supplier] : [], CaseKey = involved.CaseKey };
        return new(person.Id, person.UnitCode, person.Name, person.Login, above, await router.Hinder(person.Id, facts, ct));
    }

    private static readonly (string Role, LocalizedText Why)[] Functions =
    [
        (Role.Security, new("Säkerhetssamordningen handlägger.", "The security coordination handles it.")),
        (Role.Compliance, new("Säkerhetssamordningen får inte; funktionen för regelefterlevnad handlägger.", "The security coordination may not; the compliance function handles it.")),
        (Role.Auditor, new("Varken säkerhetssamordning eller regelefterlevnad får; revisionen tar emot den.", "Neither security nor compliance may; the auditors receive it.")),
    ];
}
