using System.Data.Common;
using System.Globalization;
using IntegrityLedger.Kernel;
using Marten;
using Npgsql;

namespace IntegrityLedger.Employees.Views;

/// <summary>People with their names, and the revision of the unit tree they belong to.</summary>
internal sealed record PeopleRead(IReadOnlyList<(Employee Employee, string Name)> People, UnitDirectory Units);

/// <summary>One statement brings offices, names and the revision of the tree: a declaration waits for one round trip, not three.</summary>
internal static class PeopleReader
{
    public static Task<PeopleRead> ByIds(IQuerySession session, UnitDirectoryCache cache, IEnumerable<EmployeeId> ids, CancellationToken ct) =>
        Read(session, cache, "e.id = any(:wanted)", new NpgsqlParameter<Guid[]>("wanted", [.. ids.Select(id => id.Value).Distinct()]), ct);

    public static Task<PeopleRead> ByLogins(IQuerySession session, UnitDirectoryCache cache, IEnumerable<string> logins, CancellationToken ct) =>
        Read(session, cache, "e.data ->> 'login' = any(:wanted)", new NpgsqlParameter<string[]>("wanted", [.. logins.Select(EmployeeLogin.Normalise).Distinct()]), ct);

    /// <summary>Everybody who ever had the role; whether they have it on a day is told by the periods.</summary>
    public static Task<PeopleRead> EverWithRole(IQuerySession session, UnitDirectoryCache cache, string role, CancellationToken ct) =>
        Read(session, cache, "e.data @> jsonb_build_object('roles', jsonb_build_array(jsonb_build_object('role', :wanted::text)))", new NpgsqlParameter<string>("wanted", role), ct);

    /// <summary>Those whose name or login holds every word of the text; the first <paramref name="most"/> by login.</summary>
    public static Task<PeopleRead> Matching(IQuerySession session, UnitDirectoryCache cache, string text, int most, CancellationToken ct) =>
        Read(session, cache, """
            not exists (
                select from unnest(string_to_array(:wanted, ' ')) as word
                where strpos(concat_ws(' ', c.data ->> 'searchName', translate(e.data ->> 'login', '.-_', '   ')), word) = 0)
            """, new NpgsqlParameter<string>("wanted", SearchText.Of(text)), ct, most);

    private static async Task<PeopleRead> Read(IQuerySession session, UnitDirectoryCache cache, string which, NpgsqlParameter wanted, CancellationToken ct, int? most = null)
    {
        var sql = $"""
            select tree.units, tree.events, e.data, c.data ->> 'name'
            from (select count(*) as units, coalesce(sum(mt_version), 0)::bigint as events from {session.TableOf<OrganisationUnit>()}) as tree
            left join ({session.TableOf<Employee>()} as e left join {session.TableOf<PersonCard>()} as c on c.id = e.id) on {which}
            order by e.data ->> 'login' limit {most?.ToString(CultureInfo.InvariantCulture) ?? "all"}
            """;
        await using var command = new NpgsqlCommand(sql);
        command.Parameters.Add(wanted);
        var people = new List<(Employee, string)>();
        var seen = new UnitRevision(0, 0);
        await using (var reader = await session.ExecuteReaderAsync(command, ct))
        {
            while (await reader.ReadAsync(ct))
            {
                seen = new((int)reader.GetInt64(0), reader.GetInt64(1));
                if (await Person(session, reader, ct) is { } person) people.Add(person);
            }
        }
        return new(people, await cache.At(seen, session, ct));
    }

    private static async Task<(Employee, string)?> Person(IQuerySession session, DbDataReader reader, CancellationToken ct)
    {
        if (await reader.IsDBNullAsync(2, ct)) return null;
        var employee = await session.DocumentStore.Options.Serializer().FromJsonAsync<Employee>(reader, 2, ct);
        return (employee, await reader.IsDBNullAsync(3, ct) ? PersonCard.NameOf(null) : reader.GetString(3));
    }
}
