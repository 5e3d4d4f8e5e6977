using IntegrityLedger.Employees;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Demo;

/// <summary>Everybody in the city, held in memory while the story is told: the same folds as the live organisation answers from, without its round trips.</summary>
internal sealed class Cast(IDocumentStore store) : IOrganisation
{
    private Dictionary<EmployeeId, (Employee Employee, string Name)> people = [];
    private Dictionary<string, EmployeeId> logins = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<Employee> inOrder = [];
    private UnitDirectory units = new([]);

    /// <summary>Reads the city anew, after a register told something.</summary>
    public async Task Refresh(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var employees = await session.Query<Employee>().ToListAsync(ct);
        var cards = (await session.Query<PersonCard>().ToListAsync(ct)).ToDictionary(card => card.Id);
        units = new(await session.Query<OrganisationUnit>().ToListAsync(ct));
        people = employees.ToDictionary(e => e.EmployeeId(), e => (e, PersonCard.NameOf(cards.GetValueOrDefault(e.Id))));
        logins = employees.Where(e => e.Login is not null).ToDictionary(e => e.Login!, e => e.EmployeeId(), StringComparer.OrdinalIgnoreCase);
        inOrder = [.. employees.OrderBy(e => e.Login, StringComparer.Ordinal)];
    }

    /// <summary>Null for somebody without an account.</summary>
    public string? LoginOf(EmployeeId person) => people.GetValueOrDefault(person).Employee?.Login;

    public int Count => people.Count;
    public int UnitCount => units.All.Count();

    /// <summary>Somebody as signed in on that day.</summary>
    public Caller Caller(string login, DateOnly on)
    {
        var person = OnDay(logins.TryGetValue(login, out var id) ? id : throw new InvalidOperationException($"The story names {login}, who is not in the registers."), on)!;
        return new(person.Id, person.Login, person.Name, person.UnitCode, person.Roles.ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Who works in one of the units under one of the titles on both days; all titles when none is given.</summary>
    public IReadOnlyList<(string Login, string UnitCode)> Working(IReadOnlyList<string> inUnits, IReadOnlyList<string> titles, DateOnly on, DateOnly and) =>
    [
        .. inOrder.Where(e => e.Login is not null && e.AssignmentOn(and) is not null && e.AssignmentOn(on) is { } place
                && inUnits.Any(unit => unit == place.UnitCode || (unit.EndsWith('*') && place.UnitCode.StartsWith(unit[..^1], StringComparison.Ordinal)))
                && (titles.Count == 0 || titles.Contains(place.Title)))
            .Select(e => (e.Login!, e.AssignmentOn(on)!.UnitCode)),
    ];

    public Task<PersonOnDay?> ByLogin(string login, DateOnly on, CancellationToken ct) => Task.FromResult(logins.TryGetValue(login, out var id) ? OnDay(id, on) : null);
    public Task<PersonOnDay?> ById(EmployeeId id, DateOnly on, CancellationToken ct) => Task.FromResult(OnDay(id, on));

    public Task<IReadOnlyList<PersonOnDay>> ByIds(IEnumerable<EmployeeId> ids, DateOnly on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PersonOnDay>>([.. ids.Distinct().Select(id => OnDay(id, on)).OfType<PersonOnDay>()]);

    public Task<IReadOnlyList<LineStep>> LineAbove(EmployeeId person, DateOnly on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<LineStep>>([.. units.LineAbove(people.GetValueOrDefault(person).Employee?.AssignmentOn(on)?.UnitCode, on)
            .Select(place => new LineStep(place.UnitCode, place.UnitName, place.Person is { } head ? OnDay(head, on) : null, place.Kind))]);

    public Task<IReadOnlyList<PersonOnDay>> WithRole(string role, DateOnly on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PersonOnDay>>([.. inOrder.Where(e => e.Roles.Any(r => r.Role == role)).Select(e => OnDay(e.EmployeeId(), on)!).Where(p => p.Roles.Contains(role))]);

    public Task<IReadOnlyDictionary<string, UnitOnDay>> Units(IEnumerable<string> codes, DateOnly on, CancellationToken ct) => Task.FromResult<IReadOnlyDictionary<string, UnitOnDay>>(
        codes.Distinct(StringComparer.OrdinalIgnoreCase).Select(code => units.UnitOn(code, on)).OfType<UnitOnDay>().ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase));

    private PersonOnDay? OnDay(EmployeeId id, DateOnly on) => people.TryGetValue(id, out var found) ? units.Describe(found.Employee, found.Name, on) : null;
}
