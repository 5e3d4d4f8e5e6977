using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Employees.Views;

/// <summary>Somebody in the registers on a day, without a name: for what goes through everybody.</summary>
/// <param name="Units">The own unit and all above it, nearest first; empty without a place.</param>
/// <param name="Roles">As <see cref="PersonOnDay.Roles"/>.</param>
/// <param name="EmployedFrom">First day of the employment that runs on the day.</param>
/// <param name="PlacedFrom">First day in the unit and under the title of the day.</param>
/// <param name="RolesFrom">Since when each granted role is held.</param>
public sealed record PersonInRegister(
    EmployeeId Id, string UnitCode, IReadOnlyList<string> Units, IReadOnlyList<string> Roles, bool Employed, DateOnly? EmployedFrom, DateOnly? PlacedFrom, IReadOnlyList<RoleSince> RolesFrom);

public sealed record RoleSince(string Role, DateOnly From);

/// <summary>The whole register, a page at a time, in the order of the ids: a city has fifty thousand people, and no transaction should hold them all.</summary>
public sealed class PeopleRegister(UnitDirectoryCache cache)
{
    /// <summary>Everybody the ledger knows, former employees included.</summary>
    public async Task<int> Count(IQuerySession session, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select count(*) from {session.TableOf<Employee>()}");
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        await reader.ReadAsync(ct);
        return (int)reader.GetInt64(0);
    }

    /// <summary>The next <paramref name="most"/> after <paramref name="after"/>; none at the end.</summary>
    /// <param name="changedSince">Only those about whom the ledger learnt something since; null for all.</param>
    public async Task<IReadOnlyList<PersonInRegister>> After(IQuerySession session, Guid? after, int most, DateTimeOffset? changedSince, DateOnly on, CancellationToken ct)
    {
        var units = await cache.Now(session, ct);
        var people = await Read(session, after, most, changedSince, ct);
        var lines = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        return [.. people.Select(person => Describe(person, units, lines, on))];
    }

    /// <summary>The units that the person heads, or decides in from the side, with everything below them.</summary>
    public async Task<IReadOnlyList<string>> UnitsUnder(IQuerySession session, EmployeeId person, DateOnly on, CancellationToken ct)
    {
        var units = await cache.Now(session, ct);
        return [.. units.All.Where(unit => units.LineAbove(unit.Code, on).Any(place => place.Person == person)).Select(unit => unit.Code).Order(StringComparer.Ordinal)];
    }

    /// <summary>The units that the person heads, without those below: what a nearest manager is told of.</summary>
    public async Task<IReadOnlyList<string>> UnitsHeaded(IQuerySession session, EmployeeId person, DateOnly on, CancellationToken ct)
    {
        var units = await cache.Now(session, ct);
        return [.. units.All.Where(unit => unit.HeadOn(on) == person).Select(unit => unit.Code)];
    }

    /// <summary>Everybody who heads a unit that day.</summary>
    public async Task<IReadOnlyCollection<EmployeeId>> Heads(IQuerySession session, DateOnly on, CancellationToken ct) =>
        [.. (await cache.Now(session, ct)).All.Select(unit => unit.HeadOn(on)).OfType<EmployeeId>().Distinct()];

    /// <summary>What units are called on that day; a code that no unit has is its own name.</summary>
    public async Task<Func<string, string>> UnitNames(IQuerySession session, DateOnly on, CancellationToken ct)
    {
        var units = await cache.Now(session, ct);
        return code => units.NameOf(code, on) ?? code;
    }

    /// <summary>The units in force that day, each with its way from the top; a unit above which nobody stands comes first.</summary>
    public async Task<IReadOnlyList<UnitPlace>> UnitsOn(IQuerySession session, DateOnly on, CancellationToken ct)
    {
        var units = await cache.Now(session, ct);
        return [.. units.All.Where(unit => unit.Period.Contains(on))
            .Select(unit => new UnitPlace(unit.Code, unit.NameOn(on), [.. units.LineAbove(unit.Code, on).Where(place => place.Kind == LineStepKind.Line).Select(place => place.UnitCode).Reverse()]))
            .OrderBy(place => string.Join('\n', place.Way), StringComparer.Ordinal)];
    }

    private static PersonInRegister Describe(Employee person, UnitDirectory units, Dictionary<string, IReadOnlyList<string>> lines, DateOnly on)
    {
        var described = units.Describe(person, "", on);
        if (!lines.TryGetValue(described.UnitCode, out var above))
            lines[described.UnitCode] = above = [.. units.LineAbove(described.UnitCode, on).Where(place => place.Kind == LineStepKind.Line).Select(place => place.UnitCode)];
        return new(described.Id, described.UnitCode, above, described.Roles, described.Employed, person.Employments.On(on)?.Period.From, person.AssignmentOn(on)?.Period.From,
            [.. person.RolesOn(on).Select(role => new RoleSince(role.Role, role.Period.From))]);
    }

    private static async Task<List<Employee>> Read(IQuerySession session, Guid? after, int most, DateTimeOffset? changedSince, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"""
            select e.data from {session.TableOf<Employee>()} as e
            where (:after::uuid is null or e.id > :after) and (:since::timestamptz is null or e.mt_last_modified >= :since) order by e.id limit :most
            """);
        command.Parameters.AddWithValue("after", (object?)after ?? DBNull.Value);
        command.Parameters.AddWithValue("since", (object?)changedSince?.ToUniversalTime() ?? DBNull.Value);
        command.Parameters.AddWithValue("most", most);
        var json = session.DocumentStore.Options.Serializer();
        var people = new List<Employee>();
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        while (await reader.ReadAsync(ct)) people.Add(await json.FromJsonAsync<Employee>(reader, 0, ct));
        return people;
    }
}
