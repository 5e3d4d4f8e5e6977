using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>A matter as rows of facts and as a story, in the reader's language.</summary>
public static class GiftShown
{
    /// <param name="supplierUrl">Where the giver's page is, for readers who may open it; null otherwise.</param>
    public static IReadOnlyList<Fact> Facts(GiftDetails gift, Ui ui, Func<string, string>? supplierUrl = null)
    {
        var d = gift.Declaration;
        var given = d.Direction == Direction.Given;
        Fact Row(LocalizedText label, string? value, string? url = null) => new(ui.T(label), value, url);
        Fact Answered(LocalizedText label, bool? answer) => Row(label, given ? null : ui.T(answer switch { true => WebTexts.Yes, false => WebTexts.No, _ => CaseTexts.NotAnswered }));
        return
        [
            Row(CaseTexts.What, d.Description), Row(CaseTexts.Kind, Word(GiftWordTexts.Categories, d.Category, ui)), Row(CaseTexts.Direction, Word(GiftWordTexts.Directions, d.Direction, ui)),
            Row(CaseTexts.Response, given ? null : Word(GiftWordTexts.Responses, d.Response, ui)), Row(CaseTexts.Value, Value(gift, ui)),
            Row(CaseTexts.Converted, gift.Conversion is { } conversion ? ui.T(CaseTexts.ConvertedBy, Formats.Money(conversion.Kronor, "SEK", ui.Language), conversion.Rate.Said().In(ui.Language)) : null),
            Row(CaseTexts.Basis, d.Value?.Amount is null ? null : Word(GiftWordTexts.Bases, d.Value.Basis, ui)),
            Row(CaseTexts.When, d.OccurredOn is { } day ? Formats.Date(day, ui.Language) : null), Row(CaseTexts.DeclaredOn, Formats.Date(gift.DeclaredOn, ui.Language)),
            Row(CaseTexts.Giver, Counterparty(d.Counterparty), gift.CounterpartyKey is { } key ? supplierUrl?.Invoke(key) : null), Row(CaseTexts.Contact, d.Counterparty?.ContactPerson),
            Row(CaseTexts.Declarant, gift.Declarant.Name), Row(CaseTexts.Unit, gift.Declarant.UnitName), Row(CaseTexts.Procurement, d.ProcurementId), Row(CaseTexts.CaseReference, d.CaseReference),
            Row(CaseTexts.Place, d.Place), Row(CaseTexts.Purpose, d.Purpose), Row(CaseTexts.Participants, People(d.Participants)),
            Answered(CaseTexts.Requested, d.RequestedByMe), Answered(CaseTexts.Authority, d.AuthorityExercise), Answered(CaseTexts.Relative, d.RelativeIncluded),
            Answered(CaseTexts.Home, d.DeliveredToHome), Answered(CaseTexts.Leisure, d.LeisureDominates), Row(CaseTexts.Alcohol, Word(GiftWordTexts.Alcohols, d.Alcohol, ui)),
            Row(CaseTexts.LateReason, d.LateReason), Row(CaseTexts.Register, gift.Register),
            Row(CaseTexts.ReceiptTotal, gift.Documentation is { } papers ? Formats.Money(papers.ReceiptTotal, papers.Currency, ui.Language) : null),
            Row(CaseTexts.HandedOver, gift.HandedOver is { } over ? $"{Word(GiftWordTexts.Disposals, (Disposal?)over.Disposal, ui)}, {Formats.Date(over.On, ui.Language)}" : null),
        ];
    }

    /// <param name="known">How to show what a decider saw.</param>
    public static IReadOnlyList<TimelineItem> Story(GiftDetails gift, Ui ui, Func<KnownShown, RenderFragment> known) =>
    [
        .. gift.Timeline.Select(entry => new TimelineItem(entry.Title, entry.ByName, entry.HappenedOn, entry.RecordedAt, [.. entry.Texts.Select(text => new Fact(text.Label, Dated(text.Text, ui)))],
            [.. entry.Changes.Select(change => new TimelineChange(ui.T(FieldTexts.Word(change.Field)), Dated(change.Before, ui), Dated(change.After, ui)))], [.. entry.Rules.Select(rule => GiftVerdicts.Rule(rule, ui))], Tone(entry.Kind), entry.Known is { } seen ? known(seen) : null) { Version = entry.Version }),
    ];

    public static string Value(GiftDetails gift, Ui ui)
    {
        if (gift.ValueAsWritten is { Length: > 0 } written) return written;
        if (gift.Declaration.Value is not { Amount: { } amount } value) return ui.T(CaseTexts.ValueUnknown);
        var whole = Formats.Money(amount, value.Currency ?? "SEK", ui.Language);
        return gift.Declaration.Persons is > 1 and var persons && gift.PerPerson is { } share ? ui.T(CaseTexts.PerPerson, whole, Formats.Money(share, "SEK", ui.Language), persons) : whole;
    }

    /// <summary>The same for one line of a list.</summary>
    public static string Value(GiftLine line, Ui ui) =>
        line.ValueAsWritten is { Length: > 0 } written ? written : line.Amount is { } amount ? Formats.Money(amount, line.Currency ?? "SEK", ui.Language) : ui.T(CaseTexts.ValueUnknown);

    public static string? Word<T>(IReadOnlyList<Choice> choices, T? value, Ui ui) where T : struct, Enum => value is null ? null : ui.T(GiftWordTexts.Word(choices, DeclareForm.Name(value)));

    private static string? Counterparty(CounterpartyInput? other) => other is null ? null
        : OrganisationNumber.Parse(other.OrganisationNumber) is { IsRefused: false, Value: var number } ? $"{other.Name}, {number.Written}" : other.Name;

    private static string? People(IReadOnlyList<ParticipantInput>? people) =>
        people is not { Count: > 0 } ? null : string.Join("; ", people.Select(person => person.Organisation is { Length: > 0 } from ? $"{person.Name ?? person.Login} ({from})" : person.Name ?? person.Login));

    /// <summary>A date of the contract as people write it; anything else as it is.</summary>
    private static string? Dated(string? text, Ui ui) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? Formats.Date(day, ui.Language) : text;

    private static string Tone(string kind) => kind switch
    {
        "gift_approved" or "gift_needs_no_decision" or "representation_attested" or "representation_posted" or "representation_deviation_accepted" => "allow",
        "gift_refused" or "representation_repayment_ordered" or "gift_reported_to_police" => "stop",
        "gift_declaration_corrected" or "gift_information_requested" or "gift_decision_became_overdue" or "decision_escalated" or "reminder_not_mailed" or "gift_case_reopened" => "warn",
        "gift_declared" or "gift_screened" or "gift_routed" => "review",
        _ => "neutral",
    };
}
