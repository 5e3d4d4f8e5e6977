using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Audit.Views;

/// <summary>Coverage of the yearly attestation at an instant (Q15): answered, nothing to declare, overdue, never, by unit and class of work.</summary>
public sealed record AttestationAuditAnswer(AsOfAnswer AsOf, IReadOnlyList<AttestationCampaignAsOf> Campaigns);

public sealed class AttestationAudit(IDocumentStore store, KnownAtResolver instants, AccessLog access)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/audit/attestations",
            async (Guid? campaign, string? unit, DateTimeOffset? knownAt, DateOnly? on, LedgerRequest request, AttestationAudit audit, HttpContext http) =>
                (await audit.Coverage(campaign, unit, knownAt, on, request, http.RequestAborted)).ToResult(http, Results.Ok))
        .WithAccess(Access.Role(Role.Auditor)).WithTags("Audit").WithSummary("Coverage of the yearly attestation, as of any instant").Produces<AttestationAuditAnswer>();

    public async Task<Outcome<AttestationAuditAnswer>> Coverage(Guid? campaign, string? unit, DateTimeOffset? knownAt, DateOnly? on, LedgerRequest request, CancellationToken ct)
    {
        var resolved = await instants.Resolve(knownAt, on, ct);
        if (resolved.Refusal is { } no) return no;
        var point = resolved.Value;
        await access.Note("attestations", $"{campaign}", point, request.Caller, ct);
        await using var session = store.QuerySession();
        return new AttestationAuditAnswer(point.Answer, await session.AttestationCoverageAsOf(PointOf(point), campaign, string.IsNullOrWhiteSpace(unit) ? null : unit.Trim(), request.Language, ct));
    }

    internal static AttestationPoint PointOf(AsOfPoint point) => new(point.Position, point.KnownAt, point.On, point.InForceOn);
}
