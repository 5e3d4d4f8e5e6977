using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using static IntegrityLedger.Conflicts.SecondaryOccupationRefusals;

namespace IntegrityLedger.Conflicts;

/// <summary>What a decider says. <paramref name="ReviewOn"/> and <paramref name="EndBy"/> may be left to the policy.</summary>
/// <param name="EndingMeasureId">Identity of the follow-up, should something have to end.</param>
public sealed record SecondaryOccupationVerdict(
    SecondaryOccupationDecision Decision, SecondaryOccupationTests Tests, SealedText? Motivation, IReadOnlyList<SecondaryOccupationCondition> Conditions,
    DateOnly? ReviewOn, DateOnly? EndBy, Guid EndingMeasureId);

/// <summary>Deciding, advising, asking, renewing and taking back: who may, and what the law leaves open. Pure.</summary>
public static class SecondaryOccupationDecisions
{
    public static Outcome<IReadOnlyList<object>> Decide(SecondaryOccupation matter, Actor actor, SecondaryOccupationVerdict said, SecondaryOccupationKnown known, SecondaryOccupationLimits limits, DateOnly today)
    {
        if (MayDecide(matter, actor) is { } no) return no;
        if (!matter.AwaitsDecision) return NothingToDecide;
        if (matter is { Presumed: true, Opinion: null }) return OpinionMissing;
        var hinder = said.Decision == SecondaryOccupationDecision.Forbidden ? WhyNotForbid(matter, said.Tests, today) : IsAllowing(said.Decision) ? WhyNotAllow(matter, said.Tests) : null;
        if (hinder is not null) return hinder;
        if (said.Motivation is null && (said.Decision != SecondaryOccupationDecision.Allowed || matter.Outcome >= PolicyOutcome.Review)) return MotivationMissing;
        if (WrongConditions(said) is { } conditions) return conditions;
        var review = IsAllowing(said.Decision) ? ReviewDay(said.ReviewOn, limits, today) : Outcome.Of<DateOnly?>(null);
        if (review.Refusal is { } tooFar) return tooFar;
        var ends = said.Decision == SecondaryOccupationDecision.Forbidden;
        var endBy = ends ? said.EndBy ?? today.AddDays(limits.EndingDays) : (DateOnly?)null;
        if (endBy < today) return EndedBefore;
        return SecondaryOccupationRules.Events([new SecondaryOccupationDecided(said.Decision, said.Tests, said.Motivation, said.Conditions, review.Value, endBy, ends ? said.EndingMeasureId : null,
            SecondaryOccupationLaw.On(today, matter.Regime, matter.Terms.Type), known, today, actor.Login, actor.Id)]);
    }

    public static Outcome<IReadOnlyList<object>> Opine(SecondaryOccupation matter, Actor actor, SecondaryOccupationOpinionGiven opinion)
    {
        if (IsOwn(matter, actor)) return OwnMatter;
        if (matter.Disqualified.Contains(actor.Id)) return SteppedAside;
        if (matter.OpinionAsked is not { } asked) return actor.IsCompliance ? NoOpinionAsked : NotYourOpinion;
        if (asked.From != actor.Id && !actor.IsCompliance) return NotYourOpinion;
        // The same eyes twice would be one look.
        return matter.Route?.Approver == actor.Id ? SamePersonTwice : SecondaryOccupationRules.Events([opinion]);
    }

    public static Outcome<IReadOnlyList<object>> Ask(SecondaryOccupation matter, Actor actor, SealedText question, DateOnly today) =>
        MayDecide(matter, actor) is { } no && !(matter.OpinionAsked is not null && Opine(matter, actor, null!).Refusal is null) ? no
        : SecondaryOccupationRules.Events([new SecondaryOccupationInformationRequested(question, today, actor.Login)]);

    /// <summary>Stepping aside: always possible for the one it waits for; duty to disclose, FL 18 §.</summary>
    public static Outcome<IReadOnlyList<object>> Recuse(SecondaryOccupation matter, Actor actor, SealedText reason, SecondaryOccupationRoutes routes) =>
        MayDecide(matter, actor) is { } no ? no
        : SecondaryOccupationRules.Events([new SecondaryOccupationApproverRecused(actor.Id, reason, actor.Login), routes.Manager(matter.Route!.DueOn)]);

    public static Outcome<IReadOnlyList<object>> Renew(SecondaryOccupation matter, Actor actor, SecondaryOccupationTests tests, SealedText? motivation, DateOnly? reviewOn, SecondaryOccupationLimits limits, DateOnly today)
    {
        if (MayLookAgain(matter, actor) is { } no) return no;
        if (WhyNotAllow(matter, tests) is { } hinder) return hinder;
        if (motivation is null && matter.Outcome >= PolicyOutcome.Review) return MotivationMissing;
        var review = ReviewDay(reviewOn, limits, today);
        if (review.Refusal is { } tooFar) return tooFar;
        return SecondaryOccupationRules.Events([new SecondaryOccupationRenewed(tests, motivation, review.Value!.Value, SecondaryOccupationLaw.On(today, matter.Regime, matter.Terms.Type), today, actor.Login, actor.Id)]);
    }

