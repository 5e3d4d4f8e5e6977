using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Web;
using IntegrityLedger.Web.Shared;
using IntegrityLedger.Web.Texts;

namespace IntegrityLedger.Gifts.Pages;

/// <summary>From the answer of the HTTP contract to what the panel shows.</summary>
public static class GiftVerdicts
{
    public static Verdict Of(GiftCheckAnswer answer, bool given, bool declined, Ui ui)
    {
        var next = Next(answer.Route, ui);
        if (answer.EarlierFromGiver > 0) next.Add(ui.T(VerdictTexts.Earlier, answer.EarlierFromGiver, Formats.Money(answer.EarlierSum, "SEK", ui.Language)));
        return Of(answer.Assessment, next, given, declined, ui);
    }

    /// <summary>The verdict of a declared matter; who decides is told by the case page itself.</summary>
    public static Verdict Of(AssessmentAnswer assessment, bool given, bool declined, Ui ui) => Of(assessment, [], given, declined, ui);

    private static Verdict Of(AssessmentAnswer assessment, IReadOnlyList<string> next, bool given, bool declined, Ui ui)
    {
        var outcome = DeclareForm.Name<Policy.PolicyOutcome>(assessment.Outcome);
        return new(outcome, ui.T(Sentence(outcome, given, declined)), next, [.. assessment.Rules.Select(rule => Rule(rule, ui))], assessment.PolicyVersion, assessment.WhatWouldChange) { Notes = assessment.Notes };
    }

    public static VerdictRule Rule(RuleAnswer rule, Ui ui) => new(rule.Id, DeclareForm.Name<Policy.PolicyOutcome>(rule.Outcome), rule.Message, rule.LegalBasis)
    {
        Facts = [.. rule.Facts.Select(fact => fact.Said)], WouldChange = rule.WhatWouldChange,
        Limits = [.. rule.Parameters.Where(p => p.Text is not null).Select(p => ui.T(p.ValidTo is null ? VerdictTexts.LimitSince : VerdictTexts.LimitBetween, p.Name!, p.Text!, Formats.Date(p.ValidFrom, ui.Language), p.ValidTo is { } end ? Formats.Date(end, ui.Language) : "", p.Source))],
    };

    private static List<string> Next(RouteAnswer? route, Ui ui)
    {
        if (route is null) return [ui.T(VerdictTexts.NoDecision)];
        var who = route.ApproverName ?? ui.T(RoleTexts.Word(route.Role));
        List<string> steps = [route.DueOn is { } due ? ui.T(VerdictTexts.Decides, who, Formats.Date(due, ui.Language)) : ui.T(VerdictTexts.DecidesNoDay, who)];
        if (route.Skipped.Count > 0) steps.Add(ui.T(VerdictTexts.Why, who, string.Join(" ", route.Skipped.Select(skipped => $"{skipped.Name ?? skipped.Unit}: {skipped.Reason}"))));
        return steps;
    }

    private static LocalizedText Sentence(string outcome, bool given, bool declined) => outcome switch
    {
        "reject" or "block" when declined => VerdictTexts.DeclinedRight,
        "allow" when declined => VerdictTexts.DeclinedFine,
        "allow" when given => VerdictTexts.AllowGiven,
        "reject" or "block" when given => VerdictTexts.RejectGiven,
        "allow" => VerdictTexts.Allow,
        "warn" => VerdictTexts.Warn,
        "require" => VerdictTexts.Require,
        "reject" => VerdictTexts.Reject,
        "block" => VerdictTexts.Block,
        _ => VerdictTexts.Review,
    };
}
