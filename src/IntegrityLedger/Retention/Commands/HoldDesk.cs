using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Retention.Views;
using Marten;

namespace IntegrityLedger.Retention.Commands;

/// <summary>The body of <c>POST /api/retention/holds</c>.</summary>
public sealed record PlaceHold(string? Matter, string? Reason);

public sealed record LiftHold(string? Reason);

/// <summary>Places and lifts legal holds (gallringsstopp): while one is in force nothing of the matter is destroyed, whatever has been decided.</summary>
public sealed class HoldDesk(CommandDesk desk, ErasableMatters matters, Vault vault, TimeProvider clock)
{
    public static readonly string[] Holders = [Role.Registrar, Role.Compliance, Role.Security];

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/retention/holds", async (PlaceHold body, LedgerRequest request, HoldDesk desk, HttpContext http) =>
                (await desk.Place(body, request, http.RequestAborted)).ToResult(http, done => Results.Created("/api/retention/holds", done)))
            .WithAccess(Access.Role(Holders)).WithTags("Retention").WithSummary("Place a legal hold on a matter").Produces<LegalHoldShown>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);
        endpoints.MapPost("/api/retention/holds/{hold:guid}/lifting", async (Guid hold, LiftHold body, LedgerRequest request, HoldDesk desk, HttpContext http) =>
                (await desk.Lift(hold, body, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.Role(Holders)).WithTags("Retention").WithSummary("Lift a legal hold").Produces<LegalHoldShown>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    public Task<Outcome<LegalHoldShown>> Place(PlaceHold body, LedgerRequest request, CancellationToken ct) => desk.Execute<LegalHoldShown>(request.Scope, async (session, token) =>
    {
        if (string.IsNullOrWhiteSpace(body.Matter)) return RetentionRefusals.Missing("matter", "Ange ärendets nummer.", "Give the number of the matter.");
        if (Unsaid(body.Reason) is { } unsaid) return unsaid;
        if (await matters.Find(session, body.Matter, token) is not [var matter, ..]) return RetentionRefusals.NoSuchMatter;
        if (await LegalHolds.Stops(session, [matter.Subject], token) is not null) return RetentionRefusals.HeldAlready;
        if (await session.LoadAsync<DestroyedSubject>(matter.Subject, token) is not null) return RetentionRefusals.Already;
        var id = CaseIds.New();
        var seal = vault.Create(session, id);
        var placed = new LegalHoldPlaced(matter.Matter, matter.Subject, seal.Text(body.Reason!.Trim()), StockholmTime.DateOf(clock.GetUtcNow()), request.Caller.Login);
        session.Events.StartStream<LegalHold>(id, placed);
        return LegalHolds.Shown(LegalHold.Fold(null, placed)! with { Id = id }, seal);
    }, ct);

    public Task<Outcome<LegalHoldShown>> Lift(Guid id, LiftHold body, LedgerRequest request, CancellationToken ct) => desk.Execute<LegalHoldShown>(request.Scope, async (session, token) =>
    {
        if (Unsaid(body.Reason) is { } unsaid) return unsaid;
        var stream = await session.Events.FetchForWriting<LegalHold>(id, token);
        if (stream.Aggregate is not { } hold) return RetentionRefusals.NoHold;
        if (!hold.InForce) return RetentionRefusals.HoldLifted;
        var seal = await vault.Load(session, id, token);
        var lifted = new LegalHoldLifted(seal.Text(body.Reason!.Trim()), StockholmTime.DateOf(clock.GetUtcNow()), request.Caller.Login);
        stream.AppendOne(lifted);
        return LegalHolds.Shown(LegalHold.Fold(hold, lifted)! with { Id = id }, seal);
    }, ct);

    private static Refusal? Unsaid(string? reason) => string.IsNullOrWhiteSpace(reason) || reason.Length > TextLimits.Long ? RetentionRefusals.Missing("reason", "Ange varför.", "Say why.") : null;
}
