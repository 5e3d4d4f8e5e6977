using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Employees.Commands;

/// <summary>Substitutes and delegation over HTTP: a manager for the manager's own place, nobody for somebody else's.</summary>
public static class StandInEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup("/api").WithTags("Decisions");
        api.MapGet("/substitutes", (LedgerRequest request, StandInList list, HttpContext http) => list.Of(request, http.RequestAborted))
            .WithAccess(Access.SignedIn).WithSummary("Who acts for me and for whom I act: substitutes and delegates").Produces<StandInsAnswer>();
        api.MapPost("/substitutes", async (NameSubstitute body, LedgerRequest request, StandInDesk desk, HttpContext http) =>
                (await desk.Name(body, request, http.RequestAborted)).ToResult(http, answer => Results.Created("/api/substitutes", answer)))
            .WithAccess(Access.SignedIn).WithSummary("Somebody decides in my place while I am away").Produces<StandInAnswer>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(422);
        api.MapPost("/substitutes/ending", async (EndStandIn body, LedgerRequest request, StandInDesk desk, HttpContext http) =>
                (await desk.End(body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.SignedIn).WithSummary("End a substitution or a delegation").Produces<StandInAnswer>().ProducesProblem(404);
        api.MapPost("/delegations", async (DelegateDecisions body, LedgerRequest request, StandInDesk desk, HttpContext http) =>
                (await desk.Delegate(body, request, http.RequestAborted)).ToResult(http, answer => Results.Created("/api/substitutes", answer)))
            .WithAccess(Access.SignedIn).WithSummary("Let somebody decide one kind of matters, up to an amount").Produces<StandInAnswer>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(422);
    }
}
