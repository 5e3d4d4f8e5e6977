using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Something that is on record about me.</summary>
/// <param name="To">Whom it ties me to, by name; a dash when the name has been destroyed, null when it is a case only.</param>
/// <param name="Url">The page where it is ended or corrected.</param>
public sealed record OnRecordLine(Guid Id, string CaseNumber, InterestKind Kind, InterestRelation Relation, string? To, DateOnly From, DateOnly? Until, string Url);

/// <summary>"Still true?": interests and secondary occupations in force, with the names of the other side.</summary>
public sealed class OnRecord(IInterestRegister interests, ISupplierRegister suppliers, IOrganisation organisation)
{
    public async Task<IReadOnlyList<OnRecordLine>> About(EmployeeId person, DateOnly today, CancellationToken ct)
    {
        var found = await interests.Of([person], today, ct);
        if (found.Count == 0) return [];
        var keys = found.Where(i => i.CounterpartyKey is not null).Select(i => new SupplierKey(i.CounterpartyKey!)).Distinct();
        var firms = (await suppliers.ByKeys(keys, today, ct)).ToDictionary(s => s.Key.Value, s => s.Name);
        var people = (await organisation.ByIds(found.Where(i => i.Colleague is not null).Select(i => i.Colleague!.Value), today, ct)).ToDictionary(p => p.Id, p => p.Name);
        return
        [
            .. found.OrderBy(i => i.CaseNumber, StringComparer.Ordinal).Select(i => new OnRecordLine(
                i.Id, i.CaseNumber, i.Kind, i.Relation,
                i.CounterpartyKey is { } key ? firms.GetValueOrDefault(key) ?? "–" : i.Colleague is { } colleague ? people.GetValueOrDefault(colleague) ?? "–" : null,
                i.Period.From, i.Period.To, PageOf(i))),
        ];
    }

    /// <summary>The series of the number says which room part keeps it: B for secondary occupations (bisysslor), I for interests.</summary>
    private static string PageOf(InterestOnDay interest) => interest.CaseNumber.StartsWith('B') ? $"/secondary-occupations/{interest.Id}" : $"/conflicts/{interest.Id}";
}
