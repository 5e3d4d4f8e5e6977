using IntegrityLedger.Identity;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Influence.Commands;

/// <summary>A report opened by somebody who handles it.</summary>
public sealed record EnteredReport(OpenedReport Opened, ReportContent Content);

/// <summary>The door of a report: who handles it, has a key to it, and is not concerned by it; asked at every opening.</summary>
public sealed class ReportDoor(ReportKeys keys, HandlerChoice handlers, NamedPeople people, IBlindIndex index, TimeProvider clock)
{
    /// <summary>Refused as if there were no report, for whoever may not open it.</summary>
    public async Task<Outcome<EnteredReport>> Enter(IQuerySession session, InfluenceReport report, EmployeeId who, CancellationToken ct)
    {
        if (!report.IsHandledBy(who)) return InfluenceRefusals.NotFound;
        if (await keys.OpenFor(session, report.Id, who, ct) is not { } opened) return InfluenceRefusals.Destroyed;
        var content = opened.Seal.OpenJson<ReportContent>(report.Content)!;
        return await Hinder(session, report, opened, content, who, ct) is null ? new EnteredReport(opened, content) : InfluenceRefusals.NotFound;
    }

    /// <summary>Why somebody may not handle it now: what the report says, what was found since, what the person has declared.</summary>
    public async Task<SkippedApprover?> Hinder(IQuerySession session, InfluenceReport report, OpenedReport opened, ReportContent content, EmployeeId who, CancellationToken ct) =>
        await handlers.Hinder(who, await Involved(session, report, opened, content, ct), Today, ct);

    public async Task<Involved> Involved(IQuerySession session, InfluenceReport report, OpenedReport opened, ReportContent content, CancellationToken ct)
    {
        var concerned = report.Concerned.SelectMany(c => opened.Seal.OpenJson<List<Guid>>(c) ?? []).Select(id => new EmployeeId(id));
        var kept = (await people.Find([content.ExposedPerson], Today, ct)).ToList();
        if (await keys.IdentityForCare(session, opened, report.Identity, ct) is { } reporter) kept.Add(new(reporter.Employee));
        return ReportInvolvement.Of(content, concerned, kept, index);
    }

    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());
}
