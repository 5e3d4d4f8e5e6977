using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts;

/// <summary>Deciding: who may, what the policy leaves open, and what a decision leads to. Pure.</summary>
public static class DecisionRules
{
    public static Outcome<IReadOnlyList<object>> Approve(Gift gift, Actor actor, SealedText? motivation, IReadOnlyList<Condition> conditions, KnownAtDecision known, Routes routes)
    {
        if (MayDecide(gift, actor) is { } no) return no;
        if (gift is { Outcome: PolicyOutcome.Require, Status: GiftStatus.InformationRequested }) return GiftRefusals.AnswerAwaited;
        if (gift.IsGiven && !AwaitsPreApproval(gift)) return conditions.Count > 0 ? GiftRefusals.ConditionsAfterwards : AcceptHeld(gift, actor, motivation, known, routes);
        if (gift.Outcome is PolicyOutcome.Block or PolicyOutcome.Reject) return GiftRefusals.ApprovalBlocked;
        if (motivation is null && gift.Outcome is PolicyOutcome.Review) return GiftRefusals.MotivationMissing;
        var look = SecondLookAfterApproval(gift);
        var approved = new GiftApproved(gift.Route!.Step, motivation, conditions, look is null, known, actor.Login, actor.Id);
        return look is { } step
            ? GiftRules.Events(approved, routes.SecondLook.For(step, routes.DueOn))
            : GiftRules.Events(approved);
    }

    /// <summary>Days to meet a condition in when the decision names no day [P].</summary>
    public const int DaysToMeet = 30;

    /// <summary>The day by which a condition without a day is to be met: counted from what it is about, when that lies ahead.</summary>
    public static DateOnly DueOnUnlessSaid(Gift gift, DateOnly today) => (gift.Declaration.OccurredOn > today ? gift.Declaration.OccurredOn : today).AddDays(DaysToMeet);

    /// <summary>The conditions that hold once these events have happened: none until the approval is final.</summary>
    public static IReadOnlyList<Condition> ConditionsInForce(Gift gift, IEnumerable<object> events) =>
        events.OfType<GiftApproved>().LastOrDefault() is { Final: true } approved ? [.. gift.Conditions, .. approved.Conditions] : [];

    public static Outcome<IReadOnlyList<object>> Refuse(Gift gift, Actor actor, SealedText? motivation, KnownAtDecision known, Routes routes)
    {
        if (MayDecide(gift, actor) is { } no) return no;
        if (motivation is null) return GiftRefusals.MotivationMissing;
        if (gift.IsGiven && !AwaitsPreApproval(gift))
            return GiftRules.Events(new PersonalRepaymentOrdered(motivation, gift.Documentation?.ReceiptTotal ?? gift.Declaration.Value.Amount, actor.Login, actor.Id, known));
        var legal = gift.Outcome == PolicyOutcome.Block && gift.Route!.Step == DecisionStep.Line;
        var refused = new GiftRefused(gift.Route!.Step, motivation, !legal, known, actor.Login, actor.Id);
        return legal ? GiftRules.Events(refused, routes.SecondLook.For(LookOf(gift), routes.DueOn)) : GiftRules.Events(refused);
    }

    public static Outcome<IReadOnlyList<object>> Ask(Gift gift, Actor actor, SealedText question, DateOnly today) =>
        MayDecide(gift, actor) is { } no ? no : GiftRules.Events(new InformationRequested(question, today, actor.Login));

    /// <summary>Stepping aside: always possible for the one it waits for, whatever the state; duty to disclose, FL 18 §.</summary>
    public static Outcome<IReadOnlyList<object>> Recuse(Gift gift, Actor actor, SealedText reason, RouteChoice next, DateOnly dueOn) =>
        MayDecide(gift, actor) is { } no ? no
        : GiftRules.Events(new ApproverRecused(actor.Id, reason, actor.Login), next.For(gift.Route!.Step, gift.Route.DueOn ?? dueOn));

    /// <summary>Why this person may not decide this matter now; null when they may.</summary>
    public static Refusal? MayDecide(Gift gift, Actor actor)
    {
        if (gift.TookPart.Contains(actor.Id) || gift.EnteredBy == actor.Login) return GiftRefusals.OwnMatter;
        if (gift.OutOfIt.Contains(actor.Id)) return GiftRefusals.SteppedAside;
        if (gift.Route is null) return gift.Deciders.Count > 0 ? GiftRefusals.AlreadyDecided : GiftRefusals.NothingToDecide;
        if (gift.Route.Step is not DecisionStep.Line && gift.Deciders.Contains(actor.Id)) return GiftRefusals.SamePersonTwice;
        var named = gift.Route.Approver == actor.Id;
        var byRole = gift.Route.Approver is null && gift.Route.ToRole is { } role && actor.Roles.Contains(role);
        return named || byRole ? null : GiftRefusals.NotYourDecision;
    }

    public static bool AwaitsPreApproval(Gift gift) =>
        gift is { IsGiven: true, PreApproved: false, Stands: GiftStatus.Planned or GiftStatus.ComplianceReview or GiftStatus.LegalReview };

    /// <summary>A deviation is accepted by one person and the cost attested by the next: nobody takes two steps (domain A6).</summary>
    private static Outcome<IReadOnlyList<object>> AcceptHeld(Gift gift, Actor actor, SealedText? motivation, KnownAtDecision known, Routes routes) => gift.Stands switch
    {
        GiftStatus.Held or GiftStatus.HeldUndocumented => GiftRefusals.Undocumented,
        GiftStatus.Deviation when gift.Outcome is PolicyOutcome.Block or PolicyOutcome.Reject => GiftRefusals.ApprovalBlocked,
        GiftStatus.Deviation when motivation is null => GiftRefusals.MotivationMissing,
        GiftStatus.Deviation => GiftRules.Events(new DeviationAccepted(motivation, actor.Login, actor.Id, known), routes.Line.For(DecisionStep.Attestation, routes.DueOn)),
        GiftStatus.Documented or GiftStatus.AcceptedDeviation => RepresentationRules.Attest(gift, actor, motivation, known),
        _ => GiftRefusals.NothingToDecide,
    };

    private static DecisionStep? SecondLookAfterApproval(Gift gift) =>
        gift.Route!.Step != DecisionStep.Line ? null : gift.Look switch
        {
            SecondLook.Legal => DecisionStep.Legal,
            SecondLook.Compliance => DecisionStep.Compliance,
            _ => null,
        };

    private static DecisionStep LookOf(Gift gift) =>
        gift.Look == SecondLook.Compliance ? DecisionStep.Compliance : DecisionStep.Legal;
}
