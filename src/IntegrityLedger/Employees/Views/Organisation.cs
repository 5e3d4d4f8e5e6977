using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Employees.Views;

/// <summary>The live organisation: one round trip for people, one more for those above them.</summary>
public sealed class Organisation(IQuerySession session, UnitDirectoryCache cache) : IOrganisation
{
    public async Task<PersonOnDay?> ByLogin(string login, DateOnly on, CancellationToken ct) =>
        Describe(await PeopleReader.ByLogins(session, cache, [login], ct), on).FirstOrDefault();

    /// <summary>By account name; names that nobody has are absent.</summary>
    public async Task<IReadOnlyDictionary<string, PersonOnDay>> ByLogins(IEnumerable<string> logins, DateOnly on, CancellationToken ct) =>
        Describe(await PeopleReader.ByLogins(session, cache, logins, ct), on).ToDictionary(person => person.Login);

    public async Task<PersonOnDay?> ById(EmployeeId id, DateOnly on, CancellationToken ct) => (await ByIds([id], on, ct)).SingleOrDefault();

    public async Task<IReadOnlyList<PersonOnDay>> ByIds(IEnumerable<EmployeeId> ids, DateOnly on, CancellationToken ct)
    {
        EmployeeId[] wanted = [.. ids.Distinct()];
        if (wanted.Length == 0) return [];
        var found = Describe(await PeopleReader.ByIds(session, cache, wanted, ct), on).ToDictionary(person => person.Id);
        return [.. wanted.Where(found.ContainsKey).Select(id => found[id])];
    }

    public async Task<IReadOnlyList<LineStep>> LineAbove(EmployeeId person, DateOnly on, CancellationToken ct)
    {
        var own = await PeopleReader.ByIds(session, cache, [person], ct);
        var places = own.Units.LineAbove(own.People is [var (employee, _)] ? employee.AssignmentOn(on)?.UnitCode : null, on);
        var heads = (await ByIds(places.Select(place => place.Person).OfType<EmployeeId>(), on, ct)).ToDictionary(head => head.Id);
        return [.. places.Select(place => new LineStep(place.UnitCode, place.UnitName, place.Person is { } id ? heads.GetValueOrDefault(id) : null, place.Kind))];
    }

    public async Task<IReadOnlyList<PersonOnDay>> WithRole(string role, DateOnly on, CancellationToken ct) =>
        [.. Describe(await PeopleReader.EverWithRole(session, cache, role, ct), on).Where(person => person.Roles.Contains(role))];

    public async Task<IReadOnlyDictionary<string, UnitOnDay>> Units(IEnumerable<string> codes, DateOnly on, CancellationToken ct)
    {
        var units = await cache.Now(session, ct);
        return codes.Distinct(StringComparer.OrdinalIgnoreCase).Select(code => units.UnitOn(code, on)).OfType<UnitOnDay>().ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<PersonOnDay> Describe(PeopleRead read, DateOnly on) =>
        read.People.Select(person => read.Units.Describe(person.Employee, person.Name, on));
}
