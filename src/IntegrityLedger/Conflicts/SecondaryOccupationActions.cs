using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>What a person may do with a secondary occupation now, asked of the very rules that will judge it: the pages show nothing else.</summary>
public static class SecondaryOccupationActions
{
    private static readonly SealedText Something = new("");
    private static readonly SecondaryOccupationTest Found = new(SecondaryOccupationFinding.Yes, Something);
    private static readonly SecondaryOccupationTests Ground = new(Found, Found, Found);
    private static readonly SecondaryOccupationLimits Limits = new(12, 30, 8, []);
    private static readonly SecondaryOccupationKnown Nothing = new([], 0, 0, false);
    private static readonly DateOnly Day = new(2026, 1, 1);

    /// <summary>Names are the last part of the address that does it: "decision", "opinion", "ending" …</summary>
    /// <param name="openMeasures">Measures of the matter whose evidence this person owes.</param>
    public static IReadOnlyList<string> For(SecondaryOccupation matter, Actor actor, int openMeasures = 0)
    {
        var actions = new List<string>();
        void If<T>(string action, Outcome<T> outcome) { if (!outcome.IsRefused) actions.Add(action); }

        If("decision", SecondaryOccupationDecisions.Decide(matter, actor, new(SecondaryOccupationDecision.Forbidden, Ground, Something, [], null, null, default), Nothing, Limits, Day));
        If("opinion", SecondaryOccupationDecisions.Opine(matter, actor, new(SecondaryOccupationOpinionKind.Legal, Something, SecondaryOccupationTests.NotMade, null, actor.Login, actor.Id)));
        If("information-request", SecondaryOccupationDecisions.Ask(matter, actor, Something, Day));
        If("recusal", SecondaryOccupationDecisions.Recuse(matter, actor, Something, SecondaryOccupationRoutes.None));
        // Whether it may be renewed depends on what the tests find; whether it may be taken back as well. Who may, does not.
        var revoke = SecondaryOccupationDecisions.Revoke(matter, actor, Ground, Something, null, default, Nothing, Limits, Day);
        If("renewal", revoke);
        If("revocation", revoke);
        If("answer", SecondaryOccupationRules.Answer(matter, actor, Something, Day));
        if (SecondaryOccupationRules.IsDeclarant(matter, actor) && !matter.IsOver) actions.Add("correction");
        If("ending", SecondaryOccupationRules.End(matter, actor, new(DateOnly.MaxValue, null, actor.Login)));
        if (openMeasures > 0) actions.Add("evidence");
        if (MayOrderMeasures(matter, actor)) actions.Add("measures");
        return actions;
    }

    /// <summary>Whoever decides it or did, and compliance; never in the own matter.</summary>
    public static bool MayOrderMeasures(SecondaryOccupation matter, Actor actor) =>
        !matter.IsOver && !SecondaryOccupationRules.IsDeclarant(matter, actor) && MayRead(matter, actor) && (matter.Route?.Approver == actor.Id || matter.Deciders.Contains(actor.Id) || actor.IsCompliance);

    /// <summary>Who may read: the declarant, whoever it is or was with, and the functions that oversee; nobody who is disqualified, the own matter apart.</summary>
    public static bool MayRead(SecondaryOccupation matter, Actor actor) =>
        SecondaryOccupationRules.IsDeclarant(matter, actor)
        || (!matter.Disqualified.Contains(actor.Id)
            && (matter.EverRoutedTo.Contains(actor.Id) || matter.Deciders.Contains(actor.Id) || matter.Reminders.EscalatedTo.Contains(actor.Id) || actor.IsCompliance || actor.IsRegistrar || actor.IsAuditor));
}
