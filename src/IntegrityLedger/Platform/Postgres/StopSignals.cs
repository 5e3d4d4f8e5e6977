using System.Runtime.InteropServices;

namespace IntegrityLedger.Platform.Postgres;

/// <summary>
/// Until it is disposed, Ctrl-C and SIGTERM give back what was opened and end the process. For the time before a host runs (finding a
/// database, migrating, loading the demo); from then on the host handles the signals.
/// </summary>
public sealed class StopSignals : IDisposable
{
    // A download that does not end must not keep the process from ending.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static volatile int code;
    private readonly PosixSignalRegistration interrupt, terminate;

    /// <param name="giveBack">Stops what was started; asked at most once for each signal, and must bear being asked twice.</param>
    public StopSignals(Func<Task> giveBack)
    {
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            code = 128 + (signal.Signal == PosixSignal.SIGINT ? 2 : 15);
            // A signal handler cannot be awaited, and the process ends here.
            giveBack().Wait(Patience);
            Environment.Exit(code);
        }
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    /// <summary>The exit code of a stop that a signal began, or null. Whoever was using the database then fails, and that is no fault.</summary>
    public static int? Code => code == 0 ? null : code;

    /// <inheritdoc />
    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
    }
}
