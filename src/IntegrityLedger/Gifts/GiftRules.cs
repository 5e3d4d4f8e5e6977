using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts;

/// <summary>Declaring, correcting and withdrawing: pure; facts, policy and routes come in, a refusal or events come out.</summary>
public static class GiftRules
{
    /// <summary>The opening of the story: declared, screened, and then given to whom it concerns.</summary>
    /// <param name="question">Seals the question that the policy itself asks when something required is missing.</param>
    public static IReadOnlyList<object> Declare(GiftDeclared declared, GiftScreened screened, Routes routes, IReadOnlyList<NoticeGiven> notices, Func<string, SealedText> question) =>
    [
        declared, screened, .. notices,
        .. FirstSteps(declared.Declaration, declared.Planned, screened.Assessment, routes, declared.DeclaredOn, question, declared.Language),
    ];

    /// <summary>What the city gives is always approved or attested by somebody; what it receives when the policy asks for more than a note.</summary>
    public static bool NeedsDecision(Direction direction, Assessment assessment) =>
        direction == Direction.Given || assessment.Outcome is not (PolicyOutcome.Allow or PolicyOutcome.Warn);

    /// <summary>What follows from a screening, at declaration and again after a correction.</summary>
    public static IEnumerable<object> FirstSteps(Declaration declaration, bool planned, Assessment assessment, Routes routes, DateOnly today, Func<string, SealedText> question, string? language)
    {
        if (declaration.Direction == Direction.Given)
        {
            yield return routes.Line.For(planned ? DecisionStep.Line : DecisionStep.Attestation, routes.DueOn);
            yield break;
        }
        switch (assessment.Outcome)
        {
            case PolicyOutcome.Allow or PolicyOutcome.Warn:
                yield return new GiftNeedsNoDecision(new(
                    "Regelverket kräver inget beslut. Uppgiften räknas i summorna.", "The policy asks for no decision. It counts in the totals."));
                break;
            case PolicyOutcome.Require:
                yield return routes.Line.For(DecisionStep.Line, routes.DueOn);
                var missing = assessment.Rules.Where(r => r.Outcome == PolicyOutcome.Require).Select(r => r.Message.In(language ?? "sv"));
                yield return new InformationRequested(question(string.Join(" ", missing)), today, "policy");
                break;
            default:
                yield return routes.Line.For(DecisionStep.Line, routes.DueOn);
                break;
        }
    }

    /// <summary>A correction is screened and routed anew, unless a decision already stands.</summary>
    public static Outcome<IReadOnlyList<object>> Correct(
        Gift gift, Actor actor, DeclarationCorrected corrected, GiftScreened screened, Routes routes, DateOnly today, Func<string, SealedText> question, string? language)
    {
        if (gift.Historical) return GiftRefusals.HistoricalIsReadOnly;
        if (!IsDeclarant(gift, actor)) return GiftRefusals.NotYourDeclaration;
        if (gift.Status is GiftStatus.Withdrawn or GiftStatus.Closed) return GiftRefusals.NothingToDecide;
        if (corrected.Changes.Count == 0) return GiftRefusals.NothingChanged;
        var undecided = gift.Deciders.Count == 0 && gift.Status is not (GiftStatus.PreApproved or GiftStatus.PreRejected or GiftStatus.Attested or GiftStatus.Posted);
        var anew = !undecided && !gift.IsGiven && RestsOnLess(gift, corrected.Declaration, screened.Assessment);
        IReadOnlyList<object> events =
        [
            corrected,
            .. anew ? [new CaseReopened(question(AskedAnew.In(language ?? "sv")), "policy")] : Array.Empty<object>(),
            screened,
            .. undecided || anew ? FirstSteps(corrected.Declaration, DecisionRules.AwaitsPreApproval(gift), screened.Assessment, routes, today, question, language) : [],
        ];
        return Outcome.Of(events);
    }

    private static readonly LocalizedText AskedAnew = new(
        "Rättelsen ändrar det som beslutet vilade på. Ärendet prövas igen.", "The correction changes what the decision rested on. The matter is decided anew.");

