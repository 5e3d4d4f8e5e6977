using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Conflicts;
using IntegrityLedger.Conflicts.Views;
using JasperFx.Events;
using Marten;
using Npgsql;

namespace IntegrityLedger.Audit.Views;

/// <summary>Declared interests as the ledger told them at a point. The index says where to look; what is shown is folded from the events of that time.</summary>
public static class InterestsAsOf
{
    /// <summary>What was known of the interests that ever named one of the parties, whether in force on the day or not; the latest to begin first.</summary>
    public static async Task<IReadOnlyList<InterestSeen>> InterestsOf(this IQuerySession session, IReadOnlyCollection<string> parties, AsOfPoint point, CancellationToken ct) =>
    [
        .. (await session.EventsOf(await session.InterestStreams(parties, ct), point, ct)).GroupBy(e => e.StreamId).Select(Folded).OfType<InterestSeen>()
            .OrderByDescending(seen => seen.Interest.Declaration.From).ThenByDescending(seen => seen.Interest.Id),
    ];

    private static async Task<IReadOnlyList<Guid>> InterestStreams(this IQuerySession session, IReadOnlyCollection<string> parties, CancellationToken ct)
    {
        if (parties.Count == 0) return [];
        // A join, not "@> any(...)": only then is the index used for each party.
        await using var command = new NpgsqlCommand("""
            select distinct i.id from unnest(@parties) as wanted(party) join ledger.mt_doc_interestsummary as i on i.data -> 'parties' @> jsonb_build_array(wanted.party)
            """);
        command.Parameters.Add(new NpgsqlParameter<string[]>("parties", [.. parties.Distinct()]));
        await using var reader = await session.ExecuteReaderAsync(command, ct);
        var ids = new List<Guid>();
        while (await reader.ReadAsync(ct)) ids.Add(reader.GetGuid(0));
        return ids;
    }

    private static InterestSeen? Folded(IGrouping<Guid, IEvent> stream) =>
        stream.Aggregate<IEvent, Interest?>(null, (interest, e) => Interest.Fold(interest, e.Data)) is { } interest ? new(interest with { Id = stream.Key }, stream.First().Timestamp) : null;
}
