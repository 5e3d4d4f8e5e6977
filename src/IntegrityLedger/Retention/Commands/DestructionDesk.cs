using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Retention.Views;
using Marten;

namespace IntegrityLedger.Retention.Commands;

/// <summary>The body of <c>POST /api/destructions</c>.</summary>
/// <param name="Matter">The number of the matter.</param>
/// <param name="Decision">Reference of the decision that allows it (gallringsbeslut).</param>
/// <param name="BeforeTime">The decision allows it although the time of the matter's class still runs.</param>
public sealed record DestroyText(string? Matter, string? Decision, DateOnly? DecidedOn, string? Reason, bool? BeforeTime = null);

/// <summary>Destroys the keys of a matter, and what is kept of it in clear, in one transaction with the event that says so.</summary>
/// <remarks>The registrar carries out what the archive authority has decided (arkivlagen 1990:782, 10 §); the decision's reference is what makes it two people.</remarks>
public sealed class DestructionDesk(CommandDesk desk, ErasableMatters matters, RetentionTimes times, Vault vault, DestroyedList list, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/destructions", async (DestroyText body, LedgerRequest request, DestructionDesk desk, HttpContext http) =>
            (await desk.Destroy(body, request, http.RequestAborted)).ToResult(http, done => Results.Created("/api/destructions", done)))
        .WithAccess(Access.Role(Role.Registrar)).WithTags("Retention").WithSummary("Destroy the words of a matter under a decision; it cannot be undone")
        .Produces<DestructionShown>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(422);

    public async Task<Outcome<DestructionShown>> Destroy(DestroyText body, LedgerRequest request, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        if (Wrong(body, today) is { } wrong) return wrong;
        var gone = new List<DestroyedSubject>();
        var outcome = await desk.Execute<DestructionShown>(request.Scope, async (session, token) =>
        {
            gone.Clear();
            var found = await matters.Find(session, body.Matter!, token);
            if (found.Count == 0) return RetentionRefusals.NoSuchMatter;
            var subjects = found.Select(f => f.Subject).ToArray();
            if (await session.LoadAsync<DestroyedSubject>(subjects[0], token) is not null) return RetentionRefusals.Already;
            if (found[0].Person == request.Caller.Id) return RetentionRefusals.OwnMatter;
            if (found.Any(f => f.Waits)) return RetentionRefusals.StillWaits;
            if (await LegalHolds.Stops(session, subjects, token) is { } held) return held;
            var early = times.Until(found[0], today) is { } until && until > today;
            if (early && body.BeforeTime != true) return RetentionRefusals.TooEarly(times.Until(found[0], today)!.Value);
            var id = Destruction.IdOf(subjects[0]);
            var reason = vault.Create(session, id).Text(body.Reason!.Trim());
            gone.AddRange(subjects.Select(subject => new DestroyedSubject
            {
                Id = subject, Destruction = id, Matter = found[0].Matter, Decision = body.Decision!.Trim(), DecidedOn = body.DecidedOn!.Value, On = today, By = request.Caller.Login, Reason = reason, Kind = found[0].Class.Code, BeforeTime = early,
            }));
            session.Insert(gone.ToArray());
            session.Events.StartStream<Destruction>(id, EventOf(gone));
            Forget(session, subjects);
            return new DestructionShown(id, found[0].Matter, gone[0].Decision, gone[0].DecidedOn, today, request.Caller.Login, body.Reason!.Trim(), subjects.Length, found[0].Class.Code, early);
        }, ct);
        // After the commit: what stands in the file is destroyed at the next start, whatever the database holds.
        if (!outcome.IsRefused && gone.Count > 0) list.Add(gone);
        return outcome;
    }

    /// <summary>Queues that keys, and words in clear, go.</summary>
    internal void Forget(IDocumentSession session, IReadOnlyCollection<Guid> subjects)
    {
        session.DeleteWhere<SubjectKey>(key => key.Id.IsOneOf(subjects.ToArray()));
        matters.Forget(session, subjects);
        // Answers that were kept for the same request sent again tell of the matter in clear.
        foreach (var subject in subjects) session.QueueSqlCommand("delete from ledger_forgettable.mt_doc_idempotentanswer where data ->> 'answer' like ?", $"%{subject:D}%");
    }

    internal static TextDestroyed EventOf(IReadOnlyList<DestroyedSubject> gone) =>
        new(gone[0].Matter, [.. gone.Select(g => g.Id)], gone[0].Decision, gone[0].DecidedOn, gone[0].Reason, gone[0].On, gone[0].By, gone[0].Kind, gone[0].BeforeTime);

    private static Refusal? Wrong(DestroyText body, DateOnly today)
    {
        var errors = new List<Refusal>();
        if (string.IsNullOrWhiteSpace(body.Matter)) errors.Add(RetentionRefusals.Missing("matter", "Ange ärendets nummer.", "Give the number of the matter."));
        if (string.IsNullOrWhiteSpace(body.Decision) || body.Decision.Length > 100) errors.Add(RetentionRefusals.Missing("decision", "Ange gallringsbeslutets beteckning, högst 100 tecken.", "Give the reference of the decision, at most 100 characters."));
        if (body.DecidedOn is not { } on || on > today) errors.Add(RetentionRefusals.Missing("decidedOn", "Ange dagen för beslutet, inte efter i dag.", "Give the day of the decision, not after today."));
        if (string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > TextLimits.Long) errors.Add(RetentionRefusals.Missing("reason", "Ange varför.", "Say why."));
        return errors.Count > 0 ? new FormRefusal(errors) : null;
    }
}
