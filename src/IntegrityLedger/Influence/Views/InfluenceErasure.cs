using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Retention.Views;
using Marten;

namespace IntegrityLedger.Influence.Views;

/// <summary>Reports, when their words are to be destroyed: every wrapped copy of the key goes; numbers, times and the statistics stay.</summary>
public sealed class InfluenceErasure : IErasable
{
    public async Task<Erasable?> Find(IQuerySession session, string matter, CancellationToken ct) =>
        await session.Query<InfluenceSummary>().FirstOrDefaultAsync(r => r.CaseNumber == matter, ct) is { } report ? new(report.Id, report.CaseNumber, report.Open, null) : null;

    public void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects)
    {
        var gone = subjects.ToArray();
        session.DeleteWhere<ReportKey>(key => key.ReportId.IsOneOf(gone));
    }
}
