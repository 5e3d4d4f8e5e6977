using IntegrityLedger.Employees.Views;
using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Retention.Views;
using JasperFx.Events;
using Marten;

namespace IntegrityLedger.Influence.Views;

/// <summary>Opens reports for those who handle them, each with the handler's own key.</summary>
public sealed class ReportReader(IDocumentStore store, ReportKeys keys, ReportDoor door, IOrganisation organisation, IReadLog reads, RetentionTimes times, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <summary>What one handles; the nearest duty first, then the latest. Empty for anybody else.</summary>
    public async Task<ReportList> List(LedgerRequest request, int offset, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = request.Caller.Id.Value;
        var found = await session.Query<InfluenceSummary>().Where(r => r.HandlerIds.Contains(me))
            .OrderByDescending(r => r.Open).ThenBy(r => r.NextDueAt).ThenByDescending(r => r.ReceivedAt).Skip(offset).Take(PageSize + 1).ToListAsync(ct);
        var lines = new List<ReportLine>();
        foreach (var summary in found.Take(PageSize))
            if (await door.Enter(session, summary.State, request.Caller.Id, ct) is { IsRefused: false, Value: var entered }) lines.Add(Line(summary.State, entered.Content));
        return new(lines, found.Count > PageSize ? (offset + PageSize).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }

    public async Task<Outcome<ReportAnswer>> Details(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        if (State(id, events) is not { } report) return InfluenceRefusals.NotFound;
        var entered = await door.Enter(session, report, request.Caller.Id, ct);
        if (entered.Refusal is { } no) return no;
        await reads.Opened("influence", id.ToString(), request.Caller, ct);
        return await Shown(session, report, events, entered.Value, request, ct);
    }

    /// <summary>A file, for somebody who handles the report.</summary>
    public async Task<Outcome<OutgoingEvidence>> Attachment(Guid id, Guid attachment, EvidenceStore evidence, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (State(id, await session.Events.FetchStreamAsync(id, token: ct)) is not { } report) return InfluenceRefusals.NotFound;
        var entered = await door.Enter(session, report, request.Caller.Id, ct);
        if (entered.Refusal is { } no) return no;
        if (report.Evidence.FirstOrDefault(e => e.Id == attachment) is not { } known) return InfluenceRefusals.NoSuchAttachment;
        await reads.Opened("influence-attachment", attachment.ToString(), request.Caller, ct);
        return await evidence.Read(session, entered.Value.Opened, known, ct);
    }

    /// <summary>The state of a stream of events; null when they are not a report's.</summary>
    internal static InfluenceReport? State(Guid id, IReadOnlyList<IEvent> events) =>
        events.Select(e => e.Data).Aggregate<object, InfluenceReport?>(null, InfluenceReport.Fold) is { } state ? state with { Id = id, Version = events.Count } : null;

    private ReportLine Line(InfluenceReport report, ReportContent content) =>
        new(report.Id, report.CaseNumber.ToString(), report.Status, report.ReceivedAt, content.Forms, content.Unit, report.Next?.Duty, report.Next?.DueAt, report.Next?.DueAt < clock.GetUtcNow(), report.ReporterWroteLast);

    private async Task<ReportAnswer> Shown(IQuerySession session, InfluenceReport report, IReadOnlyList<IEvent> events, EnteredReport entered, LedgerRequest request, CancellationToken ct)
    {
        var (seal, now, today) = (entered.Opened.Seal, clock.GetUtcNow(), StockholmTime.DateOf(clock.GetUtcNow()));
        var concerned = report.Concerned.SelectMany(c => seal.OpenJson<List<Guid>>(c) ?? []).Concat(entered.Content.NamedEmployees).Distinct().Select(id => new EmployeeId(id)).ToList();
        var reasons = events.Select(e => e.Data).OfType<HandlersAssigned>().LastOrDefault() is { } assigned ? seal.OpenJson<HandlerReasons>(assigned.Reasons) : null;
        var people = (await organisation.ByIds((reasons?.Skipped ?? []).Select(s => s.Person).OfType<EmployeeId>().Concat(report.Handlers).Concat(concerned).Concat(report.IdentityRequests.SelectMany(r => new[] { r.AskedBy, r.AnsweredBy ?? r.AskedBy })).Distinct(), today, ct)).ToDictionary(p => p.Id);
        PersonShown Person(EmployeeId id) => people.TryGetValue(id, out var p) ? new(p.Login, p.Name) : new(null, "–");
        return new(
            report.Id, report.CaseNumber.ToString(), report.Version, report.Status, report.ReceivedAt, entered.Content, await Reporter(session, report, entered, request, now, ct),
            [.. report.Handlers.Select(Person)], reasons?.Reason.In(request.Language) ?? "", [.. (reasons?.Skipped ?? []).Select(s => $"{people.GetValueOrDefault(s.Person ?? default)?.Name ?? "–"}: {s.Reason.In(request.Language)}")],
            [.. report.Duties.Select(d => new DutyShown(d.Duty, d.DueAt, d.DoneAt, (d.DoneAt ?? now) > d.DueAt))], ReportThread.Of(events, seal), ReportThread.Attachments(report, seal, request.Language),
            seal.OpenJson<TriageNote>(report.Triage), seal.OpenJson<RiskNote>(report.Risk), seal.OpenJson<PoliceNote>(report.Police), seal.OpenJson<WorkEnvironmentNote>(report.WorkEnvironment),
            seal.OpenJson<SupportNote>(report.Support), seal.OpenJson<ClosingNote>(report.Outcome),
            [.. report.Protections.Select(p => (p, Note: seal.OpenJson<ProtectionNote>(p.Measure)!)).Select(x => new ProtectionShown(x.p.Id, x.Note.Kind, x.Note.Note, x.Note.Owner, x.p.DueOn, x.p.Done))],
            [.. events.Select(e => e.Data).OfType<LessonNoted>().Select(l => seal.OpenJson<LessonNote>(l.Lesson)!)],
            [.. events.Select(e => e.Data).OfType<ReportShared>().Select(s => (s, Note: seal.OpenJson<ShareNote>(s.Share)!)).Select(x => new ShareShown(x.s.ShareId, x.Note.RecipientKind, x.Note.Recipient, x.Note.Scope, x.Note.LegalGround, x.Note.What, x.s.ExpiresOn, x.s.At, x.s.By))],
            [.. report.Links.Select(l => (l.Id, Note: seal.OpenJson<LinkNote>(l.Target)!)).Select(x => new LinkShown(x.Id, x.Note.Kind, x.Note.Reference))],
            [.. report.IdentityRequests.Select(r => new IdentityRequestShown(r.Id, Person(r.AskedBy).Name, seal.OpenJson<string>(r.Reason), r.AskedAt, r.AnsweredBy is { } by ? Person(by).Name : null, r.Refused, r.OpenUntil))],
            [.. concerned.Select(Person)], [.. events.Select(e => new ReportStep(e.Version, InfluenceTitles.Of(e.Data).In(request.Language), e.Timestamp, e.UserName ?? ""))], ReportActions.Of(report),
            times.Until(RetentionClass.InfluenceReport, report.ClosedAt is { } closed ? StockholmTime.DateOf(closed) : null, today), (await LegalHolds.Among(session, [report.Id], ct)).Count > 0);
    }

    private async Task<ReporterShown> Reporter(IQuerySession session, InfluenceReport report, EnteredReport entered, LedgerRequest request, DateTimeOffset now, CancellationToken ct)
    {
        if (await keys.IdentityForCare(session, entered.Opened, report.Identity, ct) is null) return new("anonymous", null, null, null);
        if (!InfluenceRules.MayReadIdentity(report, request.Caller.Id, now)) return new("named", null, null, null);
        var identity = await keys.Identity(session, entered.Opened, report.Identity, report.IdentityIsShared ? null : request.Caller.Id, ct);
        return identity is null ? new("named", null, null, null) : new("named", identity.Login, identity.Name, identity.Unit);
    }
}
