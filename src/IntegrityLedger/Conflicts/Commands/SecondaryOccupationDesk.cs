using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What a step on an existing matter has at hand.</summary>
public sealed record SecondaryOccupationStep(SecondaryOccupation Matter, Actor Actor, Seal Seal, DateOnly Today, IDocumentSession Session);

/// <summary>Loads the matter, lets the pure rules decide, appends what they answer and orders the measures that follow from it: every command on a secondary occupation goes through here.</summary>
public sealed class SecondaryOccupationDesk(
    CommandDesk desk, Vault vault, CaseNumbers numbers, SecondaryOccupationAssessor assessor, SecondaryOccupationAnswers answers, InterestMoves moves, IConditionOrders orders, TimeProvider clock)
{
    public DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());
    public SecondaryOccupationAssessor Assessor => assessor;

    public async Task<Outcome<SecondaryOccupationAnswer>> Declare(DeclareSecondaryOccupation body, LedgerRequest request, CancellationToken ct)
    {
        EmployeeId? tied = null;
        var outcome = await desk.Execute<SecondaryOccupationAnswer>(request.Scope, async (session, token) =>
        {
            var (form, today) = (body.Tidied(), Today);
            if (SecondaryOccupationForm.Check(form, today) is { Count: > 0 } errors) return new FormRefusal(errors);
            var person = await Declarant(form.OnBehalfOf, request, today, token);
            if (person.Refusal is { } no) return no;
            var judged = await assessor.Assess(session, form, person.Value, null, today, token);
            if (judged.Refusal is { } wrong) return wrong;
            var assessed = judged.Value;
            var id = CaseIds.New();
            var seal = vault.Create(session, id);
            var number = await numbers.Next(session, "B", today.Year, token);
            var declared = new SecondaryOccupationDeclared(number, new(assessed.Declarant.Id, assessed.Declarant.UnitCode, assessed.Declarant.Title, assessed.Declarant.Roles),
                SecondaryOccupationForm.Seal(form, assessed.Company, assessed.CompanyName, seal), today, request.Caller.Login, person.Value == request.Caller.Id ? null : person.Value, request.Language);
            var outline = Fold([declared, assessed.Screened])!;
            var events = SecondaryOccupationRules.Declare(declared, assessed.Screened, await assessor.Routes(outline, request.Caller.Id, today, token));
            session.Events.StartStream<SecondaryOccupation>(id, events);
            tied = person.Value;
            return await answers.For(session, Fold(events)! with { Id = id, Version = events.Count }, assessed.Screened, request, token);
        }, ct);
        // What waits for a person who is tied to the company now goes on to somebody else.
        if (!outcome.IsRefused) await moves.After(tied);
        return outcome;
    }

    /// <param name="version">The version the caller saw; null skips the test (the database still refuses a lost race).</param>
    /// <param name="deciding">True for what only whoever is responsible may do: they are looked at again for interests declared meanwhile.</param>
    public async Task<Outcome<SecondaryOccupationAnswer>> Act(
        Guid id, int? version, LedgerRequest request, Func<SecondaryOccupationStep, CancellationToken, Task<Outcome<IReadOnlyList<object>>>> decide, CancellationToken ct, bool deciding = false)
    {
        EmployeeId? tied = null;
        var outcome = await desk.Execute<SecondaryOccupationAnswer>(request.Scope, async (session, token) =>
        {
            var stream = await session.Events.FetchForWriting<SecondaryOccupation>(id, token);
            if (stream.Aggregate is not { } matter) return SecondaryOccupationRefusals.NotFound;
            if (!SecondaryOccupationActions.MayRead(matter, request.Actor)) return matter.Disqualified.Contains(request.Caller.Id) ? SecondaryOccupationRefusals.SteppedAside : SecondaryOccupationRefusals.NotYoursToRead;
            if (version is { } seen && seen != stream.CurrentVersion) return SecondaryOccupationRefusals.VersionChanged;
            var seal = await vault.Load(session, id, token);
            if (seal.IsDestroyed) return SecondaryOccupationRefusals.Destroyed;
            var decided = await decide(new(matter, request.Actor, seal, Today, session), token);
            if (decided.Refusal is { } no) return no;
            // Asked last, so that whoever was never asked hears that first.
            if (deciding && await assessor.Hinder(request.Caller.Id, matter, Today, token) is { } hinder) return hinder;
            stream.AppendMany(decided.Value);
            await Order(matter, decided.Value, request.Actor, seal, session, token);
            if (decided.Value.OfType<SecondaryOccupationCorrected>().Any()) tied = matter.Declarant.Person;
            var after = decided.Value.Aggregate<object, SecondaryOccupation?>(matter, SecondaryOccupation.Fold)!;
            return await answers.For(session, after with { Id = id, Version = (int)(stream.CurrentVersion ?? decided.Value.Count) }, decided.Value.OfType<SecondaryOccupationScreened>().LastOrDefault(), request, token);
        }, ct);
        if (!outcome.IsRefused) await moves.After(tied);
        return outcome;
    }

    /// <summary>Who is next for the matter as it will stand after these events.</summary>
    public Task<SecondaryOccupationRoutes> RoutesAfter(SecondaryOccupationStep step, CancellationToken ct, params object[] events) =>
        assessor.Routes(events.Aggregate<object, SecondaryOccupation?>(step.Matter, SecondaryOccupation.Fold)!, null, step.Today, ct);

    private async Task Order(SecondaryOccupation matter, IReadOnlyList<object> events, Actor actor, Seal seal, IDocumentSession session, CancellationToken ct)
    {
        if (events.Any(e => e is SecondaryOccupationDecided or SecondaryOccupationRevoked)) await orders.LetGo(session, matter.Id, DecidedAnew, actor, Today, ct, MeasureKind.Condition, MeasureKind.Divest);
        foreach (var (id, order) in SecondaryOccupationMeasures.Of(matter, events, actor)) ConditionOrders.Start(session, id, order, seal.Open(order.Text), vault);
    }

    private static readonly LocalizedText DecidedAnew = new("Bisysslan har fått ett nytt beslut, och det här hörde till det förra.", "The occupation was decided anew, and this belonged to the earlier decision.");

    private static SecondaryOccupation? Fold(IEnumerable<object> events) => events.Aggregate<object, SecondaryOccupation?>(null, SecondaryOccupation.Fold);

    /// <summary>Somebody else's occupation may be entered by a colleague of the unit, a manager of it or compliance.</summary>
    private async Task<Outcome<EmployeeId>> Declarant(string? onBehalfOf, LedgerRequest request, DateOnly today, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(onBehalfOf) || onBehalfOf.Equals(request.Caller.Login, StringComparison.OrdinalIgnoreCase)) return request.Caller.Id;
        if (await assessor.Organisation.ByLogin(onBehalfOf, today, ct) is not { } person)
            return SecondaryOccupationRefusals.Invalid("onBehalfOf", $"Ingen kollega heter {onBehalfOf} i systemet.", $"No colleague has the login {onBehalfOf}.");
        return person.UnitCode == request.Caller.UnitCode || request.Caller.Roles.Contains("compliance") ? person.Id
            : new Refusal("secondary-occupation-not-your-colleague", RefusalKind.NotYours, new("Du kan bara anmäla åt en kollega i din egen enhet.", "You can only declare for a colleague in your own unit."), Field: "onBehalfOf");
    }
}
