using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Reading;
using IntegrityLedger.Web.Shared;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>Between the boxes of the forms and the bodies of the HTTP contract. Says what cannot be read; what is missing is the command's to say.</summary>
public static class SecondaryOccupationBoxes
{
    /// <summary>The picker of firms has its own names for the boxes.</summary>
    private const string Contract = "company.", Box = "counterparty.";

    public static DeclareSecondaryOccupation Read(FormState form, DateOnly today) => new()
    {
        Type = DeclareForm.Word<SecondaryOccupationType>(form["type"]),
        Company = new(form["supplierRelation"] switch { "supplier" => CounterpartyKind.Supplier, "applicant" => CounterpartyKind.Applicant, _ => null }, form[Box + "organisationNumber"] is { Length: > 0 } number && number != Picker.None ? number : null, DeclareForm.Text(form, Box + "name")),
        Industry = DeclareForm.Text(form, "industry"), Tasks = DeclareForm.Text(form, "tasks"), HoursPerWeek = Hours(form), Schedule = DeclareForm.Text(form, "schedule"), Remunerated = form.YesNo("remunerated"),
        From = DeclareForm.Date(form, "from", today), To = DeclareForm.Date(form, "to", today, ahead: true), SupplierRelation = DeclareForm.Word<SecondaryOccupationRelation>(form["supplierRelation"]),
        TouchesDuties = form.YesNo("touchesDuties"), UsesEquipment = form.YesNo("usesEquipment"), EarlierDecision = DeclareForm.Text(form, "earlierDecision"),
    };

    /// <summary>The boxes as they stand declared, to be corrected.</summary>
    public static FormState Fill(DeclareSecondaryOccupation d)
    {
        var form = new FormState
        {
            ["type"] = DeclareForm.Name(d.Type), [Box + "organisationNumber"] = d.Company?.OrganisationNumber ?? "", [Box + "name"] = d.Company?.Name ?? "", ["industry"] = d.Industry ?? "", ["tasks"] = d.Tasks ?? "",
            ["hoursPerWeek"] = d.HoursPerWeek?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "", ["schedule"] = d.Schedule ?? "", ["remunerated"] = YesNo(d.Remunerated), ["from"] = Iso(d.From), ["to"] = Iso(d.To),
            ["supplierRelation"] = DeclareForm.Name(d.SupplierRelation), ["touchesDuties"] = YesNo(d.TouchesDuties), ["usesEquipment"] = YesNo(d.UsesEquipment), ["earlierDecision"] = d.EarlierDecision ?? "",
        };
        foreach (var name in form.Names.Where(name => !form.Has(name)).ToList()) form.Remove(name);
        return form;
    }

    public static SecondaryOccupationTestsInput Tests(FormState form)
    {
        SecondaryOccupationTestInput? One(string name) => DeclareForm.Word<SecondaryOccupationFinding>(form[$"tests.{name}"]) is { } finding ? new(finding, DeclareForm.Text(form, $"tests.{name}.reason")) : null;
        return new(One("trust"), One("hindering"), One("competing"));
    }

    public static IReadOnlyList<SecondaryOccupationConditionInput> Conditions(FormState form, DateOnly? due) =>
        [.. form["conditions"].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => new SecondaryOccupationConditionInput(text, due))];

    /// <summary>A refusal of the contract, at the box that it is about.</summary>
    public static Refusal AtBox(Refusal refusal) => refusal is FormRefusal several ? several with { Errors = [.. several.Errors.Select(AtBox)] }
        : refusal.Field is { } field && field.StartsWith(Contract, StringComparison.Ordinal) ? refusal with { Field = Box + field[Contract.Length..] }
        : refusal.Field is "tests" ? refusal with { Field = "tests.trust" } : refusal;

    private static decimal? Hours(FormState form)
    {
        var hours = AmountReading.Read(form["hoursPerWeek"]);
        if (hours is null && form.Has("hoursPerWeek")) form.Refuse("hoursPerWeek", SecondaryOccupationTexts.HoursWrong);
        return hours;
    }

    private static string YesNo(bool? answer) => answer switch { true => "yes", false => "no", _ => "" };
    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
