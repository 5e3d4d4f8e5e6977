using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Declaring, "may I?", correcting and withdrawing over HTTP.</summary>
public static class DeclareEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var gifts = endpoints.MapGroup("/api/gifts").WithTags("Gifts");
        gifts.MapPost("", async (DeclareGift form, Guid? draft, LedgerRequest request, DeclarationDesk desk, HttpContext http) =>
                (await desk.Declare(form, request, http.RequestAborted, draft is { } id ? new(id, MustExist: true) : null)).ToResult(http, answer => Results.Created($"/api/gifts/{answer.Id}", answer)))
            .WithAccess(Access.SignedIn).WithSummary("Declare a gift, another benefit or representation; ?draft= names the draft it was written as, which is then gone").Produces<GiftAnswer>(201).ProducesProblem(400).ProducesProblem(422);
        gifts.MapPost("/check", async (DeclareGift form, LedgerRequest request, DeclarationDesk desk, HttpContext http) =>
                (await desk.Check(form, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.SignedIn).WithSummary("May I? The same answer as declaring; nothing is recorded").Produces<GiftCheckAnswer>().ProducesProblem(400);
        gifts.MapPost("/{id:guid}/correction", async (Guid id, CorrectDeclaration correction, LedgerRequest request, DeclarationDesk desk, HttpContext http) =>
                (await desk.Correct(id, correction, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithSummary("Correct a declaration; the difference stays visible").Produces<GiftAnswer>().ProducesProblem(409);
    }
}
