using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>One step on one matter: what a desk does with a body.</summary>
public delegate Task<Outcome<GiftAnswer>> Step<in TDesk, in TBody>(TDesk desk, Guid id, TBody body, LedgerRequest request, CancellationToken ct);

/// <summary>Every step on an existing matter has one shape over HTTP: <c>POST /api/gifts/{id}/step</c>, and the matter as it stands afterwards.</summary>
internal static class StepEndpoint
{
    public static RouteGroupBuilder Matter(this IEndpointRouteBuilder endpoints, string tag) => endpoints.MapGroup("/api/gifts/{id:guid}").WithTags(tag);

    public static void MapStep<TDesk, TBody>(this RouteGroupBuilder matter, string path, string summary, Step<TDesk, TBody> step) where TDesk : class =>
        matter.MapPost(path, async (Guid id, TBody body, LedgerRequest request, TDesk desk, HttpContext http) => (await step(desk, id, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithSummary(summary).Produces<GiftAnswer>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
}
