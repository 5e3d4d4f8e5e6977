using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>My own interests, the latest declared first: <c>GET /api/conflicts</c> and the page "my conflicts and interests".</summary>
public sealed class MyInterests(IDocumentStore store, InterestLines lines, TimeProvider clock)
{
    public const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/conflicts",
            (string? cursor, LedgerRequest request, MyInterests mine, HttpContext http) => mine.Page(request.Caller, cursor, http.RequestAborted))
        .WithAccess(Access.SignedIn).WithTags("Conflicts").WithSummary("My declared interests, the latest first").Produces<Paged<InterestLine>>();

    public async Task<Paged<InterestLine>> Page(Caller caller, string? cursor, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = caller.Id.Value;
        var query = session.Query<InterestSummary>().Where(s => s.DeclarantId == me || s.EnteredBy == caller.Login);
        // Ids are made in time order, so the id itself is the key to page by.
        if (Guid.TryParse(cursor, out var after)) query = query.Where(s => s.Id < after);
        var found = await query.OrderByDescending(s => s.Id).Take(PageSize + 1).ToListAsync(ct);
        var page = found.Take(PageSize).Select(s => new InterestSeen(s.State, s.RecordedAt)).ToList();
        return new(await lines.Of(session, page, StockholmTime.DateOf(clock.GetUtcNow()), ct), found.Count > PageSize ? page[^1].Interest.Id.ToString() : null);
    }
}
