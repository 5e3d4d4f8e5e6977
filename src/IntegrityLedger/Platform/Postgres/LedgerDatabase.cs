using Npgsql;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// A database that is ready to be migrated and used. Dispose it after the host has stopped: an embedded server is then shut down, if
/// nobody else uses it. An external server is left alone.
/// </summary>
/// <param name="OwnerConnectionString">The role that owns the schema: used to migrate and for nothing else.</param>
/// <param name="AppConnectionString">The role the application works as; it can read and append, not change or remove.</param>
/// <param name="Description">What was chosen and where it is, for the log and the start-up text; holds no password.</param>
/// <param name="Release">Stops what was started; null when nothing was.</param>
public sealed record LedgerDatabase(string OwnerConnectionString, string AppConnectionString, string Description, Func<Task>? Release = null) : IAsyncDisposable
{
    private readonly SemaphoreSlim releasing = new(1, 1);
    private bool released;

    /// <summary>Name of the application's role, which the migration grants rights to.</summary>
    public string AppRole => new NpgsqlConnectionStringBuilder(AppConnectionString).Username!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await releasing.WaitAsync();
        try
        {
            if (!released && Release is not null)
            {
                await Release();
            }
            released = true;
        }
        finally
        {
            releasing.Release();
        }
    }

    /// <summary>Names the choice and never a password.</summary>
    public override string ToString() => Description;
}
