using System.Text.Json;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy;
using IntegrityLedger.Suppliers;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>How a report came in.</summary>
/// <param name="Reporter">Who is signed in; null for nobody.</param>
/// <param name="RepeatKey">The same key and report again give the same answer.</param>
/// <param name="Ticket">Spent with this report: the same one lets nothing more in.</param>
public sealed record Incoming(Caller? Reporter, IReadOnlyList<IncomingEvidence> Files, string? RepeatKey = null, SpentTicket? Ticket = null);

/// <summary>Takes reports in: sealed under a key of their own, given to those who may handle them, and to nobody else.</summary>
public sealed class IntakeDesk(
    CommandDesk desk, ReportKeys keys, ReceiptCodes codes, ReportForm reading, HandlerChoice handlers, NamedPeople people, RepeatedIntakes repeats, EvidenceStore evidence,
    CaseNumbers numbers, IPolicyLibrary policies, IBlindIndex index, InfluenceSettings settings, TimeProvider clock)
{
    /// <summary>Nobody's name, in the ledger's user column too.</summary>
    internal static readonly CommandScope Scope = new(InfluenceRules.Reporter);

    public bool TakesAnonymous => settings.Anonymous;

    public async Task<Outcome<ReportReceived>> Receive(ReportInfluence form, Incoming incoming, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var reporter = incoming.Reporter is { } caller && !(form.Anonymous == true && settings.Anonymous) ? caller : null;
        if (reporter is null && !settings.Anonymous) return InfluenceRefusals.SignInFirst;
        var content = await reading.Read(form, reporter?.UnitCode, today, ct);
        if (content.Refusal is { } wrong) return wrong;
        var checkedFiles = evidence.Check(incoming.Files);
        if (checkedFiles.Refusal is { } bad) return bad;
        var code = ReceiptCodes.New();
        var secrets = await codes.Secrets(code, ct);
        if (secrets.Refusal is { } busy) return busy;
        var outcome = await Once();
        // Sent twice at the same moment: the second now finds what the first left.
        return outcome.Refusal == CommandDesk.LostRace && incoming.RepeatKey is not null ? await Once() : outcome;

        Task<Outcome<ReportReceived>> Once() => desk.Execute<ReportReceived>(Scope, async (session, token) =>
        {
            Unlinked(session);
            var body = JsonSerializer.Serialize(form);
            if (incoming.RepeatKey is { } again && await repeats.Earlier(session, again, body, token) is { } earlier) return earlier;
            if (incoming.Ticket is { } ticket && !await ticket.Spend(session, token)) return InfluenceRefusals.TicketUsed;
            var answer = await Take(session, content.Value, reporter, code, secrets.Value, checkedFiles.Value, today, token);
            if (incoming.RepeatKey is { } key) repeats.Keep(session, key, body, answer);
            return answer;
        }, ct);
    }

    /// <summary>No trace of the request that carried it stands with its events: a proxy's log, which has addresses, must not lead here.</summary>
    internal static void Unlinked(IDocumentSession session) => (session.CorrelationId, session.CausationId) = (null, null);

    private async Task<ReportReceived> Take(IDocumentSession session, ReportContent content, Caller? reporter, string code, CodeSecrets secrets, IReadOnlyList<CleanEvidence> files, DateOnly today, CancellationToken ct)
    {
        var (id, now) = (CaseIds.New(), clock.GetUtcNow());
        var opened = keys.Create(session, id, secrets.Key);
        session.Insert(new ReceiptDoor { Id = secrets.Lookup, ReportId = id });
        var identity = reporter is null ? null : new ReporterIdentity(reporter.Id.Value, reporter.Login, reporter.Name, null, reporter.UnitCode);
        var said = new InfluenceReported(
            await numbers.Next(session, "R", today.Year, ct), now, opened.Seal.Json(content), keys.Statistics.Json(new Classification(content.Forms, content.Purpose, content.Actor, content.Unit, content.DutyAffected, content.OccurredOn)),
            keys.SealIdentity(session, opened, identity, shared: content.ConsentToShare == true && reporter is not null), DutyClocks.From(now, DutyDays.Of(policies.InForceOn(today), today)), InfluenceRules.Reporter);
        var chosen = await handlers.Choose(await InvolvedIn(content, reporter?.Id, today, ct), today, ct);
        foreach (var handler in chosen.Handlers) keys.GiveTo(session, opened, handler);
        if (chosen.Handlers.Count == 0) keys.KeepForLater(session, opened);
        List<object> events = [said, new HandlersAssigned(chosen.Handlers, opened.Seal.Json(new HandlerReasons(chosen.Reason, chosen.Skipped)), "policy")];
        if (content.ConsentToShare == true && reporter is not null) events.Add(new IdentityShared(now, InfluenceRules.Reporter));
        events.AddRange(files.Select(file => evidence.Keep(session, opened, file, now, InfluenceRules.Reporter)));
        session.Events.StartStream<InfluenceReport>(id, events);
        return new(code, said.CaseNumber.ToString(), now, said.Clocks.Single(c => c.Duty == Duty.Acknowledgement).DueAt, said.Clocks.Single(c => c.Duty == Duty.Feedback).DueAt);
    }

    private async Task<Involved> InvolvedIn(ReportContent content, EmployeeId? reporter, DateOnly today, CancellationToken ct)
    {
        var exposed = await people.Find([content.ExposedPerson], today, ct);
        return ReportInvolvement.Of(content, [], [.. exposed, .. reporter is { } me ? [me] : Array.Empty<EmployeeId>()], index);
    }
}

/// <summary>Why these handle it, and who was passed over; sealed.</summary>
public sealed record HandlerReasons(LocalizedText Reason, IReadOnlyList<SkippedApprover> Skipped);

/// <summary>Whom and what a report involves, as the choice of handlers asks.</summary>
internal static class ReportInvolvement
{
    public static Involved Of(ReportContent content, IEnumerable<EmployeeId> concerned, IReadOnlyList<EmployeeId> kept, IBlindIndex index) => new(
        new([.. content.NamedEmployees.Select(n => new EmployeeId(n)).Union(concerned)], kept, [.. content.Words]),
        SupplierKey.TryParse(content.SupplierKey), CaseReference.KeyOf(index, content.CaseReference));
}
