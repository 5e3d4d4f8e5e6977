using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy.Views;

namespace IntegrityLedger.Policy.Commands;

/// <summary>The policy over HTTP: everybody reads what judges them; compliance officers propose and sign.</summary>
public static class PolicyEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var policy = endpoints.MapGroup("/api/policy").WithTags("Policy");
        policy.MapGet("/schema", () => Results.Text(PackSchema.Json, "application/schema+json")).WithAccess(Access.Public).WithSummary("The JSON Schema of a pack");
        policy.MapGet("/facts", (LedgerRequest request) => FactCatalogue.All.Values.Select(f => new FactAnswer(f.Name, f.Kind.ToString().ToLowerInvariant(), f.Label.In(request.Language), f.Values)))
            .WithAccess(Access.SignedIn).WithSummary("The vocabulary of conditions").Produces<IReadOnlyList<FactAnswer>>();
        policy.MapGet("/versions", async (LedgerRequest request, PolicyReader reader, HttpContext http) => Results.Ok(await reader.List(request, http.RequestAborted)))
            .WithAccess(Access.SignedIn).WithSummary("The versions of the policy; proposals only for compliance and auditors").Produces<PolicyVersions>();
        policy.MapGet("/versions/{version}", async (string version, LedgerRequest request, PolicyReader reader, HttpContext http) =>
                (await reader.Details(version, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.SignedIn).WithSummary("One version: its pack, its story, what it changes").Produces<PolicyVersionDetails>().ProducesProblem(404);

        var keep = policy.MapGroup("").WithAccess(Access.Role(Role.Compliance));
        keep.MapPost("/check", (System.Text.Json.JsonElement pack, LedgerRequest request, PolicyDesk desk) => Results.Ok(desk.Check(PolicyPackReader.Read(pack), request)))
            .WithSummary("What is wrong with a pack and what it would change; nothing is recorded").Produces<PackCheck>();
        keep.MapPost("/versions", async (ProposePack form, LedgerRequest request, PolicyDesk desk, HttpContext http) =>
                (await desk.Propose(form, request, http.RequestAborted)).ToResult(http, answer => Results.Created($"/api/policy/versions/{answer.Version}", answer)))
            .WithSummary("Propose a version").Produces<PolicyVersionAnswer>(201).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        Step<SignPolicy>("publication", "Sign a proposed version; not one's own", (desk, version, form, request, ct) => desk.Publish(version, form, request, ct));
        Step<SignPolicy>("rejection", "Say no to a proposed version", (desk, version, form, request, ct) => desk.Reject(version, form, request, ct));
        keep.MapPost("/versions/{version}/withdrawal", async (string version, LedgerRequest request, PolicyDesk desk, HttpContext http) => (await desk.Withdraw(version, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithSummary("Take one's proposal back").Produces<PolicyVersionAnswer>().ProducesProblem(403).ProducesProblem(409);
        Step<EndPolicy>("retirement", "Propose that a version ends", (desk, version, form, request, ct) => desk.ProposeRetirement(version, form, request, ct));
        Step<SignPolicy>("retirement-signature", "Sign that a version ends; not one's own proposal", (desk, version, form, request, ct) => desk.Retire(version, form, request, ct));
        Step<SignPolicy>("retirement-dropped", "Call the proposed end off", (desk, version, form, request, ct) => desk.DropRetirement(version, form, request, ct));

        void Step<TForm>(string name, string summary, Func<PolicyDesk, string, TForm, LedgerRequest, CancellationToken, Task<Outcome<PolicyVersionAnswer>>> act) =>
            keep.MapPost($"/versions/{{version}}/{name}", async (string version, TForm form, LedgerRequest request, PolicyDesk desk, HttpContext http) => (await act(desk, version, form, request, http.RequestAborted)).ToResult(http, Results.Ok))
                .WithSummary(summary).Produces<PolicyVersionAnswer>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }
}

/// <summary>A fact that conditions may name.</summary>
/// <param name="Kind">flag, word, words, number or amount (öre).</param>
public sealed record FactAnswer(string Name, string Kind, string Label, IReadOnlyList<string> Values);
