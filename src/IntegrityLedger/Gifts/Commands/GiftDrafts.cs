using System.Text.Json;
using System.Text.Json.Serialization;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Npgsql;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Something not declared yet (utkast): not in the ledger, sealed under its own key, and gone without trace when discarded.</summary>
public sealed class GiftDraft
{
    public Guid Id { get; set; }
    public Guid OwnerId { get; set; }
    /// <summary>Whose key seals it: a new one each time a draft is made, so that one thrown away and written again is never opened with the old key.</summary>
    public Guid Subject { get; set; }
    public SealedText Form { get; set; } = new("");
    /// <summary>The boxes of the page exactly as typed, also what could not be read yet; null when saved over HTTP.</summary>
    public SealedText? Boxes { get; set; }
    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>A draft as its owner sees it.</summary>
public sealed record DraftShown(Guid Id, DateTimeOffset SavedAt, DeclareGift Form)
{
    [JsonIgnore] public IReadOnlyDictionary<string, string[]>? Boxes { get; init; }
}

/// <summary>The draft that a declaration was written as: it goes in the same transaction.</summary>
/// <param name="MustExist">False where it may never have been saved, as on the page.</param>
public sealed record FromDraft(Guid Id, bool MustExist);

/// <summary>Saving, continuing and discarding drafts; only the owner ever sees one.</summary>
/// <remarks>A draft's id is also the key under which the page declares it, so that one draft is one declaration, however often and from wherever it is sent.</remarks>
public sealed class GiftDrafts(CommandDesk desk, IDocumentStore store, Vault vault, TimeProvider clock)
{
    public const int Most = 20;
    public static readonly Refusal Gone = new("gift-draft-gone", RefusalKind.WrongState, new("Utkastet finns inte längre. Det är redan anmält eller slängt.", "The draft is no longer there. It has been declared or thrown away."));
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

    /// <summary>The promise under which the page declares what was written as draft <paramref name="id"/>.</summary>
    public static IdempotentRequest Asked(string login, Guid id, ReadOnlySpan<byte> body) => IdempotentRequest.For(login, "page /gifts/declare", id.ToString("N"), body);

    public async Task<IReadOnlyList<DraftShown>> Mine(LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = request.Caller.Id.Value;
        var drafts = await session.Query<GiftDraft>().Where(d => d.OwnerId == me).OrderByDescending(d => d.SavedAt).Take(Most).ToListAsync(ct);
        var seals = await vault.LoadMany(session, [.. drafts.Select(d => d.Subject)], ct);
        return [.. drafts.Where(d => !seals[d.Subject].IsDestroyed).Select(d => Opened(d, seals[d.Subject]))];
    }

    private static DraftShown Opened(GiftDraft draft, Seal seal) => new(draft.Id, draft.SavedAt, JsonSerializer.Deserialize<DeclareGift>(seal.Open(draft.Form)!, Json)!)
    {
        Boxes = draft.Boxes is { } boxes ? JsonSerializer.Deserialize<Dictionary<string, string[]>>(seal.Open(boxes)!, Json) : null,
    };

    /// <summary>Saving twice is saving once; an answer kept for the key would be a draft in clear that nobody can discard.</summary>
    private static CommandScope Unkept(LedgerRequest request) => new(request.Caller.Login);

    /// <param name="boxes">The page's boxes as typed.</param>
    public Task<Outcome<DraftShown>> Save(Guid id, DeclareGift form, LedgerRequest request, CancellationToken ct, IReadOnlyDictionary<string, string[]>? boxes = null) =>
        desk.Execute<DraftShown>(Unkept(request), async (session, token) =>
        {
            var me = request.Caller.Id.Value;
            // Saved in the background while it is being declared, or by a tab left open: what is declared does not come back as a draft.
            await Alone(session, id, request, token);
            if (await session.LoadAsync<IdempotentAnswer>(Asked(request.Caller.Login, id, []).Id, token) is not null) return Gone;
            var draft = await session.LoadAsync<GiftDraft>(id, token);
            if (draft is not null && draft.OwnerId != me) return GiftRefusals.NotYourDeclaration;
            if (draft is null && await session.Query<GiftDraft>().CountAsync(d => d.OwnerId == me, token) >= Most) return TooMany;
            var subject = draft?.Subject ?? CaseIds.New();
            var seal = draft is null ? vault.Create(session, subject) : await vault.Load(session, subject, token);
            session.Store(new GiftDraft
            {
                Id = id, OwnerId = me, Subject = subject, SavedAt = clock.GetUtcNow(), Form = seal.Text(JsonSerializer.Serialize(form, Json)), Boxes = boxes is null ? null : seal.Text(JsonSerializer.Serialize(boxes, Json)),
            });
            return new DraftShown(id, clock.GetUtcNow(), form);
        }, ct);

    public Task<Outcome<bool>> Discard(Guid id, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<bool>(Unkept(request), async (session, token) =>
        {
            if (await session.LoadAsync<GiftDraft>(id, token) is not { } draft) return GiftRefusals.NotFound;
            if (draft.OwnerId != request.Caller.Id.Value) return GiftRefusals.NotYourDeclaration;
            Destroy(session, draft);
            return true;
        }, ct);

    /// <summary>Queues in the session that declares it that the draft is gone; null when it may be declared.</summary>
    internal async Task<Refusal?> BecomesDeclaration(IDocumentSession session, FromDraft from, LedgerRequest request, CancellationToken ct)
    {
        await Alone(session, from.Id, request, ct);
        if (await session.LoadAsync<GiftDraft>(from.Id, ct) is not { } draft) return from.MustExist ? Gone : null;
        if (draft.OwnerId != request.Caller.Id.Value) return GiftRefusals.NotYourDeclaration;
        Destroy(session, draft);
        return null;
    }

    private void Destroy(IDocumentSession session, GiftDraft draft)
    {
        session.Delete<GiftDraft>(draft.Id);
        session.Delete<SubjectKey>(draft.Subject);
        vault.Forget(draft.Subject);
    }

    /// <summary>Saving and declaring one draft wait for each other: the same lock that the page's promise takes.</summary>
    private static async Task Alone(IDocumentSession session, Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(@request)");
        command.Parameters.Add(new NpgsqlParameter<long>("request", BitConverter.ToInt64(Asked(request.Caller.Login, id, []).Id.ToByteArray())));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
    }

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions();
        ApiJson.Configure(options);
        return options;
    }
}
