using System.Runtime.InteropServices;
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

    /// <summary>
    /// Until the returned registration is disposed, Ctrl-C and SIGTERM stop the database and end the process. For the time before the
    /// host runs (migrating, loading the demo); from then on the host handles the signals and the caller disposes this database.
    /// </summary>
    public IDisposable StopOnSignals()
    {
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopCode = 128 + (signal.Signal == PosixSignal.SIGINT ? 2 : 15);
            // A signal handler cannot be awaited, and the process ends here.
            DisposeAsync().AsTask().GetAwaiter().GetResult();
            Environment.Exit(stopCode);
        }
        var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return new Registrations(interrupt, terminate);
    }

    /// <summary>The exit code of a stop that a signal began, or null. Whoever was using the database then fails, and that is no fault.</summary>
    public static int? StopCode => stopCode == 0 ? null : stopCode;

    private static volatile int stopCode;

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

    private sealed record Registrations(PosixSignalRegistration Interrupt, PosixSignalRegistration Terminate) : IDisposable
    {
        public void Dispose()
        {
            Interrupt.Dispose();
            Terminate.Dispose();
        }
    }
}
