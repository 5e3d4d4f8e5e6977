using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>One event of a matter, as its receipt names it.</summary>
/// <param name="Version">The event's number in the matter, from 1.</param>
/// <param name="Title">What happened, in the reader's language.</param>
public sealed record ReceiptEvent(long Version, string Title, DateTimeOffset RecordedAt);

/// <summary>A matter whose receipts the reader may have.</summary>
/// <param name="Name">Its number, or what else people call it.</param>
/// <param name="Page">Where it is read.</param>
public sealed record ReceiptMatter(Guid Stream, string Name, string Page, IReadOnlyList<ReceiptEvent> Events);

/// <summary>A kind of matter that gives receipts: at <c>/api/PLACE/ID/receipt</c> as a file, at <c>/PLACE/ID/receipt</c> to print.</summary>
public interface IReceiptSource
{
    /// <summary>The first part of the matter's address, such as gifts.</summary>
    string Place { get; }

    /// <summary>The matter, for those who may read it; whoever else asks is refused as the matter itself refuses.</summary>
    /// <param name="id">The last part of the matter's address.</param>
    Task<Outcome<ReceiptMatter>> Matter(string id, LedgerRequest request, CancellationToken ct);
}
