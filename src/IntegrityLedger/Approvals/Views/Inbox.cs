using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Approvals.Views;

/// <summary>What waits for me: decisions by due date, questions that I am to answer, and what I was told.</summary>
public sealed record InboxAnswer(IReadOnlyList<InboxItem> Decisions, IReadOnlyList<InboxItem> Questions, IReadOnlyList<InboxItem> ForYourAttention);

/// <param name="Why">Why it came to me, in the reader's language.</param>
/// <param name="DaysLeft">Until due; negative when overdue; null without a due date.</param>
public sealed record InboxItem(GiftLine Gift, string Why, DecisionStep? Step, DateOnly? DueOn, int? DaysLeft, string Url);

public sealed class Inbox(IDocumentStore store, GiftLines lines, TimeProvider clock)
{
    /// <summary>More than anybody decides in a day; the rest comes up as these are done.</summary>
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/inbox",
            (GiftRequest request, Inbox inbox, HttpContext http) => inbox.For(request, http.RequestAborted))
        .WithAccess(Access.SignedIn).WithTags("Decisions").WithSummary("What waits for me, with due dates and why me").Produces<InboxAnswer>();

    public async Task<InboxAnswer> For(GiftRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = request.Caller.Id.Value;
        var roles = request.Caller.Roles.ToArray();
        var decisions = await session.Query<GiftSummary>()
            .Where(g => (g.ApproverId == me || (g.ApproverId == null && roles.Contains(g.ToRole!))) && g.Status != GiftStatus.InformationRequested)
            .OrderBy(g => g.DueOn).ThenBy(g => g.Id).Take(Most).ToListAsync(ct);
        var questions = await session.Query<GiftSummary>().Where(g => g.DeclarantId == me && g.Status == GiftStatus.InformationRequested).OrderBy(g => g.Id).Take(Most).ToListAsync(ct);
        var notices = await session.Query<GiftSummary>().Where(g => g.Notified.Contains(me)).OrderByDescending(g => g.Id).Take(50).ToListAsync(ct);
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        return new(
            await Items(session, [.. decisions.Where(g => g.WaitsFor(request))], request, today, g => g.State.Route?.Reason ?? Nothing, g => $"/gifts/{g.Id}/decide", ct),
            await Items(session, questions, request, today, _ => Asked, g => $"/gifts/{g.Id}", ct),
            await Items(session, [.. notices.Where(g => g.MayBeReadBy(request))], request, today, _ => Told, g => $"/gifts/{g.Id}", ct));
    }

    private static readonly LocalizedText Nothing = new("", "");
    private static readonly LocalizedText Asked = new("Du har fått en fråga om din anmälan.", "You were asked about your declaration.");
    private static readonly LocalizedText Told = new("Regelverket säger att du ska få veta det.", "The policy says that you are to be told.");

    private async Task<IReadOnlyList<InboxItem>> Items(
        IQuerySession session, IReadOnlyList<GiftSummary> found, GiftRequest request, DateOnly today, Func<GiftSummary, LocalizedText> why, Func<GiftSummary, string> url, CancellationToken ct)
    {
        var shown = await lines.Of(session, [.. found.Select(g => new GiftSeen(g.State, g.RecordedAt))], today, ct);
        return [.. found.Zip(shown, (g, line) => new InboxItem(line, why(g).In(request.Language), g.Step, g.DueOn, g.DueOn is { } due ? due.DayNumber - today.DayNumber : null, url(g)))];
    }
}