    /// <summary>Taking an allowance back forbids from then on, and needs the same ground.</summary>
    public static Outcome<IReadOnlyList<object>> Revoke(
        SecondaryOccupation matter, Actor actor, SecondaryOccupationTests tests, SealedText? motivation, DateOnly? endBy, Guid endingMeasure, SecondaryOccupationKnown known, SecondaryOccupationLimits limits, DateOnly today)
    {
        if (MayLookAgain(matter, actor) is { } no) return no;
        if (WhyNotForbid(matter, tests, today) is { } hinder) return hinder;
        if (motivation is null) return MotivationMissing;
        var end = endBy ?? today.AddDays(limits.EndingDays);
        return end < today ? EndedBefore : SecondaryOccupationRules.Events([new SecondaryOccupationRevoked(tests, motivation, end, endingMeasure, SecondaryOccupationLaw.On(today, matter.Regime, matter.Terms.Type), known, today, actor.Login, actor.Id)]);
    }

    /// <summary>Why this person may not decide now; null when they may.</summary>
    public static Refusal? MayDecide(SecondaryOccupation matter, Actor actor)
    {
        if (IsOwn(matter, actor)) return OwnMatter;
        if (matter.Disqualified.Contains(actor.Id)) return SteppedAside;
        if (matter.Route is not { } route) return matter.Deciders.Count > 0 ? AlreadyDecided : NothingToDecide;
        if (matter.Opinion?.Giver == actor.Id) return SamePersonTwice;
        return route.Approver == actor.Id || (route.Approver is null && route.ToRole is { } role && actor.Roles.Contains(role)) ? null : NotYourDecision;
    }

    /// <summary>The one the review waits for; before it is due, whoever decided last.</summary>
    private static Refusal? MayLookAgain(SecondaryOccupation matter, Actor actor)
    {
        if (IsOwn(matter, actor)) return OwnMatter;
        if (matter.Disqualified.Contains(actor.Id)) return SteppedAside;
        if (matter.Route is not null && MayDecide(matter, actor) is { } no) return no;
        if (matter.Route is null && (matter.Deciders.Count == 0 || matter.Deciders[^1] != actor.Id)) return NotYourDecision;
        return matter.Stands is SecondaryOccupationStatus.Allowed or SecondaryOccupationStatus.AllowedWithConditions or SecondaryOccupationStatus.Renewed or SecondaryOccupationStatus.ReviewDue ? null : NotAllowedNow;
    }

    /// <summary>R31, LAS 6 i §: no ground, no ban.</summary>
    private static Refusal? WhyNotForbid(SecondaryOccupation matter, SecondaryOccupationTests tests, DateOnly today) =>
        tests.HasGround ? null : NoGround(SecondaryOccupationLaw.MustBeAllowed(today, matter.Regime, matter.Terms.Type));

    private static Refusal? WhyNotAllow(SecondaryOccupation matter, SecondaryOccupationTests tests)
    {
        if (tests.Trust?.Finding == SecondaryOccupationFinding.Yes && SecondaryOccupationLaw.IsAuthority(matter.Regime)) return MustBeForbidden;
        if (tests.Made.Any(test => test.Finding == SecondaryOccupationFinding.Unknown)) return TestOpen;
        if (matter.Presumed && tests.Trust is not { Finding: SecondaryOccupationFinding.No, Reason: not null }) return PresumptionStands;
        return matter.Outcome >= PolicyOutcome.Review && tests.Made.Count() < 3 ? TestsMissing : null;
    }

    private static Refusal? WrongConditions(SecondaryOccupationVerdict said) =>
        said.Decision == SecondaryOccupationDecision.AllowedWithConditions ? said.Conditions.Count == 0 ? ConditionsMissing : null
        : said.Conditions.Count > 0 ? ConditionsOutOfPlace : null;

    private static Outcome<DateOnly?> ReviewDay(DateOnly? wished, SecondaryOccupationLimits limits, DateOnly today)
    {
        var latest = today.AddMonths(limits.ReviewMonths);
        return wished > latest ? ReviewTooFar(limits.ReviewMonths)
            : wished <= today ? Invalid("reviewOn", "Omprövningen ska ligga efter i dag.", "The review must come after today.")
            : Outcome.Of<DateOnly?>(wished ?? latest);
    }

    private static readonly Refusal EndedBefore = Invalid("endBy", "Dagen då bisysslan ska ha upphört kan inte ligga före i dag.", "The day by which it must have ended cannot lie before today.");

    private static bool IsAllowing(SecondaryOccupationDecision decision) => decision is SecondaryOccupationDecision.Allowed or SecondaryOccupationDecision.AllowedWithConditions;

    private static bool IsOwn(SecondaryOccupation matter, Actor actor) => matter.Declarant.Person == actor.Id || matter.EnteredBy == actor.Login;
}
