using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace IntegrityLedger.Platform.Health;

/// <summary>The database answers a question within two seconds.</summary>
internal sealed class DatabaseCheck(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var command = database.CreateCommand("select 1");
            command.CommandTimeout = 2;
            await command.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        // The exception stays here: a message of the driver can hold addresses and user names.
        catch (Exception e) when (e is NpgsqlException or TimeoutException) { return HealthCheckResult.Unhealthy("The database does not answer."); }
    }
}

/// <summary>No projection is further behind than Health:MaxLagEvents (default 10 000) or Health:MaxLagSeconds (default 60).</summary>
internal sealed class ProjectionCheck(LagReader lag, IConfiguration configuration) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (events, seconds) = (configuration.GetValue("Health:MaxLagEvents", 10_000L), configuration.GetValue("Health:MaxLagSeconds", 60.0));
        try
        {
            var now = await lag.Read(cancellationToken);
            var data = new Dictionary<string, object>
            {
                ["lastEvent"] = now.LastEvent, ["highWaterMark"] = now.HighWaterMark, ["projections"] = now.Projections,
                ["thresholds"] = new { events, seconds },
            };
            var behind = now.Projections.Where(p => p.LagEvents > events || p.LagSeconds > seconds).Select(p => p.Name).ToArray();
            return behind.Length == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Unhealthy($"Too far behind: {string.Join(", ", behind)}.", data: data);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException) { return HealthCheckResult.Unhealthy("The progress of the projections cannot be read."); }
    }
}
