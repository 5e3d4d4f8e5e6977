using System.Diagnostics;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Bootstrap;
using JasperFx.Events.Projections;
using Marten;
using Npgsql;

namespace IntegrityLedger.Platform.CommandLine;

/// <summary>Builds every kept view anew from the events, with the store's own daemon in this process: no application node needs to run.</summary>
/// <remarks>The application should be stopped meanwhile: views are emptied first and fill up again.</remarks>
internal sealed class RebuildCommand : ICommandLineCommand
{
    private static readonly TimeSpan MostPerProjection = TimeSpan.FromHours(6);

    public string Name => "rebuild";
    public (string Form, LocalizedText Does) Usage => ("rebuild", new("bygger om alla vyer från händelserna (stoppa programmet först)", "rebuilds every view from the events (stop the application first)"));

    public async Task<int> RunAsync(Invocation invocation, CancellationToken ct)
    {
        var builder = invocation.Builder();
        await using var ledger = await OpenedLedger.OpenAsync(builder.Configuration, invocation, ct);
        await using var host = builder.AddLedger(ledger.Database.AppConnectionString, ledger.DataDirectory).Build();
        var store = (DocumentStore)host.Services.GetRequiredService<IDocumentStore>();
        var events = await EventsAsync(host.Services.GetRequiredService<NpgsqlDataSource>(), ct);
        var all = Stopwatch.StartNew();
        using var daemon = await store.BuildProjectionDaemonAsync();
        foreach (var projection in store.Options.Projections.All.Where(p => p.Lifecycle != ProjectionLifecycle.Live).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var line = new ProgressLine(invocation.Output, invocation.Interactive, projection.Name);
            var clock = Stopwatch.StartNew();
            using (daemon.Tracker.Subscribe(new Watcher(projection.Name, position => line.Show(position, events, ""))))
                await daemon.RebuildProjectionAsync(projection.Name, MostPerProjection, ct);
            line.Finish($"{clock.Elapsed.TotalSeconds:0.0} s");
        }
        var rate = events / Math.Max(0.001, all.Elapsed.TotalSeconds);
        await invocation.Output.WriteLineAsync(invocation.Say(
            $"Alla vyer är ombyggda från {events} händelser på {all.Elapsed.TotalSeconds:0.0} s ({rate:0} händelser/s).", $"Every view is rebuilt from {events} events in {all.Elapsed.TotalSeconds:0.0} s ({rate:0} events/s)."));
        return 0;
    }

    private static async Task<long> EventsAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"select coalesce(max(seq_id), 0) from {LedgerStore.Events}.mt_events");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    private sealed class Watcher(string projection, Action<long> at) : IObserver<ShardState>
    {
        public void OnNext(ShardState value)
        {
            if (value.ShardName.StartsWith(projection, StringComparison.Ordinal)) at(value.Sequence);
        }

        public void OnCompleted() { }
        public void OnError(Exception error) { }
    }
}
