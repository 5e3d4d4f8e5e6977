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

    private static async Task<IResult> List(HttpContext context, ImportBook book, CancellationToken ct) => Results.Ok(await book.Latest(Language.Of(context), ct));

    private static async Task<IResult> Find(Guid importId, HttpContext context, ImportBook book, CancellationToken ct) =>
        await book.Find(importId, Language.Of(context), ct) is { } run ? Results.Ok(run) : Refusals.ToResult(Unknown, context);
}

/// <summary>Reads what imports have come to.</summary>
public sealed class ImportBook(IDocumentStore store, TimeProvider clock)
{
    /// <summary>The newest hundred, without their rejected rows.</summary>
    public async Task<IReadOnlyList<ImportAnswer>> Latest(string language, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var runs = await session.Query<ImportRun>().OrderByDescending(r => r.StartedAt).Take(100).ToListAsync(ct);
        var now = clock.GetUtcNow();
        return [.. runs.Select(run => ImportAnswer.Of(run, language, now) with { Rejected = [] })];
    }

    /// <summary>One with everything; null when there is none.</summary>
    public async Task<ImportAnswer?> Find(Guid id, string language, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<ImportRun>(id, ct) is { } run ? ImportAnswer.Of(run, language, clock.GetUtcNow()) : null;
    }
}
