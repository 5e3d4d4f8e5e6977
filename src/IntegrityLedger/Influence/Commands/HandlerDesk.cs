using IntegrityLedger.Employees.Views;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>Who handles a report: each change gives or takes a key. Whoever turns out to be concerned loses both at once.</summary>
public sealed class HandlerDesk(HandlingDesk desk, ReportKeys keys, ReportDoor door, HandlerChoice handlers, IOrganisation organisation)
{
    public Task<Outcome<ReportAnswer>> Add(Guid id, ChangeHandler body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, async (step, token) =>
    {
        if (HandlingSteps.WantingText("person", body.Person, TextLimits.Reference) is { } nobody) return nobody;
        if (HandlingSteps.WantingText("reason", body.Reason, TextLimits.Long) is { } unsaid) return unsaid;
        if (await organisation.ByLogin(body.Person!.Trim(), step.Today, token) is not { Employed: true } person) return Unknown(body.Person);
        if (await door.Hinder(step.Session, step.Report, step.Entered.Opened, step.Entered.Content, person.Id, token) is not null) return InfluenceRefusals.MayNotHandle;
        keys.GiveTo(step.Session, step.Entered.Opened, person.Id);
        return InfluenceRules.Step(step.Report, new HandlerAdded(person.Id, step.Seal.Words(body.Reason!), step.By));
    }, ct);

    /// <summary>Also oneself: to step aside.</summary>
    public Task<Outcome<bool>> Remove(Guid id, ChangeHandler body, LedgerRequest request, CancellationToken ct) => desk.Do(id, body.Version, request, async (step, token) =>
    {
        if (HandlingSteps.WantingText("person", body.Person, TextLimits.Reference) is { } nobody) return nobody;
        if (HandlingSteps.WantingText("reason", body.Reason, TextLimits.Long) is { } unsaid) return unsaid;
        if (await organisation.ByLogin(body.Person!.Trim(), step.Today, token) is not { } person) return Unknown(body.Person);
        var outcome = InfluenceRules.Remove(step.Report, new(person.Id, step.Seal.Words(body.Reason!), step.By));
        if (!outcome.IsRefused) ReportKeys.TakeFrom(step.Session, id, person.Id);
        return outcome;
    }, ct);

    /// <summary>Employees who turn out to be concerned: those among them, above or under them who handle the report lose it in the same moment.</summary>
    public Task<Outcome<bool>> Concerned(Guid id, NoteConcerned body, LedgerRequest request, CancellationToken ct) => desk.Do(id, body.Version, request, async (step, token) =>
    {
        if (body.People is not { Count: > 0 and <= 50 }) return InfluenceRefusals.Missing("people", "Ange minst en person.", "Name at least one person.");
        var found = new List<EmployeeId>();
        foreach (var login in body.People)
        {
            if (await organisation.ByLogin(login.Trim(), step.Today, token) is not { } person) return Unknown(login);
            found.Add(person.Id);
        }
        var noted = new ConcernedPersonsNoted(step.Seal.Json(found.Select(p => p.Value).Distinct().ToList(), 256), step.Now, step.By);
        var outcome = InfluenceRules.Step(step.Report, noted);
        if (outcome.IsRefused) return outcome;
        var after = InfluenceReport.Fold(step.Report, noted)!;
        return Outcome.Of<IReadOnlyList<object>>([noted, .. await Reconsider(step.Session, after, step.Entered, step.Today, token)]);
    }, ct);

    /// <summary>Takes the report from those who may no longer handle it, and gives it to others when nobody is left.</summary>
    /// <returns>What the report is to be told; nothing when everybody may.</returns>
    internal async Task<IReadOnlyList<object>> Reconsider(IDocumentSession session, InfluenceReport report, EnteredReport entered, DateOnly today, CancellationToken ct)
    {
        var involved = await door.Involved(session, report, entered.Opened, entered.Content, ct);
        var (events, left) = (new List<object>(), new List<EmployeeId>());
        foreach (var handler in report.Handlers)
        {
            if (await handlers.Hinder(handler, involved, today, ct) is not { } hinder) { left.Add(handler); continue; }
            ReportKeys.TakeFrom(session, report.Id, handler);
            events.Add(new HandlerRemoved(handler, entered.Opened.Seal.Words(hinder.Reason.Sv), "policy"));
        }
        if (left.Count > 0) return events;
        var chosen = await handlers.Choose(involved, today, ct);
        if (chosen.Handlers.Count == 0 && report.Handlers.Count == 0) return events;
        foreach (var handler in chosen.Handlers) keys.GiveTo(session, entered.Opened, handler);
        if (chosen.Handlers.Count == 0) keys.KeepForLater(session, entered.Opened);
        else ReportKeys.TakeFromNobody(session, report.Id);
        return [.. events, new HandlersAssigned(chosen.Handlers, entered.Opened.Seal.Json(new HandlerReasons(chosen.Reason, chosen.Skipped)), "policy")];
    }

    private static Refusal Unknown(string? login) => InfluenceRefusals.Invalid("person", $"Ingen har inloggningen {login}.", $"Nobody has the login {login}.");
}
