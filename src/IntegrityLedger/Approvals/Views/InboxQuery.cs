using System.Globalization;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Views;

/// <summary>What the address of the inbox may say; every part may be left out.</summary>
/// <param name="List">decisions, questions, tasks or forYourAttention: only that list.</param>
/// <param name="Kind">Only matters of that kind: gift, interest, secondaryOccupation …</param>
/// <param name="Due">overdue, soon (today and seven days), later or none.</param>
/// <param name="Limit">At most so many of each list, 1–200; 50 when left out.</param>
/// <param name="Cursor">The <c>next</c> of the page before.</param>
public sealed record InboxQuery(string? List = null, string? Kind = null, string? Due = null, string? Limit = null, string? Cursor = null)
{
    public const int Usual = 50, Most = 200;

    private static readonly Dictionary<string, WaitingAs> Lists = new(StringComparer.Ordinal)
    {
        ["decisions"] = WaitingAs.Decision, ["questions"] = WaitingAs.Question, ["tasks"] = WaitingAs.Task, ["forYourAttention"] = WaitingAs.Notice,
    };

    private static readonly Dictionary<string, DueBand> Bands = Enum.GetValues<DueBand>().ToDictionary(NameOf, band => band, StringComparer.Ordinal);

    public static string NameOf(WaitingAs list) => Lists.Single(named => named.Value == list).Key;
    public static string NameOf(DueBand band) => band.ToString().ToLowerInvariant();

    /// <summary>As the index asks it, or everything that is wrong with the address at once.</summary>
    public Outcome<WaitingAsk> Read(int usual = Usual)
    {
        var errors = new List<Refusal>();
        T? Known<T>(string? word, Dictionary<string, T> words, string field) where T : struct
        {
            if (string.IsNullOrEmpty(word)) return null;
            if (words.TryGetValue(word, out var found)) return found;
            errors.Add(Invalid(field, new($"Välj ett av: {string.Join(", ", words.Keys)}.", $"Choose one of: {string.Join(", ", words.Keys)}.")));
            return null;
        }
        var (list, due, most) = (Known(List, Lists, "list"), Known(Due, Bands, "due"), usual);
        if (!string.IsNullOrEmpty(Limit) && (!int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > Most))
            errors.Add(Invalid("limit", new($"Ange ett helt tal från 1 till {Most}.", $"Give a whole number from 1 to {Most}.")));
        var cursor = string.IsNullOrEmpty(Cursor) ? null : WaitingCursor.Parse(Cursor);
        if (cursor is null && !string.IsNullOrEmpty(Cursor)) errors.Add(Invalid("cursor", new("Sidan finns inte. Använd värdet i next från sidan före, eller börja om utan cursor.", "There is no such page. Use the value of next from the page before, or begin anew without cursor.")));
        return errors.Count > 0 ? new FormRefusal(errors) : new WaitingAsk(list, string.IsNullOrEmpty(Kind) ? null : Kind, due, most, cursor);
    }

    private static Refusal Invalid(string field, LocalizedText message) => new("inbox-field-invalid", RefusalKind.Form, message, Field: field);
}
