using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Postgres;
using IntegrityLedger.SystemTests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TestCluster))]

namespace IntegrityLedger.SystemTests;

/// <summary>
/// One PostgreSQL per test run, in a temporary directory, found the way the application finds its own. It starts when the first test asks
/// for a database and is stopped and deleted after the last. What a killed run left behind is cleared by the next.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    private const string Prefix = "integrity-ledger-tests-";
    private const string Template = "ledger_template";
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static string? directory;
    private static LedgerDatabase? cluster;
    private static Task? starting;

    /// <summary>Creates a migrated, empty database.</summary>
    public static async Task<(string Owner, string Application, string DataDirectory)> CreateDatabaseAsync(string name, CancellationToken ct, string template = Template)
    {
        await Gate.WaitAsync(ct);
        try
        {
            await (starting ??= StartAsync());
            await OnServerAsync($"create database {name} template {template} owner {EmbeddedRoles.Owner}", ct);
            return (With(cluster!.OwnerConnectionString, name), With(cluster.AppConnectionString, name), directory!);
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Drops a database, ending its sessions.</summary>
    public static async Task DropDatabaseAsync(string name)
    {
        await Gate.WaitAsync();
        try
        {
            if (cluster is not null)
            {
                await OnServerAsync($"drop database if exists {name} with (force)", CancellationToken.None);
            }
        }
        finally
        {
            Gate.Release();
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await cluster.DisposeAsync();
            cluster = null;
            Directory.Delete(directory!, recursive: true);
        }
    }

    /// <summary>Server settings for data that nobody will miss.</summary>
    public static IConfiguration Configuration(string dataDirectory, params (string Key, string? Value)[] more) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ledger:DataDirectory"] = dataDirectory,
            ["Ledger:PostgresSettings:fsync"] = "off",
            ["Ledger:PostgresSettings:synchronous_commit"] = "off",
            ["Ledger:PostgresSettings:full_page_writes"] = "off",
        }).AddInMemoryCollection(more.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();

    /// <summary>A string as the server's administrator, for making and dropping databases.</summary>
    public static async Task<string> AdministratorAsync(LedgerDatabase server, string dataDirectory, CancellationToken ct) =>
        new NpgsqlConnectionStringBuilder(server.OwnerConnectionString)
        {
            Username = Cluster.Administrator,
            Password = (await DatabasePasswords.KeptInAsync(dataDirectory, ct)).Administrator,
            Database = "postgres",
            Pooling = false,
        }.ConnectionString;

    // Once per run, whatever comes of it: a start that failed fails every test with its own reason, and no test's cancellation ends it.
    private static async Task StartAsync()
    {
        var ct = CancellationToken.None;
        await ClearAbandonedAsync(ct);
        directory = Directory.CreateTempSubdirectory(Prefix).FullName;
        var server = await PostgresLocator.OpenAsync(Configuration(directory), NullLogger.Instance, ct);
        cluster = server;
        await OnServerAsync($"create database {Template} owner {EmbeddedRoles.Owner}", ct);
        await SchemaMigrator.MigrateAsync(With(server.OwnerConnectionString, Template), directory,
            (owner, token) => AppendOnly.ApplyAsync(owner, server.AppRole, token), ct);
        NpgsqlConnection.ClearAllPools();
        await CloseAsync(Template, ct);
    }

    /// <summary>Makes a database a template: one is copied only while nobody is in it.</summary>
    public static Task CloseAsync(string name, CancellationToken ct) =>
        OnServerAsync($"alter database {name} allow_connections false; select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'", ct);

    /// <summary>Lets sessions in again.</summary>
    public static Task OpenAsync(string name, CancellationToken ct) => OnServerAsync($"alter database {name} allow_connections true", ct);

    private static async Task ClearAbandonedAsync(CancellationToken ct)
    {
        foreach (var old in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            if (!File.Exists(ServerUse.UsersFile(old)) || !ServerUse.NobodyLeft(old))
            {
                continue;
            }
            // Joining and leaving as the last one stops the server that was left running.
            try
            {
                await (await PostgresLocator.OpenAsync(Configuration(old), NullLogger.Instance, ct)).DisposeAsync();
                Directory.Delete(old, recursive: true);
            }
            catch (Exception e) when (e is IOException or PostgresUnavailableException)
            {
                // Another run is clearing it at this moment.
            }
        }
    }

    private static async Task OnServerAsync(string sql, CancellationToken ct)
    {
        await using var server = new NpgsqlConnection(await AdministratorAsync(cluster!, directory!, ct));
        await server.OpenAsync(ct);
        foreach (var statement in sql.Split(';'))
        {
            await DatabaseScript.ExecuteAsync(server, statement, ct);
        }
    }

    private static string With(string connectionString, string database) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database }.ConnectionString;
}
