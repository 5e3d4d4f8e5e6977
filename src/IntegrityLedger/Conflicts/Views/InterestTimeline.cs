using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using JasperFx.Events;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Tells the story of a declared interest, event by event, in plain words.</summary>
/// <param name="nameable">Numbers of procurements that the reader may see named; others are left out.</param>
public sealed class InterestTimeline(Seal seal, string language, Func<EmployeeId, string?> nameOf, Func<string, string?> nameOfLogin, Func<string, string?> nameOfSupplier, IReadOnlySet<string> nameable)
{
    /// <summary>Procurements that the event names.</summary>
    public static IEnumerable<string> Procurements(object @event) => @event switch { InterestMatched e => e.Match.Procurements, InterestReviewed e => e.Known.Procurements, _ => [] };

    public TimelineEntry Entry(IEvent e)
    {
        var (title, by, day) = Told(e.Data);
        var login = by ?? e.UserName ?? "system";
        return new(e.EventTypeName, title.In(language), e.Timestamp, day, login, nameOfLogin(login),
            [.. Texts(e.Data).Where(t => t.Text is { Length: > 0 }).Select(t => new TimelineText(t.Label.In(language), t.Text!))],
            e.Data is InterestCorrected c ? [.. c.Changes.Select(x => new ChangeShown(x.Field, seal.Open(x.Before), seal.Open(x.After)))] : [], [], (int)e.Version, e.Sequence);
    }

    private (LocalizedText Title, string? By, DateOnly? Day) Told(object data) => data switch
    {
        InterestDeclared { OnBehalfOf: not null } e => (new("Anmält av någon annan för personens räkning", "Declared by somebody else on the person’s behalf"), e.By, null),
        InterestDeclared e => (new("Anmält", "Declared"), e.By, null),
        InterestMatched => (new("Avstämt mot leverantörer och upphandlingar", "Held against suppliers and procurements"), "routing", null),
        InterestRouted { Reviewer: { } person } => (new($"Går till {Name(person)} för bedömning", $"Goes to {Name(person)} for assessment"), "routing", null),
        InterestRouted e => (new($"Går till funktionen {e.ToRole}", $"Goes to the function {e.ToRole}"), "routing", null),
        InterestNeedsNoReview => (new("Ingen bedömning behövs", "No assessment is needed"), "routing", null),
        InterestCorrected e => (new("Rättat", "Corrected"), e.By, null),
        InterestEnded e => (e.LastDay > e.ToldOn ? new("Upphör", "Will end") : new("Upphört", "Ended"), e.By, e.LastDay),
        InterestWithdrawn e => (new("Återkallat: anmäldes av misstag", "Withdrawn: declared in error"), e.By, null),
        InterestReconfirmed e => (new("Bekräftat: gäller fortfarande", "Confirmed: still holds"), e.By, null),
        InterestReviewed { Assessment: InterestAssessment.NoMeasure } e => (new("Bedömt: ingen åtgärd", "Assessed: no measure"), e.By, null),
        InterestReviewed e => (new("Bedömt: åtgärder behövs", "Assessed: measures are needed"), e.By, null),
        InterestReviewerRecused e => (new("Avstod på grund av jäv", "Stepped aside because of a conflict"), e.By, null),
        InterestReviewerDisqualified { Why.Person: { } person } => (new($"{Name(person)} får inte längre bedöma", $"{Name(person)} may no longer assess it"), "routing", null),
        _ when ReminderTexts.Told(data, nameOf) is { } said => (said.Title, "system", said.On),
        _ => (new("Händelse", "Event"), null, null),
    };

    private IEnumerable<(LocalizedText Label, string? Text)> Texts(object data) => data switch
    {
        InterestDeclared e => [(new("Gäller från", "Holds from"), Iso(e.Declaration.From)), (new("Till och med", "Until"), Iso(e.Declaration.To))],
        InterestMatched e => [(new("Koncern", "Group"), Firms(e.Match.Group)), (new("Upphandlingar", "Procurements"), string.Join(", ", e.Match.Procurements.Where(nameable.Contains)))],
        InterestRouted e => [(new("Varför bedömning", "Why assessed"), e.Ground?.In(language)), (new("Varför dit", "Why there"), e.Reason.In(language)),
            .. e.Skipped.Select(s => (new LocalizedText("Förbigången", "Passed over"), (string?)$"{(s.Person is { } p ? nameOf(p) : null) ?? s.UnitCode}: {s.Reason.In(language)}")), (new("Senast", "By"), Iso(e.DueOn))],
        InterestNeedsNoReview e => [(new("Varför", "Why"), e.Reason.In(language))],
        InterestCorrected e => [(new("Varför", "Why"), seal.Open(e.Reason))],
        InterestEnded e => [(new("Varför", "Why"), seal.Open(e.Reason))],
        InterestWithdrawn e => [(new("Varför", "Why"), seal.Open(e.Reason))],
        InterestReviewed e => [(new("Motivering", "Reasons"), seal.Open(e.Motivation)), (new("Ny genomgång senast", "To be reviewed again by"), Iso(e.ReviewAgainBy)),
            (new("Rörde då", "Touched then"), string.Join(", ", new[] { Firms([.. e.Known.Group.Prepend(e.Known.Supplier).OfType<string>()]) }.Concat(e.Known.Procurements.Where(nameable.Contains)).Where(text => text is { Length: > 0 })))],
        InterestReviewerRecused e => [(new("Varför", "Why"), seal.Open(e.Reason))],
        InterestReviewerDisqualified e => [(new("Varför", "Why"), e.Why.Reason.In(language))],
        _ => ReminderTexts.Details(data, nameOf, language).Select(detail => (detail.Label, (string?)detail.Text)),
    };

    private string Firms(IReadOnlyList<string> keys) => string.Join(", ", keys.Select(key => nameOfSupplier(key) ?? key));
    private string Name(EmployeeId person) => nameOf(person) ?? "–";
    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
