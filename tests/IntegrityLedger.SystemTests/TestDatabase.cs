using IntegrityLedger.Demo;
using IntegrityLedger.Platform.Postgres;
using Npgsql;

namespace IntegrityLedger.SystemTests;

/// <summary>
/// A database of one's own, migrated and empty, gone when disposed. Give the application <see cref="OwnerConnectionString"/> as
/// ConnectionStrings:Ledger, <see cref="AppConnectionString"/> as ConnectionStrings:LedgerApp and <see cref="DataDirectory"/> as Ledger:DataDirectory.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int made;

    private TestDatabase(string name, string owner, string application, string dataDirectory)
    {
        Name = name;
        OwnerConnectionString = owner;
        AppConnectionString = application;
        DataDirectory = dataDirectory;
    }

    /// <summary>Name of the database.</summary>
    public string Name { get; }

    /// <summary>As the role that owns the tables.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>As the application's own role.</summary>
    public string AppConnectionString { get; }

    /// <summary>An empty directory for keys and attachments.</summary>
    public string DataDirectory { get; }

    /// <summary>Makes one, in about a tenth of a second; the first in a run starts the server and migrates the template.</summary>
    public static async Task<TestDatabase> CreateAsync(CancellationToken ct = default)
    {
        var name = $"test_{Interlocked.Increment(ref made)}";
        var (owner, application, directory) = await TestCluster.CreateDatabaseAsync(name, ct);
        return new TestDatabase(name, owner, application, Directory.CreateDirectory(Path.Combine(directory, name)).FullName);
    }

    /// <summary>The database as it is now, as a backup would hold it, with an empty directory: keys are not in a backup. Ends every session.</summary>
    public async Task<TestDatabase> BackupAsync(CancellationToken ct = default)
    {
        await TestCluster.CloseAsync(Name, ct);
        foreach (var ended in (string[])[OwnerConnectionString, AppConnectionString]) NpgsqlConnection.ClearPool(new(ended));
        var name = $"backup_{Interlocked.Increment(ref made)}";
        var (owner, application, directory) = await TestCluster.CreateDatabaseAsync(name, ct, Name);
        await TestCluster.OpenAsync(Name, ct);
        return new TestDatabase(name, owner, application, Directory.CreateDirectory(Path.Combine(directory, name)).FullName);
    }

    private static readonly Lazy<Task<(TestDatabase City, DemoResult Told)>> City = new(TellAsync);

    /// <summary>What the telling of the demo city came to, in this run.</summary>
    public static async Task<DemoResult> DemoCityToldAsync() => (await City.Value).Told;

    /// <summary>A copy of the demo city after its three years, with its keys; the first in a run tells them (some 15 s), the others are copied.</summary>
    public static async Task<TestDatabase> CreateDemoCityAsync(CancellationToken ct = default)
    {
        var (city, _) = await City.Value;
        var name = $"city_{Interlocked.Increment(ref made)}";
        var (owner, application, directory) = await TestCluster.CreateDatabaseAsync(name, ct, city.Name);
        var keys = Directory.CreateDirectory(Path.Combine(directory, name, "keys"));
        foreach (var key in Directory.GetFiles(Path.Combine(city.DataDirectory, "keys"))) File.Copy(key, Path.Combine(keys.FullName, Path.GetFileName(key)));
        return new TestDatabase(name, owner, application, Path.Combine(directory, name));
    }

    /// <summary>The demo city's replay over this database.</summary>
    public DemoCity DemoCity => new(OwnerConnectionString, AppConnectionString, EmbeddedRoles.Application, DataDirectory);

    private static async Task<(TestDatabase, DemoResult)> TellAsync()
    {
        var database = await CreateAsync(CancellationToken.None);
        var told = await database.DemoCity.Ensure(TimeProvider.System, null, CancellationToken.None);
        await TestCluster.CloseAsync(database.Name, CancellationToken.None);
        return (database, told!);
    }

    /// <summary>An open connection as the application.</summary>
    public Task<NpgsqlConnection> OpenAppAsync(CancellationToken ct) => OpenAsync(AppConnectionString, ct);

    /// <summary>An open connection as the owner.</summary>
    public Task<NpgsqlConnection> OpenOwnerAsync(CancellationToken ct) => OpenAsync(OwnerConnectionString, ct);

    public async ValueTask DisposeAsync() => await TestCluster.DropDatabaseAsync(Name);

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
