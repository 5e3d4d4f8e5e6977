using System.Globalization;
using IntegrityLedger.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace IntegrityLedger.Web;

/// <summary>What every component needs to know of the request: its language, the day, and how things are written.</summary>
public sealed class Ui(IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>"sv" or "en".</summary>
    public string Language { get; } = http.HttpContext is { } context ? LanguageChoice.Of(context) : "sv";

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>The calendar day in Stockholm.</summary>
    public DateOnly Today => Formats.Day(Now);

    public string T(LocalizedText text) => text.In(Language);
    public string T(LocalizedText text, params object?[] arguments) => string.Format(CultureInfo.InvariantCulture, text.In(Language), arguments);
}

/// <summary>Base of the house's components: translation and formats at hand.</summary>
public abstract class UiComponent : ComponentBase
{
    [Inject] protected Ui Ui { get; set; } = default!;

    protected string T(LocalizedText text) => Ui.T(text);
    protected string T(LocalizedText text, params object?[] arguments) => Ui.T(text, arguments);
    protected string Day(DateOnly date) => Formats.Date(date, Ui.Language);
    protected string At(DateTimeOffset instant) => Formats.Instant(instant, Ui.Language);
    protected string Kr(decimal amount, string currency = "SEK") => Formats.Money(amount, currency, Ui.Language);
    protected string Count(long number) => Formats.Number(number, Ui.Language);
    protected string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    protected string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}
