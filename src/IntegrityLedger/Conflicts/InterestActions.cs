using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What a person may do with a declared interest now, asked of the very rules that will judge it: the pages show nothing else.</summary>
public static class InterestActions
{
    private static readonly SealedText Something = new("");
    private static readonly InterestMatch Nothing = new(null, false, [], false, []);

    /// <summary>Names are the last part of the address that does it: "correction", "ending", "review" …</summary>
    public static IReadOnlyList<string> For(Interest interest, Actor actor, DateOnly today, InterestLimits limits)
    {
        var actions = new List<string>();
        void If<T>(string action, Outcome<T> outcome) { if (!outcome.IsRefused) actions.Add(action); }

        If("review", InterestRules.Review(interest, actor, InterestAssessment.NoMeasure, Something, null, Nothing, today, limits));
        if (MayOrderMeasures(interest, actor)) actions.Add("measures");
        If("recusal", InterestRules.Recuse(interest, actor, Something, RouteChoice.Nobody, today));
        If("reconfirmation", InterestRules.Reconfirm(interest, actor, today, null));
        If("correction", InterestRules.Correct(interest, actor, new(interest.Declaration, [new("description", null, null)], Something, actor.Login), Nothing, RouteChoice.Nobody, today, today, limits));
        var end = interest.Declaration is { From: var from, To: var to } ? to is { } last && last < today ? last : from > today ? from : today : today;
        If("ending", InterestRules.End(interest, actor, new(end, today, null, actor.Login)));
        If("withdrawal", InterestRules.Withdraw(interest, actor, Something));
        return actions;
    }

    /// <summary>Whoever assesses it or did, and compliance; never in the own matter.</summary>
    public static bool MayOrderMeasures(Interest interest, Actor actor) =>
        !interest.Withdrawn && !InterestRules.IsDeclarant(interest, actor) && MayRead(interest, actor) && (interest.Route?.Reviewer == actor.Id || interest.Reviewers.Contains(actor.Id) || actor.IsCompliance);

    /// <summary>Who may read: the declarant, whoever it is or was with, and the functions that oversee; nobody who is disqualified.</summary>
    public static bool MayRead(Interest interest, Actor actor) =>
        !interest.Recused.Contains(actor.Id) && (InterestRules.IsDeclarant(interest, actor) || interest.EverRoutedTo.Contains(actor.Id) || interest.Reviewers.Contains(actor.Id) || interest.Reminders.EscalatedTo.Contains(actor.Id)
        || actor.IsCompliance || actor.IsRegistrar || actor.IsAuditor);
}
