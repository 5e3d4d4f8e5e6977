using IntegrityLedger.Influence.Intake;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using JasperFx.Events;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>A report opened by its receipt code.</summary>
/// <param name="Opened">Null when its keys are destroyed.</param>
public sealed record CodeEntry(Guid Report, OpenedReport? Opened);

/// <summary>What a reporter does with the receipt code, for years: reads the thread, writes, adds files, lets oneself be known. No session, no cookie, no address.</summary>
public sealed class ReporterDesk(CommandDesk desk, IDocumentStore store, ReportKeys keys, ReceiptCodes codes, CodeSpaces spaces, EvidenceStore evidence, TimeProvider clock)
{
    /// <summary>One look-up. Guessing is slowed in the space that the code belongs to, never by who asks: people share addresses.</summary>
    public async Task<Outcome<CodeEntry>> Enter(string? written, CancellationToken ct)
    {
        if (ReceiptCodes.Read(written) is not { } code) return InfluenceRefusals.NoSuchCode;
        if (spaces.SecondsToWait(code, clock.GetUtcNow()) is > 0 and var wait) return InfluenceRefusals.GuessedTooOften(wait);
        var secrets = await codes.Secrets(code, ct);
        if (secrets.Refusal is { } busy) return busy;
        await using var session = store.QuerySession();
        if (await session.LoadAsync<ReceiptDoor>(secrets.Value.Lookup, ct) is not { } door) return InfluenceRefusals.NoSuchCode;
        // Whoever has a code is not guessing.
        spaces.GiveBack(code);
        return new CodeEntry(door.ReportId, await ReportKeys.OpenByCode(session, door.ReportId, secrets.Value.Key, ct));
    }

    public async Task<Outcome<ReporterThread>> Read(string? code, CancellationToken ct)
    {
        var entry = await Enter(code, ct);
        return entry.Refusal is { } no ? no : await Shown(entry.Value, ct);
    }

    public Task<Outcome<ReporterThread>> Write(string? code, string? text, CancellationToken ct) => Act(code, (report, opened, session, now) =>
        HandlingSteps.Wanting("text", text) ?? InfluenceRules.Write(report, new ReporterWrote(opened.Seal.Words(text!), now, InfluenceRules.Reporter)), ct);

    public Task<Outcome<ReporterThread>> Attach(string? code, IncomingEvidence file, CancellationToken ct) => Act(code, (report, opened, session, now) =>
    {
        var clean = evidence.Check([file]);
        if (clean.Refusal is { } wrong) return wrong;
        if (report.Evidence.Count >= InfluenceRules.MostFiles) return InfluenceRules.Attach(report, null!);
        return InfluenceRules.Attach(report, evidence.Keep(session, opened, clean.Value[0], now, InfluenceRules.Reporter));
    }, ct);

    /// <summary>Lets those who handle the report know who wrote it; for one who reported signed in.</summary>
    public async Task<Outcome<ReporterThread>> ShareIdentity(string? code, CancellationToken ct)
    {
        var entry = await Enter(code, ct);
        if (entry.Refusal is { } no) return no;
        if (entry.Value.Opened is not { } opened) return InfluenceRefusals.Destroyed;
        var done = await desk.Execute<bool>(IntakeDesk.Scope, async (session, token) =>
        {
            IntakeDesk.Unlinked(session);
            var stream = await session.Events.FetchForWriting<InfluenceReport>(opened.Report, token);
            if (stream.Aggregate is not { HandedOver: false } report) return InfluenceRefusals.Destroyed;
            if (report.IdentityIsShared) return true;
            if (await keys.IdentityForCare(session, opened, report.Identity, token) is null) return NobodyToShow;
            await keys.ShareIdentity(session, opened, token);
            stream.AppendOne(new IdentityShared(clock.GetUtcNow(), InfluenceRules.Reporter));
            return true;
        }, ct);
        return done.Refusal is { } refused ? refused : await Shown(entry.Value, ct);
    }

    private async Task<Outcome<ReporterThread>> Act(string? code, Func<InfluenceReport, OpenedReport, IDocumentSession, DateTimeOffset, Outcome<IReadOnlyList<object>>> decide, CancellationToken ct)
    {
        var entry = await Enter(code, ct);
        if (entry.Refusal is { } no) return no;
        if (entry.Value.Opened is not { } opened) return InfluenceRefusals.Destroyed;
        var done = await desk.Execute<bool>(IntakeDesk.Scope, async (session, token) =>
        {
            IntakeDesk.Unlinked(session);
            var stream = await session.Events.FetchForWriting<InfluenceReport>(opened.Report, token);
            if (stream.Aggregate is not { } report) return InfluenceRefusals.Destroyed;
            var outcome = decide(report with { Id = opened.Report }, opened, session, clock.GetUtcNow());
            if (outcome.Refusal is { } wrong) return wrong;
            stream.AppendMany(outcome.Value);
            return true;
        }, ct);
        return done.Refusal is { } refused ? refused : await Shown(entry.Value, ct);
    }

    private async Task<Outcome<ReporterThread>> Shown(CodeEntry entry, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(entry.Report, token: ct);
        if (ReportReader.State(entry.Report, events) is not { } report) return InfluenceRefusals.NoSuchCode;
        var (number, acknowledged, due) = (report.CaseNumber.ToString(), report.DoneAt(Duty.Acknowledgement) is not null, report.Duties.FirstOrDefault(d => d.Duty == Duty.Feedback)?.DueAt);
        if (entry.Opened is not { } opened)
        {
            var told = (await session.LoadAsync<DestroyedSubject>(entry.Report, ct))?.Told ?? Gone;
            return new ReporterThread(number, report.Status, report.ReceivedAt, acknowledged, null, null, [], [], "no", [], false, told.In(Language.Spoken));
        }
        var named = await keys.IdentityForCare(session, opened, report.Identity, ct) is not null;
        return new ReporterThread(number, report.Status, report.ReceivedAt, acknowledged, due, opened.Seal.OpenJson<ReportContent>(report.Content), ReportThread.Of(events, opened.Seal),
            ReportThread.Attachments(report, opened.Seal, Language.Spoken), report.IdentityIsShared ? "shared" : report.IdentityRequests.Any(r => r.OpenUntil is not null) ? "opened" : "no",
            [.. report.IdentityRequests.Select(r => new IdentityNotice(r.AskedAt, opened.Seal.OpenJson<string>(r.Reason) ?? "", r.Refused ? "refused" : r.OpenUntil is null ? "waiting" : "opened"))],
            named && !report.IdentityIsShared, null);
    }

    private static readonly LocalizedText Gone = new("Rapportens innehåll finns inte kvar här.", "The content of the report is no longer here.");

    private static readonly Refusal NobodyToShow = new("influence-reported-anonymously", RefusalKind.WrongState, new("Rapporten skickades utan namn; det finns ingen identitet att dela.", "The report was sent without a name; there is no identity to share."));
}
