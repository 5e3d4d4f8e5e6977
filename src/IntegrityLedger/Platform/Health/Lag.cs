using IntegrityLedger.Platform.Bootstrap;
using Marten;
using Npgsql;

namespace IntegrityLedger.Platform.Health;

/// <summary>How far a projection is behind the ledger.</summary>
/// <param name="Position">The last event it has taken in.</param>
/// <param name="LagEvents">Sequence numbers after that, holes included.</param>
/// <param name="LagSeconds">Age of the oldest event it has not taken in; 0 when there is none.</param>
public sealed record ProjectionLag(string Name, long Position, long LagEvents, double LagSeconds);

/// <summary>The ledger and its projections at one moment.</summary>
/// <param name="LastEvent">Highest sequence number in the ledger.</param>
/// <param name="HighWaterMark">How far the daemon reads: everything up to there is settled.</param>
public sealed record LedgerLag(long LastEvent, long HighWaterMark, IReadOnlyList<ProjectionLag> Projections)
{
    public static LedgerLag None { get; } = new(0, 0, []);
}

/// <summary>Reads the lag where the daemon keeps its progress; a projection that has not started at all counts as behind from the first event.</summary>
public sealed class LagReader(NpgsqlDataSource database, IDocumentStore store)
{
    private const string HighWater = "HighWaterMark";

    // A hole in the sequence after the last event is no lag: what counts is whether an event is there that has not been taken in.
    private const string Query = $"""
        with head as (select coalesce(max(seq_id), 0) as last from {LedgerStore.Events}.mt_events),
             shards as (select name, last_seq_id from {LedgerStore.Events}.mt_event_progression
                        union all select name, 0 from unnest($1::text[]) as expected(name) where name not in (select name from {LedgerStore.Events}.mt_event_progression))
        select shards.name, shards.last_seq_id, head.last, greatest(head.last - shards.last_seq_id, 0), coalesce(extract(epoch from clock_timestamp() - oldest.timestamp), 0)::float8
        from shards cross join head left join lateral
             (select e.timestamp from {LedgerStore.Events}.mt_events e where e.seq_id > shards.last_seq_id order by e.seq_id limit 1) oldest on true
        order by shards.name
        """;

    /// <summary>The latest answer, for those who cannot wait for one (observable instruments).</summary>
    public LedgerLag Latest { get; private set; } = LedgerLag.None;

    public async Task<LedgerLag> Read(CancellationToken cancellation)
    {
        var expected = ((DocumentStore)store).Options.Projections.AllShards().Select(shard => shard.Name.Identity).ToArray();
        await using var command = database.CreateCommand(Query);
        command.Parameters.Add(new() { Value = expected });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var (last, highWater, shards) = (0L, 0L, new List<ProjectionLag>());
        while (await reader.ReadAsync(cancellation))
        {
            last = reader.GetInt64(2);
            var shard = new ProjectionLag(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(3), Math.Round(reader.GetDouble(4), 3));
            if (shard.Name == HighWater) highWater = shard.Position; else shards.Add(shard);
        }
        return Latest = new(last, highWater, shards);
    }
}
