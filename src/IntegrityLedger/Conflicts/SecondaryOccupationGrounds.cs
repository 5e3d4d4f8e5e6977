using System.Globalization;
using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Conflicts;

/// <summary>What made a rule about a secondary occupation speak, and what would have kept it silent: tried by screening again, never by reading the rules. Pure.</summary>
public static class SecondaryOccupationGrounds
{
    /// <param name="limits">Of the version that judged, on the day of the screening.</param>
    public static RuleGrounds Of(RuleHit hit, SecondaryOccupationFacts facts, SecondaryOccupationLimits limits, DateOnly day) =>
        new([.. Facts(facts).Where(f => hit.Id == "R31" || About(hit.Id).Contains(f.Fact))], hit.Id == "R31" || hit.UnknownFacts.Count > 0 ? [] : [.. Changes(facts, limits, day).Where(c => !Speaks(hit.Id, c.Facts, limits, day)).Select(c => c.Text)]);

    private static string[] About(string rule) => rule switch { "R30" => ["supplierRelation", "cityRelations", "unitProcurements", "touchesDuties"], "S01" => ["hoursPerWeek", "otherHours"], "S02" => ["usesEquipment"], _ => [] };

    private static bool Speaks(string rule, SecondaryOccupationFacts facts, SecondaryOccupationLimits limits, DateOnly day) => SecondaryOccupationScreening.Of(facts, limits, "", day).Rules.Any(hit => hit.Id == rule);

    private static IEnumerable<(LocalizedText Text, SecondaryOccupationFacts Facts)> Changes(SecondaryOccupationFacts facts, SecondaryOccupationLimits limits, DateOnly day)
    {
        var apart = facts with { SupplierRelation = SecondaryOccupationRelation.None, CityRelations = [], UnitProcurements = [] };
        yield return (Had("företaget inte haft med staden att göra", "the company had not dealt with the city"), apart);
        yield return (Had("dina arbetsuppgifter inte rört företaget", "your duties had not touched the company"), facts with { TouchesDuties = false });
        // Told only where neither alone is enough.
        if (Still(apart) && Still(facts with { TouchesDuties = false }))
            yield return (Had("företaget inte haft med staden att göra och dina arbetsuppgifter inte rört det", "the company had not dealt with the city and your duties had not touched it"), apart with { TouchesDuties = false });
        yield return (Had($"bisysslorna tillsammans tagit högst {Number(limits.Hours, "sv")} timmar i veckan", $"the occupations together had taken at most {Number(limits.Hours, "en")} hours a week"), facts with { HoursPerWeek = 0, OtherHours = Math.Min(facts.OtherHours, limits.Hours) });
        yield return (Had("arbetsgivarens utrustning inte använts", "the employer’s equipment had not been used"), facts with { UsesEquipment = false });

        bool Still(SecondaryOccupationFacts changed) => Speaks("R30", changed, limits, day);
    }

    private static IEnumerable<FactSaid> Facts(SecondaryOccupationFacts facts) =>
    [
        Said("supplierRelation", "vad företaget har med staden att göra enligt anmälan", "what the company has to do with the city as declared", Word(facts.SupplierRelation)),
        Said("cityRelations", "avtal, tillstånd och bidrag i registren", "agreements, permits and grants in the registers", facts.CompanyRecognised ? List(facts.CityRelations) : null),
        Said("unitProcurements", "upphandlingar som enheten eller du arbetar med", "procurements that the unit or you work with", facts.CompanyRecognised ? List(facts.UnitProcurements) : null),
        Said("touchesDuties", "om dina arbetsuppgifter rör företaget", "whether your duties touch the company", YesNo(facts.TouchesDuties)),
        Said("hoursPerWeek", "timmar i veckan", "hours a week", facts.HoursPerWeek is { } hours ? new(Number(hours, "sv"), Number(hours, "en")) : null),
        Said("otherHours", "timmar i veckan i andra bisysslor", "hours a week in other occupations", new(Number(facts.OtherHours, "sv"), Number(facts.OtherHours, "en"))),
        Said("usesEquipment", "om arbetsgivarens utrustning används", "whether the employer’s equipment is used", YesNo(facts.UsesEquipment)),
    ];

    private static FactSaid Said(string name, string sv, string en, LocalizedText? value)
    {
        var shown = value ?? new("okänt", "unknown");
        return new(name, new(sv, en), shown, new($"{sv}: {shown.Sv}", $"{en}: {shown.En}"), value is not null);
    }

    private static LocalizedText Had(string sv, string en) => new($"Den hade inte gällt om {sv}.", $"It would not have applied if {en}.");

    private static LocalizedText? YesNo(bool? answer) => answer switch { true => new("ja", "yes"), false => new("nej", "no"), _ => null };

    private static LocalizedText List(IReadOnlyList<string> items) => items.Count == 0 ? new("inga", "none") : new(string.Join(", ", items), string.Join(", ", items));

    private static LocalizedText? Word(SecondaryOccupationRelation? relation) => relation switch
    {
        SecondaryOccupationRelation.None => new("inget", "nothing"), SecondaryOccupationRelation.Supplier => new("levererar", "supplies"), SecondaryOccupationRelation.Applicant => new("söker tillstånd eller beslut", "applies for permits or decisions"),
        SecondaryOccupationRelation.Supervised => new("står under tillsyn", "is supervised"), SecondaryOccupationRelation.Some => new("något, inte sagt vad", "something, not said what"), _ => null,
    };

    private static string Number(decimal value, string language) => value.ToString("0.#", CultureInfo.GetCultureInfo(language == "sv" ? "sv-SE" : "en-GB"));
}
