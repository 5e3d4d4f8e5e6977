using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>The body of a decision. Each condition is followed up by its day.</summary>
public sealed record Decide(string? Motivation, IReadOnlyList<ConditionInput>? Conditions = null, int? Version = null);

public sealed record Attest(string? Note = null, int? Version = null);
public sealed record Ask(string? Question, int? Version = null);

/// <param name="Interest">Given when the tie is to be declared as well.</param>
public sealed record Recuse(string? Reason, int? Version = null, RecusalInterest? Interest = null);

/// <summary>Approving, refusing, attesting, asking: adds what the decider saw and who would be next, then asks the rules.</summary>
public sealed class DecisionDesk(GiftDesk gifts, DecisionPicture picture, GiftConditions conditions, IInterestDeclarer interests, IReconsideration reconsideration)
{
    public Task<Outcome<GiftAnswer>> Approve(Guid id, Decide body, LedgerRequest request, CancellationToken ct) =>
        gifts.Act(id, body.Version, request, async (step, token) =>
        {
            if (Wrong(body) is { } wrong) return wrong;
            var asked = await conditions.Read(body.Conditions, step, token);
            if (asked.Refusal is { } badly) return badly;
            var outcome = DecisionRules.Approve(step.Gift, step.Actor, step.Seal.TextOrNull(body.Motivation), asked.Value, await Known(step, token), await NextAfter(step, token));
            if (!outcome.IsRefused) await conditions.Order(step, outcome.Value, token);
            return outcome;
        }, ct);

    public Task<Outcome<GiftAnswer>> Refuse(Guid id, Decide body, LedgerRequest request, CancellationToken ct) =>
        gifts.Act(id, body.Version, request, async (step, token) =>
        {
            if (Wrong(body) is { } wrong) return wrong;
            var outcome = DecisionRules.Refuse(step.Gift, step.Actor, step.Seal.TextOrNull(body.Motivation), await Known(step, token), await NextAfter(step, token));
            if (!outcome.IsRefused) await conditions.LetGo(step, outcome.Value, token);
            return outcome;
        }, ct);

    public Task<Outcome<GiftAnswer>> Attest(Guid id, Attest body, LedgerRequest request, CancellationToken ct) =>
        gifts.Act(id, body.Version, request, async (step, token) => Texts.TooLong("note", body.Note) is { } tooLong ? tooLong
            : RepresentationRules.Attest(step.Gift, step.Actor, step.Seal.TextOrNull(body.Note), await Known(step, token)), ct);

    public Task<Outcome<GiftAnswer>> Ask(Guid id, Ask body, LedgerRequest request, CancellationToken ct) =>
        gifts.Act(id, body.Version, request, step => Texts.Wanting("question", body.Question, "Skriv vad du behöver veta.", "Write what you need to know.") is { } no ? no
            : DecisionRules.Ask(step.Gift, step.Actor, step.Seal.Text(body.Question!.Trim()), step.Today), ct);

    /// <summary>One click hands the matter on; what else waits for the person is looked at again when the tie is declared too.</summary>
    public async Task<Outcome<GiftAnswer>> Recuse(Guid id, Recuse body, LedgerRequest request, CancellationToken ct)
    {
        var outcome = await gifts.Act(id, body.Version, request, async (step, token) =>
        {
            if (string.IsNullOrWhiteSpace(body.Reason)) return GiftRefusals.Missing("reason", "Skriv kort vad jävet består i.", "Say briefly what the conflict is.");
            if (Texts.TooLong("reason", body.Reason) is { } tooLong) return tooLong;
            var routes = await gifts.RoutesFor(step.Gift with { Recused = [.. step.Gift.Recused, step.Actor.Id] }, token);
            var next = routes.Of(step.Gift.Route?.Step ?? DecisionStep.Line);
            var recused = DecisionRules.Recuse(step.Gift, step.Actor, step.Seal.Text(body.Reason.Trim()), next, routes.DueOn);
            if (recused.IsRefused || body.Interest is not { } tie) return recused;
            return await interests.Queue(step.Session, tie.NamesNobody ? tie with { Counterparty = (await gifts.FormOf(step, token)).Counterparty } : tie, request, token) is { } wrong ? wrong : recused;
        }, ct);
        if (!outcome.IsRefused && body.Interest is not null) await reconsideration.Of(request.Caller.Id, CancellationToken.None);
        return outcome;
    }

    /// <summary>The decider of this step does not also take the next.</summary>
    private Task<Routes> NextAfter(GiftStep step, CancellationToken ct) =>
        gifts.RoutesFor(step.Gift with { Deciders = [.. step.Gift.Deciders, step.Actor.Id] }, ct);

    private async Task<KnownAtDecision> Known(GiftStep step, CancellationToken ct) => (await picture.Of(step.Session, step.Gift, ct)).Known;

    private static Refusal? Wrong(Decide body) => Texts.TooLong("motivation", body.Motivation);
}
