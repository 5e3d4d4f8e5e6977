using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Recusals over HTTP.</summary>
public static class RecusalEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup("/api/recusals").WithTags("Conflicts");
        all.MapPost("", async (StepAside form, LedgerRequest request, RecusalDesk desk, HttpContext http) =>
                (await desk.Declare(form, request, http.RequestAborted)).ToResult(http, answer => Results.Created($"/api/recusals/{answer.Id}", answer)))
            .WithAccess(Access.SignedIn).WithSummary("Step aside in a case, a meeting item or a procurement").Produces<RecusalAnswer>(201).ProducesProblem(400).ProducesProblem(422);
        all.MapGet("", async (string? cursor, LedgerRequest request, RecusalReader reader, HttpContext http) => Results.Ok(await reader.List(request, cursor, http.RequestAborted)))
            .WithAccess(Access.SignedIn).WithSummary("My recusals; all of them for the registrar, compliance and auditors").Produces<RecusalList>();
        all.MapGet("/{id:guid}", (Guid id, LedgerRequest request, RecusalReader reader, HttpContext http) => Run(http, reader.Details(id, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("One recusal").Produces<RecusalAnswer>().ProducesProblem(403).ProducesProblem(404);
        all.MapPost("/{id:guid}/minutes", (Guid id, NoteMinutes body, LedgerRequest request, RecusalDesk desk, HttpContext http) => Run(http, desk.Minute(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Note the minutes that say so").Produces<RecusalAnswer>().ProducesProblem(403);
        all.MapPost("/{id:guid}/contest", (Guid id, ContestRecusal body, LedgerRequest request, RecusalDesk desk, HttpContext http) => Run(http, desk.Contest(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Call the disqualification in question; the committee decides").Produces<RecusalAnswer>().ProducesProblem(403).ProducesProblem(409);
        all.MapPost("/{id:guid}/decision", (Guid id, DecideRecusal body, LedgerRequest request, RecusalDesk desk, HttpContext http) => Run(http, desk.Decide(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Note what the committee decided").Produces<RecusalAnswer>().ProducesProblem(403).ProducesProblem(409);
    }

    private static async Task<IResult> Run(HttpContext http, Task<Outcome<RecusalAnswer>> outcome) => (await outcome).ToResult(http, Results.Ok);
}
