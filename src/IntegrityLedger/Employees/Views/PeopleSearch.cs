using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Employees.Views;

/// <summary>GET /api/people?q= : the picker of people; anybody signed in may look up who works here, as in the city's own address book.</summary>
public static class PeopleSearch
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/people", Find).WithAccess(Access.SignedIn).WithTags("People and units").WithName("people").WithSummary("People by name or login, for pickers");

    private static Task<IReadOnlyList<PersonFound>> Find(string? q, PeopleFinder finder, CancellationToken ct) => finder.Find(q, alsoFormer: false, ct);
}

/// <summary>People by name or login.</summary>
public sealed class PeopleFinder(IDocumentStore store, UnitDirectoryCache cache, TimeProvider clock)
{
    private const int Most = 20;

    /// <summary>Read before those who have left are passed over.</summary>
    private const int Candidates = 200;

    /// <param name="text">At least two letters; less finds nobody.</param>
    /// <param name="alsoFormer">Those who have left and those known from older registers only: an auditor's business.</param>
    public async Task<IReadOnlyList<PersonFound>> Find(string? text, bool alsoFormer, CancellationToken ct)
    {
        if (SearchText.Of(text ?? "").Length < 2) return [];
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        await using var session = store.QuerySession();
        var read = await PeopleReader.Matching(session, cache, text!, Candidates, ct);
        return
        [
            .. read.People.Select(p => read.Units.Describe(p.Employee, p.Name, today)).Where(p => alsoFormer || p.Employed)
                .OrderBy(p => p.Name, SwedishOrder.Names).Take(Most)
                .Select(Line),
        ];
    }

    /// <summary>Those who work here and have one of these logins, in any case of letters.</summary>
    public async Task<IReadOnlyList<PersonFound>> ByLogins(IReadOnlyCollection<string> logins, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        await using var session = store.QuerySession();
        var read = await PeopleReader.ByLogins(session, cache, logins, ct);
        return [.. read.People.Select(p => read.Units.Describe(p.Employee, p.Name, today)).Where(p => p.Employed).Select(Line)];
    }

    private static PersonFound Line(PersonOnDay p) => new(p.Login, p.Name, p.Title, p.UnitCode, p.UnitName);
}

/// <summary>One line of the picker.</summary>
public sealed record PersonFound(string Login, string Name, string? Title, string UnitCode, string UnitName);
