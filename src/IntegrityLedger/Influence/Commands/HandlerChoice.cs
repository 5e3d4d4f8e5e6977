using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;

namespace IntegrityLedger.Influence.Commands;

/// <summary>What the choice of handlers needs to know of a report; it is asked with the report open.</summary>
/// <param name="Named">Employees it is about.</param>
/// <param name="Kept">Whoever is in it in another way: the reporter, and an exposed colleague.</param>
public sealed record Involved(IReadOnlyList<EmployeeId> Named, IReadOnlyList<EmployeeId> Kept, IReadOnlyList<string> Words, SupplierKey? Supplier, string? CaseKey);

/// <summary>Who was chosen, and who was passed over and why: kept sealed.</summary>
public sealed record ChosenHandlers(IReadOnlyList<EmployeeId> Handlers, LocalizedText Reason, IReadOnlyList<SkippedApprover> Skipped);

/// <summary>Who may handle a report: nobody it names, nobody above the named, nobody under the named, nobody with an interest in the supplier or the case.</summary>
/// <remarks>The same rules of disqualification as for every other matter (FL 16–17 §§, KL 6 kap. 28–31 §§), and besides that the line above whoever is named: a report about a manager passes the line by.</remarks>
public sealed class HandlerChoice(IOrganisation organisation, IMatterRouter router)
{
    private static readonly EmployeeId Nobody = new(Guid.Empty);

    public async Task<ChosenHandlers> Choose(Involved involved, DateOnly today, CancellationToken ct)
    {
        var skipped = new List<SkippedApprover>();
        foreach (var (role, why) in Functions)
        {
            var able = new List<EmployeeId>();
            foreach (var person in (await organisation.WithRole(role, today, ct)).Where(p => p.Employed))
                if (await Hinder(person, involved, today, ct) is { } hinder) skipped.Add(hinder);
                else able.Add(person.Id);
            if (able.Count > 0) return new(able, why, skipped);
        }
        return new([], new("Ingen får handlägga rapporten än. Den väntar, förseglad, tills någon får.", "Nobody may handle the report yet. It waits, sealed, until somebody may."), skipped);
    }

    /// <summary>Why this person may not handle or open it; null when nothing stands in the way.</summary>
    public async Task<SkippedApprover?> Hinder(EmployeeId person, Involved involved, DateOnly today, CancellationToken ct) =>
        await organisation.ById(person, today, ct) is { Employed: true } who ? await Hinder(who, involved, today, ct) : new(person, "", "left", new("Har slutat.", "Has left."));

    private async Task<SkippedApprover?> Hinder(PersonOnDay person, Involved involved, DateOnly today, CancellationToken ct)
    {
        if (involved.Named.Contains(person.Id) || NamedPeople.Mentions(involved.Words, person)) return Because(person, "named", "Nämns i rapporten.", "Is named in the report.");
        if (involved.Kept.Contains(person.Id)) return Because(person, "involved", "Har själv rapporterat eller är utsatt.", "Reported it or is exposed.");
        foreach (var named in involved.Named)
            if ((await organisation.LineAbove(named, today, ct)).Any(step => step.Manager?.Id == person.Id)) return Because(person, "in-the-line", "Är chef i linjen över någon som nämns.", "Is a manager in the line above somebody who is named.");
        var facts = new MatterFacts(Nobody, today) { TookPart = involved.Named.ToHashSet(), Parties = involved.Supplier is { } supplier ? [supplier] : [], CaseKey = involved.CaseKey };
        return await router.Hinder(person.Id, facts, ct);
    }

    private static SkippedApprover Because(PersonOnDay person, string code, string sv, string en) => new(person.Id, person.UnitCode, code, new(sv, en), "FL 16 §; KL 6 kap. 28 §");

    private static readonly (string Role, LocalizedText Why)[] Functions =
    [
        (Role.Security, new("Säkerhetssamordningen handlägger.", "The security coordination handles it.")),
        (Role.Compliance, new("Säkerhetssamordningen får inte; funktionen för regelefterlevnad handlägger.", "The security coordination may not; the compliance function handles it.")),
        (Role.Auditor, new("Varken säkerhetssamordning eller regelefterlevnad får; revisionen tar emot den.", "Neither security nor compliance may; the auditors receive it.")),
    ];
}
