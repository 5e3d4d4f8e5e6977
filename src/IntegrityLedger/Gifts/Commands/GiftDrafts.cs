using System.Text.Json;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Something not declared yet (utkast): not in the ledger, sealed under its own key, and gone without trace when discarded.</summary>
public sealed class GiftDraft
{
    public Guid Id { get; set; }
    public Guid OwnerId { get; set; }
    public SealedText Form { get; set; } = new("");
    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>A draft as its owner sees it.</summary>
public sealed record DraftShown(Guid Id, DateTimeOffset SavedAt, DeclareGift Form);

/// <summary>Saving, continuing and discarding drafts; only the owner ever sees one.</summary>
public sealed class GiftDrafts(CommandDesk desk, IDocumentStore store, Vault vault, TimeProvider clock)
{
    public const int Most = 20;
    private static readonly JsonSerializerOptions Json = Options();
    private static readonly Refusal TooMany = new("gift-too-many-drafts", RefusalKind.Rule, new($"Du har redan {Most} utkast. Släng något du inte behöver.", $"You already have {Most} drafts. Discard one that you do not need."));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var drafts = endpoints.MapGroup("/api/gift-drafts").WithTags("Gifts").WithAccess(Access.SignedIn);
        drafts.MapGet("", (LedgerRequest request, GiftDrafts all, HttpContext http) => all.Mine(request, http.RequestAborted)).WithSummary("My drafts").Produces<IReadOnlyList<DraftShown>>();
        drafts.MapPut("/{id:guid}", async (Guid id, DeclareGift form, LedgerRequest request, GiftDrafts all, HttpContext http) =>
            (await all.Save(id, form, request, http.RequestAborted)).ToResult(http, Results.Ok)).WithSummary("Save a draft under an id of the client's choice").Produces<DraftShown>();
        drafts.MapDelete("/{id:guid}", async (Guid id, LedgerRequest request, GiftDrafts all, HttpContext http) =>
            (await all.Discard(id, request, http.RequestAborted)).ToResult(http, _ => Results.NoContent())).WithSummary("Discard a draft");
    }

    public async Task<IReadOnlyList<DraftShown>> Mine(LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = request.Caller.Id.Value;
        var drafts = await session.Query<GiftDraft>().Where(d => d.OwnerId == me).OrderByDescending(d => d.SavedAt).Take(Most).ToListAsync(ct);
        var seals = await vault.LoadMany(session, [.. drafts.Select(d => d.Id)], ct);
        return [.. drafts.Where(d => !seals[d.Id].IsDestroyed).Select(d => new DraftShown(d.Id, d.SavedAt, JsonSerializer.Deserialize<DeclareGift>(seals[d.Id].Open(d.Form)!, Json)!))];
    }

    /// <summary>Saving twice is saving once; an answer kept for the key would be a draft in clear that nobody can discard.</summary>
    private static CommandScope Unkept(LedgerRequest request) => new(request.Caller.Login);

    public Task<Outcome<DraftShown>> Save(Guid id, DeclareGift form, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<DraftShown>(Unkept(request), async (session, token) =>
        {
            var me = request.Caller.Id.Value;
            var draft = await session.LoadAsync<GiftDraft>(id, token);
            if (draft is not null && draft.OwnerId != me) return GiftRefusals.NotYourDeclaration;
            if (draft is null && await session.Query<GiftDraft>().CountAsync(d => d.OwnerId == me, token) >= Most) return TooMany;
            var seal = draft is null ? vault.Create(session, id) : await vault.Load(session, id, token);
            session.Store(new GiftDraft { Id = id, OwnerId = me, SavedAt = clock.GetUtcNow(), Form = seal.Text(JsonSerializer.Serialize(form, Json)) });
            return new DraftShown(id, clock.GetUtcNow(), form);
        }, ct);

    public Task<Outcome<bool>> Discard(Guid id, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<bool>(Unkept(request), async (session, token) =>
        {
            if (await session.LoadAsync<GiftDraft>(id, token) is not { } draft) return GiftRefusals.NotFound;
            if (draft.OwnerId != request.Caller.Id.Value) return GiftRefusals.NotYourDeclaration;
            session.Delete<GiftDraft>(id);
            session.Delete<SubjectKey>(id);
            vault.Forget(id);
            return true;
        }, ct);

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions();
        ApiJson.Configure(options);
        return options;
    }
}
