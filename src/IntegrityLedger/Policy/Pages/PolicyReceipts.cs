using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.TransparencyLog.Views;

namespace IntegrityLedger.Policy.Pages;

/// <summary>Receipts of versions of the policy: proposed, published, retired. One that came with the application is recorded when the first is proposed.</summary>
public sealed class PolicyReceipts(PolicyReader reader) : IReceiptSource
{
    public string Place => "policy/versions";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        var version = await reader.Details(id, request, ct);
        if (version.Refusal is { } no) return no;
        if (version.Value.Story.Count == 0) return PolicyRefusals.NotRecorded;
        return new ReceiptMatter(PackVersion.StreamId(id), id, $"/policy/versions/{id}", [.. version.Value.Story.Select((step, at) => new ReceiptEvent(at + 1, PolicyTexts.Step(step.What).In(request.Language), step.At))]);
    }
}
