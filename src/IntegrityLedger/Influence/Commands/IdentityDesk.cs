using IntegrityLedger.Identity;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>Who reported can be known by two people with a reason: one who handles the report asks, one of the custodians agrees. The reporter is told of both.</summary>
/// <remarks>Custodians are the holders of the compliance and the security function who are not concerned. They decide on the reason; they need not handle the report, and do not read it.</remarks>
public sealed class IdentityDesk(CommandDesk commands, HandlingDesk desk, ReportKeys keys, ReportDoor door, IDocumentStore store, TimeProvider clock)
{
    public static readonly string[] Custodians = [Role.Compliance, Role.Security];

    public Task<Outcome<ReportAnswer>> Ask(Guid id, GiveReason body, LedgerRequest request, CancellationToken ct) => desk.Act(id, body.Version, request, step =>
        HandlingSteps.Wanting("reason", body.Reason, TextLimits.Long)
        ?? InfluenceRules.AskIdentity(step.Report, new(CaseIds.New(), step.Actor.Id, step.Seal.Words(body.Reason!), step.Now, step.By)), ct);

    /// <summary>Open requests, for a custodian: the number of the report, who asks and why.</summary>
    public async Task<IReadOnlyList<IdentityQuestion>> Waiting(LedgerRequest request, CancellationToken ct)
    {
        if (!request.Caller.IsAny(Custodians)) return [];
        await using var session = store.QuerySession();
        var questions = new List<IdentityQuestion>();
        foreach (var summary in await session.Query<InfluenceSummary>().Where(r => r.Open).OrderBy(r => r.Id).ToListAsync(ct))
            foreach (var asked in summary.State.IdentityRequests.Where(r => r.IsOpen && r.AskedBy != request.Caller.Id))
                if (await Opened(session, summary.State, request.Caller.Id, ct) is { } opened)
                    questions.Add(new(summary.Id, asked.Id, summary.CaseNumber, asked.AskedBy.Value, opened.Seal.OpenJson<string>(asked.Reason) ?? "", asked.AskedAt));
        return questions;
    }

    public Task<Outcome<bool>> Answer(Guid id, Guid question, AnswerIdentity body, LedgerRequest request, CancellationToken ct) => commands.Execute<bool>(new(request.Caller.Login), async (session, token) =>
    {
        if (!request.Caller.IsAny(Custodians)) return InfluenceRefusals.NotFound;
        var stream = await session.Events.FetchForWriting<InfluenceReport>(id, token);
        if (stream.Aggregate is not { } report) return InfluenceRefusals.NotFound;
        report = report with { Id = id };
        if (await Opened(session, report, request.Caller.Id, token) is not { } opened) return InfluenceRefusals.NotFound;
        if (body.Approved is not { } approved) return InfluenceRefusals.Missing("approved", "Ange ja eller nej.", "Say yes or no.");
        if (HandlingSteps.WantingText("reason", body.Reason, TextLimits.Long) is { } unsaid) return unsaid;
        var (now, me, reason) = (clock.GetUtcNow(), request.Caller.Id, opened.Seal.Words(body.Reason!));
        var outcome = InfluenceRules.AnswerIdentity(report, question, me, approved
            ? new IdentityOpened(question, me, reason, now + InfluenceRules.IdentityStaysOpen, now, request.Caller.Login)
            : new IdentityRefused(question, me, reason, now, request.Caller.Login));
        if (outcome.Refusal is { } no) return no;
        if (approved) await keys.LetReadIdentity(session, id, report.IdentityRequests.Single(r => r.Id == question).AskedBy, token);
        stream.AppendMany(outcome.Value);
        return true;
    }, ct);

    /// <summary>For the words of the question only; null when the custodian is concerned by the report, or it is destroyed.</summary>
    private async Task<OpenedReport?> Opened(IQuerySession session, InfluenceReport report, EmployeeId custodian, CancellationToken ct)
    {
        if (await keys.OpenForCare(session, report.Id, report.Handlers, ct) is not { } opened) return null;
        var content = opened.Seal.OpenJson<ReportContent>(report.Content)!;
        return await door.Hinder(session, report, opened, content, custodian, ct) is null ? opened : null;
    }
}

/// <summary>A request to know who reported, as a custodian sees it: without the report.</summary>
public sealed record IdentityQuestion(Guid Report, Guid Id, string CaseNumber, Guid AskedBy, string Reason, DateTimeOffset AskedAt);
