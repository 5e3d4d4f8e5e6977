using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Employees.Commands;

/// <summary>The part of the organisation that a batch of rows is about, as read, and then as the rows before this one have made it.</summary>
internal sealed class OrganisationDraft
{
    private readonly Dictionary<string, OrganisationUnit> units;
    private readonly Dictionary<EmployeeId, Employee> people;
    private readonly Dictionary<string, EmployeeId> logins;
    private readonly Dictionary<EmployeeId, PersonCard> cards;
    private readonly Dictionary<EmployeeId, PersonCard> newCards = [];
    private readonly StreamChanges<OrganisationUnit> unitChanges = new();
    private readonly StreamChanges<Employee> peopleChanges = new();

    private OrganisationDraft(IEnumerable<OrganisationUnit> units, IEnumerable<Employee> people, IEnumerable<PersonCard> cards)
    {
        this.units = units.ToDictionary(u => u.Code, StringComparer.OrdinalIgnoreCase);
        this.people = people.DistinctBy(p => p.Id).ToDictionary(p => p.EmployeeId());
        this.cards = cards.ToDictionary(c => new EmployeeId(c.Id));
        logins = this.people.Values.Where(p => p.Login is not null).ToDictionary(p => p.Login!, p => p.EmployeeId());
    }

    /// <param name="logins">Normalised.</param>
    public static async Task<OrganisationDraft> Load(IQuerySession session, IReadOnlyCollection<EmployeeId> ids, IReadOnlyCollection<string> logins, CancellationToken ct)
    {
        var units = await session.Query<OrganisationUnit>().ToListAsync(ct);
        var wanted = logins.ToArray();
        var byLogin = await session.Query<Employee>().Where(e => e.Login.IsOneOf(wanted)).ToListAsync(ct);
        var byId = await session.LoadManyAsync<Employee>(ct, ids.Select(id => id.Value));
        var people = byLogin.Concat(byId).ToList();
        return new(units, people, await session.LoadManyAsync<PersonCard>(ct, people.Select(p => p.Id).Distinct()));
    }

    public OrganisationUnit? Unit(string code) => units.GetValueOrDefault(code);
    public Employee? Person(EmployeeId id) => people.GetValueOrDefault(id);
    public PersonCard? Card(EmployeeId id) => newCards.GetValueOrDefault(id) ?? cards.GetValueOrDefault(id);
    public EmployeeId? WithLogin(string login) => logins.TryGetValue(login, out var id) ? id : null;

    /// <returns>True when there was anything to tell.</returns>
    public bool Tell(string unitCode, IReadOnlyList<object> events)
    {
        unitChanges.Add(OrganisationUnit.StreamId(unitCode), Unit(unitCode)?.Version ?? 0, events);
        foreach (var e in events) units[unitCode] = OrganisationUnit.Fold(Unit(unitCode), e)!;
        return events.Count > 0;
    }

    /// <returns>True when there was anything to tell.</returns>
    public bool Tell(EmployeeId person, IReadOnlyList<object> events)
    {
        peopleChanges.Add(person.Value, Person(person)?.Version ?? 0, events);
        foreach (var e in events)
        {
            people[person] = Employee.Fold(Person(person), e)!;
            if (e is LoginGiven given) logins[given.Login] = person;
        }
        return events.Count > 0;
    }

    /// <returns>True when name or address is new.</returns>
    public bool Write(EmployeeId person, string name, string? email)
    {
        var card = PersonCard.For(person, name, email);
        if (card == Card(person)) return false;
        newCards[person] = card;
        return true;
    }

    public async Task Queue(IDocumentSession session, CancellationToken ct)
    {
        await unitChanges.Queue(session, ct);
        await peopleChanges.Queue(session, ct);
        session.Store(newCards.Values.ToArray());
    }
}
