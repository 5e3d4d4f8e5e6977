using IntegrityLedger.Employees.Views;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Approvals.Views;

/// <summary>What waits for me: decisions by due date, questions that I am to answer, what I am to do myself, and what I was told.</summary>
public sealed record InboxAnswer(IReadOnlyList<InboxItem> Decisions, IReadOnlyList<InboxItem> Questions, IReadOnlyList<InboxItem> ForYourAttention, IReadOnlyList<InboxItem> Tasks);

/// <param name="Kind">"gift", or the kind that another room gives (see <see cref="WaitingMatter"/>).</param>
/// <param name="Subject">What it is about, in the reader's language.</param>
/// <param name="Person">Name of whom it is about; null when that is the reader.</param>
/// <param name="Gift">Null for anything that is not a gift or representation.</param>
/// <param name="Why">Why it came to me, in the reader's language.</param>
/// <param name="DaysLeft">Until due; negative when overdue; null without a due date.</param>
public sealed record InboxItem(
    string Kind, Guid Id, string? CaseNumber, string Subject, string? Person, GiftLine? Gift, string Why, DecisionStep? Step, DateOnly? DueOn, int? DaysLeft, string Url);

public sealed class Inbox(IDocumentStore store, GiftLines lines, IEnumerable<IWaitingSource> sources, IOrganisation organisation, TimeProvider clock)
{
    /// <summary>More than anybody decides in a day; the rest comes up as these are done.</summary>
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/inbox",
            (LedgerRequest request, Inbox inbox, HttpContext http) => inbox.For(request, http.RequestAborted))
        .WithAccess(Access.SignedIn).WithTags("Decisions").WithSummary("What waits for me, with due dates and why me").Produces<InboxAnswer>();

    public async Task<InboxAnswer> For(LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = request.Caller.Id.Value;
        var roles = request.Caller.Roles.ToArray();
        var decisions = await session.Query<GiftSummary>()
            .Where(g => (g.ApproverId == me || (g.ApproverId == null && roles.Contains(g.ToRole!))) && g.Status != GiftStatus.InformationRequested)
            .OrderBy(g => g.DueOn).ThenBy(g => g.Id).Take(Most).ToListAsync(ct);
        var questions = await session.Query<GiftSummary>().Where(g => g.DeclarantId == me && g.Status == GiftStatus.InformationRequested).OrderBy(g => g.Id).Take(Most).ToListAsync(ct);
        var notices = await session.Query<GiftSummary>().Where(g => g.Notified.Contains(me) || g.EscalatedTo.Contains(me)).OrderByDescending(g => g.Id).Take(50).ToListAsync(ct);
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var others = new List<WaitingMatter>();
        foreach (var source in sources) others.AddRange(await source.WaitingFor(request.Actor, today, ct));
        var elsewhere = await Items(others, request, today, ct);
        IReadOnlyList<InboxItem> Of(WaitingAs kind) => [.. elsewhere.Where(found => found.As == kind).Select(found => found.Item)];
        return new(
            ByDueDate([.. await Items(session, [.. decisions.Where(g => g.WaitsFor(request))], request, today, g => g.State.Route?.Reason ?? Nothing, g => $"/gifts/{g.Id}/decide", ct), .. Of(WaitingAs.Decision)]),
            [.. await Items(session, questions, request, today, _ => Asked, g => $"/gifts/{g.Id}", ct), .. Of(WaitingAs.Question)],
            [.. await Items(session, [.. notices.Where(g => g.MayBeReadBy(request))], request, today, g => g.EscalatedTo.Contains(me) ? Late : Told, g => $"/gifts/{g.Id}", ct), .. Of(WaitingAs.Notice)],
            ByDueDate(Of(WaitingAs.Task)));
    }

    private static IReadOnlyList<InboxItem> ByDueDate(IReadOnlyList<InboxItem> items) => [.. items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).Take(Most)];

    private async Task<IReadOnlyList<(WaitingAs As, InboxItem Item)>> Items(IReadOnlyList<WaitingMatter> matters, LedgerRequest request, DateOnly today, CancellationToken ct)
    {
        var people = (await organisation.ByIds(matters.Where(m => m.About is not null).Select(m => m.About!.Value).Distinct(), today, ct)).ToDictionary(p => p.Id, p => p.Name);
        return [.. matters.Select(m => (m.As, new InboxItem(m.Kind, m.Id, m.CaseNumber, m.Subject.In(request.Language), m.About is { } person ? people.GetValueOrDefault(person) ?? "–" : null,
            null, m.Why.In(request.Language), null, m.DueOn, DaysLeft(m.DueOn, today), m.Url)))];
    }

    private static int? DaysLeft(DateOnly? due, DateOnly today) => due is { } day ? day.DayNumber - today.DayNumber : null;

    private static readonly LocalizedText Nothing = new("", "");
    private static readonly LocalizedText Asked = new("Du har fått en fråga om din anmälan.", "You were asked about your declaration.");
    private static readonly LocalizedText Late = new("Beslutet är försenat, och du står närmast ovanför den som ska besluta.", "The decision is late, and you stand nearest above the one who is to decide.");
    private static readonly LocalizedText Told = new("Regelverket säger att du ska få veta det.", "The policy says that you are to be told.");

    private async Task<IReadOnlyList<InboxItem>> Items(
        IQuerySession session, IReadOnlyList<GiftSummary> found, LedgerRequest request, DateOnly today, Func<GiftSummary, LocalizedText> why, Func<GiftSummary, string> url, CancellationToken ct)
    {
        var shown = await lines.Of(session, [.. found.Select(g => new GiftSeen(g.State, g.RecordedAt))], today, ct);
        return [.. found.Zip(shown, (g, line) => new InboxItem(
            "gift", g.Id, line.CaseNumber, line.Description, line.DeclarantName, line, why(g).In(request.Language), g.Step, g.DueOn, DaysLeft(g.DueOn, today), url(g)))];
    }
}
