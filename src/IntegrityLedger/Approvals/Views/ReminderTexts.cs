using IntegrityLedger.Kernel;

namespace IntegrityLedger.Approvals.Views;

/// <summary>The events of reminding as a timeline tells them, the same in every room.</summary>
public static class ReminderTexts
{
    /// <summary>One sentence and the day it was said; null for any other event.</summary>
    /// <param name="nameOf">A dash stands for a name that is gone.</param>
    public static (LocalizedText Title, DateOnly On)? Told(object @event, Func<EmployeeId, string?> nameOf) => @event switch
    {
        DecisionReminderSent e => (Reminded(e, Name(e.To, e.ToRole, nameOf)), e.On),
        DecisionEscalated e => (new($"Försenat: {Name(e.To, e.ToRole, nameOf).Sv} underrättad", $"Late: {Name(e.To, e.ToRole, nameOf).En} was told"), e.On),
        ReminderNotMailed e => (e.Why switch
        {
            MailFailure.Uncertain => new($"Osäkert om mejlet till {nameOf(e.To) ?? "–"} kom fram", $"It is not known whether the mail to {nameOf(e.To) ?? "–"} came"),
            MailFailure.NothingWaited => new($"Inget mejl gick till {nameOf(e.To) ?? "–"}: inget väntade längre", $"No mail went to {nameOf(e.To) ?? "–"}: nothing waited any more"),
            _ => new($"Mejlet till {nameOf(e.To) ?? "–"} kom inte fram", $"The mail to {nameOf(e.To) ?? "–"} did not come"),
        }, e.On),
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
        ReminderNotMailed e => [(Why, Failure(e.Why).In(language)), (MailOf, Iso(e.MailOf))],
        _ => [],
    };

    /// <summary>Everybody whom the event names, for looking their names up.</summary>
    public static IEnumerable<EmployeeId> People(object @event) => @event switch
    {
        DecisionReminderSent { To: { } to } => [to],
        DecisionEscalated e => e.Skipped.Select(s => s.Person).Append(e.To).OfType<EmployeeId>(),
        ReminderNotMailed e => [e.To],
        _ => [],
    };

    private static readonly LocalizedText How = new("Hur", "How"), Due = new("Senast", "By"), PassedOver = new("Förbigången", "Passed over"), Why = new("Varför", "Why"), MailOf = new("Mejlet för", "The mail of");

    private static LocalizedText Failure(MailFailure why) => why switch
    {
        MailFailure.Unreachable => new("Mejlservern svarade inte", "The mail server did not answer"),
        MailFailure.Refused => new("Mejlservern tog inte emot mejlet", "The mail server refused the mail"),
        MailFailure.Uncertain => new("Det avbröts medan mejlet var på väg, och sändes därför inte igen", "It was interrupted while the mail was on its way, and was therefore not sent again"),
        MailFailure.NoAddress => new("Ingen adress när mejlet skulle gå", "No address when the mail was to go"),
        MailFailure.Unwanted => new("Mottagaren hade valt bort mejlet", "The recipient had chosen to have no mail"),
        MailFailure.DayPassed => new("Dagen gick innan mejlet kunde sändas", "The day went by before the mail could be sent"),
        MailFailure.NothingWaited => new("Inget väntade längre på mottagaren", "Nothing waited for the recipient any more"),
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, null),
    };

    private static LocalizedText Channel(NoticeChannel channel) => channel == NoticeChannel.Mail
        ? new("I inkorgen och i dagens mejl", "In the inbox and in that day's mail") : new("I inkorgen", "In the inbox");

    private static LocalizedText Reminded(DecisionReminderSent e, LocalizedText who) => e.Stages.Contains(ReminderStage.OnDueDay)
        ? new($"{who.Sv} påmind: sista dagen för beslut är inne", $"{who.En} was reminded: the last day for a decision has come")
        : new($"{who.Sv} påmind: sista dagen för beslut närmar sig", $"{who.En} was reminded: the last day for a decision is near");

    private static LocalizedText Name(EmployeeId? person, string? role, Func<EmployeeId, string?> nameOf) => person is { } id
        ? new(nameOf(id) ?? "–", nameOf(id) ?? "–") : new($"Funktionen {role}", $"The function {role}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
