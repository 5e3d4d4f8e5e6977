using System.Globalization;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Notifications.Views;

/// <summary>How I am told of what waits.</summary>
/// <param name="QuietFrom">HH:mm in Stockholm.</param>
/// <param name="CalendarSince">When the secret calendar address was made; null when there is none. The address itself is shown once, when it is made.</param>
/// <param name="MailConfigured">Whether this installation sends mail at all.</param>
public sealed record SettingsAnswer(string Language, DigestFrequency Digest, string QuietFrom, string QuietTo, DateTimeOffset? CalendarSince, bool MailConfigured)
{
    /// <summary>What a page shows until the person's own have been read.</summary>
    public static SettingsAnswer Usual { get; } = Of(NotificationSettings.Usual(Guid.Empty), mailConfigured: true);

    public static SettingsAnswer Of(NotificationSettings settings, bool mailConfigured) =>
        new(settings.Language, settings.Digest, Written(settings.QuietFrom), Written(settings.QuietTo), settings.CalendarSince, mailConfigured);

    private static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Reads wishes; whoever never chose has the usual ones.</summary>
public sealed class SettingsReader(IDocumentStore store, MailServer server)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/me/notifications",
            async (LedgerRequest request, SettingsReader reader, HttpContext http) => Results.Ok(await reader.Mine(request.Caller.Id, http.RequestAborted)))
        .WithAccess(Access.SignedIn).WithTags("Notifications").WithSummary("How I am told of what waits").Produces<SettingsAnswer>();

    public async Task<SettingsAnswer> Mine(EmployeeId person, CancellationToken ct) => SettingsAnswer.Of(await Of(person, ct), server.IsConfigured);

    public async Task<NotificationSettings> Of(EmployeeId person, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<NotificationSettings>(person.Value, ct) ?? NotificationSettings.Usual(person.Value);
    }

    public async Task<IReadOnlyDictionary<Guid, NotificationSettings>> Of(IReadOnlyCollection<Guid> people, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var chosen = (await session.LoadManyAsync<NotificationSettings>(ct, people)).ToDictionary(s => s.Id);
        return people.ToDictionary(person => person, person => chosen.GetValueOrDefault(person) ?? NotificationSettings.Usual(person));
    }
}
