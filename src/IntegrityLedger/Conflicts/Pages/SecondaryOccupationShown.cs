using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Gifts.Pages;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Conflicts.Pages;

/// <summary>A secondary occupation as rows of facts and as a story, in the reader's language.</summary>
public static class SecondaryOccupationShown
{
    public static IReadOnlyList<Fact> Facts(SecondaryOccupationDetails matter, Ui ui)
    {
        var d = matter.Occupation;
        Fact Row(LocalizedText label, string? value) => new(ui.T(label), value);
        string Answered(bool? answer) => ui.T(answer switch { true => WebTexts.Yes, false => WebTexts.No, _ => CaseTexts.NotAnswered });
        return
        [
            Row(SecondaryOccupationTexts.Declarant, $"{matter.Declarant.Name}, {matter.Declarant.UnitName}"), Row(SecondaryOccupationTexts.DeclaredOn, Formats.Date(matter.DeclaredOn, ui.Language)),
            Row(SecondaryOccupationTexts.TypeFact, SecondaryOccupationWordTexts.Word(SecondaryOccupationWordTexts.Types, d.Type, ui)), Row(SecondaryOccupationTexts.Company, Company(matter)),
            Row(SecondaryOccupationTexts.TasksFact, d.Tasks), Row(SecondaryOccupationTexts.Industry, d.Industry), Row(SecondaryOccupationTexts.HoursFact, d.HoursPerWeek?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)),
            Row(SecondaryOccupationTexts.ScheduleFact, d.Schedule), Row(SecondaryOccupationTexts.Period, Period(d.From!.Value, d.To, ui)),
            Row(SecondaryOccupationTexts.RelationFact, d.SupplierRelation is null ? ui.T(CaseTexts.NotAnswered) : SecondaryOccupationWordTexts.Word(SecondaryOccupationWordTexts.Relations, d.SupplierRelation, ui)),
            Row(SecondaryOccupationTexts.TouchesFact, Answered(d.TouchesDuties)), Row(SecondaryOccupationTexts.EquipmentFact, Answered(d.UsesEquipment)), Row(SecondaryOccupationTexts.RemuneratedFact, Answered(d.Remunerated)),
            Row(SecondaryOccupationTexts.Earlier, d.EarlierDecision),
        ];
    }

    public static string Company(SecondaryOccupationDetails matter) =>
        OrganisationNumber.Parse(matter.Occupation.Company?.OrganisationNumber) is { IsRefused: false, Value: var number } ? $"{matter.Occupation.Company?.Name}, {number.Written}".TrimStart(',', ' ') : matter.Occupation.Company?.Name ?? "–";

    public static string Period(DateOnly from, DateOnly? to, Ui ui) => to is { } last
        ? $"{Formats.Date(from, ui.Language)} – {Formats.Date(last, ui.Language)}" : ui.T(SecondaryOccupationTexts.Since, Formats.Date(from, ui.Language));

    public static IReadOnlyList<TimelineItem> Story(SecondaryOccupationDetails matter, Ui ui) =>
    [
        .. matter.Timeline.Select(entry => new TimelineItem(entry.Title, entry.ByName, entry.HappenedOn, entry.RecordedAt, [.. entry.Texts.Select(text => new Fact(text.Label, Dated(text.Text, ui)))],
            [.. entry.Changes.Select(change => new TimelineChange(change.Field, Dated(change.Before, ui), Dated(change.After, ui)))], [.. entry.Rules.Select(rule => GiftVerdicts.Rule(rule, ui)).Select(Called)], Tone(entry.Kind)) { Version = entry.Version }),
    ];

    /// <summary>What the rules said, as the panel shows it.</summary>
    public static Verdict? Verdict(SecondaryOccupationDetails matter, Ui ui)
    {
        if (matter.Assessment is not { } assessment) return null;
        var outcome = DeclareForm.Name<Policy.PolicyOutcome>(assessment.Outcome);
        return new(outcome, ui.T(outcome switch { "allow" or "warn" => Fine, "reject" when matter.Opinion is null => Awaited, "reject" => Presumed, _ => Unsure }), [], [.. assessment.Rules.Select(rule => GiftVerdicts.Rule(rule, ui)).Select(Called)], assessment.PolicyVersion, assessment.WhatWouldChange)
        {
            Word = Word(outcome),
        };
    }

    /// <summary>An occupation is nothing one declines: the policy speaks for or against it.</summary>
    private static LocalizedText? Word(string outcome) => outcome switch { "reject" or "block" => Against, "review" or "require" => ToJudge, _ => null };
    private static VerdictRule Called(VerdictRule rule) => rule with { Word = Word(rule.Outcome) };

    private static readonly LocalizedText Against = new("Talar emot", "Speaks against"), ToJudge = new("Behöver bedömas", "To be judged");
    private static readonly LocalizedText Fine = new("Inget tyder på en grund att neka. Chefen beslutar.", "Nothing suggests a ground to refuse. The manager decides."),
        Awaited = new("Bisysslan antas skada förtroendet. Ett yttrande kommer före beslutet.", "It is presumed to damage trust. An opinion comes before the decision."),
        Presumed = new("Bisysslan antas skada förtroendet. Skäl behövs för något annat.", "It is presumed to damage trust. Anything else needs reasons."), Unsure = new("Chefen behöver bedöma.", "The manager has to judge.");

    /// <summary>A date of the contract as people write it; anything else as it is.</summary>
    private static string? Dated(string? text, Ui ui) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? Formats.Date(day, ui.Language) : text;

    private static string Tone(string kind) => kind switch
    {
        "secondary_occupation_renewed" => "allow",
        "secondary_occupation_revoked" => "stop",
        "secondary_occupation_corrected" or "secondary_occupation_information_requested" or "secondary_occupation_decision_became_overdue" or "secondary_occupation_review_became_due" or "secondary_occupation_reopened" => "warn",
        "secondary_occupation_declared" or "secondary_occupation_screened" or "secondary_occupation_routed" => "review",
        _ => "neutral",
    };
}
