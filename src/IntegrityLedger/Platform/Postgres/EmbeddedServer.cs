using System.Diagnostics;
using Npgsql;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>Starts, finds and stops the embedded server of one data directory. Callers hold the lock file (<see cref="ServerUse"/>).</summary>
public sealed class EmbeddedServer(ClusterPlace place, PostgresBinaries binaries, PostgresSettings settings, DatabasePasswords passwords, ILogger logger)
{
    /// <summary>The server that is already running on this data directory and answers as ours, or a new one.</summary>
    public async Task<ServerEndpoint> FindOrStartAsync(CancellationToken ct)
    {
        if (ServerEndpoint.Read(place) is { } noted)
        {
            if (await AnswersAsync(noted, ct))
            {
                logger.LogInformation("Using the database server that already runs on {Cluster} (process {ProcessId})", place.Cluster, noted.ProcessId);
                return noted;
            }
            await ClearAwayAsync(noted, ct);
        }
        return await StartAsync(ct);
    }

    /// <summary>Stops the server: sessions are ended, everything committed is on disk (a "fast" shutdown).</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        var stop = await Cluster.RunAsync(place, binaries, "pg_ctl", ["stop", "-D", place.Cluster, "-m", "fast", "-w", "-t", "60"], ct);
        if (!stop.Succeeded && ServerEndpoint.Read(place) is not null)
        {
            logger.LogWarning("The database server did not stop: {Output}", stop.Output);
        }
    }

    private async Task<ServerEndpoint> StartAsync(CancellationToken ct)
    {
        var output = "";
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            var loopback = settings.Loopback || !Cluster.SocketFits(place);
            await Cluster.WriteSettingsAsync(place, settings, loopback ? ServerEndpoint.FreeLoopbackPort() : null, ct);
            var start = await Cluster.RunAsync(place, binaries, "pg_ctl", ["start", "-D", place.Cluster, "-l", LogFile, "-w", "-t", "60"], ct);
            if (start.Succeeded && ServerEndpoint.Read(place) is { } endpoint && await AnswersAsync(endpoint, ct))
            {
                return endpoint;
            }
            output = start.Output;
            // A port taken between our look and the server's, or memory of a killed server that its last processes are still giving back.
            await Task.Delay(TimeSpan.FromMilliseconds(300 * attempt), ct);
        }
        throw new PostgresUnavailableException(
            $"The database server ({binaries.Folder}) did not start on {place.Cluster}. {output} Its log ends: {LastLines()} " +
            $"Mend what it names, or move {place.DataDirectory} away to begin anew.");
    }

    private async Task<bool> AnswersAsync(ServerEndpoint endpoint, CancellationToken ct)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                var target = endpoint.ConnectionString("postgres", Cluster.Administrator, passwords.Administrator);
                target.Pooling = false;
                target.Timeout = 10;
                await using var connection = new NpgsqlConnection(target.ConnectionString);
                await connection.OpenAsync(ct);
                return true;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.CannotConnectNow && patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                // Starting, or replaying its log after a crash.
                await Task.Delay(100, ct);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
            {
                throw new PostgresUnavailableException(
                    $"The database server on {place.Cluster} does not accept the password in {DatabasePasswords.FileIn(place.DataDirectory)}. " +
                    "Restore that file from a backup of the data directory, or move the directory away to begin anew.", e);
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                return false;
            }
        }
    }

    private async Task ClearAwayAsync(ServerEndpoint noted, CancellationToken ct)
    {
        if (await IsOurServerAsync(noted.ProcessId, ct))
        {
            logger.LogWarning("The database server left on {Cluster} (process {ProcessId}) does not answer; stopping it", place.Cluster, noted.ProcessId);
            await Cluster.RunAsync(place, binaries, "pg_ctl", ["stop", "-D", place.Cluster, "-m", "immediate", "-w", "-t", "3"], ct);
            if (await IsOurServerAsync(noted.ProcessId, ct))
            {
                Process.GetProcessById(noted.ProcessId).Kill();
            }
        }
        else if (IsRunning(noted.ProcessId))
        {
            // The number now belongs to another program (a container gives the same few numbers at every start), and the server would
            // refuse to start for its sake. When nobody has the number we leave the file: the server itself checks that no memory is in use.
            logger.LogInformation("Removing a stale postmaster.pid from {Cluster}: process {ProcessId} is another program", place.Cluster, noted.ProcessId);
            File.Delete(Path.Combine(place.Cluster, "postmaster.pid"));
            File.Delete(Path.Combine(place.Cluster, $".s.PGSQL.{noted.Port}.lock"));
        }
    }

    private async Task<bool> IsOurServerAsync(int processId, CancellationToken ct)
    {
        if (!IsRunning(processId))
        {
            return false;
        }
        var name = File.Exists($"/proc/{processId}/cmdline")
            ? await File.ReadAllTextAsync($"/proc/{processId}/cmdline", ct)
            : OperatingSystem.IsWindows()
                ? Process.GetProcessById(processId).ProcessName
                : (await Command.RunAsync("ps", ["-p", $"{processId}", "-o", "command="], TimeSpan.FromSeconds(10), ct)).Output;
        return name.Contains("postgres", StringComparison.Ordinal) && (OperatingSystem.IsWindows() || name.Contains(place.Cluster, StringComparison.Ordinal));
    }

    private static bool IsRunning(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private string LogFile => Path.Combine(place.Cluster, "server.log");

    private string LastLines() => File.Exists(LogFile) ? string.Join(" | ", File.ReadLines(LogFile).TakeLast(5)) : "(no log)";
}
