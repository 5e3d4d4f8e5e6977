using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>Which witnesses stand behind the log. One that is away is told of and stops nothing; one that has seen another log is an alarm.</summary>
internal sealed class WitnessCheck(NpgsqlDataSource database, LogSettings settings, WitnessBoard board) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (settings.Witnesses.Count == 0) return HealthCheckResult.Healthy();
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            var tables = new LogTables(connection);
            var told = new List<object>();
            foreach (var peer in settings.Witnesses)
            {
                var last = peer.Key is null ? null : await tables.Cosigned(peer.Key.ToString(), cancellationToken);
                told.Add(new { name = peer.Name, size = last?.Size, at = last?.At, fault = board.Of(peer)?.Code });
            }
            var data = new Dictionary<string, object> { ["witnesses"] = told };
            var faults = settings.Witnesses.Select(board.Of).OfType<Proofs.Fault>().ToList();
            if (faults.Find(WitnessFaults.IsAlarm) is { } alarm) return HealthCheckResult.Unhealthy($"{alarm.Code}: {alarm.En}", data: data);
            return faults.Count == 0 ? HealthCheckResult.Healthy(data: data) : HealthCheckResult.Degraded(string.Join(" ", faults.Select(fault => $"{fault.Code}: {fault.En}")), data: data);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException) { return HealthCheckResult.Unhealthy("The state of the witnesses cannot be read."); }
    }
}
