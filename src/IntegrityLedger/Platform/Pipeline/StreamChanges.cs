using Marten;

namespace IntegrityLedger.Platform.Pipeline;

/// <summary>Events that wait to be appended to many streams of one type, each against the version at which its state was read.</summary>
public sealed class StreamChanges<T> where T : class
{
    private readonly Dictionary<Guid, (int Version, List<object> Events)> pending = [];

    /// <param name="version">Version of the state the events were decided on; 0 starts the stream. Only the first word about a stream counts.</param>
    public void Add(Guid stream, int version, IEnumerable<object> events)
    {
        if (!pending.TryGetValue(stream, out var known)) pending[stream] = known = (version, []);
        known.Events.AddRange(events);
    }

    /// <summary>Hands everything to the session; saving is the caller's.</summary>
    /// <exception cref="JasperFx.ConcurrencyException">A stream has moved on since it was read.</exception>
    public async Task Queue(IDocumentSession session, CancellationToken ct)
    {
        foreach (var (id, (version, events)) in pending.Where(stream => stream.Value.Events.Count > 0))
        {
            if (version == 0) session.Events.StartStream<T>(id, events);
            else (await session.Events.FetchForWriting<T>(id, version, ct)).AppendMany(events);
        }
    }
}
