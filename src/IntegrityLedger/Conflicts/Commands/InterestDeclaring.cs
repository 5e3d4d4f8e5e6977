using System.Text.Json.Nodes;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>The body of a correction: only what is to become different, in the shape of a declaration.</summary>
public sealed record CorrectInterest(JsonObject? Changes, string? Reason, int? Version = null);

/// <summary>Declaring and correcting: the two that hold what is written against the registers.</summary>
public sealed class InterestDeclaring(
    CommandDesk desk, InterestDesk interests, InterestReading reading, InterestRouter router, InterestAnswers answers, InterestMoves moves, InterestLimitsOn limits, IOrganisation organisation, Vault vault, CaseNumbers numbers)
{
    public async Task<Outcome<InterestAnswer>> Declare(DeclareInterest form, LedgerRequest request, CancellationToken ct)
    {
        (EmployeeId Declarant, EmployeeId? Colleague)? tied = null;
        var outcome = await desk.Execute<InterestAnswer>(request.Scope, async (session, token) =>
        {
            var opened = await Declare(session, form, request, token);
            if (opened.Refusal is { } no) return no;
            tied = (opened.Value.Interest.Declarant.Person, opened.Value.Interest.Declaration.Colleague);
            return await answers.For(opened.Value.Interest, opened.Value.Seal, request, token);
        }, ct);
        return outcome.IsRefused || tied is not { } people ? outcome : outcome.Value with { Moved = await moves.After(people.Declarant, people.Colleague) };
    }

    /// <summary>Queues the whole opening in the session; the caller commits, and then lets <see cref="InterestMoves"/> look again.</summary>
    public async Task<Outcome<(Interest Interest, Seal Seal)>> Declare(IDocumentSession session, DeclareInterest form, LedgerRequest request, CancellationToken ct)
    {
        var today = interests.Today;
        var person = await Declarant(form, request, today, ct);
        if (person.Refusal is { } no) return no;
        var declarant = person.Value;
        var read = await reading.Of(form, declarant.Id, today, ct);
        if (read.Refusal is { } wrong) return wrong;
        var id = CaseIds.New();
        var seal = vault.Create(session, id);
        var number = await numbers.Next(session, "I", today.Year, ct);
        var declared = new InterestDeclared(number, new(declarant.Id, declarant.UnitCode, declarant.Title, declarant.Roles), InterestSealing.Seal(read.Value, seal), today, request.Caller.Login,
            declarant.Id == request.Caller.Id ? null : declarant.Id, form.StatementVersion);
        var routes = await router.For(Interest.Fold(null, declared)! with { Id = id }, today, ct);
        var events = InterestRules.Declare(declared, read.Value.Found.Match, routes.Line, routes.DueOn, limits.Day(today));
        session.Events.StartStream<Interest>(id, events);
        session.Insert(InterestSealing.Searchable(id, number, declarant, read.Value));
        return (events.Aggregate<object, Interest?>(null, Interest.Fold)! with { Id = id, Version = events.Count }, seal);
    }

    public Task<Outcome<InterestAnswer>> Correct(Guid id, CorrectInterest correction, LedgerRequest request, CancellationToken ct) =>
        interests.Change(id, correction.Version, request, async (step, token) =>
        {
            if (string.IsNullOrWhiteSpace(correction.Reason)) return InterestRefusals.Missing("reason", "Skriv varför uppgifterna rättas.", "Say why the answers are corrected.");
            if (InterestRefusals.TooLong("reason", correction.Reason) is { } tooLong) return tooLong;
            var people = await answers.People(step.Interest, step.Today, token);
            var stands = InterestSealing.Open(step.Interest.Declaration, step.Seal, person => people.GetValueOrDefault(person)?.Login);
            var merged = Amendment.Lay(stands, correction.Changes, "interest", "onBehalfOf", "statementVersion");
            if (merged.Refusal is { } bad) return bad;
            var read = await reading.Of(merged.Value, step.Interest.Declarant.Person, step.Today, token);
            if (read.Refusal is { } wrong) return wrong;
            var declaration = InterestSealing.Seal(read.Value, step.Seal);
            var changes = Amendment.Differences(stands, read.Value.Form, step.Seal);
            var routes = await router.For(step.Interest with { Declaration = declaration }, step.Today, token);
            var outcome = InterestRules.Correct(step.Interest, step.Actor, new(declaration, changes, step.Seal.Text(correction.Reason.Trim()), step.Actor.Login),
                read.Value.Found.Match, routes.Line, routes.DueOn, step.Today, step.Limits);
            if (!outcome.IsRefused && people.TryGetValue(step.Interest.Declarant.Person, out var declarant))
                step.Session.Store(InterestSealing.Searchable(id, step.Interest.CaseNumber, declarant, read.Value));
            return outcome;
        }, ct);

    /// <summary>Somebody else's interest may be entered by the unit's manager or by compliance, never by a colleague.</summary>
    private async Task<Outcome<PersonOnDay>> Declarant(DeclareInterest form, LedgerRequest request, DateOnly today, CancellationToken ct)
    {
        var own = string.IsNullOrWhiteSpace(form.OnBehalfOf) || form.OnBehalfOf.Equals(request.Caller.Login, StringComparison.OrdinalIgnoreCase);
        var person = own ? await organisation.ById(request.Caller.Id, today, ct) : await organisation.ByLogin(form.OnBehalfOf!, today, ct);
        if (person is null) return InterestRefusals.Invalid("onBehalfOf", $"Ingen kollega heter {form.OnBehalfOf} i systemet.", $"No colleague has the login {form.OnBehalfOf}.");
        return own || request.Actor.IsCompliance || (request.Caller.Roles.Contains("manager") && person.UnitCode == request.Caller.UnitCode) ? person : InterestRefusals.NotYourColleague;
    }
}
