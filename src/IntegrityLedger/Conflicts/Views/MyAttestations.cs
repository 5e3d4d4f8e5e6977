using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>A request to me.</summary>
/// <param name="Statement">The text in force, in the reader's language; for a closed campaign the last one.</param>
/// <param name="Answer">Null while it waits.</param>
/// <param name="MayAnswer">It waits, or the answer may still be changed.</param>
public sealed record MyAttestation(
    Guid Id, Guid CampaignId, string Title, string Statement, int StatementVersion, DateOnly AskedOn, DateOnly DueOn, bool Overdue,
    AttestationAnswer? Answer, int? AnsweredVersion, DateOnly? AnsweredOn, DateOnly? ChangedOn, IReadOnlyList<Guid> Confirmed, bool MayAnswer);

/// <param name="OnRecord">What the ledger holds about me today: still true?</param>
public sealed record MyAttestationsAnswer(IReadOnlyList<MyAttestation> Open, IReadOnlyList<MyAttestation> Answered, IReadOnlyList<OnRecordLine> OnRecord);

/// <summary>What I am asked and have answered, and what is on record about me: <c>GET /api/attestations</c> and the pages.</summary>
public sealed class MyAttestations(IDocumentStore store, OnRecord onRecord, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/attestations",
            async (LedgerRequest request, MyAttestations mine, HttpContext http) => Results.Ok(await mine.For(request, http.RequestAborted)))
        .WithAccess(Access.SignedIn).WithTags("Attestations").WithSummary("What I am asked and have answered, with what is on record about me").Produces<MyAttestationsAnswer>();

    public async Task<MyAttestationsAnswer> For(LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var me = request.Caller.Id.Value;
        var requests = await session.Query<AttestationRequest>().Where(r => r.PersonId == me).ToListAsync(ct);
        var answers = (await session.LoadManyAsync<AttestationSummary>(ct, [.. requests.Select(r => r.Id)])).ToDictionary(a => a.Id, a => a.State);
        var campaigns = (await session.LoadManyAsync<AttestationCampaignSummary>(ct, [.. requests.Select(r => r.CampaignId).Distinct()])).ToDictionary(c => c.Id, c => c.State);
        var all = requests.Select(r => Shown(r, campaigns[r.CampaignId], answers.GetValueOrDefault(r.Id), request.Language, today)).ToList();
        return new(
            [.. all.Where(a => a is { Answer: null, MayAnswer: true }).OrderBy(a => a.DueOn).ThenBy(a => a.Id)],
            [.. all.Where(a => a.Answer is not null).OrderByDescending(a => a.AnsweredOn).ThenByDescending(a => a.Id)],
            await onRecord.About(request.Caller.Id, today, ct));
    }

    private static MyAttestation Shown(AttestationRequest request, AttestationCampaign campaign, Attestation? answer, string language, DateOnly today)
    {
        var lastDay = campaign.LastDay(request.DueOn);
        return new(
            request.Id, campaign.Id, campaign.Title.In(language), campaign.Statement.Text.In(language), campaign.Statement.Version, request.AskedOn, lastDay, answer?.Answer is null && lastDay < today,
            answer?.Answer, answer?.StatementVersion, answer?.AnsweredOn, answer?.ChangedOn, answer?.Confirmed ?? [], campaign.IsRunning);
    }
}
