using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Employees.Views;

/// <summary>GET /api/people?q= : the picker of people; anybody signed in may look up who works here, as in the city's own address book.</summary>
public static class PeopleSearch
{
    private const int Most = 20;

    /// <summary>Read before those who have left are passed over.</summary>
    private const int Candidates = 200;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/people", Find).WithAccess(Access.SignedIn).WithTags("People and units").WithName("people").WithSummary("People by name or login, for pickers");

    private static async Task<IReadOnlyList<PersonFound>> Find(string? q, IQuerySession session, UnitDirectoryCache cache, TimeProvider clock, CancellationToken ct)
    {
        if (SearchText.Of(q ?? "").Length < 2) return [];
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var read = await PeopleReader.Matching(session, cache, q!, Candidates, ct);
        return
        [
            .. read.People.Select(p => read.Units.Describe(p.Employee, p.Name, today)).Where(p => p.Employed)
                .OrderBy(p => p.Name, SwedishOrder.Names).Take(Most)
                .Select(p => new PersonFound(p.Login, p.Name, p.Title, p.UnitCode, p.UnitName)),
        ];
    }
}

/// <summary>One line of the picker.</summary>
public sealed record PersonFound(string Login, string Name, string? Title, string UnitCode, string UnitName);
