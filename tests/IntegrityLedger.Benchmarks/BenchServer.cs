using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace IntegrityLedger.Benchmarks;

/// <summary>A PostgreSQL of its own for the run, with the settings that the application gives its embedded server: fsync and synchronous commit on.</summary>
public sealed class BenchServer : IAsyncDisposable
{
    private readonly LedgerDatabase server;
    private int made;

    private BenchServer(LedgerDatabase server, string directory, string description) => (this.server, DataDirectory, Description) = (server, directory, description);

    public string DataDirectory { get; }
    public string Description { get; }

    public static async Task<BenchServer> StartAsync(CancellationToken ct)
    {
        var directory = Directory.CreateTempSubdirectory("integrity-ledger-bench-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Ledger:DataDirectory"] = directory }).Build();
        var server = await PostgresLocator.OpenAsync(configuration, NullLogger.Instance, ct);
        await using var connection = new NpgsqlConnection(server.OwnerConnectionString);
        await connection.OpenAsync(ct);
        return new(server, directory, $"PostgreSQL {connection.PostgreSqlVersion} on the same machine");
    }

    /// <summary>A migrated, empty database.</summary>
    public async Task<BenchDatabase> DatabaseAsync(CancellationToken ct)
    {
        var name = $"bench_{Interlocked.Increment(ref made)}";
        var administrator = new NpgsqlConnectionStringBuilder(server.OwnerConnectionString)
        {
            Username = Cluster.Administrator, Password = (await DatabasePasswords.KeptInAsync(DataDirectory, ct)).Administrator, Database = "postgres", Pooling = false,
        }.ConnectionString;
        await using (var connection = new NpgsqlConnection(administrator))
        {
            await connection.OpenAsync(ct);
            await DatabaseScript.ExecuteAsync(connection, $"create database {name} owner {EmbeddedRoles.Owner}", ct);
        }
        var owner = new NpgsqlConnectionStringBuilder(server.OwnerConnectionString) { Database = name }.ConnectionString;
        var application = new NpgsqlConnectionStringBuilder(server.AppConnectionString) { Database = name }.ConnectionString;
        await SchemaMigrator.MigrateAsync(owner, DataDirectory, (open, token) => AppendOnly.ApplyAsync(open, server.AppRole, token), ct);
        return new(owner, application, DataDirectory);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await server.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }
}

public sealed record BenchDatabase(string Owner, string Application, string DataDirectory);
