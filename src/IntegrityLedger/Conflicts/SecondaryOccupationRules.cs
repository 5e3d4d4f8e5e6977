using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Conflicts;

/// <summary>Who is next for the decision and for the opinion, and by when.</summary>
public sealed record SecondaryOccupationRoutes(RouteChoice Line, RouteChoice SecondLook, DateOnly DueOn)
{
    /// <summary>Everybody in the line or the function who may decide it.</summary>
    public IReadOnlySet<EmployeeId> Eligible { get; init; } = new HashSet<EmployeeId>();

    public static readonly SecondaryOccupationRoutes None = new(RouteChoice.Nobody, RouteChoice.Nobody, default);

    public SecondaryOccupationRouted Manager(DateOnly? due = null) => new(Line.Approver, Line.ToRole, Line.Reason, Line.Skipped, due ?? DueOn);
    public SecondaryOccupationOpinionRequested Opinion() => new(SecondLook.Approver, SecondLook.ToRole ?? (SecondLook.Approver is null ? "compliance" : null), SecondLook.Reason, SecondLook.Skipped, DueOn);
}

/// <summary>Declaring, correcting, answering and ending, and what the clock says. Pure; facts and routes come in, a refusal or events come out.</summary>
public static class SecondaryOccupationRules
{
    /// <summary>The opening of the story: declared, screened, given to the manager, and to HR or legal counsel where trust is presumed to be damaged (R30).</summary>
    public static IReadOnlyList<object> Declare(SecondaryOccupationDeclared declared, SecondaryOccupationScreened screened, SecondaryOccupationRoutes routes) =>
        [declared, screened, .. FirstSteps(screened.Assessment, routes)];

    /// <summary>A decision covers what the decider saw: another company, more hours or another rule was not in it, and is decided anew.</summary>
    public static Outcome<IReadOnlyList<object>> Correct(SecondaryOccupation matter, Actor actor, SecondaryOccupationCorrected corrected, SecondaryOccupationScreened screened, SecondaryOccupationRoutes routes)
    {
        if (!IsDeclarant(matter, actor)) return SecondaryOccupationRefusals.NotYourDeclaration;
        if (matter.IsOver) return SecondaryOccupationRefusals.Over;
        if (corrected.Changes.Count == 0) return SecondaryOccupationRefusals.NothingChanged;
        var anew = !matter.AwaitsDecision && RestsOnLess(matter, corrected.Terms, screened.Assessment);
        return Events(
        [
            corrected, .. anew ? [new SecondaryOccupationReopened(Anew, "policy")] : Array.Empty<object>(), screened,
            .. anew || matter.AwaitsDecision ? FirstSteps(screened.Assessment, routes) : [],
        ]);
    }

    public static Outcome<IReadOnlyList<object>> Answer(SecondaryOccupation matter, Actor actor, SealedText answer, DateOnly today) =>
        !IsDeclarant(matter, actor) ? SecondaryOccupationRefusals.NotYourDeclaration
        : matter.Status != SecondaryOccupationStatus.InformationRequested ? SecondaryOccupationRefusals.NothingAsked
        : Events([new SecondaryOccupationInformationProvided(answer, today, ResumedDueOn(matter, today), actor.Login)]);

    /// <summary>Ending is always possible, and never undoes a decision.</summary>
    public static Outcome<IReadOnlyList<object>> End(SecondaryOccupation matter, Actor actor, SecondaryOccupationEnded ended) =>
        !IsDeclarant(matter, actor) ? SecondaryOccupationRefusals.NotYourDeclaration
        : matter.IsOver ? SecondaryOccupationRefusals.Over
        : ended.LastDay < matter.Terms.Period.From ? SecondaryOccupationRefusals.Invalid("lastDay", "Den sista dagen kan inte ligga före den första.", "The last day cannot come before the first.")
        : Events([ended]);

    /// <summary>What the clock says; empty when it says nothing, or said it before. State decides, so asking twice changes nothing.</summary>
    /// <param name="routes">Who is next today; asked for only where the review is due.</param>
    public static IReadOnlyList<object> OnDay(SecondaryOccupation matter, DateOnly today, SecondaryOccupationRoutes routes) =>
        ReviewIsDue(matter, today) ? [new SecondaryOccupationReviewBecameDue(matter.ReviewOn!.Value), routes.Manager()]
        : matter is { Overdue: false, Paused: null, Route: { DueOn: { } due } route } && due < today ? [new SecondaryOccupationDecisionBecameOverdue(due, route.Approver)]
        : [];

    public static bool ReviewIsDue(SecondaryOccupation matter, DateOnly today) =>
        matter.ReviewOn <= today && matter.Status is SecondaryOccupationStatus.Allowed or SecondaryOccupationStatus.AllowedWithConditions or SecondaryOccupationStatus.Renewed;

    public static bool IsDeclarant(SecondaryOccupation matter, Actor actor) => matter.Declarant.Person == actor.Id || matter.EnteredBy == actor.Login;

    internal static Outcome<IReadOnlyList<object>> Events(IReadOnlyList<object> events) => Outcome.Of(events);

    private static readonly LocalizedText Anew = new("Rättelsen ändrar det som beslutet vilade på. Ärendet prövas igen.", "The correction changes what the decision rested on. The matter is decided anew.");

    private static IEnumerable<object> FirstSteps(Assessment assessment, SecondaryOccupationRoutes routes)
    {
        yield return routes.Manager();
        if (assessment.SecondLook != SecondLook.None) yield return routes.Opinion();
    }

    private static bool RestsOnLess(SecondaryOccupation matter, SecondaryOccupationTerms now, Assessment assessment) =>
        assessment.Outcome > matter.Outcome || assessment.Rules.Any(rule => rule.Outcome > PolicyOutcome.Warn && !matter.RuleHits.Contains(rule.Id))
        || (assessment.SecondLook != SecondLook.None && !matter.Presumed) || now.Company.Key != matter.Terms.Company.Key || now.Type != matter.Terms.Type || now.HoursPerWeek > (matter.Terms.HoursPerWeek ?? 0);

    /// <summary>The working days that the question took are added: the clock stood still, and it counts working days.</summary>
    private static DateOnly? ResumedDueOn(SecondaryOccupation matter, DateOnly today) =>
        matter is { Route.DueOn: { } due, PausedOn: { } since } ? WorkingDays.After(due, WorkingDays.Between(since, today)) : matter.Route?.DueOn;
}
