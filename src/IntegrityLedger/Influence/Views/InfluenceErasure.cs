using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Retention.Views;
using Marten;

namespace IntegrityLedger.Influence.Views;

/// <summary>Reports, when their words are to be destroyed: every wrapped copy of the key goes; numbers, times and the statistics stay.</summary>
public sealed class InfluenceErasure : IErasable
{
    public async Task<Erasable?> Find(IQuerySession session, string matter, CancellationToken ct) =>
        await session.Query<InfluenceSummary>().FirstOrDefaultAsync(r => r.CaseNumber == matter, ct) is { } report ? Of(report) : null;

    public async Task<IReadOnlyList<Erasable>> Ended(IQuerySession session, DateOnly by, int most, CancellationToken ct) =>
        [.. (await session.Query<InfluenceSummary>().Where(r => r.EndedOn <= by).OrderBy(r => r.EndedOn).Take(most).ToListAsync(ct)).Select(Of)];

    public void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects)
    {
        var gone = subjects.ToArray();
        session.DeleteWhere<ReportKey>(key => key.ReportId.IsOneOf(gone));
    }

    private static Erasable Of(InfluenceSummary report) => new(report.Id, report.CaseNumber, RetentionClass.InfluenceReport, report.Open, null, report.EndedOn);
}
