using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Registers;
using Marten;

namespace IntegrityLedger.Retention.Commands;

/// <summary>What was destroyed stays so: at every start, and when another node has destroyed something, the file beside the master key and the keys' own schema are made to agree.</summary>
/// <remarks>A key that came back with an old backup goes again, and a ledger older than a destruction is told of it again.</remarks>
public sealed partial class KeepsDestroyed(IServiceScopeFactory scopes, IDocumentStore store, DestroyedList list, RegisterClock registers, TimeProvider clock, ILogger<KeepsDestroyed> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Agree(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = (await registers.Now(stoppingToken)).Keys;
        using var tick = new PeriodicTimer(Pause, clock);
        while (await tick.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = (await registers.Now(stoppingToken)).Keys;
                if (now == seen) continue;
                await Agree(stoppingToken);
                seen = now;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Failed(log, e);
            }
        }
    }

    /// <summary>Both hold what either holds; what they hold has no key; and the ledger says so.</summary>
    public async Task Agree(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var session = store.LightweightSession();
        var filed = list.Read();
        var known = await session.Query<DestroyedSubject>().ToListAsync(ct);
        var (inBase, inFile) = (known.Select(k => k.Id).ToHashSet(), filed.Select(f => f.Id).ToHashSet());
        if (known.Where(k => !inFile.Contains(k.Id)).ToList() is { Count: > 0 } unfiled) list.Add(unfiled);
        var restored = new List<DestroyedSubject>();
        // The file may be older than this ledger, or another's: only what this ledger knows.
        foreach (var subject in filed.Where(f => !inBase.Contains(f.Id)))
            if (await session.LoadAsync<SubjectKey>(subject.Id, ct) is not null || await session.Events.FetchStreamStateAsync(subject.Id, ct) is not null) restored.Add(subject);
        session.Insert(restored.ToArray());
        if (restored.Count > 0) scope.ServiceProvider.GetRequiredService<DestructionDesk>().Forget(session, [.. restored.Select(r => r.Id)]);
        foreach (var destruction in known.Concat(restored).GroupBy(d => d.Destruction))
        {
            var subjects = destruction.ToList();
            if (await session.Events.FetchStreamStateAsync(destruction.Key, ct) is not null) continue;
            session.LastModifiedBy = "system";
            session.Events.StartStream<Destruction>(destruction.Key, DestructionDesk.EventOf(subjects));
            Again(log, subjects.Count, subjects[0].Matter, subjects[0].Decision);
        }
        await session.SaveChangesAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This ledger is older than the destruction of {Subjects} subject(s) of {Matter} under {Decision}: it is written again.")]
    private static partial void Again(ILogger log, int subjects, string matter, string decision);

    [LoggerMessage(Level = LogLevel.Error, Message = "What other nodes destroyed could not be noted; it is tried again.")]
    private static partial void Failed(ILogger log, Exception e);
}
