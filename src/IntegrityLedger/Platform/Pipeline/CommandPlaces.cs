namespace IntegrityLedger.Platform.Pipeline;

/// <summary>How many commands run at once on a node. Each holds a connection and may need a second one to look something up: fewer than half of the pool, and none waits for ever.</summary>
internal sealed class CommandPlaces
{
    private const int AtOnce = 40;
    private readonly SemaphoreSlim places = new(AtOnce);

    public async ValueTask<IDisposable> Take(CancellationToken ct)
    {
        await places.WaitAsync(ct);
        return new Place(places);
    }

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release();
    }
}
