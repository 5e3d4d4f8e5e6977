using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Approvals.Views;

/// <summary>A page of what waits for me: decisions, questions that I am to answer, what I am to do myself, and what I was told. The most urgent first.</summary>
/// <param name="Totals">How much waits in all, whatever page or filter was asked for.</param>
/// <param name="Counts">The same by list, kind and how near the last day is.</param>
/// <param name="Next">Asks for the page after this one: each list goes on where it stopped. Null when nothing is left.</param>
public sealed record InboxAnswer(
    IReadOnlyList<InboxItem> Decisions, IReadOnlyList<InboxItem> Questions, IReadOnlyList<InboxItem> ForYourAttention, IReadOnlyList<InboxItem> Tasks,
    InboxTotals Totals, IReadOnlyList<InboxCount> Counts, string? Next)
{
    public static readonly InboxAnswer Empty = new([], [], [], [], new(0, 0, 0, 0), [], null);

    /// <summary>What is to be done, notices left out.</summary>
    public int ToDo => Totals.Decisions + Totals.Questions + Totals.Tasks;
}

public sealed record InboxTotals(int Decisions, int Questions, int ForYourAttention, int Tasks);

/// <param name="List">decisions, questions, tasks or forYourAttention.</param>
/// <param name="Due">overdue, soon (today and seven days), later or none.</param>
public sealed record InboxCount(string List, string Kind, string Due, int Count);

/// <param name="Kind">"gift", or the kind that another room gives (see <see cref="WaitingMatter"/>).</param>
/// <param name="Subject">What it is about, in the reader's language.</param>
/// <param name="Person">Name of whom it is about; null when that is the reader.</param>
/// <param name="Gift">Null for anything that is not a gift or representation.</param>
/// <param name="Why">Why it came to me, in the reader's language.</param>
/// <param name="DaysLeft">Until due; negative when overdue; null without a due date.</param>
public sealed record InboxItem(
    string Kind, Guid Id, string? CaseNumber, string Subject, string? Person, GiftLine? Gift, string Why, DecisionStep? Step, DateOnly? DueOn, int? DaysLeft, string Url);

/// <summary>What waits for me, one page at a time.</summary>
public sealed class Inbox(IDocumentStore store, WaitingIndex index, IOrganisation organisation, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/inbox",
            async ([AsParameters] InboxQuery query, LedgerRequest request, Inbox inbox, HttpContext http) =>
                query.Read() is { Refusal: { } no } ? Refusals.ToResult(no, http) : Results.Ok(await inbox.Page(query.Read().Value, request, http.RequestAborted)))
        .WithAccess(Access.SignedIn).WithTags("Decisions").WithSummary("What waits for me, with due dates and why me: the most urgent first, 50 of each list a page").Produces<InboxAnswer>().ProducesProblem(400);

    public async Task<InboxAnswer> Page(WaitingAsk ask, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var found = await index.Find(session, ask, request.Actor, today, ct);
        var items = await Items(found.Page, request, today, ct);
        IReadOnlyList<InboxItem> Of(WaitingAs list) => [.. items.Where(item => item.As == list).Select(item => item.Item)];
        int Total(WaitingAs list) => found.Counts.Where(count => count.As == list).Sum(count => count.Count);
        return new(Of(WaitingAs.Decision), Of(WaitingAs.Question), Of(WaitingAs.Notice), Of(WaitingAs.Task),
            new(Total(WaitingAs.Decision), Total(WaitingAs.Question), Total(WaitingAs.Notice), Total(WaitingAs.Task)),
            [.. found.Counts.OrderBy(c => c.As).ThenBy(c => c.Kind, StringComparer.Ordinal).ThenBy(c => c.Due).Select(c => new InboxCount(InboxQuery.NameOf(c.As), c.Kind, InboxQuery.NameOf(c.Due), c.Count))], found.Next?.ToString());
    }

    private async Task<IReadOnlyList<(WaitingAs As, InboxItem Item)>> Items(IReadOnlyList<(WaitingAs As, WaitingMatter Matter)> page, LedgerRequest request, DateOnly today, CancellationToken ct)
    {
        var named = page.Select(found => found.Matter).Where(m => m is { About: not null, Gift: null }).Select(m => m.About!.Value).Distinct().ToList();
        var people = named.Count == 0 ? [] : (await organisation.ByIds(named, today, ct)).ToDictionary(p => p.Id, p => p.Name);
        return [.. page.Select(found => (found.As, Item(found.Matter, m => m.Gift?.Line.DeclarantName ?? (m.About is { } person ? people.GetValueOrDefault(person) ?? "–" : null), request.Language, today)))];
    }

    private static InboxItem Item(WaitingMatter m, Func<WaitingMatter, string?> person, string language, DateOnly today) => new(
        m.Kind, m.Id, m.CaseNumber, m.Subject.In(language), person(m), m.Gift?.Line, m.Why.In(language), m.Gift?.Step, m.DueOn, m.DueOn is { } day ? day.DayNumber - today.DayNumber : null, m.Url);
}
