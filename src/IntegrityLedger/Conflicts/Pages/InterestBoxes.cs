using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Reading;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>Between the boxes of the form and the body of the HTTP contract. Says what cannot be read; what is missing is the command's to say.</summary>
public static class InterestBoxes
{
    public static DeclareInterest Read(FormState form, DateOnly today) => new()
    {
        Kind = DeclareForm.Word<InterestKind>(form["kind"]), Relation = DeclareForm.Word<InterestRelation>(form["relation"]), Relative = DeclareForm.Word<InterestRelative>(form["relative"]),
        Counterparty = new(DeclareForm.Word<CounterpartyKind>(form["counterparty.kind"]), Chosen(form), DeclareForm.Text(form, "counterparty.name")),
        Colleague = DeclareForm.Text(form, "colleague"), Description = DeclareForm.Text(form, "description"), Share = Percent(form),
        From = DeclareForm.Date(form, "from", today), To = DeclareForm.Date(form, "to", today), CaseReference = DeclareForm.Text(form, "caseReference"), ProcurementId = DeclareForm.Text(form, "procurementId"),
        Remuneration = DeclareForm.Word<InterestRemuneration>(form["remuneration"]), Trigger = DeclareForm.Word<InterestTrigger>(form["trigger"]),
        OverlapWithDuties = form.YesNo("overlapWithDuties") is { } overlaps ? new(overlaps) : null, AppointedByCity = form.YesNo("appointedByCity"),
    };

    /// <summary>The boxes as they stand declared, to be corrected.</summary>
    public static FormState Fill(DeclareInterest d)
    {
        var form = new FormState
        {
            ["kind"] = DeclareForm.Name(d.Kind), ["relation"] = DeclareForm.Name(d.Relation), ["relative"] = DeclareForm.Name(d.Relative), ["counterparty.kind"] = DeclareForm.Name(d.Counterparty?.Kind),
            ["counterparty.organisationNumber"] = d.Counterparty?.OrganisationNumber ?? "", ["counterparty.name"] = d.Counterparty?.Name ?? "", ["colleague"] = d.Colleague ?? "", ["description"] = d.Description ?? "",
            ["share"] = d.Share?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "", ["from"] = Iso(d.From), ["to"] = Iso(d.To), ["caseReference"] = d.CaseReference ?? "",
            ["procurementId"] = d.ProcurementId ?? "", ["remuneration"] = DeclareForm.Name(d.Remuneration), ["trigger"] = DeclareForm.Name(d.Trigger),
            ["overlapWithDuties"] = YesNo(d.OverlapWithDuties?.Overlaps), ["appointedByCity"] = YesNo(d.AppointedByCity),
        };
        foreach (var name in form.Names.Where(name => !form.Has(name)).ToList()) form.Remove(name);
        return form;
    }

    /// <summary>What the boxes make of a declaration: whatever they do not ask about stays as it stands.</summary>
    public static DeclareInterest Over(DeclareInterest stands, DeclareInterest read) => read with
    {
        Counterparty = InterestForm.IsEmpty(read.Counterparty) ? null : stands.Counterparty is { } was && SameParty(was, read.Counterparty!) ? was : read.Counterparty,
        OverlapWithDuties = read.OverlapWithDuties?.Overlaps == stands.OverlapWithDuties?.Overlaps ? stands.OverlapWithDuties : read.OverlapWithDuties,
        Relation = read.Relation ?? stands.Relation, StatementVersion = stands.StatementVersion, OnBehalfOf = stands.OnBehalfOf,
    };

    private static bool SameParty(CounterpartyInput was, CounterpartyInput now) =>
        was.OrganisationNumber == now.OrganisationNumber && was.Name == now.Name && (now.Kind is null || now.Kind == was.Kind);

    private static decimal? Percent(FormState form)
    {
        var share = AmountReading.Read(form["share"].TrimEnd('%', ' '));
        if (share is null && form.Has("share")) form.Refuse("share", InterestPageTexts.ShareNotUnderstood);
        return share;
    }

    private static string? Chosen(FormState form) => form["counterparty.organisationNumber"] is { Length: > 0 } number && number != Picker.None ? number : null;
    private static string YesNo(bool? answer) => answer switch { true => "yes", false => "no", _ => "" };
    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
