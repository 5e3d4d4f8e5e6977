using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using static IntegrityLedger.Conflicts.SecondaryOccupationRefusals;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What is wrong with a form, all of it at once; and between the form in clear and the terms as the ledger keeps them.</summary>
public static class SecondaryOccupationForm
{
    public static IReadOnlyList<Refusal> Check(DeclareSecondaryOccupation form, DateOnly today)
    {
        var errors = new List<Refusal>();
        void Must(bool holds, string field, string sv, string en) { if (!holds) errors.Add(Missing(field, sv, en)); }
        void Valid(bool holds, string field, string sv, string en) { if (!holds) errors.Add(Invalid(field, sv, en)); }

        Must(form.Type is not null, "type", "Välj vad för slags bisyssla det är.", "Choose what kind of occupation it is.");
        Must(!string.IsNullOrWhiteSpace(form.Company?.Name) || !string.IsNullOrWhiteSpace(form.Company?.OrganisationNumber), "company.name", "Skriv vad arbetsgivaren eller företaget heter.", "Write the name of the employer or company.");
        if (!string.IsNullOrWhiteSpace(form.Company?.OrganisationNumber) && OrganisationNumber.Parse(form.Company.OrganisationNumber, "company.organisationNumber").Refusal is { } wrong) errors.Add(wrong);
        Must(!string.IsNullOrWhiteSpace(form.Tasks), "tasks", "Beskriv med några ord vad du gör.", "Describe in a few words what you do.");
        Must(form.From is not null, "from", "Ange vilken dag den börjar eller började.", "Give the day it begins or began.");
        Valid(form.From is not { } from || (from.Year >= 1950 && from <= today.AddYears(3)), "from", "Datumet är orimligt. Skriv det som 2026-11-03.", "The date is not plausible. Write it as 2026-11-03.");
        Valid(form.To is not { } to || form.From is not { } begins || to >= begins, "to", "Den sista dagen kan inte ligga före den första.", "The last day cannot come before the first.");
        Valid(form.HoursPerWeek is null or (>= 0 and <= 168), "hoursPerWeek", "Timmarna i veckan ska vara 0 till 168.", "The hours a week must be 0 to 168.");
        foreach (var (field, text, most) in new[]
                 {
                     ("industry", form.Industry, TextLimits.Short), ("tasks", form.Tasks, TextLimits.Long), ("schedule", form.Schedule, TextLimits.Short), ("earlierDecision", form.EarlierDecision, TextLimits.Long),
                     ("company.name", form.Company?.Name, TextLimits.Short), ("company.contactPerson", form.Company?.ContactPerson, TextLimits.Short),
                     ("company.contactTitle", form.Company?.ContactTitle, TextLimits.Short), ("company.ultimatePayer", form.Company?.UltimatePayer, TextLimits.Short),
                 })
            if (TextLimits.TooLong("secondary-occupation", field, text, most) is { } tooLong) errors.Add(tooLong);
        return errors;
    }

    public static SecondaryOccupationTerms Seal(DeclareSecondaryOccupation form, SupplierKey? key, string? registered, Seal seal) => new()
    {
        Type = form.Type!.Value, Company = (form.Company! with { Kind = form.Company.Kind ?? CounterpartyKind.Unknown }).Seal(key, registered, seal), Industry = seal.TextOrNull(form.Industry),
        Tasks = seal.Text(form.Tasks!.Trim()), HoursPerWeek = form.HoursPerWeek, Schedule = seal.TextOrNull(form.Schedule), Remunerated = form.Remunerated, Period = new(form.From!.Value, form.To),
        SupplierRelation = form.SupplierRelation, TouchesDuties = form.TouchesDuties, UsesEquipment = form.UsesEquipment, EarlierDecision = seal.TextOrNull(form.EarlierDecision),
    };

    /// <summary>What was declared, in clear: the form that a correction changes.</summary>
    public static DeclareSecondaryOccupation Open(SecondaryOccupationTerms terms, Seal seal) => new()
    {
        Type = terms.Type, Company = terms.Company.Open(seal), Industry = seal.Open(terms.Industry), Tasks = seal.Open(terms.Tasks), HoursPerWeek = terms.HoursPerWeek, Schedule = seal.Open(terms.Schedule),
        Remunerated = terms.Remunerated, From = terms.Period.From, To = terms.Period.To, SupplierRelation = terms.SupplierRelation, TouchesDuties = terms.TouchesDuties, UsesEquipment = terms.UsesEquipment,
        EarlierDecision = seal.Open(terms.EarlierDecision),
    };
}
