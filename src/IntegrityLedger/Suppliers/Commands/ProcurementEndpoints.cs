using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Suppliers.Commands;

/// <summary>Running a procurement over HTTP: the lead of the project, and the procurement function.</summary>
public static class ProcurementEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var one = endpoints.MapGroup("/api/procurements/{number}").WithAccess(Access.CaseParty).WithTags("Procurements");
        one.MapPost("/phase", (string number, EnterPhase body, LedgerRequest request, ProcurementDesk desk, HttpContext http) => Run(http, desk.Enter(number, body, request, http.RequestAborted)))
            .WithSummary("Move to a phase; to the evaluation only when every participant has declared").Produces<ProcurementChanged>().ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        one.MapPost("/members", (string number, AddMember body, LedgerRequest request, ProcurementDesk desk, HttpContext http) => Run(http, desk.Add(number, body, request, http.RequestAborted)))
            .WithSummary("Add a participant; ties to bidders are looked for").Produces<ProcurementChanged>().ProducesProblem(403).ProducesProblem(409);
        one.MapPost("/members/{login}/ending", (string number, string login, EndMember body, LedgerRequest request, ProcurementDesk desk, HttpContext http) => Run(http, desk.End(number, login, body, request, http.RequestAborted)))
            .WithSummary("A participant leaves the project, or is replaced").Produces<ProcurementChanged>().ProducesProblem(403).ProducesProblem(409);
        one.MapPost("/bidders", (string number, NoteBidder body, LedgerRequest request, ProcurementDesk desk, HttpContext http) => Run(http, desk.Note(number, body, request, http.RequestAborted)))
            .WithSummary("Note a bidder; ties of participants are looked for, and declarations are to be confirmed again").Produces<ProcurementChanged>().ProducesProblem(403).ProducesProblem(409);
    }

    private static async Task<IResult> Run(HttpContext http, Task<Outcome<ProcurementChanged>> outcome) => (await outcome).ToResult(http, Results.Ok);
}
