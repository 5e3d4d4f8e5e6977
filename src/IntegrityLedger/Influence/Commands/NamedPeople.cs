using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Influence.Commands;

/// <summary>Whom a report is about, as far as it says: employees pointed out by login or by their whole name.</summary>
public sealed class NamedPeople(IOrganisation organisation, PeopleFinder finder)
{
    /// <summary>Those named as the source: a login, or a name that employees have in full. A part of a name is nobody.</summary>
    public async Task<IReadOnlyList<EmployeeId>> Find(IEnumerable<string?> named, DateOnly on, CancellationToken ct)
    {
        var found = new List<EmployeeId>();
        foreach (var text in named.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => n!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (await organisation.ByLogin(text, on, ct) is { } one) { found.Add(one.Id); continue; }
            foreach (var person in await finder.Find(text, alsoFormer: true, ct))
                if (NameMentions.Says(text, person.Name) && await organisation.ByLogin(person.Login, on, ct) is { } same) found.Add(same.Id);
        }
        return [.. found.Distinct()];
    }
}
