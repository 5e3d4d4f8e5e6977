using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using Marten;

namespace IntegrityLedger.Imports.Views;

/// <summary>Imports that run and have run.</summary>
public static class ImportRuns
{
    private static readonly Refusal Unknown = new("import-unknown", RefusalKind.NotFound, new("Det finns ingen import med det numret.", "There is no import with that id."));

    /// <summary>The newest hundred without their rejected rows; one with everything.</summary>
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var imports = endpoints.MapGroup("/api/imports").WithTags("Imports").WithAccess(Access.Role(Role.Administrator, Role.Integration));
        imports.MapGet("", List).WithSummary("Imports, the newest first").Produces<IReadOnlyList<ImportAnswer>>();
        imports.MapGet("/{importId:guid}", Find).WithSummary("Progress and result of an import").Produces<ImportAnswer>().ProducesProblem(404);
    }

    private static async Task<IResult> List(HttpContext context, IQuerySession session, TimeProvider clock, CancellationToken ct)
    {
        var runs = await session.Query<ImportRun>().OrderByDescending(r => r.StartedAt).Take(100).ToListAsync(ct);
        var now = clock.GetUtcNow();
        return Results.Ok(runs.Select(run => ImportAnswer.Of(run, Language.Of(context), now) with { Rejected = [] }));
    }

    private static async Task<IResult> Find(Guid importId, HttpContext context, IQuerySession session, TimeProvider clock, CancellationToken ct) =>
        await session.LoadAsync<ImportRun>(importId, ct) is { } run
            ? Results.Ok(ImportAnswer.Of(run, Language.Of(context), clock.GetUtcNow())) : Refusals.ToResult(Unknown, context);
}
