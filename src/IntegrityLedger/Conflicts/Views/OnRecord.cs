using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Something that is on record about me.</summary>
/// <param name="To">Whom it ties me to, by name; a dash when the name has been destroyed, null when it is a case only.</param>
/// <param name="Url">The page where it is ended or corrected.</param>
public sealed record OnRecordLine(Guid Id, string CaseNumber, InterestKind Kind, InterestRelation Relation, string? To, DateOnly From, DateOnly? Until, string Url);

/// <summary>"Still true?": interests and secondary occupations in force, with the names of the other side.</summary>
public sealed class OnRecord(IInterestRegister interests, ISupplierRegister suppliers, IOrganisation organisation, IDocumentStore store, Vault vault)
{
    public async Task<IReadOnlyList<OnRecordLine>> About(EmployeeId person, DateOnly today, CancellationToken ct)
    {
        var found = await interests.Of([person], today, ct);
        if (found.Count == 0) return [];
        var keys = found.Where(i => i.CounterpartyKey is not null).Select(i => new SupplierKey(i.CounterpartyKey!)).Distinct();
        var firms = (await suppliers.ByKeys(keys, today, ct)).ToDictionary(s => s.Key.Value, s => s.Name);
        var written = await Written([.. found.Where(i => i.CounterpartyKey is { } key && !firms.ContainsKey(key)).Select(i => i.Id)], ct);
        var people = (await organisation.ByIds(found.Where(i => i.Colleague is not null).Select(i => i.Colleague!.Value), today, ct)).ToDictionary(p => p.Id, p => p.Name);
        return
        [
            .. found.OrderBy(i => i.CaseNumber, StringComparer.Ordinal).Select(i => new OnRecordLine(
                i.Id, i.CaseNumber, i.Kind, i.Relation,
                i.CounterpartyKey is { } key ? firms.GetValueOrDefault(key) ?? written.GetValueOrDefault(i.Id) ?? "–" : i.Colleague is { } colleague ? people.GetValueOrDefault(colleague) ?? "–" : null,
                i.Period.From, i.Period.To, PageOf(i))),
        ];
    }

    /// <summary>Whoever is in no register has the name that was written in the declaration.</summary>
    private async Task<Dictionary<Guid, string?>> Written(Guid[] ids, CancellationToken ct)
    {
        if (ids.Length == 0) return [];
        await using var session = store.QuerySession();
        var seals = await vault.LoadMany(session, ids, ct);
        var declared = (await session.LoadManyAsync<InterestSummary>(ct, ids)).Select(i => (i.Id, Name: i.State.Declaration.Counterparty?.Name));
        var occupations = (await session.LoadManyAsync<SecondaryOccupationSummary>(ct, ids)).Select(o => (o.Id, Name: o.State.Terms.Company.Name));
        return declared.Concat(occupations).ToDictionary(one => one.Id, one => seals[one.Id].Open(one.Name));
    }

    /// <summary>The series of the number says which room part keeps it: B for secondary occupations (bisysslor), I for interests.</summary>
    private static string PageOf(InterestOnDay interest) => interest.CaseNumber.StartsWith('B') ? $"/secondary-occupations/{interest.Id}" : $"/conflicts/{interest.Id}";
}
