using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace IntegrityLedger.TransparencyLog;

/// <summary>No event waits longer than Health:MaxLogLagSeconds (default 60) for its leaf, and nothing keeps this node from signing.</summary>
/// <remarks>While old events are being taken in, a head is signed every moment: the lag counts from the last one.</remarks>
internal sealed class LogCheck(NpgsqlDataSource database, LogState state, LogSettings settings, LogKeyring keyring, IConfiguration configuration) : IHealthCheck
{
    private const string Query = $"""
        select (select size from ledger_log.checkpoint order by number desc limit 1), (select id from ledger_log.log),
          (select extract(epoch from clock_timestamp() - min(e.timestamp))::float8 from {StoredEvent.Table} e
           where e.seq_id > coalesce((select settled from ledger_log.checkpoint order by number desc limit 1), 0) and {StoredEvent.HasNoLeaf}),
          (select extract(epoch from clock_timestamp() - max(signed_at))::float8 from ledger_log.checkpoint)
        """;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var most = configuration.GetValue("Health:MaxLogLagSeconds", 60.0);
        try
        {
            await using var command = database.CreateCommand(Query);
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            await row.ReadAsync(cancellationToken);
            var size = row.IsDBNull(0) ? 0 : row.GetInt64(0);
            var sinceSigned = row.IsDBNull(3) ? state.Running.TotalSeconds : row.GetDouble(3);
            var lag = row.IsDBNull(2) ? 0 : Math.Round(Math.Max(0, Math.Min(row.GetDouble(2), sinceSigned)), 3);
            var development = !row.IsDBNull(1) && keyring.Of(new(row.GetGuid(1), settings.Organisation), mayMake: false).IsDevelopment;
            var data = new Dictionary<string, object> { ["size"] = size, ["lagSeconds"] = lag, ["developmentKey"] = development, ["thresholdSeconds"] = most };
            // A node without the key serves the log; another writes it.
            if (state.Fault is { } mute && LogFaults.IsAboutKeys(mute) && lag <= most) return HealthCheckResult.Degraded($"{mute.Code}: {mute.En}", data: data);
            if (state.Fault is { } fault) return HealthCheckResult.Unhealthy($"{fault.Code}: {fault.En}", data: data);
            return lag <= most ? HealthCheckResult.Healthy(development ? "Signed with a key that was made on first run: good for trying things out." : null, data)
                : HealthCheckResult.Unhealthy($"An event has waited {lag:0} s for its place in the log.", data: data);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or FormatException) { return HealthCheckResult.Unhealthy("The state of the log cannot be read."); }
    }
}
