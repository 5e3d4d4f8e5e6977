using JasperFx.Events;
using Marten;
using Marten.Linq;

namespace IntegrityLedger.Audit.AsOf;

/// <summary>Reads the events of given streams up to a point: cost grows with what is read, not with the ledger.</summary>
public static class LedgerReader
{
    /// <summary>In ledger order; only what was recorded at or before the point.</summary>
    public static async Task<IReadOnlyList<IEvent>> EventsOf(this IQuerySession session, IReadOnlyCollection<Guid> streams, AsOfPoint point, CancellationToken ct)
    {
        if (streams.Count == 0) return [];
        var ids = streams.Distinct().ToArray();
        return await session.Events.QueryAllRawEvents()
            .Where(e => e.StreamId.IsOneOf(ids) && e.Sequence <= point.Position && e.Timestamp <= point.KnownAt)
            .OrderBy(e => e.Sequence).ToListAsync(ct);
    }
}
