using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using JasperFx.Events;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Tells the story of a measure, event by event, in plain words.</summary>
public sealed class MeasureTimeline(Seal seal, string language, IReadOnlyDictionary<EmployeeId, PersonOnDay> people)
{
    /// <summary>Everybody whom the event names, for looking their names up.</summary>
    public static IEnumerable<EmployeeId> People(object @event) => @event switch
    {
        MeasureOrdered e => [e.Owner, e.FollowedUpBy, e.Subject.Person],
        MeasureEvidenceGiven e => [e.Giver],
        MeasureBecameOverdue e => [e.Owner],
        MeasureFollowedUp e => [e.Follower],
        MeasureFollowUpHandedOver { To: { } to } => [to],
        _ => ReminderTexts.People(@event),
    };

    public TimelineEntry Entry(IEvent e)
    {
        var (title, by, day) = Told(e.Data);
        var login = by ?? "system";
        return new(e.EventTypeName, title.In(language), e.Timestamp, day, login, people.Values.FirstOrDefault(p => p.Login == login)?.Name,
            [.. Texts(e.Data).Where(t => t.Text is { Length: > 0 }).Select(t => new TimelineText(t.Label.In(language), t.Text!))], [], [], (int)e.Version, e.Sequence);
    }

    private (LocalizedText Title, string? By, DateOnly? Day) Told(object data) => data switch
    {
        MeasureOrdered { Kind: MeasureKind.NoMeasure } e => (new("Ingen åtgärd behövs", "No measure is needed"), e.By, e.OrderedOn),
        MeasureOrdered e => (new($"Beslutad: görs av {Name(e.Owner)}", $"Decided: to be done by {Name(e.Owner)}"), e.By, e.OrderedOn),
        MeasureEvidenceGiven e => (new("Underlag lämnat", "Evidence handed in"), e.By, e.On),
        MeasureBecameOverdue e => (new($"Försenad: {Name(e.Owner)} har inte visat att den är gjord", $"Overdue: {Name(e.Owner)} has not shown that it is done"), null, null),
        MeasureFollowedUp { Result: MeasureResult.Met } e => (new("Uppföljd: uppfylld", "Followed up: met"), e.By, e.On),
        MeasureFollowedUp { Result: MeasureResult.Extended } e => (new("Uppföljd: mer tid", "Followed up: more time"), e.By, e.On),
        MeasureFollowedUp e => (new("Uppföljd: inte uppfylld", "Followed up: not met"), e.By, e.On),
        MeasureFollowUpHandedOver e => (e.To is { } to ? new($"Följs upp av {Name(to)}", $"Followed up by {Name(to)}") : new($"Följs upp av funktionen {e.ToRole}", $"Followed up by the function {e.ToRole}"), null, null),
        MeasureFellAway e => (new("Bortfallen: ingen behöver göra den", "Fell away: nobody has to do it"), e.By, e.On),
        DecisionReminderSent { To: { } to } e => (new($"{Name(to)} påmind", $"{Name(to)} was reminded"), null, e.On),
        _ when ReminderTexts.Told(data, id => people.GetValueOrDefault(id)?.Name) is { } said => (said.Title, null, said.On),
        _ => (new("Händelse", "Event"), null, null),
    };

    private IEnumerable<(LocalizedText Label, string? Text)> Texts(object data) => data switch
    {
        MeasureOrdered e => [(new("Vad", "What"), seal.Open(e.Text)), (new("Senast", "By"), Iso(e.DueOn)), (new("Till och med", "Until"), Iso(e.Until))],
        MeasureEvidenceGiven e => [(new("Underlag", "Evidence"), seal.Open(e.Text)), (new("Protokoll", "Minutes"), seal.Open(e.MinutesReference))],
        MeasureBecameOverdue e => [(new("Senast", "By"), Iso(e.DueOn))],
        MeasureFollowedUp e => [(new("Varför", "Why"), seal.Open(e.Reason)), (new("Ny dag", "New day"), Iso(e.NewDueOn))],
        MeasureFollowUpHandedOver e => [(new("Varför", "Why"), e.Reason.In(language))],
        MeasureFellAway e => [(new("Varför", "Why"), e.Reason.In(language))],
        _ => ReminderTexts.Details(data, id => people.GetValueOrDefault(id)?.Name, language).Select(detail => (detail.Label, (string?)detail.Text)),
    };

    private string Name(EmployeeId person) => people.GetValueOrDefault(person)?.Name ?? "–";
    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
