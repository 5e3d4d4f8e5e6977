using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Limits that the city sets, as they are on a day.</summary>
/// <param name="FormerEmployerMonths">How long a former employer counts.</param>
/// <param name="ReviewMonths">How far away the next review may be.</param>
public sealed record InterestLimits(int FormerEmployerMonths, int ReviewMonths);

/// <summary>Declaring, correcting, ending and assessing an interest: pure; facts, limits and routes come in, a refusal or events come out.</summary>
public static class InterestRules
{
    /// <summary>The opening of the story: declared, held against the registers, and then given to whom it concerns.</summary>
    public static IReadOnlyList<object> Declare(InterestDeclared declared, InterestMatch match, RouteChoice line, DateOnly dueOn, InterestLimits limits) =>
        [declared, .. Weighed(declared.Declaration, match, line, dueOn, declared.DeclaredOn, limits)];

    /// <summary>Why somebody has to look at it; null when it touches nothing that the city has to do with.</summary>
    public static LocalizedText? ReviewGround(InterestDeclaration d, InterestMatch match, DateOnly today, InterestLimits limits)
    {
        if (d.Counts(limits.FormerEmployerMonths).To < today) return null;
        if (d.ProcurementId is not null) return new("Intresset rör en upphandling.", "The interest touches a procurement.");
        if (d.CaseKey is not null) return new("Intresset rör ett ärende.", "The interest touches a case.");
        if (d.Colleague is not null) return new("Intresset rör en kollega.", "The interest touches a colleague.");
        // The same sentence for a bid: the declarant reads it, and who bids is secret (OSL 19 kap. 3 §).
        if (match.CityRelation || match.Procurements.Count > 0)
            return new("Motparten eller dess koncern har, eller kan få, avtal, tillstånd eller bidrag.", "The counterparty or its group has, or may get, an agreement, a permit or a grant.");
        if (d.OverlapWithDuties == true) return new("Intresset rör de egna arbetsuppgifterna.", "The interest touches the person’s own duties.");
        return d.OverlapWithDuties is null ? new("Det är inte känt om intresset rör de egna arbetsuppgifterna.", "Whether the interest touches the person’s own duties is not known.") : null;
    }

    /// <summary>A correction is weighed anew, unless only words changed.</summary>
    public static Outcome<IReadOnlyList<object>> Correct(Interest interest, Actor actor, InterestCorrected corrected, InterestMatch match, RouteChoice line, DateOnly dueOn, DateOnly today, InterestLimits limits)
    {
        if (!IsDeclarant(interest, actor)) return InterestRefusals.NotYourDeclaration;
        if (interest.Withdrawn) return InterestRefusals.Withdrawn;
        if (corrected.Changes.Count == 0) return InterestRefusals.NothingChanged;
        if (corrected.Declaration.To < corrected.Declaration.From) return InterestRefusals.EndsBeforeItBegins;
        var onlyWords = corrected.Changes.All(change => change.Field == "description");
        return onlyWords ? Events(corrected) : Events([corrected, .. Weighed(corrected.Declaration, match, line, dueOn, today, limits)]);
    }

    public static Outcome<IReadOnlyList<object>> End(Interest interest, Actor actor, InterestEnded ended) =>
        !IsDeclarant(interest, actor) ? InterestRefusals.NotYourDeclaration
        : interest.Withdrawn ? InterestRefusals.Withdrawn
        : ended.LastDay < interest.Declaration.From ? InterestRefusals.EndsBeforeItBegins
        : interest.Ending is not null || interest.Declaration.To < ended.LastDay ? InterestRefusals.AlreadyEnded
        : Events(ended);

    public static Outcome<IReadOnlyList<object>> Withdraw(Interest interest, Actor actor, SealedText reason) =>
        !IsDeclarant(interest, actor) ? InterestRefusals.NotYourDeclaration
        : interest.Withdrawn ? InterestRefusals.Withdrawn
        : Events(new InterestWithdrawn(reason, actor.Login));

