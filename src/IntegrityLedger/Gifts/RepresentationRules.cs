using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts;

/// <summary>Representation that the city gives: held, documented, attested by somebody who did not take part, posted, closed. Pure.</summary>
public static class RepresentationRules
{
    /// <summary>Also when nobody approved, or somebody refused: what happened is recorded, and becomes a deviation.</summary>
    public static Outcome<IReadOnlyList<object>> Hold(Gift gift, Actor actor, DateOnly on) =>
        !GiftRules.IsDeclarant(gift, actor) ? GiftRefusals.NotYourDeclaration
        : !gift.IsGiven ? GiftRefusals.NotRepresentation
        : gift.Stands is not (GiftStatus.Planned or GiftStatus.PreApproved or GiftStatus.PreRejected) && !DecisionRules.AwaitsPreApproval(gift) ? GiftRefusals.NotPlanned
        : GiftRules.Events(new RepresentationHeld(on, actor.Login));

    /// <param name="line">Routed anew: somebody on the list may have been the approver.</param>
    /// <param name="screened">The policy's answer to what the receipt says, which may be another than to the plan.</param>
    public static Outcome<IReadOnlyList<object>> Document(Gift gift, Actor actor, RepresentationDocumented documented, Func<Gift, GiftRouted> line, GiftScreened? screened = null)
    {
        if (!GiftRules.IsDeclarant(gift, actor)) return GiftRefusals.NotYourDeclaration;
        if (!gift.IsGiven) return GiftRefusals.NotRepresentation;
        if (gift.Stands is not (GiftStatus.Held or GiftStatus.HeldUndocumented or GiftStatus.Documented or GiftStatus.Deviation or GiftStatus.AcceptedDeviation or GiftStatus.PreApproved))
            return gift.Stands is GiftStatus.Attested or GiftStatus.Posted or GiftStatus.PersonalRepayment or GiftStatus.Closed ? GiftRefusals.AlreadyDecided : GiftRefusals.NotPlanned;
        var after = Gift.Fold(gift, documented)!;
        return screened is null ? GiftRules.Events(documented, line(after)) : GiftRules.Events(documented, screened, line(after));
    }

    public static Outcome<IReadOnlyList<object>> Attest(Gift gift, Actor actor, SealedText? note, KnownAtDecision? known = null)
    {
        if (!gift.IsGiven) return GiftRefusals.NotRepresentation;
        if (DecisionRules.MayDecide(gift, actor) is { } no) return no;
        return gift.Status switch
        {
            GiftStatus.Held or GiftStatus.HeldUndocumented => GiftRefusals.Undocumented,
            GiftStatus.Deviation => GiftRefusals.DeviationNotDecided,
            GiftStatus.Documented => Attested(),
            GiftStatus.AcceptedDeviation when gift.Documentation is null => GiftRefusals.Undocumented,
            GiftStatus.AcceptedDeviation => Attested(),
            _ => GiftRefusals.NothingToDecide,
        };
        Outcome<IReadOnlyList<object>> Attested() => GiftRules.Events(new RepresentationAttested(note, actor.Login, actor.Id, known));
    }

    public static Outcome<IReadOnlyList<object>> Post(Gift gift, Actor actor, SealedText voucherNumber, DateOnly on) =>
        !GiftRules.IsDeclarant(gift, actor) && !actor.IsRegistrar ? GiftRefusals.NotYourDeclaration
        : !gift.IsGiven ? GiftRefusals.NotRepresentation
        : gift.Status != GiftStatus.Attested ? GiftRefusals.NotAttested
        : GiftRules.Events(new RepresentationPosted(voucherNumber, on, actor.Login));

    /// <summary>Closing and reopening, for the registrar and compliance; a police report by compliance or the decider.</summary>
    public static Outcome<IReadOnlyList<object>> Close(Gift gift, Actor actor) =>
        !actor.IsRegistrar && !actor.IsCompliance ? GiftRefusals.NotYoursToRead
        : gift.Route is not null || gift.Status is GiftStatus.Closed or GiftStatus.InformationRequested or GiftStatus.DisposalPending ? GiftRefusals.NothingToDecide
        : GiftRules.Events(new CaseClosed(actor.Login));

    /// <summary>What was never held is approved in advance again; a cost that arose is attested again.</summary>
    public static DecisionStep StepWhenReopened(Gift gift) =>
        gift is { IsGiven: true, WasHeld: true } ? DecisionStep.Attestation : DecisionStep.Line;

    public static Outcome<IReadOnlyList<object>> Reopen(Gift gift, Actor actor, SealedText reason, GiftRouted route) =>
        !actor.IsCompliance ? GiftRefusals.NotYoursToRead
        : gift.Historical ? GiftRefusals.HistoricalIsReadOnly
        : gift.Route is not null || gift.Status is GiftStatus.InformationRequested ? GiftRefusals.StillOpen
        : GiftRules.Events(new CaseReopened(reason, actor.Login), route);

    public static Outcome<IReadOnlyList<object>> Police(Gift gift, Actor actor, ReportedToPolice report) =>
        !actor.IsCompliance && !actor.Roles.Contains("security") && !gift.Deciders.Contains(actor.Id) && gift.Route?.Approver != actor.Id ? GiftRefusals.NotYoursToRead
        : GiftRules.Events(report);
}
