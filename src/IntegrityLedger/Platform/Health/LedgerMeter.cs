using System.Diagnostics.Metrics;
using Npgsql;

namespace IntegrityLedger.Platform.Health;

/// <summary>How far the projections are behind, for /metrics. Labels are projection names, never people.</summary>
public sealed class LedgerMeter : IDisposable
{
    public const string Name = "IntegrityLedger";

    private readonly Meter meter;
    private readonly LagReader lag;

    public LedgerMeter(LagReader lag, IMeterFactory meters)
    {
        (this.lag, meter) = (lag, meters.Create(Name));
        meter.CreateObservableGauge("ledger.projection.lag.events", () => Each(p => p.LagEvents), description: "Sequence numbers that a projection has not taken in");
        meter.CreateObservableGauge("ledger.projection.lag", () => Each(p => p.LagSeconds), unit: "s", description: "Age of the oldest event that a projection has not taken in");
        meter.CreateObservableGauge("ledger.last.event", () => lag.Latest.LastEvent, description: "Highest sequence number in the ledger");
        meter.CreateObservableGauge("ledger.high.water.mark", () => lag.Latest.HighWaterMark, description: "How far the projections may read");
    }

    /// <summary>Reads the lag before a scrape; a database that does not answer leaves the last figures and is /health/ready's to tell.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        try { await lag.Read(cancellation); }
        catch (Exception e) when (e is NpgsqlException or TimeoutException) { }
    }

    private IEnumerable<Measurement<T>> Each<T>(Func<ProjectionLag, T> figure) where T : struct =>
        lag.Latest.Projections.Select(p => new Measurement<T>(figure(p), new KeyValuePair<string, object?>("projection", p.Name)));

    public void Dispose() => meter.Dispose();
}
