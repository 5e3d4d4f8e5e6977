using IntegrityLedger.Proofs;
using Npgsql;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>Takes each new head to the witnesses, each in its own time: nobody who signs or declares waits for them.</summary>
internal sealed partial class WitnessService(WitnessTalk talk, LogSettings settings, WitnessBoard board, ILogger<WitnessService> log) : BackgroundService
{
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(2), FirstPause = TimeSpan.FromSeconds(1), LongestPause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Sequences || settings.Witnesses.Count == 0)
        {
            board.AllAsked();
            return;
        }
        var first = settings.Witnesses.Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var talks = settings.Witnesses.Select((peer, i) => Keep(peer, first[i], stoppingToken)).ToArray();
        await Task.WhenAll(first.Select(one => one.Task));
        board.AllAsked();
        await Task.WhenAll(talks);
    }

    private async Task Keep(WitnessPeer peer, TaskCompletionSource asked, CancellationToken ct)
    {
        var (pause, heard) = (FirstPause, false);
        try
        {
            while (true)
            {
                var next = board.NextHead;
                var fault = peer.Wrong ?? await Ask(peer, !heard, ct);
                heard |= fault is null;
                Say(peer, fault);
                asked.TrySetResult();
                if (fault is null) await Task.WhenAny(next, Task.Delay(Looking, ct));
                else await Task.Delay(pause, ct);
                pause = fault is null ? FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
                ct.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested) { asked.TrySetResult(); }
    }

    private async Task<Fault?> Ask(WitnessPeer peer, bool anyway, CancellationToken ct)
    {
        try { return await talk.Round(peer, anyway, ct); }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException && !ct.IsCancellationRequested) { return WitnessFaults.Away(e is TaskCanceledException ? "timeout" : e.Message); }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or LogFaultException or FormatException or InvalidOperationException && !ct.IsCancellationRequested)
        {
            return WitnessFaults.NotAsked(e.Message);
        }
    }

    private void Say(WitnessPeer peer, Fault? fault)
    {
        if (!board.Note(peer, fault)) return;
        if (fault is null) Stands(log, peer.Name);
        else if (WitnessFaults.IsAlarm(fault)) Alarm(log, fault.En);
        else Away(log, peer.Name, fault.Code, fault.En);
    }

    [LoggerMessage(LogLevel.Information, "The witness {Name} stands behind the log again.")]
    private static partial void Stands(ILogger log, string name);

    [LoggerMessage(LogLevel.Warning, "The witness {Name} does not cosign ({Code}): {Reason}")]
    private static partial void Away(ILogger log, string name, string code, string reason);

    [LoggerMessage(LogLevel.Critical, "{Reason}")]
    private static partial void Alarm(ILogger log, string reason);
}
