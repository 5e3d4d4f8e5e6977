using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.TransparencyLog.Views;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Receipts of gifts and representation.</summary>
public sealed class GiftReceipts(GiftReader reader) : IReceiptSource
{
    public string Place => "gifts";

    public async Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct)
    {
        var gift = await reader.Details(Guid.Parse(id), request, ct);
        return gift.Refusal is { } no ? no : new ReceiptMatter(gift.Value.Id, gift.Value.CaseNumber, $"/gifts/{id}", Told(gift.Value.Timeline));
    }

    /// <summary>A timeline as receipts name its events.</summary>
    public static IReadOnlyList<ReceiptEvent> Told(IEnumerable<TimelineEntry> timeline) => [.. timeline.Select(entry => new ReceiptEvent(entry.Version, entry.Title, entry.RecordedAt))];
}
