using System.Diagnostics;
using IntegrityLedger.Platform.Postgres;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

namespace IntegrityLedger.SystemTests.Postgres;

/// <summary>A data directory of its own for tests of starting and stopping; whatever runs there is stopped at the end.</summary>
public sealed class ServerHome : IAsyncDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("integrity-ledger-home-").FullName;

    public string DataDirectory => Path.Combine(root, "data");

    /// <summary>The parent, which an unprivileged account may or may not walk through.</summary>
    public string Parent => root;

    public Task<LedgerDatabase> OpenAsync(params (string Key, string? Value)[] more) =>
        PostgresLocator.OpenAsync(TestCluster.Configuration(DataDirectory, more), NullLogger.Instance, TestContext.Current.CancellationToken);

    public Task<ClusterPlace> PlaceAsync() => ClusterPlace.ResolveAsync(DataDirectory, TestContext.Current.CancellationToken);

    /// <summary>Process id of the server that runs here, or null.</summary>
    public async Task<int?> ServerAsync() => ServerEndpoint.Read(await PlaceAsync()) is { } noted && Runs(noted.ProcessId) ? noted.ProcessId : null;

    public static bool Runs(int processId) => Process.GetProcesses().Any(process => process.Id == processId && !process.HasExited);

    public static async Task<object?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (await ServerAsync() is not null)
        {
            await (await PostgresLocator.OpenAsync(TestCluster.Configuration(DataDirectory), NullLogger.Instance, CancellationToken.None)).DisposeAsync();
        }
        var place = await PlaceAsync();
        if (!place.Cluster.StartsWith(root, StringComparison.Ordinal))
        {
            Directory.Delete(Path.GetDirectoryName(place.Cluster)!, recursive: true);
        }
        Directory.Delete(root, recursive: true);
    }
}
