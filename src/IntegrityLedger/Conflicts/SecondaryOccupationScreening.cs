using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Conflicts;

/// <summary>Dated parameters of the policy pack [P], with the use that is written into the event.</summary>
/// <param name="ReviewMonths">An allowance is looked at again at the latest after so many months.</param>
/// <param name="EndingDays">Days to end what was forbidden, where the decision names no day.</param>
/// <param name="Hours">Hours a week, all secondary occupations together, above which somebody looks at whether the work is hindered.</param>
public sealed record SecondaryOccupationLimits(int ReviewMonths, int EndingDays, decimal Hours, IReadOnlyList<ParameterUse> Uses)
{
    public const string Review = "SECONDARY_REVIEW_MONTHS", Ending = "SECONDARY_ENDING_DAYS", WeeklyHours = "SECONDARY_HOURS";

    /// <summary>From the pack in force; a pack without them leaves the longest and the strictest.</summary>
    public static SecondaryOccupationLimits Of(PolicyPack pack, DateOnly day)
    {
        var uses = new[] { Review, Ending, WeeklyHours }.Select(code => (pack.Parameter(code), pack.Parameter(code)?.On(day))).Where(found => found.Item2 is not null)
            .Select(found => new ParameterUse(found.Item1!.Code, found.Item2!.Value, found.Item1.UnitText, found.Item2.ValidFrom, found.Item2.Source)).ToList();
        decimal Value(string code, decimal otherwise) => uses.FirstOrDefault(use => use.Code == code)?.Value ?? otherwise;
        return new((int)Math.Min(12, Value(Review, 12)), (int)Value(Ending, 30), Value(WeeklyHours, 0), uses);
    }
}

/// <summary>What the rules say of a secondary occupation before a person looks at it: R30, R31 and the hours. Pure and total; an unknown fact leads to review, never to a yes.</summary>
public static class SecondaryOccupationScreening
{
    public static Assessment Of(SecondaryOccupationFacts facts, SecondaryOccupationLimits limits, string policyVersion, DateOnly on)
    {
        List<RuleHit> hits = [];
        if (Trust(facts, on) is { } trust) hits.Add(trust);
        if (Time(facts, limits) is { } time) hits.Add(time);
        if (facts.UsesEquipment == true)
            hits.Add(Hit("S02", PolicyOutcome.Warn, new("Arbetsgivarens utrustning används i bisysslan. Det är inte tillåtet utan avtal.", "The employer’s equipment is used in the occupation. That is not allowed without an agreement."), "Stadens policy"));
        if (hits.All(hit => hit.Outcome == PolicyOutcome.Warn))
            hits.Add(Hit("R31", PolicyOutcome.Allow, new(
                "Ingen uppgift tyder på att bisysslan skadar förtroendet, hindrar arbetet eller konkurrerar. Finns ingen sådan grund ska den tillåtas.",
                "Nothing suggests that the occupation damages trust, hinders the work or competes. Without such a ground it must be allowed."),
                SecondaryOccupationLaw.MustBeAllowed(on, facts.Regime, facts.Type)));
        return new(policyVersion, hits.Max(hit => hit.Outcome), [.. hits.OrderBy(hit => hit.Id, StringComparer.Ordinal)]);
    }

    /// <summary>Whether the company deals with the city: the registers win over the form, and a no of the form needs a register that could be asked or a plain answer.</summary>
    internal static bool? DealsWithCity(SecondaryOccupationFacts facts) =>
        facts.CityRelations.Count > 0 || facts.UnitProcurements.Count > 0 ? true : facts.SupplierRelation is { } said ? said != SecondaryOccupationRelation.None : null;

