using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Identity;

/// <summary>The signed-in person: who, where, with which roles and in which language the answers come.</summary>
public sealed record Me(Kernel.EmployeeId Id, string Login, string Name, string? Title, MyUnit Unit, IReadOnlyList<string> Roles, string Language)
{
    public static Me Of(Person person, string language) =>
        new(person.Id, person.Login, person.Name, person.Title, new(person.UnitCode, person.UnitName), [.. person.Roles.Order(StringComparer.Ordinal)], language);

    internal static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/me", async (Caller caller, HttpContext context, RecentPeople people) =>
            await people.ByLogin(caller.Login, context.RequestAborted) is { } person ? Results.Ok(Of(person, Platform.Http.Language.Of(context)))
                : Refusals.ToResult(Statuses.Bare(StatusCodes.Status401Unauthorized), context))
            .WithAccess(Access.SignedIn).WithTags("Session").WithSummary("Who I am: person, unit, roles, language").Produces<Me>().ProducesProblem(401);
}

/// <summary>The unit where a person is placed today.</summary>
public sealed record MyUnit(string Code, string Name);
