using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.TransparencyLog.Views;

namespace IntegrityLedger.Influence.Views;

/// <summary>Receipts of reports, for those who handle them; the reporter has one by the receipt code.</summary>
public sealed class InfluenceReceipts(ReportReader reader) : IReceiptSource
{
    public string Place => "influence-reports";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        var report = await reader.Details(Guid.Parse(id), request, ct);
        return report.Refusal is { } no ? no : new ReceiptMatter(report.Value.Id, report.Value.CaseNumber, $"/reports/{id}",
            [.. report.Value.Steps.Select(step => new ReceiptEvent(step.Version, step.Title, step.RecordedAt))]);
    }
}
