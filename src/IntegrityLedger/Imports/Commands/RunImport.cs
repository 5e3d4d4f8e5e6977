using System.Security.Cryptography;
using IntegrityLedger.Identity;
using IntegrityLedger.Imports.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Microsoft.Extensions.Options;

namespace IntegrityLedger.Imports.Commands;

/// <summary><c>POST /api/imports/{kind}</c>: a register as a file, taken in row by row (multipart: file, optional mapping).</summary>
public static class RunImport
{
    private static readonly Refusal AlreadyRunning = new("import-running", RefusalKind.WrongState, new(
        "Den här importen pågår redan. Följ den på /api/imports.", "This import is already running. Follow it at /api/imports."));

    /// <summary>Answers when all is done with 200; with <c>Prefer: respond-async</c> (RFC 7240) at once with 202 and a place to follow it.</summary>
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/imports/{kind}", Run).WithAccess(Access.Role(Role.Administrator, Role.Integration)).WithBodyLimit(ImportUpload.Largest + ImportUpload.Overhead)
            .WithTags("Imports").WithSummary("Import a register (multipart: file, optional mapping)").WithDescription("kind: declarations, employees, suppliers, procurements, supplier-ledger. mapping: a mapping file, or the name of a shipped one.")
            .Accepts<IFormFile>("multipart/form-data").Produces<ImportAnswer>().Produces<ImportAnswer>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    private static async Task<IResult> Run(string kind, HttpContext context, Caller caller, ImportOpener opener, ImportRunner runner, BackgroundImports background, ShippedMappings shipped,
        IDocumentStore store, TimeProvider clock, IHostApplicationLifetime lifetime, CancellationToken ct)
    {
        var read = await ImportUpload.Read(context.Request, shipped, ct);
        if (read.Refusal is { } unreadable) return Refusals.ToResult(unreadable, context);
        await using var upload = read.Value;
        var hash = Convert.ToHexString(SHA256.HashData([.. await SHA256.HashDataAsync(upload.File, ct), .. System.Text.Encoding.UTF8.GetBytes($"{kind}\n{upload.MappingHash}")]));
        var run = new ImportRun { Id = CaseIds.New(), FileName = upload.FileName, StartedBy = caller.Login, RequestHash = hash };
        if (context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } key)
        {
            run.Id = IdempotentRequest.For(caller.Login, $"POST /api/imports/{kind}", key, []).Id;
            await using var session = store.QuerySession();
            if (await session.LoadAsync<ImportRun>(run.Id, ct) is { } earlier)
            {
                if (earlier.RequestHash != hash) return Refusals.ToResult(CommandDesk.KeyReused, context);
                if (earlier.State == ImportState.Done) return Answer(earlier);
                if (ImportAnswer.IsAlive(earlier, clock.GetUtcNow())) return Refusals.ToResult(AlreadyRunning, context);
            }
        }
        var opened = opener.Open(kind, upload.File, upload.Mapping);
        if (opened.Refusal is { } refusal) return Refusals.ToResult(refusal, context);
        using var import = opened.Value;
        if (context.Request.Headers["Prefer"].ToString().Contains("respond-async", StringComparison.OrdinalIgnoreCase))
        {
            await background.Start(run, kind, upload, ct);
            return Results.Accepted($"/api/imports/{run.Id}", ImportAnswer.Of(run, Language.Of(context), clock.GetUtcNow()));
        }
        // Not the request's own token: a client that grows tired, or a proxy, does not stop an import that is under way.
        await runner.Run(run, import, upload.File, null, lifetime.ApplicationStopping);
        return Answer(run);

        IResult Answer(ImportRun done) => Results.Ok(ImportAnswer.Of(done, Language.Of(context), clock.GetUtcNow()));
    }
}
