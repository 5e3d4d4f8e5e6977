using System.Threading.Channels;
using IntegrityLedger.Imports.Views;
using Marten;

namespace IntegrityLedger.Imports.Commands;

/// <summary>Imports that nobody waits for, one after the other. A node that is killed leaves its run "interrupted"; the same file may then be sent again.</summary>
public sealed partial class BackgroundImports(IServiceScopeFactory scopes, ILogger<BackgroundImports> log) : BackgroundService
{
    private sealed record Waiting(ImportRun Run, string Kind, string Path, ChosenMapping? Mapping);

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>();

    /// <summary>Keeps the file aside, for the request's own copy goes with the request.</summary>
    public async Task Start(ImportRun run, string kind, ImportUpload upload, CancellationToken ct)
    {
        var path = Path.GetTempFileName();
        upload.File.Position = 0;
        await using (var copy = File.Create(path)) await upload.File.CopyToAsync(copy, ct);
        await using var scope = scopes.CreateAsyncScope();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        (run.Kind, run.State, run.StartedAt, run.UpdatedAt) = (kind, ImportState.Running, now, now);
        await using var session = scope.ServiceProvider.GetRequiredService<IDocumentStore>().LightweightSession();
        session.Store(run);
        await session.SaveChangesAsync(ct);
        await queue.Writer.WriteAsync(new(run, kind, path, upload.Mapping), ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var waiting in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Run(waiting, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Stopped(fault, waiting.Run.Id);
            }
            finally
            {
                File.Delete(waiting.Path);
            }
        }
    }

    private async Task Run(Waiting waiting, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var file = File.OpenRead(waiting.Path);
        var opened = scope.ServiceProvider.GetRequiredService<ImportOpener>().Open(waiting.Kind, file, waiting.Mapping);
        using var import = opened.Value;
        await scope.ServiceProvider.GetRequiredService<ImportRunner>().Run(waiting.Run, import, file, null, ct);
    }

    [LoggerMessage(LogLevel.Error, "The import {ImportId} was stopped by an unexpected exception")]
    private partial void Stopped(Exception exception, Guid importId);
}
