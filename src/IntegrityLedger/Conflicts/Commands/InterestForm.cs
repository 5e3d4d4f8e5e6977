using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers.Views;
using static IntegrityLedger.Conflicts.InterestRefusals;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What is wrong with a form, all of it at once, each with its field: before anything is looked up.</summary>
public static class InterestForm
{
    private const int EarliestYear = 1930, LatestYear = 2100;

    public static IReadOnlyList<Refusal> Check(DeclareInterest form, DateOnly today)
    {
        var errors = new List<Refusal>();
        void Must(bool holds, string field, string sv, string en) { if (!holds) errors.Add(Missing(field, sv, en)); }
        void Valid(bool holds, string field, string sv, string en) { if (!holds) errors.Add(Invalid(field, sv, en)); }

        Must(form.Kind is not null, "kind", "Välj vad intresset består i.", "Choose what the interest is.");
        var other = form.Counterparty;
        if (IsEmpty(other))
            Must(Written(form.Colleague) || Written(form.ProcurementId) || Written(form.CaseReference), "counterparty", "Ange vem eller vad intresset rör: en motpart, en kollega, en upphandling eller ett ärende.", "Say whom or what the interest concerns: a counterparty, a colleague, a procurement or a case.");
        else if (Written(other!.OrganisationNumber) && OrganisationNumber.Parse(other.OrganisationNumber, "counterparty.organisationNumber").Refusal is { } wrong) errors.Add(wrong);
        Valid(form.Share is null or (>= 0 and <= 100), "share", "Andelen anges i procent, 0 till 100.", "The share is a percentage, 0 to 100.");
        Valid(form.From is not { } from || from.Year is >= EarliestYear and <= LatestYear, "from", "Datumet ligger för långt bort. Skriv det som 2026-11-03.", "The date is too far away. Write it as 2026-11-03.");
        Valid(form.To is not { } to || to.Year is >= EarliestYear and <= LatestYear, "to", "Datumet ligger för långt bort. Skriv det som 2026-11-03.", "The date is too far away. Write it as 2026-11-03.");
        Valid(form.To is not { } last || last >= (form.From ?? today), "to", "Sista dagen ligger före den första.", "The last day lies before the first.");
        foreach (var (field, text, most) in Texts(form))
            if (TooLong(field, text, most) is { } tooLong) errors.Add(tooLong);
        return errors;
    }

    /// <summary>What is left out, as it is meant: own unless a relative is spoken of, from today, a firm when a number is given.</summary>
    public static DeclareInterest Filled(DeclareInterest form, DateOnly today) => form with
    {
        Relation = form.Relation ?? (form.Relative is not null || form.Kind == InterestKind.Kinship ? InterestRelation.Relative : InterestRelation.Self),
        From = form.From ?? today, ProcurementId = Tidy(form.ProcurementId)?.ToUpperInvariant(), Colleague = Tidy(form.Colleague)?.ToLowerInvariant(), CaseReference = Tidy(form.CaseReference), Description = Tidy(form.Description),
        Counterparty = IsEmpty(form.Counterparty) ? null : form.Counterparty! with { Kind = form.Counterparty.Kind ?? (Written(form.Counterparty.OrganisationNumber) ? CounterpartyKind.Supplier : CounterpartyKind.Unknown) },
    };

    private static string? Tidy(string? text) => Written(text) ? text!.Trim() : null;

    /// <summary>Nothing said about a counterparty, though its kind may stand preset.</summary>
    public static bool IsEmpty(CounterpartyInput? other) => other is null || (!Written(other.Name) && !Written(other.OrganisationNumber));

    private static bool Written(string? text) => !string.IsNullOrWhiteSpace(text);

    private static IEnumerable<(string Field, string? Text, int Most)> Texts(DeclareInterest f) =>
    [
        ("description", f.Description, TextLimits.Long), ("overlapWithDuties", f.OverlapWithDuties?.How, TextLimits.Long), ("procurementId", f.ProcurementId, TextLimits.Reference),
        ("caseReference", f.CaseReference, TextLimits.Reference), ("colleague", f.Colleague, TextLimits.Short), ("statementVersion", f.StatementVersion, TextLimits.Reference), ("onBehalfOf", f.OnBehalfOf, TextLimits.Short),
        ("counterparty.name", f.Counterparty?.Name, TextLimits.Short), ("counterparty.contactPerson", f.Counterparty?.ContactPerson, TextLimits.Short),
        ("counterparty.contactTitle", f.Counterparty?.ContactTitle, TextLimits.Short), ("counterparty.ultimatePayer", f.Counterparty?.UltimatePayer, TextLimits.Short),
    ];
}
