using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Declaring an interest, and the steps of its life, over HTTP.</summary>
public static class InterestEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup("/api/conflicts").WithTags("Conflicts");
        all.MapPost("", async (DeclareInterest form, LedgerRequest request, InterestDeclaring desk, HttpContext http) =>
                (await desk.Declare(form, request, http.RequestAborted)).ToResult(http, answer => Results.Created($"/api/conflicts/{answer.Id}", answer)))
            .WithAccess(Access.SignedIn).WithSummary("Declare an interest or a conflict of interest").Produces<InterestAnswer>(201).ProducesProblem(400);
        all.MapPost("/check", async (DeclareInterest form, LedgerRequest request, InterestPreview preview, HttpContext http) =>
                (await preview.Of(form, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.SignedIn).WithSummary("What would it touch, and who would assess it? Nothing is recorded").Produces<InterestCheckAnswer>().ProducesProblem(400);

        var one = endpoints.MapGroup("/api/conflicts/{id:guid}").WithTags("Conflicts").WithAccess(Access.CaseParty);
        one.MapPost("/correction", (Guid id, CorrectInterest body, LedgerRequest request, InterestDeclaring desk, HttpContext http) => Run(http, desk.Correct(id, body, request, http.RequestAborted)))
            .WithSummary("Correct what was declared; the old value stays in the history").Produces<InterestAnswer>();
        one.MapPost("/ending", (Guid id, EndInterest body, LedgerRequest request, InterestLife life, HttpContext http) => Run(http, life.End(id, body, request, http.RequestAborted)))
            .WithSummary("The interest has ended, or will; to is its last day").Produces<InterestAnswer>();
        one.MapPost("/withdrawal", (Guid id, WithdrawInterest body, LedgerRequest request, InterestLife life, HttpContext http) => Run(http, life.Withdraw(id, body, request, http.RequestAborted)))
            .WithSummary("Declared in error: it never held, and stays in the history").Produces<InterestAnswer>();
        one.MapPost("/reconfirmation", (Guid id, ReconfirmInterest body, LedgerRequest request, InterestLife life, HttpContext http) => Run(http, life.Reconfirm(id, body, request, http.RequestAborted)))
            .WithSummary("It still holds as declared").Produces<InterestAnswer>();
        one.MapPost("/review", (Guid id, ReviewInterest body, LedgerRequest request, InterestLife life, HttpContext http) => Run(http, life.Review(id, body, request, http.RequestAborted)))
            .WithSummary("The manager's assessment: no measure with a reason, or measures needed").Produces<InterestAnswer>().ProducesProblem(422);
        one.MapPost("/recusal", (Guid id, RecuseFromInterest body, LedgerRequest request, InterestLife life, HttpContext http) => Run(http, life.Recuse(id, body, request, http.RequestAborted)))
            .WithSummary("Step aside as disqualified; the next who may assess it takes over").Produces<InterestAnswer>();
    }

    private static async Task<IResult> Run(HttpContext http, Task<Outcome<InterestAnswer>> outcome) => (await outcome).ToResult(http, Results.Ok);
}
