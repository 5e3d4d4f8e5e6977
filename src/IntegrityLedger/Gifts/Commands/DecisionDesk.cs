using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>The body of a decision. Each condition may have a day by which it is to be met.</summary>
public sealed record Decide(string? Motivation, IReadOnlyList<ConditionInput>? Conditions = null, int? Version = null);

/// <summary>A condition; a plain string in the body is a condition without a day.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(ConditionInputJson))]
public sealed record ConditionInput(string? Text, DateOnly? DueOn = null);

public sealed record Attest(string? Note = null, int? Version = null);
public sealed record Ask(string? Question, int? Version = null);

/// <param name="Interest">Given when the tie is to be declared as well.</param>
public sealed record Recuse(string? Reason, int? Version = null, RecusalInterest? Interest = null);

/// <summary>Approving, refusing, attesting, asking: adds what the decider saw and who would be next, then asks the rules.</summary>
public sealed class DecisionDesk(GiftDesk gifts, DecisionPicture picture, IInterestDeclarer interests, IReconsideration reconsideration)
{
    public Task<Outcome<GiftAnswer>> Approve(Guid id, Decide body, LedgerRequest request, CancellationToken ct) =>
        gifts.Act(id, body.Version, request, async (step, token) =>
        {
            if (Wrong(body) is { } wrong) return wrong;
            var conditions = (body.Conditions ?? []).Where(c => !string.IsNullOrWhiteSpace(c?.Text)).Select(c => new Condition(step.Seal.Text(c.Text!.Trim()), c.DueOn)).ToList();
            return DecisionRules.Approve(step.Gift, step.Actor, step.Seal.TextOrNull(body.Motivation), conditions, await Known(step, token), await NextAfter(step, token));
        }, ct);

    public Task<Outcome<GiftAnswer>> Refuse(Guid id, Decide body, LedgerRequest request, CancellationToken ct) =>
        gifts.Act(id, body.Version, request, async (step, token) => Wrong(body) is { } wrong ? wrong
            : DecisionRules.Refuse(step.Gift, step.Actor, step.Seal.TextOrNull(body.Motivation), await Known(step, token), await NextAfter(step, token)), ct);

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
            var routes = await NextAfter(step, token);
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

    private static Refusal? Wrong(Decide body) =>
        Texts.TooLong("motivation", body.Motivation)
        ?? (body.Conditions?.Count > 20 ? GiftRefusals.Invalid("conditions", "Högst 20 villkor.", "At most 20 conditions.") : null)
        ?? body.Conditions?.Select((condition, i) => Texts.TooLong($"conditions[{i}]", condition?.Text)).FirstOrDefault(refusal => refusal is not null);
}

internal sealed class ConditionInputJson : System.Text.Json.Serialization.JsonConverter<ConditionInput>
{
    private sealed record Shape(string? Text, DateOnly? DueOn);

    public override ConditionInput? Read(ref System.Text.Json.Utf8JsonReader reader, Type typeToConvert, System.Text.Json.JsonSerializerOptions options)
    {
        if (reader.TokenType == System.Text.Json.JsonTokenType.String) return new(reader.GetString());
        var shape = System.Text.Json.JsonSerializer.Deserialize<Shape>(ref reader, options);
        return shape is null ? null : new(shape.Text, shape.DueOn);
    }

    public override void Write(System.Text.Json.Utf8JsonWriter writer, ConditionInput value, System.Text.Json.JsonSerializerOptions options) =>
        System.Text.Json.JsonSerializer.Serialize(writer, new Shape(value.Text, value.DueOn), options);
}
