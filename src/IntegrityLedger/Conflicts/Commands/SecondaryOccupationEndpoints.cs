using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Secondary occupations over HTTP.</summary>
public static class SecondaryOccupationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup("/api/secondary-occupations").WithTags("Secondary occupations");
        all.MapPost("", async (DeclareSecondaryOccupation form, LedgerRequest request, SecondaryOccupationDesk desk, HttpContext http) =>
                (await desk.Declare(form, request, http.RequestAborted)).ToResult(http, answer => Results.Created($"/api/secondary-occupations/{answer.Id}", answer)))
            .WithAccess(Access.SignedIn).WithSummary("Declare a secondary occupation (bisyssla)").Produces<SecondaryOccupationAnswer>(201).ProducesProblem(400);
        var matter = all.MapGroup("/{id:guid}");
        matter.MapPost("/decision", (Guid id, DecideSecondaryOccupation body, LedgerRequest request, SecondaryOccupationDeciding desk, HttpContext http) => Run(http, desk.Decide(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Allow, allow with conditions, forbid, or say that it is none").Produces<SecondaryOccupationAnswer>().ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        matter.MapPost("/opinion", (Guid id, OpineOnSecondaryOccupation body, LedgerRequest request, SecondaryOccupationDeciding desk, HttpContext http) => Run(http, desk.Opine(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Give the opinion of HR or legal counsel").Produces<SecondaryOccupationAnswer>().ProducesProblem(403).ProducesProblem(409);
        matter.MapPost("/information-request", (Guid id, AskAboutSecondaryOccupation body, LedgerRequest request, SecondaryOccupationDeciding desk, HttpContext http) => Run(http, desk.Ask(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Ask the declarant; the clock stands still").Produces<SecondaryOccupationAnswer>().ProducesProblem(403);
        matter.MapPost("/recusal", (Guid id, RecuseFromSecondaryOccupation body, LedgerRequest request, SecondaryOccupationDeciding desk, HttpContext http) => Run(http, desk.Recuse(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("I am in conflict: hand the matter to the next who may decide").Produces<SecondaryOccupationAnswer>().ProducesProblem(403);
        matter.MapPost("/renewal", (Guid id, RenewSecondaryOccupation body, LedgerRequest request, SecondaryOccupationDeciding desk, HttpContext http) => Run(http, desk.Renew(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Allow it again after a review").Produces<SecondaryOccupationAnswer>().ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        matter.MapPost("/revocation", (Guid id, RevokeSecondaryOccupation body, LedgerRequest request, SecondaryOccupationDeciding desk, HttpContext http) => Run(http, desk.Revoke(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Take the allowance back, with a ground").Produces<SecondaryOccupationAnswer>().ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        matter.MapPost("/answer", (Guid id, AnswerAboutSecondaryOccupation body, LedgerRequest request, SecondaryOccupationLife desk, HttpContext http) => Run(http, desk.Answer(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Answer what was asked; the clock goes on").Produces<SecondaryOccupationAnswer>();
        matter.MapPost("/correction", (Guid id, CorrectSecondaryOccupation body, LedgerRequest request, SecondaryOccupationLife desk, HttpContext http) => Run(http, desk.Correct(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Correct what was declared; the difference stays visible").Produces<SecondaryOccupationAnswer>();
        matter.MapPost("/ending", (Guid id, EndSecondaryOccupation body, LedgerRequest request, SecondaryOccupationLife desk, HttpContext http) => Run(http, desk.End(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Say that the occupation has ended").Produces<SecondaryOccupationAnswer>();
        matter.MapPost("/evidence", (Guid id, ShowForSecondaryOccupation body, LedgerRequest request, SecondaryOccupationLife desk, HttpContext http) => Run(http, desk.Show(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Show that a condition is met or that what was forbidden has ended").Produces<SecondaryOccupationAnswer>();
    }

    private static async Task<IResult> Run(HttpContext http, Task<Outcome<SecondaryOccupationAnswer>> outcome) => (await outcome).ToResult(http, Results.Ok);
}
