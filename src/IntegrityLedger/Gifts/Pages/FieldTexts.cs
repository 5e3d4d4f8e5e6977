using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>What the fields of a declaration are called where a correction shows them.</summary>
public static class FieldTexts
{
    private static readonly Dictionary<string, LocalizedText> Known = new()
    {
        ["description"] = CaseTexts.What, ["category"] = CaseTexts.Kind, ["response"] = CaseTexts.Response, ["direction"] = CaseTexts.Direction, ["occurredOn"] = CaseTexts.When,
        ["value.amount"] = CaseTexts.Value, ["value.currency"] = Web.Texts.WebTexts.Currency, ["value.basis"] = CaseTexts.Basis, ["persons"] = new("Antal personer", "Number of persons"),
        ["counterparty.kind"] = new("Slag av motpart", "Kind of counterparty"), ["counterparty.name"] = CaseTexts.Giver, ["counterparty.organisationNumber"] = ActionTexts.GiverNumber,
        ["counterparty.contactPerson"] = CaseTexts.Contact, ["purpose"] = CaseTexts.Purpose, ["participants"] = CaseTexts.Participants, ["procurementId"] = CaseTexts.Procurement,
        ["caseReference"] = CaseTexts.CaseReference, ["place"] = CaseTexts.Place, ["alcohol"] = CaseTexts.Alcohol, ["authorityExercise"] = CaseTexts.Authority,
        ["relativeIncluded"] = CaseTexts.Relative, ["deliveredToHome"] = CaseTexts.Home, ["requestedByMe"] = CaseTexts.Requested, ["leisureDominates"] = CaseTexts.Leisure, ["lateReason"] = CaseTexts.LateReason,
    };

    /// <summary>The name of a field, or its path for one that the pages do not ask about.</summary>
    public static LocalizedText Word(string field) => Known.GetValueOrDefault(field) ?? new(field, field);
}
