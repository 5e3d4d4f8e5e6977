using IntegrityLedger.Employees.Views;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;

namespace IntegrityLedger.Influence.Commands;

/// <summary>Reads what a reporter answered: what is wrong with it, or what it says, with units, people and suppliers recognised.</summary>
public sealed class ReportForm(IOrganisation organisation, NamedPeople people, ISupplierRegister suppliers)
{
    private const int MostWitnesses = 50;

    /// <summary>Everything that is wrong at once; empty when nothing is.</summary>
    public static IReadOnlyList<Refusal> Check(ReportInfluence form, DateOnly today)
    {
        var errors = new List<Refusal>();
        if (form.Forms is not { Count: > 0 }) errors.Add(InfluenceRefusals.Missing("forms", "Välj minst ett sätt som det skedde på.", "Choose at least one way in which it happened."));
        if (string.IsNullOrWhiteSpace(form.Description)) errors.Add(InfluenceRefusals.Missing("description", "Berätta kort vad som hände.", "Tell in short what happened."));
        if (form.OccurredOn > today) errors.Add(InfluenceRefusals.Invalid("occurredOn", "Dagen har inte varit än.", "That day has not come."));
        if (form.OccurredTo is { } to && (to > today || to < form.OccurredOn)) errors.Add(InfluenceRefusals.Invalid("occurredTo", "Sista dagen ska ligga mellan den första och i dag.", "The last day must lie between the first and today."));
        if (form.Severity is < 1 or > 5) errors.Add(InfluenceRefusals.Invalid("severity", "Ange 1 till 5.", "Give 1 to 5."));
        if (form.Witnesses?.Count > MostWitnesses) errors.Add(InfluenceRefusals.Invalid("witnesses", $"Högst {MostWitnesses} namn.", $"At most {MostWitnesses} names."));
        foreach (var (field, text, most) in Texts(form))
            if (TextLimits.TooLong("influence", field, text, most) is { } tooLong) errors.Add(tooLong);
        return errors;
    }

    /// <param name="ownUnit">The signed-in reporter's unit; null when there is none.</param>
    public async Task<Outcome<ReportContent>> Read(ReportInfluence form, string? ownUnit, DateOnly today, CancellationToken ct)
    {
        if (Check(form, today) is { Count: > 0 } errors) return new FormRefusal(errors);
        var unit = Clean(form.Unit) ?? Clean(ownUnit);
        if (Clean(form.Unit) is { } named && !(await organisation.Units([named], today, ct)).ContainsKey(named))
            return InfluenceRefusals.Invalid("unit", "Det finns ingen enhet med den koden.", "There is no unit with that code.");
        var supplier = form.Supplier is { } input ? await Supplier(input, ct) : null;
        return new ReportContent
        {
            Forms = [.. form.Forms!.Distinct()], Purpose = form.Purpose, OccurredOn = form.OccurredOn, OccurredTo = form.OccurredTo, Place = Clean(form.Place), Channel = form.Channel,
            Description = form.Description!.Trim(), Wording = Clean(form.Wording), Actor = form.Actor?.Kind, ActorIdentity = Clean(form.Actor?.Identity) ?? Clean(form.Actor?.Login),
            NamedEmployees = [.. (await people.Find([form.Actor?.Login, form.Actor?.Identity], today, ct)).Select(p => p.Value)],
            Exposed = form.Exposed, ExposedPerson = Clean(form.ExposedPerson), DutyAffected = form.DutyAffected, DutyAffectedHow = Clean(form.DutyAffectedHow), Severity = form.Severity, Unit = unit,
            Supplier = Clean(form.Supplier?.Name) ?? Clean(form.Supplier?.OrganisationNumber), SupplierKey = supplier?.Value, CaseReference = Clean(form.CaseReference), DecisionAffected = Clean(form.DecisionAffected),
            Witnesses = [.. (form.Witnesses ?? []).Select(Clean).OfType<string>()], EarlierReport = Clean(form.EarlierReport), Injuries = Clean(form.Injuries), ImmediateMeasures = Clean(form.ImmediateMeasures),
            PoliceReported = form.PoliceReported, PoliceReference = Clean(form.PoliceReference), WorkEnvironmentReported = form.WorkEnvironmentReported, SupportOffered = form.SupportOffered,
            ProtectionNeed = Clean(form.ProtectionNeed), ConsentToShare = form.ConsentToShare,
        };
    }

    private async Task<SupplierKey?> Supplier(SupplierInput input, CancellationToken ct) =>
        await suppliers.Identify(new(CounterpartyKind.Supplier, input.OrganisationNumber, input.Name), ct);

    private static IEnumerable<(string Field, string? Text, int Most)> Texts(ReportInfluence form) =>
    [
        ("description", form.Description, TextLimits.Long), ("wording", form.Wording, TextLimits.Long), ("place", form.Place, TextLimits.Short), ("actor.identity", form.Actor?.Identity, TextLimits.Short),
        ("actor.login", form.Actor?.Login, TextLimits.Reference), ("exposedPerson", form.ExposedPerson, TextLimits.Short), ("dutyAffectedHow", form.DutyAffectedHow, TextLimits.Long),
        ("unit", form.Unit, TextLimits.Reference), ("supplier", form.Supplier?.Name, TextLimits.Short), ("supplier", form.Supplier?.OrganisationNumber, TextLimits.Reference),
        ("caseReference", form.CaseReference, TextLimits.Reference), ("decisionAffected", form.DecisionAffected, TextLimits.Long), ("earlierReport", form.EarlierReport, TextLimits.Reference),
        ("injuries", form.Injuries, TextLimits.Long), ("immediateMeasures", form.ImmediateMeasures, TextLimits.Long), ("policeReference", form.PoliceReference, TextLimits.Reference),
        ("protectionNeed", form.ProtectionNeed, TextLimits.Long), .. (form.Witnesses ?? []).Select(witness => ("witnesses", (string?)witness, TextLimits.Short)),
    ];

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