    /// <summary>A decision covers what the decider saw: more money, another giver or another rule was not in it.</summary>
    private static bool RestsOnLess(Gift gift, Declaration now, Assessment assessment) =>
        assessment.Outcome > gift.Outcome || assessment.SecondLook > gift.Look || assessment.Rules.Any(rule => !gift.RuleHits.Contains(rule.Id))
        || now.Value.InKronor > (gift.Declaration.Value.InKronor ?? 0) || now.Counterparty.Key != gift.Declaration.Counterparty.Key;

    public static Outcome<IReadOnlyList<object>> Withdraw(Gift gift, Actor actor, SealedText reason) =>
        !IsDeclarant(gift, actor) ? GiftRefusals.NotYourDeclaration
        : gift.Historical ? GiftRefusals.HistoricalIsReadOnly
        : gift.EverDecided || gift.Status is GiftStatus.Withdrawn or GiftStatus.Closed or GiftStatus.PreApproved ? GiftRefusals.DecidedAlreadyNoWithdrawal
        : Events(new DeclarationWithdrawn(reason, actor.Login));

    public static Outcome<IReadOnlyList<object>> Answer(Gift gift, Actor actor, SealedText answer, DateOnly today) =>
        !IsDeclarant(gift, actor) ? GiftRefusals.NotYourDeclaration
        : gift.Status != GiftStatus.InformationRequested ? GiftRefusals.NothingAsked
        : Events(new InformationProvided(answer, today, ResumedDueOn(gift, today), actor.Login));

    public static Outcome<IReadOnlyList<object>> HandOver(Gift gift, Actor actor, GiftHandedOver handedOver) =>
        !IsDeclarant(gift, actor) && gift.Route?.Approver != actor.Id && !gift.Deciders.Contains(actor.Id) ? GiftRefusals.NotYourDeclaration
        : gift.Historical ? GiftRefusals.HistoricalIsReadOnly
        : gift.IsGiven || gift.HandedOver is not null || gift.Declaration.Response == Response.Declined || gift.Status == GiftStatus.Withdrawn ? GiftRefusals.NothingToHandOver
        : gift.Declaration.Response == Response.Accepted && handedOver.Disposal == Disposal.Declined ? GiftRefusals.AcceptedIsNotDeclined
        : Events(handedOver);

    public static Outcome<IReadOnlyList<object>> Attach(Gift gift, Actor actor, AttachmentAdded attachment) =>
        !IsDeclarant(gift, actor) && gift.Route?.Approver != actor.Id ? GiftRefusals.NotYourDeclaration
        : gift.Status is GiftStatus.Withdrawn or GiftStatus.Closed ? GiftRefusals.AlreadyDecided
        : Events(attachment);

    /// <summary>What is to be said when the day of decision has passed without one; null when it has not, or was said, or the clock stands still.</summary>
    public static DecisionBecameOverdue? Overdue(Gift gift, DateOnly today) =>
        gift is { Overdue: false, Paused: null, Route: { DueOn: { } due } route } && due < today ? new(due, route.Approver) : null;

    /// <summary>Hands the matter to the next when the one it waits for may no longer decide; nothing where that person still may. The day of decision stays.</summary>
    /// <param name="hinder">The conflict, where it is one; null when a mandate ended, the person left or is away.</param>
    public static IReadOnlyList<object> MoveOn(Gift gift, SkippedApprover? hinder, Routes routes)
    {
        if (gift.Route is not { Approver: { } approver } route || (hinder is null && routes.Eligible.Contains(approver))) return [];
        var next = routes.Of(route.Step).For(route.Step, route.DueOn);
        return hinder is null ? [next] : [new ApproverDisqualified(approver, hinder.Code, hinder.Reason, hinder.LegalBasis, "system"), next];
    }

    public static bool IsDeclarant(Gift gift, Actor actor) => gift.Declarant.Person == actor.Id || gift.EnteredBy == actor.Login;

    internal static Outcome<IReadOnlyList<object>> Events(params object[] events) => Outcome.Of<IReadOnlyList<object>>(events);

    /// <summary>The working days that the question took are added: the clock stood still, and it counts working days.</summary>
    private static DateOnly? ResumedDueOn(Gift gift, DateOnly today) =>
        gift is { Route.DueOn: { } due, PausedOn: { } since } ? WorkingDays.After(due, WorkingDays.Between(since, today)) : gift.Route?.DueOn;
}
