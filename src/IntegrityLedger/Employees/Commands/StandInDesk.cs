using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Employees.Commands;

/// <summary>The body of <c>POST /api/substitutes</c>: a login and the days, both included.</summary>
public sealed record NameSubstitute(string? Substitute, DateOnly? From, DateOnly? To);

/// <summary>The body of <c>POST /api/delegations</c>.</summary>
/// <param name="Kind">"gift" or "representation".</param>
/// <param name="Limit">Kronor; null for as far as one's own mandate.</param>
public sealed record DelegateDecisions(string? Delegate, string? Kind, decimal? Limit, DateOnly? From, DateOnly? To, string? DecisionReference);

/// <summary>Ends either; without a last day it ends today.</summary>
public sealed record EndStandIn(string? Person, string? Kind, DateOnly? From, DateOnly? LastDay);

/// <summary>Naming substitutes and delegates. What waits for the manager is looked at again at once.</summary>
public sealed class StandInDesk(CommandDesk desk, IOrganisation organisation, IReconsideration reconsideration, TimeProvider clock)
{
    private static readonly string[] Kinds = ["gift", "representation"];

    public Task<Outcome<StandInAnswer>> Name(NameSubstitute body, LedgerRequest request, CancellationToken ct) =>
        Write("substitute", body.Substitute, body.From, body.To, request, (manager, person, period) =>
        {
            var named = StandInRules.Name(manager, person, period, request.Caller.Login);
            return named.Refusal is { } no ? no : Outcome.Of<object>(named.Value);
        }, null, null, ct);

    public async Task<Outcome<StandInAnswer>> Delegate(DelegateDecisions body, LedgerRequest request, CancellationToken ct)
    {
        if (body.Kind is not { } kind || !Kinds.Contains(kind)) return Invalid("kind", "Välj vad som delegeras: gift eller representation.", "Choose what is delegated: gift or representation.");
        if (body.Limit is < 0 or > 1_000_000_000m) return Invalid("limit", "Beloppet ska vara noll eller mer, i kronor.", "The amount must be zero or more, in kronor.");
        if (TextLimits.TooLong("stand-in", "decisionReference", body.DecisionReference, TextLimits.Reference) is { } tooLong) return tooLong;
        var limit = body.Limit is { } kronor ? Money.Kronor(kronor).Minor : (long?)null;
        return await Write("delegate", body.Delegate, body.From, body.To, request, (manager, person, period) =>
        {
            var delegated = StandInRules.Delegate(manager, person, kind, limit, period, string.IsNullOrWhiteSpace(body.DecisionReference) ? null : body.DecisionReference.Trim(), request.Caller.Login);
            return delegated.Refusal is { } no ? no : Outcome.Of<object>(delegated.Value);
        }, kind, body.Limit, ct);
    }

    public Task<Outcome<StandInAnswer>> End(EndStandIn body, LedgerRequest request, CancellationToken ct)
    {
        var last = body.LastDay ?? Today;
        return Write("person", body.Person, body.From, last < body.From ? body.From : last, request,
            (manager, person, period) => StandInRules.End(manager, person, body.Kind, period.From, last, request.Caller.Login), body.Kind, null, ct, ending: true);
    }

    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    private async Task<Outcome<StandInAnswer>> Write(
        string field, string? login, DateOnly? from, DateOnly? to, LedgerRequest request, Func<Employee, EmployeeId, Period, Outcome<object>> rule, string? kind, decimal? limit, CancellationToken ct, bool ending = false)
    {
        if (string.IsNullOrWhiteSpace(login)) return Invalid(field, "Skriv vem det gäller.", "Say who it is.");
        if (from is not { } first) return Invalid("from", "Ange första dagen.", "Give the first day.");
        if (to < first) return Invalid("to", "Sista dagen ligger före den första.", "The last day lies before the first.");
        if (!ending && kind is null && to is null) return Invalid("to", "Ange sista dagen: en ersättare utses för en tid.", "Give the last day: a substitute is named for a time.");
        if (!ending && first < Today) return Invalid("from", "Ingen kan utses för tid som redan har gått.", "Nobody can be named for time that has passed.");
        if (await organisation.ByLogin(login, first, ct) is not { Employed: true } person) return Invalid(field, $"Ingen som arbetar här den dagen har inloggningen {login}.", $"Nobody who works here on that day has the login {login}.");
        if (!request.Caller.Is("manager")) return StandInRules.NotAManager;
        var outcome = await desk.Execute<StandInAnswer>(request.Scope, async (session, token) =>
        {
            var stream = await session.Events.FetchForWriting<Employee>(request.Caller.Id.Value, token);
            if (stream.Aggregate is not { } manager) return StandInRules.NotAManager;
            var told = rule(manager, person.Id, new(first, to));
            if (told.Refusal is { } no) return no;
            stream.AppendOne(told.Value);
            return new StandInAnswer(request.Caller.Login, person.Login, person.Name, kind, limit, first, to);
        }, ct);
        if (outcome.IsRefused) return outcome;
        // What waits for the manager may go to the stand-in, and the other way when it ends.
        await reconsideration.Of(request.Caller.Id, CancellationToken.None);
        await reconsideration.Of(person.Id, CancellationToken.None);
        return outcome;
    }

    private static Refusal Invalid(string field, string sv, string en) => new("stand-in-field-invalid", RefusalKind.Form, new(sv, en), Field: field);
}
