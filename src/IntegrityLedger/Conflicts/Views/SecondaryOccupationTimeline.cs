using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using JasperFx.Events;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Tells the story of a secondary occupation, event by event, in plain words.</summary>
public sealed class SecondaryOccupationTimeline(Seal seal, string language, Func<EmployeeId, string?> nameOf, Func<string, string?> nameOfLogin)
{
    private static readonly LocalizedText Why = new("Varför", "Why"), Reasons = new("Motivering", "Reasons"), Law = new("Lagrum", "Legal basis");

    public TimelineEntry Entry(IEvent e)
    {
        var (title, by, day) = Told(e.Data);
        var login = by ?? e.UserName ?? "system";
        return new(e.EventTypeName, title.In(language), e.Timestamp, day, login, nameOfLogin(login), [.. Texts(e.Data).Where(t => t.Text is { Length: > 0 }).Select(t => new TimelineText(t.Label.In(language), t.Text!))],
            e.Data is SecondaryOccupationCorrected c ? [.. c.Changes.Select(x => new ChangeShown(x.Field, seal.Open(x.Before), seal.Open(x.After)))] : [],
            e.Data is SecondaryOccupationScreened s ? AssessmentAnswer.From(s.Assessment, language).Rules : [], (int)e.Version, e.Sequence);
    }

    private (LocalizedText Title, string? By, DateOnly? Day) Told(object data) => data switch
    {
        SecondaryOccupationDeclared e => (new("Anmäld", "Declared"), e.By, e.Terms.Period.From),
        SecondaryOccupationScreened => (new("Prövad mot regelverket", "Screened by the rules"), "policy", null),
        SecondaryOccupationRouted { Approver: { } person } => (new($"Går till {nameOf(person) ?? "–"}", $"Goes to {nameOf(person) ?? "–"}"), "routing", null),
        SecondaryOccupationRouted e => (new($"Går till funktionen {e.ToRole}", $"Goes to the function {e.ToRole}"), "routing", null),
        SecondaryOccupationOpinionRequested { From: { } person } => (new($"Yttrande begärt av {nameOf(person) ?? "–"}", $"Opinion asked of {nameOf(person) ?? "–"}"), "policy", null),
        SecondaryOccupationOpinionRequested => (new("Yttrande begärt", "Opinion asked for"), "policy", null),
        SecondaryOccupationOpinionGiven e => (new("Yttrande lämnat", "Opinion given"), e.By, null),
        SecondaryOccupationInformationRequested e => (new("Komplettering begärd; tiden står still", "More information asked for; the clock stands still"), e.By, null),
        SecondaryOccupationInformationProvided e => (new("Komplettering lämnad", "Information provided"), e.By, null),
        SecondaryOccupationCorrected e => (new("Rättad", "Corrected"), e.By, null),
        SecondaryOccupationReopened e => (new("Upptagen igen", "Reopened"), e.By, null),
        SecondaryOccupationApproverRecused e => (new("Avstod på grund av jäv", "Stepped aside because of a conflict"), e.By, null),
        SecondaryOccupationDecided { Decision: SecondaryOccupationDecision.Allowed } e => (new("Tillåten", "Allowed"), e.By, null),
        SecondaryOccupationDecided { Decision: SecondaryOccupationDecision.AllowedWithConditions } e => (new("Tillåten med villkor", "Allowed with conditions"), e.By, null),
        SecondaryOccupationDecided { Decision: SecondaryOccupationDecision.Forbidden } e => (new("Förbjuden", "Forbidden"), e.By, null),
        SecondaryOccupationDecided e => (new("Bedömd som ingen bisyssla", "Found to be no secondary occupation"), e.By, null),
        SecondaryOccupationDecisionBecameOverdue e => (new("Beslutet är försenat", "The decision is overdue"), "system", e.DueOn),
        SecondaryOccupationReviewBecameDue e => (new("Dags för omprövning", "The review is due"), "system", e.ReviewOn),
        SecondaryOccupationRenewed e => (new("Förnyad", "Renewed"), e.By, null),
        SecondaryOccupationRevoked e => (new("Återkallad och förbjuden", "Taken back and forbidden"), e.By, null),
        SecondaryOccupationEnded e => (new("Upphört", "Ended"), e.By, e.LastDay),
        _ => ReminderTexts.Told(data, nameOf) is { } told ? (told.Title, "system", told.On) : (new("Händelse", "Event"), null, null),
    };

