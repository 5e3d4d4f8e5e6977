using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Approving, refusing and asking over HTTP. Approved means decided under the policy, never lawful.</summary>
public static class DecisionEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var matter = endpoints.MapGroup("/api/gifts/{id:guid}").WithTags("Decisions");
        matter.MapPost("/approval", async (Guid id, Decide body, LedgerRequest request, DecisionDesk desk, HttpContext http) =>
                (await desk.Approve(id, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithSummary("Approve, with or without conditions").Produces<GiftAnswer>().ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        matter.MapPost("/refusal", async (Guid id, Decide body, LedgerRequest request, DecisionDesk desk, HttpContext http) =>
                (await desk.Refuse(id, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithSummary("Refuse, with reasons").Produces<GiftAnswer>().ProducesProblem(403).ProducesProblem(409);
        matter.MapPost("/recusal", async (Guid id, Recuse body, LedgerRequest request, DecisionDesk desk, HttpContext http) =>
                (await desk.Recuse(id, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithSummary("I am in conflict: hand the matter to the next who may decide").Produces<GiftAnswer>().ProducesProblem(403);
        matter.MapPost("/information-request", async (Guid id, Ask body, LedgerRequest request, DecisionDesk desk, HttpContext http) =>
                (await desk.Ask(id, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithSummary("Ask the declarant; the clock stands still").Produces<GiftAnswer>().ProducesProblem(403).ProducesProblem(409);
    }
}
