using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Employees.Views;

/// <summary>GET /api/units : the units in force today, for pickers and filters.</summary>
public static class UnitList
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/units", List).WithAccess(Access.SignedIn).WithTags("People and units").WithName("units").WithSummary("Units in force, with the unit above");

    private static async Task<IReadOnlyList<UnitFound>> List(IQuerySession session, UnitDirectoryCache cache, TimeProvider clock, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var units = await cache.Now(session, ct);
        return
        [
            .. units.All.Where(u => u.Period.Contains(today)).OrderBy(u => u.Code, StringComparer.Ordinal)
                .Select(u => new UnitFound(u.Code, u.NameOn(today), u.ParentOn(today), u.Regime, u.Committee)),
        ];
    }
}

/// <summary>One unit.</summary>
/// <param name="ParentCode">Null at the top of a line.</param>
public sealed record UnitFound(string Code, string Name, string? ParentCode, Regime Regime, string? Committee);

/// <summary>A unit with its way from the top of its line.</summary>
/// <param name="Way">Codes; the unit's own is the last.</param>
public sealed record UnitPlace(string Code, string Name, IReadOnlyList<string> Way);
