using System.Diagnostics;
using IntegrityLedger.Proofs;
using IntegrityLedger.TransparencyLog.Witnesses;

namespace IntegrityLedger.TransparencyLog;

/// <summary>Keeps the log up with the ledger: woken by this node's commits, and looking every other second for those of others. Declaring never waits for it.</summary>
internal sealed partial class SequencerService(Sequencer sequencer, LogSettings settings, CommitSignal commits, LogState state, WitnessBoard witnesses, ILogger<SequencerService> log) : BackgroundService
{
    // Together with the settings' pause they decide how old a commit may become before its receipt is there.
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(2), AfterTrouble = TimeSpan.FromSeconds(5);

    // After a start the witnesses are heard before anything is signed, if they answer at once: they may know of a newer head than a restored database does.
    private static readonly TimeSpan Hearing = TimeSpan.FromSeconds(3);

    // When a batch, or an attempt at one, was done last.
    private long worked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Sequences) await Task.WhenAny(witnesses.Asked, Task.Delay(Hearing, stoppingToken));
        while (settings.Sequences && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                var woken = await commits.Wait(await Round(stoppingToken) ? Looking : AfterTrouble, stoppingToken);
                // What is declared together is signed together: a quiet log is carried on nearly at once, a busy one batch by batch.
                if (woken) await Task.Delay(Longest(settings.Pause / 10, settings.Pause - Stopwatch.GetElapsedTime(worked)), stoppingToken);
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested) { return; }
        }
    }

    /// <summary>Everything that waits now; false when something is in the way.</summary>
    private async Task<bool> Round(CancellationToken ct)
    {
        try
        {
            if (witnesses.Refuted is { } refuted) throw new LogFaultException(refuted);
            var added = await sequencer.IsBehind(ct) ? await sequencer.Step(ct) : 0;
            while (added > 0)
            {
                worked = Stopwatch.GetTimestamp();
                witnesses.HeadSigned();
                // Less than a full batch was all there was; what has come since makes the next one.
                added = added < Sequencer.BatchSize ? 0 : await sequencer.Step(ct);
            }
            if (state.Fault is not null) Mended(log);
            state.Fault = null;
            return true;
        }
        catch (LogFaultException e) { return Trouble(e.Fault, e); }
        catch (FormatException e) { return Trouble(new("log-key-unreadable", $"En nyckelfil går inte att läsa. {e.Message}", $"A key file cannot be read. {e.Message}"), e); }
        // Whatever it is, the application goes on without the log, and says so.
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            return Trouble(new("log-not-reached", $"Loggen kunde inte föras vidare: {e.Message}", $"The log could not be carried on: {e.Message}"), e);
        }
    }

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private bool Trouble(Fault fault, Exception e)
    {
        if (state.Fault?.Code != fault.Code) Stands(log, fault.Code, fault.En, e);
        state.Fault = fault;
        worked = Stopwatch.GetTimestamp();
        return false;
    }

    [LoggerMessage(LogLevel.Error, "The transparency log stands still ({Code}): {Reason}")]
    private static partial void Stands(ILogger log, string code, string reason, Exception exception);

    [LoggerMessage(LogLevel.Information, "The transparency log goes on.")]
    private static partial void Mended(ILogger log);
}
