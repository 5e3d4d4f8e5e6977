using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>A declared interest as rows of facts and as a story, in the reader's language.</summary>
public static class InterestShown
{
    public static IReadOnlyList<Fact> Facts(InterestDetails interest, Ui ui)
    {
        var d = interest.Declaration;
        Fact Row(LocalizedText label, string? value) => new(ui.T(label), value);
        string? Answered(bool? answer) => answer is null ? null : ui.T(answer.Value ? WebTexts.Yes : WebTexts.No);
        return
        [
            Row(InterestPageTexts.Field("description"), d.Description), Row(InterestPageTexts.Field("kind"), Kind(interest.Kind, ui)), Row(InterestPageTexts.Field("relation"), Whose(DeclareForm.Name(d.Relation), DeclareForm.Name(d.Relative), ui)),
            Row(InterestPageTexts.Field("counterparty"), Party(d.Counterparty)), Row(InterestPageTexts.Colleagues, interest.Touches.Colleague?.Name), Row(InterestPageTexts.Field("share"), d.Share?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)),
            Row(InterestPageTexts.Period, Period(interest.From, interest.To, ui)), Row(InterestPageTexts.CountsTo, interest.CountsTo != interest.To && interest.CountsTo is { } last ? Formats.Date(last, ui.Language) : null),
            Row(InterestPageTexts.Field("procurementId"), d.ProcurementId), Row(InterestPageTexts.Field("caseReference"), d.CaseReference),
            Row(InterestPageTexts.Field("overlapWithDuties"), d.OverlapWithDuties is { } overlap ? overlap.How ?? Answered(overlap.Overlaps) : ui.T(CaseTexts.NotAnswered)), Row(InterestPageTexts.Field("appointedByCity"), Answered(d.AppointedByCity)),
            Row(InterestPageTexts.Remuneration, Word(InterestWordTexts.Remunerations, DeclareForm.Name(d.Remuneration), ui)), Row(InterestPageTexts.Field("trigger"), Word(InterestWordTexts.Triggers, DeclareForm.Name(d.Trigger), ui)),
            Row(CaseTexts.Declarant, interest.Declarant.Name), Row(CaseTexts.Unit, interest.Declarant.UnitName), Row(CaseTexts.DeclaredOn, Formats.Date(interest.DeclaredOn, ui.Language)),
            Row(InterestPageTexts.ConfirmedOn, interest.ConfirmedOn == interest.DeclaredOn ? null : Formats.Date(interest.ConfirmedOn, ui.Language)),
        ];
    }

    public static IReadOnlyList<TimelineItem> Story(IReadOnlyList<TimelineEntry> timeline, Ui ui) =>
    [
        .. timeline.Select(entry => new TimelineItem(entry.Title, entry.ByName, entry.HappenedOn, entry.RecordedAt, [.. entry.Texts.Select(text => new Fact(text.Label, Written(null, text.Text, ui)))],
            [.. entry.Changes.Select(change => new TimelineChange(ui.T(InterestPageTexts.Field(change.Field)), Written(change.Field, change.Before, ui), Written(change.Field, change.After, ui)))], [], Tone(entry.Kind)) { Version = entry.Version }),
    ];

    /// <summary>The one line that a list and a heading show: "Ägande: Nordbro Anläggning AB".</summary>
    public static string Title(InterestKind kind, string? counterparty, string? colleague, string? elsewhere, Ui ui) =>
        $"{Kind(kind, ui)}: {counterparty ?? colleague ?? elsewhere ?? "–"}";

    /// <summary>The kind as a word for a heading.</summary>
    public static string Kind(InterestKind kind, Ui ui) => ui.T(InterestTexts.Word(kind)) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";

    public static string Period(DateOnly from, DateOnly? to, Ui ui) =>
        to is { } last ? ui.T(InterestPageTexts.FromTo, Formats.Date(from, ui.Language), Formats.Date(last, ui.Language)) : ui.T(InterestPageTexts.FromUntilFurther, Formats.Date(from, ui.Language));

    public static string Percent(decimal share, Ui ui) => ui.T(InterestPageTexts.Percent, share.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture));

    public static string? Word(IReadOnlyList<Choice> choices, string value, Ui ui) => InterestWordTexts.Word(choices, value) is { } word ? ui.T(word) : null;

    public static string? Whose(string relation, string relative, Ui ui) =>
        Word(InterestWordTexts.Relatives, relative, ui) is { } who ? $"{Word(InterestWordTexts.Relations, "relative", ui)}: {who.ToLowerInvariant()}" : Word(InterestWordTexts.Relations, relation, ui);

    private static string? Party(Suppliers.Views.CounterpartyInput? other) => other is null ? null
        : OrganisationNumber.Parse(other.OrganisationNumber) is { IsRefused: false, Value: var number } ? $"{other.Name}, {number.Written}" : other.Name;

    /// <summary>A date or a word of the contract as people write it; anything else as it is.</summary>
    private static string? Written(string? field, string? text, Ui ui) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? Formats.Date(day, ui.Language)
        : text is null ? null : field switch
        {
            "kind" => DeclareForm.Word<InterestKind>(text) is { } kind ? Kind(kind, ui) : null, "relation" => Word(InterestWordTexts.Relations, text, ui), "relative" => Word(InterestWordTexts.Relatives, text, ui),
            "remuneration" => Word(InterestWordTexts.Remunerations, text, ui), "trigger" => Word(InterestWordTexts.Triggers, text, ui), "counterparty.kind" => Word(InterestWordTexts.Counterparties, text, ui),
            "overlapWithDuties" or "appointedByCity" => text switch { "true" => ui.T(WebTexts.Yes), "false" => ui.T(WebTexts.No), _ => null }, _ => null,
        } ?? text;

    private static string Tone(string kind) => kind switch
    {
        "interest_reviewed" or "interest_reconfirmed" or "interest_needs_no_review" => "allow",
        "interest_withdrawn" => "stop",
        "interest_corrected" or "interest_reviewer_recused" or "interest_reviewer_disqualified" or "interest_ended" => "warn",
        "interest_declared" or "interest_routed" => "review",
        _ => "neutral",
    };
}
