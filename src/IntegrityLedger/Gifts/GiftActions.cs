using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;

namespace IntegrityLedger.Gifts;

/// <summary>What a person may do with a matter now, asked of the very rules that will judge it: the pages show nothing else.</summary>
public static class GiftActions
{
    private static readonly SealedText Something = new("");
    private static readonly KnownAtDecision Nothing = new(0, 0, 0, []);

    /// <summary>Names are the last part of the address that does it: "approval", "answer", "handover" …</summary>
    public static IReadOnlyList<string> For(Gift gift, Actor actor)
    {
        var actions = new List<string>();
        void If<T>(string action, Outcome<T> outcome) { if (!outcome.IsRefused) actions.Add(action); }

        var attest = RepresentationRules.Attest(gift, actor, Something);
        if (attest.IsRefused) If("approval", DecisionRules.Approve(gift, actor, Something, [], Nothing, Routes.None));
        If("attestation", attest);
        if (attest.IsRefused) If("refusal", DecisionRules.Refuse(gift, actor, Something, Nothing, Routes.None));
        If("information-request", DecisionRules.Ask(gift, actor, Something, default));
        If("recusal", DecisionRules.Recuse(gift, actor, Something, RouteChoice.Nobody, default));
        If("answer", GiftRules.Answer(gift, actor, Something, default));
        if (GiftRules.IsDeclarant(gift, actor) && !gift.Historical && gift.Status is not (GiftStatus.Withdrawn or GiftStatus.Closed)) actions.Add("correction");
        If("withdrawal", GiftRules.Withdraw(gift, actor, Something));
        if (gift.Declaration.Response == Response.Accepted || gift.Status == GiftStatus.DisposalPending)
            If("handover", GiftRules.HandOver(gift, actor, new(Disposal.Returned, default, null, actor.Login)));
        If("holding", RepresentationRules.Hold(gift, actor, default));
        If("documentation", RepresentationRules.Document(gift, actor, new([], null, new(0), null, null, null, actor.Login), _ => RouteChoice.Nobody.For(DecisionStep.Attestation, null)));
        If("posting", RepresentationRules.Post(gift, actor, Something, default));
        If("attachments", GiftRules.Attach(gift, actor, new(default, AttachmentKind.Other, "", 0, "", Something, actor.Login)));
        If("closing", RepresentationRules.Close(gift, actor));
        If("reopening", RepresentationRules.Reopen(gift, actor, Something, RouteChoice.Nobody.For(DecisionStep.Line, null)));
        if (!gift.PoliceInformed) If("police-report", RepresentationRules.Police(gift, actor, new(default, null, actor.Login)));
        return actions;
    }

    /// <summary>What colleagues received is for whoever decides or decided, and for the functions that oversee; the declarant may read the own matter, not theirs.</summary>
    public static bool MayCompare(Gift gift, Actor actor) =>
        actor.IsCompliance || actor.IsRegistrar || actor.Roles.Contains("auditor") || gift.Deciders.Contains(actor.Id) || DecisionRules.MayDecide(gift, actor) is null;

    /// <summary>Who may read: the declarant, whoever it is or was with, those told, and the functions that oversee.</summary>
    public static bool MayRead(Gift gift, Actor actor) =>
        !gift.OutOfIt.Contains(actor.Id) && (GiftRules.IsDeclarant(gift, actor) || gift.EverRoutedTo.Contains(actor.Id) || gift.Deciders.Contains(actor.Id) || gift.Notified.Contains(actor.Id) || gift.Reminders.EscalatedTo.Contains(actor.Id)
        || actor.IsCompliance || actor.IsRegistrar || actor.Roles.Contains("auditor"));
}
