using IntegrityLedger.Identity;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Influence.Commands;

/// <summary>The work on reports over HTTP. Everything of one report is closed, as if it were not there, to whoever does not handle it.</summary>
public static class HandlingEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var all = endpoints.MapGroup("/api/influence-reports").WithTags("Influence");
        all.MapGet("", async (int? offset, LedgerRequest request, ReportReader reader, HttpContext http) => Results.Ok(await reader.List(request, Math.Max(0, offset ?? 0), http.RequestAborted)))
            .WithAccess(Access.SignedIn).WithSummary("The reports that one handles; nobody else's").Produces<ReportList>();
        all.MapGet("/identity-requests", async (LedgerRequest request, IdentityDesk desk, HttpContext http) => Results.Ok(await desk.Waiting(request, http.RequestAborted)))
            .WithAccess(Access.Role(IdentityDesk.Custodians)).WithSummary("Requests to know who reported, for a second person").Produces<IReadOnlyList<IdentityQuestion>>();
        var one = all.MapGroup("/{id:guid}");
        one.MapGet("", (Guid id, LedgerRequest request, ReportReader reader, HttpContext http) => Run(http, reader.Details(id, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("One report, for those who handle it").Produces<ReportAnswer>().ProducesProblem(404);
        one.MapGet("/attachments/{attachmentId:guid}", async (Guid id, Guid attachmentId, LedgerRequest request, ReportReader reader, EvidenceStore evidence, HttpContext http) =>
                (await reader.Attachment(id, attachmentId, evidence, request, http.RequestAborted)).ToResult(http, file =>
                {
                    // A download in a sandbox: never a page of this site, whatever it holds.
                    http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
                    http.Response.Headers.CacheControl = "private, no-store";
                    return Results.File(file.Content, file.ContentType, file.Name);
                }))
            .WithAccess(Access.CaseParty).WithSummary("A file of a report as a download").ProducesProblem(404);
        Step<WriteText>(one, "/acknowledgement", "Tell the reporter that it has come and is read", (steps, id, body, request, ct) => steps.Acknowledge(id, body, request, ct));
        Step<Triage>(one, "/triage", "Say whether it is acute, and what it is about", (steps, id, body, request, ct) => steps.Triage(id, body, request, ct));
        Step<AssessRisk>(one, "/risk", "Judge the risk from the context", (steps, id, body, request, ct) => steps.AssessRisk(id, body, request, ct));
        Step<DecideProtection>(one, "/protection", "Decide on something that protects", (steps, id, body, request, ct) => steps.Protect(id, body, request, ct));
        Step<DecideReport>(one, "/police-decision", "Decide whether the employer reports it to the police", (steps, id, body, request, ct) => steps.DecidePolice(id, body, request, ct));
        Step<DecideReport>(one, "/work-environment-decision", "Decide whether it goes to the work environment authority", (steps, id, body, request, ct) => steps.DecideWorkEnvironment(id, body, request, ct));
        Step<PlanSupport>(one, "/support", "Plan support for the exposed person", (steps, id, body, request, ct) => steps.Support(id, body, request, ct));
        Step<WriteText>(one, "/messages", "Write to the reporter", (steps, id, body, request, ct) => steps.Write(id, body, request, ct));
        Step<WriteText>(one, "/feedback", "Tell the exposed person what was done", (steps, id, body, request, ct) => steps.Feedback(id, body, request, ct));
        Step<NoteLesson>(one, "/lesson", "Note what the unit learnt", (steps, id, body, request, ct) => steps.Lesson(id, body, request, ct));
        Step<ShareReport>(one, "/sharing", "Note what was given to another actor, on which ground", (steps, id, body, request, ct) => steps.Share(id, body, request, ct));
        Step<CloseReport>(one, "/closing", "Close it", (steps, id, body, request, ct) => steps.Close(id, body, request, ct));
        Step<GiveReason>(one, "/reopening", "Take it up again", (steps, id, body, request, ct) => steps.Reopen(id, body, request, ct));
        one.MapPost("/protection/{measure:guid}/done", (Guid id, Guid measure, FinishProtection body, LedgerRequest request, HandlingSteps steps, HttpContext http) => Run(http, steps.FinishProtection(id, measure, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Say that a protective measure is done").Produces<ReportAnswer>().ProducesProblem(404);
        People(one);
    }

    private static void People(RouteGroupBuilder one)
    {
        one.MapPost("/handlers", (Guid id, ChangeHandler body, LedgerRequest request, HandlerDesk desk, HttpContext http) => Run(http, desk.Add(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("One more handles it, and is given a key").Produces<ReportAnswer>().ProducesProblem(404).ProducesProblem(422);
        one.MapPost("/handlers/removal", (Guid id, ChangeHandler body, LedgerRequest request, HandlerDesk desk, HttpContext http) => Done(http, desk.Remove(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Somebody no longer handles it, and loses the key").Produces(204).ProducesProblem(404).ProducesProblem(422);
        one.MapPost("/concerned", (Guid id, NoteConcerned body, LedgerRequest request, HandlerDesk desk, HttpContext http) => Done(http, desk.Concerned(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Note employees who are concerned; they and their line lose notice and access").Produces(204).ProducesProblem(404);
        one.MapPost("/identity-request", (Guid id, GiveReason body, LedgerRequest request, IdentityDesk desk, HttpContext http) => Run(http, desk.Ask(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Ask to know who reported; a second person answers, and the reporter is told").Produces<ReportAnswer>().ProducesProblem(404).ProducesProblem(409);
        one.MapPost("/identity-requests/{question:guid}/answer", (Guid id, Guid question, AnswerIdentity body, LedgerRequest request, IdentityDesk desk, HttpContext http) => Done(http, desk.Answer(id, question, body, request, http.RequestAborted)))
            .WithAccess(Access.Role(IdentityDesk.Custodians)).WithSummary("Agree or refuse, as the second person").Produces(204).ProducesProblem(403).ProducesProblem(404);
        one.MapPost("/links", (Guid id, LinkReport body, LedgerRequest request, LinkDesk desk, HttpContext http) => Run(http, desk.Add(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Tie it to a gift, a supplier or a case").Produces<ReportAnswer>().ProducesProblem(404);
        one.MapPost("/links/{link:guid}/removal", (Guid id, Guid link, LedgerRequest request, LinkDesk desk, HttpContext http) => Run(http, desk.Remove(id, link, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Take a tie away").Produces<ReportAnswer>().ProducesProblem(404);
        one.MapPost("/whistleblowing-handover", (Guid id, GiveReason body, LedgerRequest request, WhistleblowingDesk desk, HttpContext http) => Done(http, desk.HandOver(id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary("Hand it to the whistleblower function: its words are destroyed here and a marker of times remains").Produces(204).ProducesProblem(404);
    }

    public static void MapWhistleblowing(IEndpointRouteBuilder endpoints)
    {
        var markers = endpoints.MapGroup("/api/whistleblowing-handovers").WithTags("Influence");
        markers.MapPost("/{id:guid}/acknowledgement", async (Guid id, NoteWhistleblowing body, LedgerRequest request, WhistleblowingDesk desk, HttpContext http) => (await desk.Acknowledge(id, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.Role(WhistleblowingDesk.Keepers)).WithSummary("The whistleblower function has confirmed to the reporter, or the reporter wanted none").Produces<HandoverShown>().ProducesProblem(404).ProducesProblem(409);
        markers.MapPost("/{id:guid}/feedback", async (Guid id, NoteWhistleblowing body, LedgerRequest request, WhistleblowingDesk desk, HttpContext http) => (await desk.GiveFeedback(id, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.Role(WhistleblowingDesk.Keepers)).WithSummary("The whistleblower function has told the reporter what was done").Produces<HandoverShown>().ProducesProblem(404).ProducesProblem(409);
    }

    private static void Step<TBody>(RouteGroupBuilder one, string path, string summary, Func<HandlingSteps, Guid, TBody, LedgerRequest, CancellationToken, Task<Outcome<ReportAnswer>>> step) where TBody : class =>
        one.MapPost(path, (Guid id, TBody body, LedgerRequest request, HandlingSteps steps, HttpContext http) => Run(http, step(steps, id, body, request, http.RequestAborted)))
            .WithAccess(Access.CaseParty).WithSummary(summary).Produces<ReportAnswer>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);

    private static async Task<IResult> Run(HttpContext http, Task<Outcome<ReportAnswer>> doing) => (await doing).ToResult(http, Results.Ok);

    private static async Task<IResult> Done(HttpContext http, Task<Outcome<bool>> doing) => (await doing).ToResult(http, _ => Results.NoContent());
}
