using System.Globalization;
using System.Security.Cryptography;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications.Views;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;
using Microsoft.AspNetCore.WebUtilities;

namespace IntegrityLedger.Notifications.Commands;

/// <summary>What I wish; anything left out stays as it is.</summary>
/// <param name="Digest">daily, weekly or off.</param>
/// <param name="QuietFrom">HH:mm in Stockholm; the same as quietTo for no quiet hours on working days.</param>
public sealed record ChangeSettings(string? Language, string? Digest, string? QuietFrom, string? QuietTo);

/// <summary>The secret address of my calendar, shown this once.</summary>
public sealed record CalendarLink(string Url, DateTimeOffset Since);

/// <summary>Keeps a person's own wishes about notifications.</summary>
public sealed class SettingsDesk(CommandDesk desk, MailServer server, PublicAddress address, TimeProvider clock)
{
    private const int SecretOctets = 32;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var mine = endpoints.MapGroup("/api/me").WithTags("Notifications").WithAccess(Access.SignedIn);
        mine.MapPut("/notifications", async (ChangeSettings wish, LedgerRequest request, SettingsDesk settings, HttpContext http) =>
            (await settings.Change(wish, request, http.RequestAborted)).ToResult(http, Results.Ok)).WithSummary("Choose how I am told of what waits").Produces<SettingsAnswer>().ProducesProblem(400);
        mine.MapPost("/calendar-link", async (LedgerRequest request, SettingsDesk settings, HttpContext http) =>
            (await settings.MakeLink(request, http.Request, http.RequestAborted)).ToResult(http, Results.Ok)).WithSummary("A new secret address for my calendar; an earlier one stops working").Produces<CalendarLink>();
        mine.MapDelete("/calendar-link", async (LedgerRequest request, SettingsDesk settings, HttpContext http) =>
            (await settings.Revoke(request, http.RequestAborted)).ToResult(http, _ => Results.NoContent())).WithSummary("Revoke the secret address");
    }

    public Task<Outcome<SettingsAnswer>> Change(ChangeSettings wish, LedgerRequest request, CancellationToken ct) => Kept<SettingsAnswer>(request, settings =>
    {
        var errors = new List<Refusal>();
        var changed = settings with
        {
            Language = wish.Language is null ? settings.Language : wish.Language is "sv" or "en" ? wish.Language : Wrong(settings.Language, NotificationRefusals.Language, errors),
            Digest = wish.Digest switch
            {
                null => settings.Digest, "daily" => DigestFrequency.Daily, "weekly" => DigestFrequency.Weekly, "off" => DigestFrequency.Off,
                _ => Wrong(settings.Digest, NotificationRefusals.Digest, errors),
            },
            QuietFrom = Time(wish.QuietFrom, settings.QuietFrom, "quietFrom", errors), QuietTo = Time(wish.QuietTo, settings.QuietTo, "quietTo", errors),
        };
        if (errors.Count == 0 && changed.Quiet().Loud < TimeSpan.FromHours(1)) errors.Add(NotificationRefusals.TooLittleLeft);
        return errors switch { [] => (changed, SettingsAnswer.Of(changed, server.IsConfigured)), [var only] => only, _ => new FormRefusal(errors) };
    }, ct);

    public Task<Outcome<CalendarLink>> MakeLink(LedgerRequest request, HttpRequest http, CancellationToken ct) => Kept<CalendarLink>(request, settings =>
    {
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretOctets));
        var now = clock.GetUtcNow();
        return (settings with { CalendarKey = InboxCalendar.KeyOf(token), CalendarSince = now }, new CalendarLink($"{address.Of(http)}/api/calendar/{token}.ics", now));
    }, ct);

    public Task<Outcome<bool>> Revoke(LedgerRequest request, CancellationToken ct) =>
        Kept<bool>(request, settings => (settings with { CalendarKey = null, CalendarSince = null }, true), ct);

    /// <summary>No answer is kept for an idempotency key: choosing twice is choosing once, and a kept answer would hold the secret in clear.</summary>
    private Task<Outcome<T>> Kept<T>(LedgerRequest request, Func<NotificationSettings, Outcome<(NotificationSettings Settings, T Answer)>> change, CancellationToken ct) =>
        desk.Execute<T>(new CommandScope(request.Caller.Login), async (session, token) =>
        {
            var me = request.Caller.Id.Value;
            var outcome = change(await session.LoadAsync<NotificationSettings>(me, token) ?? NotificationSettings.Usual(me));
            if (outcome.Refusal is { } no) return no;
            session.Store(outcome.Value.Settings);
            return outcome.Value.Answer;
        }, ct);

    private static TimeOnly Time(string? text, TimeOnly before, string field, List<Refusal> errors) =>
        text is null ? before : TimeOnly.TryParseExact(text.Trim(), ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Wrong(before, NotificationRefusals.Time(field), errors);

    private static T Wrong<T>(T before, Refusal refusal, List<Refusal> errors)
    {
        errors.Add(refusal);
        return before;
    }
}
