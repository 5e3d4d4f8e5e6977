using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Commands;

/// <summary>What a command on a campaign came to; what the campaign looks like is read afterwards.</summary>
public sealed record AttestationCampaignDone(Guid Id, AttestationCampaignStatus Status, int Version);

/// <summary>Planning, starting, extending, rewording and closing: loads the campaign, lets the rules decide, appends.</summary>
public sealed class AttestationCampaignDesk(CommandDesk desk, AttestationAsking asking, TimeProvider clock)
{
    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    /// <param name="id">A new one; a telling of the demo has its own.</param>
    public Task<Outcome<AttestationCampaignDone>> Plan(Guid id, PlanAttestationCampaign body, LedgerRequest request, CancellationToken ct) =>
        desk.Execute<AttestationCampaignDone>(request.Scope, (session, _) =>
        {
            var read = AttestationCampaignForm.Read(body);
            if (read.Refusal is { } wrong) return Task.FromResult<Outcome<AttestationCampaignDone>>(wrong);
            var (title, statement, audience, term) = read.Value;
            var outcome = AttestationRules.Plan(id, title, statement, audience, term, request.Actor, Today);
            if (outcome.Refusal is { } no) return Task.FromResult<Outcome<AttestationCampaignDone>>(no);
            session.Events.StartStream<AttestationCampaign>(id, outcome.Value);
            return Task.FromResult<Outcome<AttestationCampaignDone>>(new AttestationCampaignDone(id, AttestationCampaignStatus.Planned, 1));
        }, ct);

    /// <param name="announce">Sends the message that lets the asking go on, in the same transaction.</param>
    public Task<Outcome<AttestationCampaignDone>> Start(Guid id, LedgerRequest request, Func<IDocumentSession, Task>? announce, CancellationToken ct) =>
        Act(id, request, (campaign, _) => AttestationRules.Start(campaign, request.Actor, Today), ct, async (session, token) =>
        {
            await asking.Begin(session, id, Today, token);
            if (announce is not null) await announce(session);
        });

    public Task<Outcome<AttestationCampaignDone>> Extend(Guid id, ExtendAttestationCampaign body, LedgerRequest request, CancellationToken ct) =>
        Act(id, request, (campaign, today) => body.DueOn is { } day ? AttestationRules.Extend(campaign, day, request.Actor, today)
            : AttestationRefusals.Missing("dueOn", "Ange den nya sista dagen.", "Give the new last day."), ct);

    public Task<Outcome<AttestationCampaignDone>> Close(Guid id, LedgerRequest request, CancellationToken ct) =>
        Act(id, request, (campaign, today) => AttestationRules.Close(campaign, request.Actor, today), ct);

    public Task<Outcome<AttestationCampaignDone>> Revise(Guid id, ReviseAttestationStatement body, LedgerRequest request, CancellationToken ct) =>
        Act(id, request, (campaign, _) => AttestationCampaignForm.Statement(body.Statement) is { IsRefused: true } wrong ? wrong.Refusal!
            : AttestationRules.Revise(campaign, AttestationCampaignForm.Statement(body.Statement).Value, request.Actor), ct);

    private Task<Outcome<AttestationCampaignDone>> Act(
        Guid id, LedgerRequest request, Func<AttestationCampaign, DateOnly, Outcome<IReadOnlyList<object>>> decide, CancellationToken ct, Func<IDocumentSession, CancellationToken, Task>? also = null) =>
        desk.Execute<AttestationCampaignDone>(request.Scope, async (session, token) =>
        {
            var stream = await session.Events.FetchForWriting<AttestationCampaign>(id, token);
            if (stream.Aggregate is not { } campaign) return AttestationRefusals.NotFound;
            var outcome = decide(campaign, Today);
            if (outcome.Refusal is { } no) return no;
            stream.AppendMany(outcome.Value);
            if (also is not null) await also(session, token);
            var after = outcome.Value.Aggregate<object, AttestationCampaign?>(campaign, AttestationCampaign.Fold)!;
            return new AttestationCampaignDone(id, after.Status, (int)(stream.CurrentVersion ?? 1));
        }, ct);
}
