using IntegrityLedger.Kernel;

namespace IntegrityLedger.Gifts;

/// <summary>Representation that the city gives: held, documented, attested by somebody who did not take part, posted, closed. Pure.</summary>
public static class RepresentationRules
{
    public static Outcome<IReadOnlyList<object>> Hold(Gift gift, Actor actor, DateOnly on) =>
        !GiftRules.IsDeclarant(gift, actor) ? GiftRefusals.NotYourDeclaration
        : !gift.IsGiven ? GiftRefusals.NotRepresentation
        : gift.Status is not (GiftStatus.Planned or GiftStatus.PreApproved) ? GiftRefusals.NotPlanned
        : GiftRules.Events(new RepresentationHeld(on, actor.Login));

    /// <param name="line">Routed anew: somebody on the list may have been the approver.</param>
    public static Outcome<IReadOnlyList<object>> Document(Gift gift, Actor actor, RepresentationDocumented documented, Func<Gift, GiftRouted> line)
    {
        if (!GiftRules.IsDeclarant(gift, actor)) return GiftRefusals.NotYourDeclaration;
        if (!gift.IsGiven) return GiftRefusals.NotRepresentation;
        if (gift.Status is not (GiftStatus.Held or GiftStatus.HeldUndocumented or GiftStatus.Documented or GiftStatus.Deviation or GiftStatus.InformationRequested or GiftStatus.PreApproved))
            return gift.Status is GiftStatus.Attested or GiftStatus.Posted or GiftStatus.Closed ? GiftRefusals.AlreadyDecided : GiftRefusals.NotPlanned;
        var after = Gift.Fold(gift, documented)!;
        return GiftRules.Events(documented, line(after));
    }

    public static Outcome<IReadOnlyList<object>> Attest(Gift gift, Actor actor, SealedText? note)
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
        Outcome<IReadOnlyList<object>> Attested() => GiftRules.Events(new RepresentationAttested(note, actor.Login, actor.Id));
    }

    public static Outcome<IReadOnlyList<object>> Post(Gift gift, Actor actor, string voucherNumber, DateOnly on) =>
        !GiftRules.IsDeclarant(gift, actor) && !actor.IsRegistrar ? GiftRefusals.NotYourDeclaration
        : !gift.IsGiven ? GiftRefusals.NotRepresentation
        : gift.Status != GiftStatus.Attested ? GiftRefusals.NotAttested
        : GiftRules.Events(new RepresentationPosted(voucherNumber, on, actor.Login));

    /// <summary>Closing and reopening, for the registrar and compliance; a police report by compliance or the decider.</summary>
    public static Outcome<IReadOnlyList<object>> Close(Gift gift, Actor actor) =>
        !actor.IsRegistrar && !actor.IsCompliance ? GiftRefusals.NotYoursToRead
        : gift.Route is not null || gift.Status is GiftStatus.Closed or GiftStatus.InformationRequested or GiftStatus.DisposalPending ? GiftRefusals.NothingToDecide
        : GiftRules.Events(new CaseClosed(actor.Login));

    public static Outcome<IReadOnlyList<object>> Reopen(Gift gift, Actor actor, SealedText reason, GiftRouted route) =>
        !actor.IsCompliance ? GiftRefusals.NotYoursToRead
        : gift.Historical ? GiftRefusals.HistoricalIsReadOnly
        : gift.Route is not null || gift.Status is GiftStatus.InformationRequested ? GiftRefusals.StillOpen
        : GiftRules.Events(new CaseReopened(reason, actor.Login), route);

    public static Outcome<IReadOnlyList<object>> Police(Gift gift, Actor actor, ReportedToPolice report) =>
        !actor.IsCompliance && !actor.Roles.Contains("security") && !gift.Deciders.Contains(actor.Id) && gift.Route?.Approver != actor.Id ? GiftRefusals.NotYoursToRead
        : GiftRules.Events(report);
}