    public static Outcome<IReadOnlyList<object>> Reconfirm(Interest interest, Actor actor, DateOnly today, string? statement) =>
        !IsDeclarant(interest, actor) ? InterestRefusals.NotYourDeclaration
        : interest.Withdrawn ? InterestRefusals.Withdrawn
        : interest.Declaration.To < today ? InterestRefusals.AlreadyEnded
        : Events(new InterestReconfirmed(today, statement, actor.Login));

    /// <param name="again">The day of the next review; the latest there may be when left out.</param>
    public static Outcome<IReadOnlyList<object>> Review(Interest interest, Actor actor, InterestAssessment assessment, SealedText? motivation, DateOnly? again, InterestMatch known, DateOnly today, InterestLimits limits)
    {
        if (MayReview(interest, actor) is { } no) return no;
        if (assessment == InterestAssessment.NoMeasure && motivation is null) return InterestRefusals.MotivationMissing;
        var latest = today.AddMonths(limits.ReviewMonths);
        var by = again ?? latest;
        return by <= today || by > latest ? InterestRefusals.ReviewDate(latest)
            : Events(new InterestReviewed(assessment, motivation, today, by, known, actor.Id, actor.Login));
    }

    /// <summary>Stepping aside: always possible for the one it waits for; duty to disclose, FL 18 §.</summary>
    public static Outcome<IReadOnlyList<object>> Recuse(Interest interest, Actor actor, SealedText reason, RouteChoice next, DateOnly dueOn) =>
        MayReview(interest, actor) is { } no ? no
        : Events(new InterestReviewerRecused(actor.Id, reason, actor.Login), Routed(next, interest.Route!.Ground, interest.Route.DueOn ?? dueOn));

    /// <summary>What follows when the one it waits for may no longer assess it. The day stays.</summary>
    /// <param name="why">The conflict, where it is one; null when the person left, is away or heads the unit no longer.</param>
    public static IReadOnlyList<object> HandOn(Interest interest, SkippedApprover? why, RouteChoice next, DateOnly dueOn) =>
        interest.Route is not { Reviewer: { } reviewer } route || (why is not null && why.Person != reviewer) ? []
        : why is null ? [Routed(next, route.Ground, route.DueOn ?? dueOn)]
        : [new InterestReviewerDisqualified(why, "routing"), Routed(next, route.Ground, route.DueOn ?? dueOn)];

    /// <summary>Why this person may not assess it now; null when they may.</summary>
    public static Refusal? MayReview(Interest interest, Actor actor)
    {
        if (IsDeclarant(interest, actor) || interest.Declaration.Colleague == actor.Id) return InterestRefusals.OwnMatter;
        if (interest.Recused.Contains(actor.Id)) return InterestRefusals.SteppedAside;
        if (interest.Route is not { } route) return InterestRefusals.NothingToReview;
        var byRole = route.Reviewer is null && route.ToRole is { } role && actor.Roles.Contains(role);
        return route.Reviewer == actor.Id || byRole ? null : InterestRefusals.NotYourReview;
    }

    public static bool IsDeclarant(Interest interest, Actor actor) => interest.Declarant.Person == actor.Id || interest.EnteredBy == actor.Login;

    private static IEnumerable<object> Weighed(InterestDeclaration declaration, InterestMatch match, RouteChoice line, DateOnly dueOn, DateOnly today, InterestLimits limits)
    {
        yield return new InterestMatched(match, today);
        if (ReviewGround(declaration, match, today, limits) is { } ground) yield return Routed(line, ground, dueOn);
        else yield return new InterestNeedsNoReview(declaration.Counts(limits.FormerEmployerMonths).To < today
            ? new("Intresset har upphört. Det står kvar i historien.", "The interest has ended. It stays in the history.")
            : new("Intresset rör inget som staden har att göra med i dag. Det räknas ändå om det ändras.", "The interest touches nothing that the city deals with today. It counts all the same if that changes."));
    }

    private static InterestRouted Routed(RouteChoice choice, LocalizedText? ground, DateOnly dueOn) => new(choice.Approver, choice.ToRole, choice.Reason, ground, choice.Skipped, dueOn);

    internal static Outcome<IReadOnlyList<object>> Events(params IReadOnlyList<object> events) => Outcome.Of(events);
}
