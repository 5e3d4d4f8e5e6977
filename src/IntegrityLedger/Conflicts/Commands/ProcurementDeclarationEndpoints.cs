using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Declarations per procurement over HTTP.</summary>
public static class ProcurementDeclarationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup("/api/procurements").WithTags("Procurements");
        all.MapGet("", async (LedgerRequest request, ProcurementCoverage coverage, HttpContext http) => Results.Ok(new ProcurementList(await coverage.List(request, http.RequestAborted))))
            .WithAccess(Access.SignedIn).WithSummary("Procurements that I take part in; all of them for the procurement function, compliance and auditors").Produces<ProcurementList>();
        all.MapGet("/{number}", async (string number, LedgerRequest request, ProcurementCoverage coverage, HttpContext http) => (await coverage.Details(number, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithSummary("One procurement: phases, bidders, who has declared").Produces<ProcurementDetails>().ProducesProblem(403).ProducesProblem(404);
        all.MapPost("/{number}/declarations", async (string number, DeclareForProcurement form, LedgerRequest request, ProcurementDeclarationDesk desk, HttpContext http) =>
                (await desk.Declare(number, form, request, http.RequestAborted)).ToResult(http, answer => Results.Created($"/api/procurements/{answer.ProcurementId}", answer)))
            .WithAccess(Access.CaseParty).WithSummary("Declare for a procurement, or confirm again").Produces<ProcurementDeclarationAnswer>(201).ProducesProblem(400).ProducesProblem(403);
        all.MapPost("/{number}/conflicts/{conflict:guid}/assessment", async (string number, Guid conflict, AssessConflict body, LedgerRequest request, ProcurementDeclarationDesk desk, HttpContext http) =>
                (await desk.Assess(number, conflict, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithSummary("Judge a conflict: what is done, and whether the evaluation is made again").Produces<ProcurementDeclarationAnswer>().ProducesProblem(403);
    }
}
