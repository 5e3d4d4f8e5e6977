using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Conditions of an approval: read from the form, and given over to be followed up when the approval is final.</summary>
public sealed class GiftConditions(GiftDesk gifts, IConditionOrders orders)
{
    private const int Most = 20;

    public async Task<Outcome<IReadOnlyList<Condition>>> Read(IReadOnlyList<ConditionInput>? asked, GiftStep step, CancellationToken ct)
    {
        if (asked?.Count > Most) return GiftRefusals.Invalid("conditions", $"Högst {Most} villkor.", $"At most {Most} conditions.");
        var conditions = new List<Condition>();
        foreach (var (input, i) in (asked ?? []).Select((input, i) => (input, i)))
        {
            if (string.IsNullOrWhiteSpace(input?.Text)) continue;
            if (Texts.TooLong($"conditions[{i}]", input.Text) is { } tooLong) return tooLong;
            if (input.DueOn < step.Today) return GiftRefusals.Invalid($"conditions[{i}].dueOn", "Dagen har redan varit.", "That day has passed.");
            EmployeeId? owner = null;
            if (!string.IsNullOrWhiteSpace(input.Owner))
            {
                if (await gifts.Organisation.ByLogin(input.Owner.Trim(), step.Today, ct) is not { Employed: true } person)
                    return GiftRefusals.Invalid($"conditions[{i}].owner", $"Ingen kollega heter {input.Owner} i systemet.", $"No colleague has the login {input.Owner}.");
                owner = person.Id;
            }
            conditions.Add(new(step.Seal.Text(input.Text.Trim()), input.DueOn ?? DecisionRules.DueOnUnlessSaid(step.Gift, step.Today), CaseIds.New(), owner, input.EvidenceRequired ?? true));
        }
        return Outcome.Of<IReadOnlyList<Condition>>(conditions);
    }

    /// <summary>Whoever makes the approval final looks whether all of its conditions are met, those of an earlier step among them.</summary>
    public Task Order(GiftStep step, IReadOnlyList<object> events, CancellationToken ct)
    {
        var gift = step.Gift;
        return orders.Queue(step.Session, new(MeasureSubjectKind.Gift, gift.Id, gift.CaseNumber, gift.Declarant.Person, gift.Declaration.Counterparty.Key),
            [.. DecisionRules.ConditionsInForce(gift, events).Where(c => c.MeasureId is not null).Select(c => new ConditionToMeet(
                c.MeasureId!.Value, step.Seal.Open(c.Text)!, c.Owner ?? gift.Declarant.Person, c.DueOn ?? DecisionRules.DueOnUnlessSaid(gift, step.Today), c.EvidenceRequired))],
            step.Actor, step.Today, ct);
    }

    /// <summary>Whoever refuses in the end what had been approved before lets its conditions go.</summary>
    public Task LetGo(GiftStep step, IReadOnlyList<object> events, CancellationToken ct) => events.OfType<GiftRefused>().Any(refused => refused.Final)
        ? orders.LetGo(step.Session, step.Gift.Id, Refused, step.Actor, step.Today, ct, MeasureKind.Condition) : Task.CompletedTask;

    private static readonly LocalizedText Refused = new("Beslutet som villkoret hörde till gäller inte längre: anmälan fick avslag.", "The decision that the condition belonged to no longer stands: the declaration was refused.");
}
