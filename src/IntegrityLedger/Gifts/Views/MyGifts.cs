using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Identity;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Gifts.Views;

/// <summary>One page of a list; <paramref name="Next"/> is the cursor of the page after it, null at the end.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>My own declarations, the latest first: <c>GET /api/gifts</c> and the page "my declarations".</summary>
public sealed class MyGifts(IDocumentStore store, GiftLines lines, TimeProvider clock)
{
    public const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/gifts",
            (string? cursor, LedgerRequest request, MyGifts mine, HttpContext http) => mine.Page(request.Caller, cursor, http.RequestAborted))
        .WithAccess(Access.SignedIn).WithTags("Gifts").WithSummary("My declarations, the latest first").Produces<Paged<GiftLine>>();

    public async Task<Paged<GiftLine>> Page(Caller caller, string? cursor, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = caller.Id.Value;
        var after = Guid.TryParse(cursor, out var last) ? last : (Guid?)null;
        var query = session.Query<GiftSummary>().Where(g => g.DeclarantId == me || g.EnteredBy == caller.Login);
        // Ids are made in time order, so the id itself is the key to page by.
        if (after is { } id) query = query.Where(g => g.Id < id);
        var found = await query.OrderByDescending(g => g.Id).Take(PageSize + 1).ToListAsync(ct);
        var page = found.Take(PageSize).ToList();
        return new(await lines.Of(session, [.. page.Select(g => new GiftSeen(g.State, g.RecordedAt))], StockholmTime.DateOf(clock.GetUtcNow()), ct),
            found.Count > PageSize ? page[^1].Id.ToString() : null);
    }
}
