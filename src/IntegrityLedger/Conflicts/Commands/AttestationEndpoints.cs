using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>Answering over HTTP.</summary>
public static class AttestationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/attestations/{campaignId:guid}", async (Guid campaignId, AnswerAttestation body, LedgerRequest request, AttestationDesk desk, HttpContext http) =>
                (await desk.Answer(campaignId, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.SignedIn).WithTags("Attestations").WithSummary("Answer a campaign: nothing to declare, or all is declared")
            .Produces<AttestationAnswered>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
}

/// <summary>Planning and running campaigns over HTTP; every step answers with the campaign as it then stands.</summary>
public static class AttestationCampaignEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var campaigns = endpoints.MapGroup("/api/attestation-campaigns").WithTags("Attestations").WithAccess(Access.Role(Role.Compliance));
        campaigns.MapPost("", async (PlanAttestationCampaign body, LedgerRequest request, AttestationCampaignDesk desk, AttestationCampaigns reader, HttpContext http) =>
                await Answer(await desk.Plan(CaseIds.New(), body, request, http.RequestAborted), request, reader, http, found => Results.Created($"/api/attestation-campaigns/{found.Id}", found)))
            .WithSummary("Put a campaign together; nobody is asked yet").Produces<AttestationCampaignDetails>(201).ProducesProblem(400).ProducesProblem(422);
        campaigns.MapPost("/{id:guid}/start", async (Guid id, LedgerRequest request, AttestationStarting desk, AttestationCampaigns reader, HttpContext http) =>
                await Answer(await desk.Start(id, request, http.RequestAborted), request, reader, http, found => Results.Accepted($"/api/attestation-campaigns/{found.Id}", found)))
            .WithSummary("Start asking; goes on in the background, follow it at the address").Produces<AttestationCampaignDetails>(202).ProducesProblem(404).ProducesProblem(409);
        campaigns.MapPost("/{id:guid}/extension", async (Guid id, ExtendAttestationCampaign body, LedgerRequest request, AttestationCampaignDesk desk, AttestationCampaigns reader, HttpContext http) =>
                await Answer(await desk.Extend(id, body, request, http.RequestAborted), request, reader, http, Results.Ok))
            .WithSummary("Give everybody longer").Produces<AttestationCampaignDetails>().ProducesProblem(409).ProducesProblem(422);
        campaigns.MapPost("/{id:guid}/statement", async (Guid id, ReviseAttestationStatement body, LedgerRequest request, AttestationCampaignDesk desk, AttestationCampaigns reader, HttpContext http) =>
                await Answer(await desk.Revise(id, body, request, http.RequestAborted), request, reader, http, Results.Ok))
            .WithSummary("Reword what is affirmed; a new version").Produces<AttestationCampaignDetails>().ProducesProblem(400).ProducesProblem(409);
        campaigns.MapPost("/{id:guid}/closing", async (Guid id, LedgerRequest request, AttestationCampaignDesk desk, AttestationCampaigns reader, HttpContext http) =>
                await Answer(await desk.Close(id, request, http.RequestAborted), request, reader, http, Results.Ok))
            .WithSummary("Take no more answers").Produces<AttestationCampaignDetails>().ProducesProblem(409);
    }

    private static async Task<IResult> Answer(Outcome<AttestationCampaignDone> done, LedgerRequest request, AttestationCampaigns reader, HttpContext http, Func<AttestationCampaignDetails, IResult> success) =>
        done.Refusal is { } no ? Refusals.ToResult(no, http) : (await reader.Details(done.Value.Id, request, http.RequestAborted)).ToResult(http, success);
}