    private static RuleHit? Trust(SecondaryOccupationFacts facts, DateOnly on)
    {
        var law = SecondaryOccupationLaw.On(on, facts.Regime, facts.Type);
        var deals = DealsWithCity(facts);
        if (facts.UnitProcurements.Count > 0)
            return Hit("R30", PolicyOutcome.Reject, new(
                $"Företaget deltar i en upphandling som din enhet eller du själv arbetar med ({string.Join(", ", facts.UnitProcurements)}). Bisysslan antas skada förtroendet; ett yttrande behövs före beslut.",
                $"The company takes part in a procurement that your unit or you work with ({string.Join(", ", facts.UnitProcurements)}). The occupation is presumed to damage trust; an opinion is needed before the decision."), law, SecondLook.Legal);
        return (deals, facts.TouchesDuties) switch
        {
            (true, true) => Hit("R30", PolicyOutcome.Reject, Presumed(facts), law, SecondLook.Legal),
            (true, false) => Hit("R30", PolicyOutcome.Review, new(
                "Företaget har med staden att göra, men enligt anmälan inte med de egna arbetsuppgifterna. Chefen behöver bedöma.",
                "The company deals with the city, but not with the own duties according to the declaration. The manager has to judge."), law),
            (false, true) => Hit("R30", PolicyOutcome.Review, new(
                "Arbetsuppgifterna rör företaget eller dess bransch. Chefen behöver bedöma om förtroendet kan skadas.",
                "The duties touch the company or its trade. The manager has to judge whether trust may be damaged."), law),
            (false, false) => null,
            _ => Hit("R30", PolicyOutcome.Review, new(
                "Det går inte att avgöra om företaget levererar till, söker tillstånd hos eller står under tillsyn av enheten. Chefen behöver fråga och bedöma.",
                "It cannot be settled whether the company supplies the unit, applies to it or is supervised by it. The manager has to ask and judge."), law,
                unknown: [.. deals is null ? ["supplierRelation"] : Array.Empty<string>(), .. facts.TouchesDuties is null ? ["touchesDuties"] : Array.Empty<string>()]),
        };
    }

    private static LocalizedText Presumed(SecondaryOccupationFacts facts) => facts.SupplierRelation switch
    {
        SecondaryOccupationRelation.Applicant => new(
            "Företaget söker tillstånd eller beslut där du arbetar. Bisysslan antas skada förtroendet; ett yttrande behövs före beslut.",
            "The company applies for permits or decisions where you work. The occupation is presumed to damage trust; an opinion is needed before the decision."),
        SecondaryOccupationRelation.Supervised => new(
            "Företaget står under tillsyn där du arbetar. Bisysslan antas skada förtroendet; ett yttrande behövs före beslut.",
            "The company is supervised where you work. The occupation is presumed to damage trust; an opinion is needed before the decision."),
        _ => new(
            "Företaget har med staden att göra och dina arbetsuppgifter rör det. Bisysslan antas skada förtroendet; ett yttrande behövs före beslut.",
            "The company deals with the city and your duties touch it. The occupation is presumed to damage trust; an opinion is needed before the decision."),
    };

    private static RuleHit? Time(SecondaryOccupationFacts facts, SecondaryOccupationLimits limits)
    {
        var uses = limits.Uses.Where(use => use.Code == SecondaryOccupationLimits.WeeklyHours).ToList();
        if (facts.HoursPerWeek is not { } hours)
            return Hit("S01", PolicyOutcome.Review, new("Omfattningen är inte angiven. Chefen behöver bedöma om arbetet hindras.", "The extent is not given. The manager has to judge whether the work is hindered."), "Stadens policy", unknown: ["hoursPerWeek"], uses: uses);
        var all = hours + facts.OtherHours;
        return all <= limits.Hours ? null : Hit("S01", PolicyOutcome.Review, new(
            $"Bisysslor på {Number(all, "sv")} timmar i veckan är mer än {Number(limits.Hours, "sv")}. Chefen behöver bedöma om arbetet hindras.",
            $"Occupations of {Number(all, "en")} hours a week exceed {Number(limits.Hours, "en")}. The manager has to judge whether the work is hindered."), "Stadens policy", uses: uses);
    }

    private static string Number(decimal value, string language)
    {
        var text = value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
        return language == "sv" ? text.Replace('.', ',') : text;
    }

    private static RuleHit Hit(string id, PolicyOutcome outcome, LocalizedText message, string law, SecondLook look = SecondLook.None, IReadOnlyList<string>? unknown = null, IReadOnlyList<ParameterUse>? uses = null) =>
        new(id, 1, outcome, message, law, uses ?? [], look, [], unknown ?? []);
}
