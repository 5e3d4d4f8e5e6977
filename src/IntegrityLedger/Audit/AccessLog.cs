using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Pipeline;
using JasperFx.Events;
using Marten;
using Marten.Events.Aggregation;

namespace IntegrityLedger.Audit;

/// <summary>Every audit read leaves an entry before the answer goes out; no entry, no answer.</summary>
public sealed class AccessLog(IDocumentStore store, TimeProvider clock) : IReadLog
{
    private const int PageSize = 100;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/audit/access-log",
            async (string? by, string? subject, string? cursor, LedgerRequest request, AccessLog log, KnownAtResolver instants, HttpContext http) =>
            {
                var point = await instants.Resolve(null, null, http.RequestAborted);
                if (point.Refusal is { } no) return Platform.Http.Refusals.ToResult(no, http);
                await log.Note("access-log", $"{by}|{subject}", point.Value, request.Caller, http.RequestAborted);
                return Results.Ok(await log.Page(by, subject, cursor, http.RequestAborted));
            })
        .WithAccess(Access.Role(Role.Auditor)).WithTags("Audit").WithSummary("Who read what, the latest first").Produces<Paged<AccessEntry>>();

    public Task Opened(string view, string subject, Caller caller, CancellationToken ct) => Note(new(view, subject, clock.GetUtcNow(), null, caller.Login), ct);

    public Task Note(string view, string subject, AsOfPoint point, Caller caller, CancellationToken ct) => Note(new(view, subject, point.KnownAt, point.On, caller.Login), ct);

    private async Task Note(RecordViewed viewed, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = viewed.By;
        session.Events.StartStream<AccessEntry>(CaseIds.New(), viewed);
        await session.SaveChangesAsync(ct);
    }

    private async Task<Paged<AccessEntry>> Page(string? by, string? subject, string? cursor, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        IQueryable<AccessEntry> query = session.Query<AccessEntry>();
        if (!string.IsNullOrWhiteSpace(by)) query = query.Where(e => e.By == by);
        if (!string.IsNullOrWhiteSpace(subject)) query = query.Where(e => e.Subject == subject);
        if (Guid.TryParse(cursor, out var after)) query = query.Where(e => e.Id < after);
        var found = await query.OrderByDescending(e => e.Id).Take(PageSize + 1).ToListAsync(ct);
        return new([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Id.ToString() : null);
    }
}

/// <summary>One stream, one entry.</summary>
public sealed partial class AccessEntryProjection : SingleStreamProjection<AccessEntry, Guid>
{
    // Named, so that a rebuild does not read every other event.
    public AccessEntryProjection() => IncludeType<RecordViewed>();

    public override AccessEntry? Evolve(AccessEntry? entry, Guid id, IEvent e) =>
        e.Data is RecordViewed v ? new() { Id = id, View = v.View, Subject = v.Subject, KnownAt = v.KnownAt, On = v.On, By = v.By, At = e.Timestamp } : entry;
}
