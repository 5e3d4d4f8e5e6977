using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Views;

/// <summary>The two reminder events as a timeline tells them, the same in every room.</summary>
public static class ReminderTexts
{
    /// <summary>One sentence and the day it was said; null for any other event.</summary>
    /// <param name="nameOf">A dash stands for a name that is gone.</param>
    public static (LocalizedText Title, DateOnly On)? Told(object @event, Func<EmployeeId, string?> nameOf) => @event switch
    {
        DecisionReminderSent e => (Reminded(e, Name(e.To, e.ToRole, nameOf)), e.On),
        DecisionEscalated e => (new($"Försenat: {Name(e.To, e.ToRole, nameOf).Sv} underrättad", $"Late: {Name(e.To, e.ToRole, nameOf).En} was told"), e.On),
        _ => null,
    };

    /// <summary>How it was said, the day it was about, and who was passed over.</summary>
    public static IEnumerable<(LocalizedText Label, string Text)> Details(object @event, Func<EmployeeId, string?> nameOf, string language) => @event switch
    {
        DecisionReminderSent e => [(How, Channel(e.Channel).In(language)), (Due, Iso(e.DueOn))],
        DecisionEscalated e =>
        [
            (How, Channel(e.Channel).In(language)), (Due, Iso(e.DueOn)),
            .. e.Skipped.Select(s => (PassedOver, $"{(s.Person is { } person ? nameOf(person) : null) ?? s.UnitCode}: {s.Reason.In(language)}")),
        ],
        _ => [],
    };

    /// <summary>Everybody whom the event names, for looking their names up.</summary>
    public static IEnumerable<EmployeeId> People(object @event) => @event switch
    {
        DecisionReminderSent { To: { } to } => [to],
        DecisionEscalated e => e.Skipped.Select(s => s.Person).Append(e.To).OfType<EmployeeId>(),
        _ => [],
    };

    private static readonly LocalizedText How = new("Hur", "How"), Due = new("Senast", "By"), PassedOver = new("Förbigången", "Passed over");

    private static LocalizedText Channel(NoticeChannel channel) => channel == NoticeChannel.Mail
        ? new("I inkorgen och i dagens mejl", "In the inbox and in that day's mail") : new("I inkorgen", "In the inbox");

    private static LocalizedText Reminded(DecisionReminderSent e, LocalizedText who) => e.Stages.Contains(ReminderStage.OnDueDay)
        ? new($"{who.Sv} påmind: sista dagen för beslut är inne", $"{who.En} was reminded: the last day for a decision has come")
        : new($"{who.Sv} påmind: sista dagen för beslut närmar sig", $"{who.En} was reminded: the last day for a decision is near");

    private static LocalizedText Name(EmployeeId? person, string? role, Func<EmployeeId, string?> nameOf) => person is { } id
        ? new(nameOf(id) ?? "–", nameOf(id) ?? "–") : new($"Funktionen {role}", $"The function {role}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