    private IEnumerable<(LocalizedText Label, string? Text)> Texts(object data) => data switch
    {
        SecondaryOccupationRouted e => [(Why, e.Reason.In(language)), .. Passed(e.Skipped), (new("Senast", "By"), Day(e.DueOn))],
        SecondaryOccupationOpinionRequested e => [(Why, e.Reason.In(language)), .. Passed(e.Skipped)],
        SecondaryOccupationOpinionGiven e => [(new("Yttrande", "Opinion"), seal.Open(e.Opinion)), .. Tests(e.Tests)],
        SecondaryOccupationInformationRequested e => [(new("Fråga", "Question"), seal.Open(e.Question))],
        SecondaryOccupationInformationProvided e => [(new("Svar", "Answer"), seal.Open(e.Answer))],
        SecondaryOccupationCorrected e => [(Why, seal.Open(e.Reason))],
        SecondaryOccupationReopened e => [(Why, e.Reason.In(language))],
        SecondaryOccupationApproverRecused e => [(Why, seal.Open(e.Reason))],
        SecondaryOccupationDecided e =>
        [
            (Reasons, seal.Open(e.Motivation)), .. Tests(e.Tests), .. e.Conditions.Select(c => (new LocalizedText("Villkor", "Condition"), (string?)$"{seal.Open(c.Text)} ({Day(c.DueOn)})")),
            (new("Omprövas senast", "Review by"), Day(e.ReviewOn)), (new("Ska ha upphört senast", "Must have ended by"), Day(e.EndBy)), (Law, e.LegalBasis), Known(e.Known),
        ],
        SecondaryOccupationRenewed e => [(Reasons, seal.Open(e.Motivation)), .. Tests(e.Tests), (new("Omprövas senast", "Review by"), Day(e.ReviewOn)), (Law, e.LegalBasis)],
        SecondaryOccupationRevoked e => [(Reasons, seal.Open(e.Motivation)), .. Tests(e.Tests), (new("Ska ha upphört senast", "Must have ended by"), Day(e.EndBy)), (Law, e.LegalBasis), Known(e.Known)],
        SecondaryOccupationEnded e => [(new("Anteckning", "Note"), seal.Open(e.Note))],
        _ => ReminderTexts.Details(data, nameOf, language).Select(d => (d.Label, (string?)d.Text)),
    };

    private IEnumerable<(LocalizedText, string?)> Passed(IReadOnlyList<SkippedApprover> skipped) =>
        skipped.Select(s => (new LocalizedText("Förbigången", "Passed over"), (string?)$"{(s.Person is { } p ? nameOf(p) : null) ?? s.UnitCode}: {s.Reason.In(language)}"));

    private IEnumerable<(LocalizedText, string?)> Tests(SecondaryOccupationTests tests)
    {
        foreach (var (label, test) in new[] { (SecondaryOccupationWords.Trust, tests.Trust), (SecondaryOccupationWords.Hindering, tests.Hindering), (SecondaryOccupationWords.Competing, tests.Competing) })
            if (test is not null) yield return (label, string.Join(": ", new[] { SecondaryOccupationWords.Of(test.Finding).In(language), seal.Open(test.Reason) }.Where(part => part is not null)));
    }

    private (LocalizedText, string?) Known(SecondaryOccupationKnown known)
    {
        var hours = known.OtherHours.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
        return (new("Visades vid beslutet", "Shown at the decision"), new LocalizedText($"regler {string.Join(", ", known.RuleHits)}; andra bisysslor: {known.OtherOccupations} ({hours.Replace('.', ',')} timmar i veckan)",
            $"rules {string.Join(", ", known.RuleHits)}; other occupations: {known.OtherOccupations} ({hours} hours a week)").In(language));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The words of the tests, for timelines and pages.</summary>
public static class SecondaryOccupationWords
{
    public static readonly LocalizedText Trust = new("Skadar den förtroendet?", "Does it damage trust?");
    public static readonly LocalizedText Hindering = new("Hindrar den arbetet?", "Does it hinder the work?");
    public static readonly LocalizedText Competing = new("Konkurrerar den?", "Does it compete?");

    public static LocalizedText Of(SecondaryOccupationFinding finding) => finding switch
    {
        SecondaryOccupationFinding.Yes => new("Ja", "Yes"),
        SecondaryOccupationFinding.No => new("Nej", "No"),
        _ => new("Vet ej", "Unknown"),
    };
}
