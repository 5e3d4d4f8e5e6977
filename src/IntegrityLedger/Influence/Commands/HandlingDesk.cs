using System.Security.Cryptography;
using System.Text;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>What a step on a report has at hand.</summary>
public sealed record HandlingStep(InfluenceReport Report, EnteredReport Entered, Actor Actor, DateTimeOffset Now, IDocumentSession Session)
{
    public Seal Seal => Entered.Opened.Seal;
    public string By => Actor.Login;
    public DateOnly Today => StockholmTime.DateOf(Now);
}

/// <summary>Every step of those who handle a report goes through here: opened with the handler's own key, decided by the pure rules, appended.</summary>
public sealed class HandlingDesk(CommandDesk desk, ReportDoor door, ReportReader reader, MasterKey master, TimeProvider clock)
{
    private readonly byte[] repeatKey = master.Derive("influence/step-repeat");

    /// <summary>The step, and the report as it stands afterwards.</summary>
    /// <param name="version">The version the handler saw; null skips the test.</param>
    public async Task<Outcome<ReportAnswer>> Act(Guid id, int? version, LedgerRequest request, Func<HandlingStep, CancellationToken, Task<Outcome<IReadOnlyList<object>>>> decide, CancellationToken ct)
    {
        var done = await Do(id, version, request, decide, ct);
        return done.Refusal is { } no ? no : await reader.Details(id, request, ct);
    }

    public Task<Outcome<ReportAnswer>> Act(Guid id, int? version, LedgerRequest request, Func<HandlingStep, Outcome<IReadOnlyList<object>>> decide, CancellationToken ct) =>
        Act(id, version, request, (step, _) => Task.FromResult(decide(step)), ct);

    /// <summary>The step alone: for one after which the report may be closed to whoever took it.</summary>
    public Task<Outcome<bool>> Do(Guid id, int? version, LedgerRequest request, Func<HandlingStep, CancellationToken, Task<Outcome<IReadOnlyList<object>>>> decide, CancellationToken ct) =>
        desk.Execute<bool>(new(request.Caller.Login), async (session, token) =>
        {
            var stream = await session.Events.FetchForWriting<InfluenceReport>(id, token);
            if (stream.Aggregate is not { } report) return InfluenceRefusals.NotFound;
            report = report with { Id = id, Version = (int)(stream.CurrentVersion ?? 0) };
            var entered = await door.Enter(session, report, request.Caller.Id, token);
            if (entered.Refusal is { } no) return no;
            if (request.Asked is { } asked && await Repeated(session, asked, token) is { } again) return again;
            if (version is { } seen && seen != report.Version) return InfluenceRefusals.VersionChanged;
            var outcome = await decide(new(report, entered.Value, request.Actor, clock.GetUtcNow(), session), token);
            if (outcome.Refusal is { } wrong) return wrong;
            stream.AppendMany(outcome.Value);
            return true;
        }, ct);

    /// <summary>A step that was done is not done twice; no answer is kept, since it would hold the report in clear.</summary>
    private async Task<Outcome<bool>?> Repeated(IDocumentSession session, IdempotentRequest asked, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(HMACSHA256.HashData(repeatKey, Encoding.ASCII.GetBytes(asked.RequestHash)));
        if (await session.LoadAsync<RepeatedStep>(asked.Id, ct) is { } known) return known.RequestHash == hash ? Outcome.Of(true) : CommandDesk.KeyReused;
        session.Insert(new RepeatedStep { Id = asked.Id, RequestHash = hash, At = clock.GetUtcNow() });
        return null;
    }
}

/// <summary>That a step was done under an idempotency key; without its answer.</summary>
public sealed class RepeatedStep
{
    public Guid Id { get; set; }
    /// <summary>HMAC of the request's digest: nobody can try texts against it.</summary>
    public string RequestHash { get; set; } = "";
    public DateTimeOffset At { get; set; }
}
