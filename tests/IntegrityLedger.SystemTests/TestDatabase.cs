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
