using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Gifts;
using IntegrityLedger.Gifts.Views;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace IntegrityLedger.Audit.Views;

/// <summary>Matters as the ledger told them at a point. The index says where to look; what is shown is folded from the events of that time.</summary>
public static class GiftsAsOf
{
    /// <summary>Matters that ever named one of the parties: a superset of what any instant knew, since a party once named stays in the index.</summary>
    public static async Task<IReadOnlyList<Guid>> StreamsNaming(this IQuerySession session, IReadOnlyCollection<string> parties, CancellationToken ct)
    {
        if (parties.Count == 0) return [];
        // A join, not "@> any(...)": only then is the index used for each party.
        await using var command = new NpgsqlCommand("""
            select distinct g.id from unnest(@parties) as wanted(party) join ledger.mt_doc_giftsummary as g on g.data -> 'parties' @> jsonb_build_array(wanted.party)
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]>("parties", [.. parties.Distinct()]));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(ct)) ids.Add(reader.GetGuid(0));
        return ids;
    }

    /// <summary>What was known of these matters, in the order in which they happened; the latest first.</summary>
    public static async Task<IReadOnlyList<GiftSeen>> GiftsOf(this IQuerySession session, IReadOnlyCollection<Guid> streams, AsOfPoint point, CancellationToken ct) =>
    [
        .. (await session.EventsOf(streams, point, ct)).GroupBy(e => e.StreamId).Select(Folded).OfType<GiftSeen>()
            .Where(seen => point.On is not { } on || seen.Gift.Declaration.OccurredOn <= on)
            .OrderByDescending(seen => seen.Gift.Declaration.OccurredOn).ThenByDescending(seen => seen.Gift.Id),
    ];

    private static GiftSeen? Folded(IGrouping<Guid, IEvent> stream) =>
        stream.Aggregate<IEvent, Gift?>(null, (gift, e) => Gift.Fold(gift, e.Data)) is { } gift ? new(gift with { Id = stream.Key }, stream.First().Timestamp) : null;
}

/// <summary>Counts and sums over what a file shows; sums over those with a known value in kronor.</summary>
public sealed record GiftTotals(int Count, int Received, int Accepted, int Declined, int Given, int UnknownValue, decimal ReceivedKronor, decimal GivenKronor, IReadOnlyList<YearTotal> PerYear)
{
    public static GiftTotals Of(IReadOnlyCollection<GiftLine> lines)
    {
        var counted = lines.Where(l => l.Status != GiftStatus.Withdrawn).ToList();
        var received = counted.Where(l => l.Direction == Direction.Received).ToList();
        var given = counted.Where(l => l.Direction == Direction.Given).ToList();
        return new(lines.Count, received.Count, received.Count(l => l.Response == Response.Accepted), received.Count(l => l.Response == Response.Declined), given.Count,
            counted.Count(l => l.PerPersonKronor is null), received.Where(l => l.Response != Response.Declined).Sum(l => l.PerPersonKronor ?? 0), given.Sum(l => l.PerPersonKronor ?? 0),
            [.. counted.GroupBy(l => l.OccurredOn.Year).OrderBy(g => g.Key).Select(g => new YearTotal(g.Key, g.Count(l => l.Direction == Direction.Received), g.Count(l => l.Response == Response.Declined), g.Count(l => l.Direction == Direction.Given)))]);
    }
}

public sealed record YearTotal(int Year, int Received, int Declined, int Given);
