using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;
using Npgsql;

namespace IntegrityLedger.Retention.Views;

/// <summary>One hold.</summary>
public sealed record LegalHoldShown(Guid Id, string Matter, string? Reason, DateOnly PlacedOn, string PlacedBy, string? LiftedBecause, DateOnly? LiftedOn, string? LiftedBy);

/// <summary>Legal holds: what may not be destroyed for now.</summary>
public sealed class LegalHolds(IDocumentStore store, Vault vault)
{
    public static readonly string[] Readers = [Role.Registrar, Role.Compliance, Role.Security, Role.Auditor];
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/retention/holds", async (LegalHolds holds, HttpContext http) => Results.Ok(await holds.Latest(http.RequestAborted)))
        .WithAccess(Access.Role(Readers)).WithTags("Retention").WithSummary("Legal holds, those in force first").Produces<IReadOnlyList<LegalHoldShown>>();

    public async Task<IReadOnlyList<LegalHoldShown>> Latest(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var found = await session.Query<LegalHold>().Where(h => h.LiftedOn == null).OrderByDescending(h => h.PlacedOn).ThenBy(h => h.Id).Take(Most).ToListAsync(ct);
        found = [.. found, .. await session.Query<LegalHold>().Where(h => h.LiftedOn != null).OrderByDescending(h => h.LiftedOn).ThenBy(h => h.Id).Take(Most).ToListAsync(ct)];
        var seals = await vault.LoadMany(session, [.. found.Select(h => h.Id)], ct);
        return [.. found.Select(h => Shown(h, seals[h.Id]))];
    }

    internal static LegalHoldShown Shown(LegalHold h, Seal seal) =>
        new(h.Id, h.Matter, seal.Open(h.Reason), h.PlacedOn, h.PlacedBy, h.LiftedBecause is { } because ? seal.Open(because) : null, h.LiftedOn, h.LiftedBy);

    /// <summary>Which of these are under a hold.</summary>
    public static async Task<IReadOnlySet<Guid>> Among(IQuerySession session, IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        var asked = subjects.ToArray();
        return (await session.Query<LegalHold>().Where(h => h.LiftedOn == null && h.Subject.IsOneOf(asked)).Select(h => h.Subject).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>To be asked in the transaction that destroys: a hold placed at this moment waits for it, or it for the hold.</summary>
    public static async Task<Refusal?> Stops(IDocumentSession session, IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        await Alone(session, subjects, ct);
        return (await Among(session, subjects, ct)).Count > 0 ? RetentionRefusals.Held : null;
    }

    internal static async Task Alone(IDocumentSession session, IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        await session.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended('retention ' || s, 0)) from unnest(@subjects) s");
        // In one order, so that two never wait for each other.
        command.Parameters.AddWithValue("subjects", subjects.Order().Select(s => s.ToString("D")).ToArray());
        await using var held = await session.ExecuteReaderAsync(command, ct);
    }
}

/// <summary>The room's own fold.</summary>
public sealed partial class LegalHoldProjection : SingleStreamProjection<LegalHold, Guid>
{
    public override LegalHold? Evolve(LegalHold? hold, Guid id, IEvent e) => LegalHold.Fold(hold, e.Data) is { } next ? next with { Id = id } : null;
}
