using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The other steps in the life of a declared interest: ended, withdrawn, confirmed, assessed, handed on.</summary>
public sealed class InterestLife(InterestDesk interests, InterestTouch touch, InterestRouter router, IConditionOrders orders)
{
    public Task<Outcome<InterestAnswer>> End(Guid id, EndInterest body, LedgerRequest request, CancellationToken ct) =>
        interests.Change(id, body.Version, request, (step, _) => Now(
            InterestRefusals.TooLong("reason", body.Reason) is { } tooLong ? tooLong
            : body.Last is { Year: < 1930 or > 2100 } ? InterestRefusals.Invalid("to", "Datumet ligger för långt bort. Skriv det som 2026-11-03.", "The date is too far away. Write it as 2026-11-03.")
            : InterestRules.End(step.Interest, step.Actor, new(body.Last ?? step.Today, step.Today, step.Seal.TextOrNull(body.Reason), step.Actor.Login))), ct);

    public Task<Outcome<InterestAnswer>> Withdraw(Guid id, WithdrawInterest body, LedgerRequest request, CancellationToken ct) =>
        interests.Change(id, body.Version, request, async (step, token) =>
        {
            if (NoReason(body.Reason, "Skriv varför anmälan blev fel.", "Say why the declaration was made in error.") is { } missing) return missing;
            var outcome = InterestRules.Withdraw(step.Interest, step.Actor, step.Seal.Text(body.Reason!.Trim()));
            if (!outcome.IsRefused) await orders.LetGo(step.Session, id, WasWithdrawn, step.Actor, step.Today, token);
            return outcome;
        }, ct);

    private static readonly LocalizedText WasWithdrawn = new("Anmälan som åtgärden hörde till är återkallad.", "The declaration that the measure belonged to was withdrawn.");

    public Task<Outcome<InterestAnswer>> Reconfirm(Guid id, ReconfirmInterest body, LedgerRequest request, CancellationToken ct) =>
        interests.Act(id, body.Version, request, (step, _) => Now(
            InterestRefusals.TooLong("statementVersion", body.StatementVersion, TextLimits.Reference) is { } tooLong ? tooLong
            : InterestRules.Reconfirm(step.Interest, step.Actor, step.Today, body.StatementVersion)), ct);

    public Task<Outcome<InterestAnswer>> Review(Guid id, ReviewInterest body, LedgerRequest request, CancellationToken ct) =>
        interests.Act(id, body.Version, request, async (step, token) =>
        {
            if (body.Assessment is not { } assessment) return InterestRefusals.Missing("assessment", "Välj om åtgärder behövs.", "Choose whether measures are needed.");
            if (InterestRefusals.TooLong("reason", body.Why) is { } tooLong) return tooLong;
            if (InterestRules.MayReview(step.Interest, step.Actor) is { } no) return no;
            // What was right when it was routed may have changed since: asked again at the moment of deciding.
            if (await router.Hinder(step.Actor.Id, step.Interest, step.Today, token) is not null) return InterestRefusals.SteppedAside;
            var d = step.Interest.Declaration;
            var found = await touch.Find(Suppliers.SupplierKey.TryParse(d.Counterparty?.Key), d.ProcurementId, step.Interest.Declarant.Person, step.Today, token);
            return InterestRules.Review(step.Interest, step.Actor, assessment, step.Seal.TextOrNull(body.Why), body.ReviewDate, found.Match, step.Today, step.Limits);
        }, ct);

    public Task<Outcome<InterestAnswer>> Recuse(Guid id, RecuseFromInterest body, LedgerRequest request, CancellationToken ct) =>
        interests.Act(id, body.Version, request, async (step, token) =>
        {
            if (NoReason(body.Reason, "Skriv kort vad jävet består i.", "Say briefly what the conflict is.") is { } missing) return missing;
            var routes = await router.For(step.Interest with { Recused = [.. step.Interest.Recused, step.Actor.Id] }, step.Today, token);
            return InterestRules.Recuse(step.Interest, step.Actor, step.Seal.Text(body.Reason!.Trim()), routes.Line, routes.DueOn);
        }, ct);

    private static Refusal? NoReason(string? reason, string sv, string en) =>
        string.IsNullOrWhiteSpace(reason) ? InterestRefusals.Missing("reason", sv, en) : InterestRefusals.TooLong("reason", reason);

    private static Task<Outcome<IReadOnlyList<object>>> Now(Outcome<IReadOnlyList<object>> outcome) => Task.FromResult(outcome);
}
