using System.Threading.Channels;
using IntegrityLedger.Policy.Replays;
using IntegrityLedger.Policy.Views;
using Marten;

namespace IntegrityLedger.Policy.Commands;

/// <summary>Tries packs on history, one after the other, behind everything else. A node that is killed leaves its trial "interrupted"; it may be started anew.</summary>
public sealed partial class ReplayRunner(IServiceScopeFactory scopes, IDocumentStore store, ReplayChanges changes, TimeProvider clock, ILogger<ReplayRunner> log) : BackgroundService
{
    private const int Batch = 5_000;
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(500);

    private sealed record Waiting(PolicyReplay Replay, PolicyPack Judging);

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>();

    /// <param name="judging">The pack that judges: the candidate, or the candidate as if it had begun.</param>
    public async Task Start(PolicyReplay replay, PolicyPack judging, CancellationToken ct)
    {
        await Save(replay, ct);
        await queue.Writer.WriteAsync(new(replay, judging), ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (replay, judging) in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                replay.State = await Run(replay, judging, stoppingToken) ? ReplayState.Done : ReplayState.Cancelled;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                replay.State = ReplayState.Failed;
                Stopped(fault, replay.Id);
            }
            replay.FinishedAt = clock.GetUtcNow();
            await TrySave(replay);
        }
    }

    /// <returns>False when somebody cancelled it.</returns>
    private async Task<bool> Run(PolicyReplay replay, PolicyPack judging, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var history = scope.ServiceProvider.GetRequiredService<IBenefitHistory>();
        (replay.Total, replay.NotJudged) = await history.Size(replay.From, replay.To, ct);
        var tally = new ReplayTally();
        // What changed is written while the next is read and judged: one batch under way, one filling.
        var (changed, writing) = (new List<ReplayChange>(), Task.CompletedTask);
        var saved = clock.GetTimestamp();
        await foreach (var benefit in history.Judged(replay.From, replay.To, ct))
        {
            if (tally.Add(benefit, PolicyEvaluator.Evaluate(judging, benefit.Facts, benefit.Day)) is { } change) changed.Add(change);
            if (changed.Count == Batch) await Flush();
            if (tally.Judged % 100 != 0 || clock.GetElapsedTime(saved) < ProgressEvery) continue;
            await Flush();
            await writing;
            replay.Report = tally.Report();
            await Save(replay, ct);
            if (await Cancelled(replay.Id, ct)) return false;
            saved = clock.GetTimestamp();
        }
        await Flush();
        await writing;
        replay.Report = tally.Report();
        return true;

        async Task Flush()
        {
            await writing;
            var batch = changed;
            (changed, writing) = ([], Task.Run(() => changes.Write(replay.Id, batch, ct), ct));
        }
    }

    private async Task<bool> Cancelled(Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await session.LoadAsync<ReplayCancellation>(id, ct) is not null;
    }

    private async Task Save(PolicyReplay replay, CancellationToken ct)
    {
        replay.UpdatedAt = clock.GetUtcNow();
        await using var session = store.LightweightSession();
        session.Store(replay);
        await session.SaveChangesAsync(ct);
    }

    /// <summary>The database itself may be what failed; then the trial shows as interrupted.</summary>
    private async Task TrySave(PolicyReplay replay)
    {
        try { await Save(replay, CancellationToken.None); }
        catch (Npgsql.NpgsqlException fault) { Stopped(fault, replay.Id); }
    }

    [LoggerMessage(LogLevel.Error, "The trial {ReplayId} of a policy was stopped by an unexpected exception")]
    private partial void Stopped(Exception exception, Guid replayId);
}
