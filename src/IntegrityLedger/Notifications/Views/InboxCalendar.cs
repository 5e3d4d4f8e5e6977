using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Notifications.Views;

/// <summary>Due dates as a calendar: one all-day entry a day, that says how many and nothing else.</summary>
public sealed class InboxCalendar(WaitingOverview waiting, IOrganisation organisation, SettingsReader settings, IDocumentStore store, PublicAddress address, TimeProvider clock)
{
    private const string MediaType = "text/calendar; charset=utf-8";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/inbox/calendar.ics", async (LedgerRequest request, InboxCalendar calendar, HttpContext http) =>
                Results.Text(await calendar.Of(request.Actor, http.Request, http.RequestAborted), MediaType))
            .WithAccess(Access.SignedIn).WithTags("Notifications").WithSummary("My due dates as iCalendar").Produces(200, contentType: "text/calendar");
        endpoints.MapGet("/api/calendar/{token}.ics", async (string token, InboxCalendar calendar, HttpContext http) =>
            {
                http.Response.Headers.CacheControl = "private, no-store";
                return await calendar.ByToken(token, http.Request, http.RequestAborted) is { } file ? Results.Text(file, MediaType) : Refusals.ToResult(Statuses.Bare(StatusCodes.Status404NotFound), http);
            })
            .WithAccess(Access.Public).WithTags("Notifications").WithSummary("The same by a secret address, for calendar programs").Produces(200, contentType: "text/calendar").ProducesProblem(404);
    }

    /// <summary>What is kept of the secret in an address: its digest, so that nobody who reads the database can subscribe.</summary>
    public static string KeyOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Null when the address was never given out, was revoked, or belongs to somebody who has left.</summary>
    public async Task<string?> ByToken(string token, HttpRequest http, CancellationToken ct)
    {
        var key = KeyOf(token);
        await using var session = store.QuerySession();
        if (await session.Query<NotificationSettings>().FirstOrDefaultAsync(s => s.CalendarKey == key, ct) is not { } owner) return null;
        return await organisation.ById(new(owner.Id), StockholmTime.DateOf(clock.GetUtcNow()), ct) is { Employed: true } person
            ? await Of(new(person.Id, person.Login, person.Roles.ToHashSet(StringComparer.Ordinal)), http, ct) : null;
    }

    public async Task<string> Of(Actor person, HttpRequest http, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var language = (await settings.Of(person.Id, ct)).Language;
        var days = (await waiting.For(person, StockholmTime.DateOf(now), ct)).Where(day => day.DueOn is not null).GroupBy(day => day.DueOn!.Value).OrderBy(day => day.Key);
        return CalendarFile.Write(Name.In(language), days.Select(day => new CalendarEntry(
            $"{StableId.From("calendar-day", $"{person.Id}|{day.Key:yyyy-MM-dd}"):D}@integrityledger", day.Key,
            $"IntegrityLedger: {WaitingWords.Matters(day.Count()).In(language)}", Sees.In(language), $"{address.Of(http)}/inbox")), now);
    }

    private static readonly LocalizedText Name = new("IntegrityLedger – sista dagar", "IntegrityLedger – due dates");
    private static readonly LocalizedText Sees = new("Sista dagen. Öppna inkorgen för att se vad det gäller.", "The last day. Open the inbox to see what it is about.");
}
