using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Imports.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Imports.Commands;

/// <summary>Runs an opened file through its consumer in batches, and keeps the run's progress where everybody can see it.</summary>
/// <remarks>Killed at any moment it may be run again from the first row: consumers recognise what they have taken (decision 0004).</remarks>
public sealed class ImportRunner(IDocumentStore store, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>One transaction's worth: large enough that the round trips vanish, small enough that no lock is held long.</summary>
    public const int BatchSize = 500;

    private static readonly string[] ChangesWhoDecides = ["employees", "suppliers", "procurements"];
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromMilliseconds(250);
    private static readonly LocalizedText Stopped = new(
        "Importen avbröts av ett fel. Det som hann läsas in står kvar. Läs in samma fil igen; rader som redan finns känns igen.",
        "The import was stopped by a fault. What was read in stands. Import the same file again; rows already there are recognised.");

    /// <param name="run">Id, file name and starter filled in.</param>
    /// <param name="file">The file behind <paramref name="opened"/>; tells how far the reading has come.</param>
    public async Task<ImportRun> Run(ImportRun run, OpenedImport opened, Stream file, Action<ImportRun>? progress, CancellationToken ct)
    {
        (run.Kind, run.Register, run.Mapping) = (opened.Consumer.Kind, opened.Register, opened.MappingName);
        (run.Encoding, run.Separator, run.State) = (opened.File.Encoding, opened.File.Separator == '\t' ? "tab" : opened.File.Separator.ToString(), ImportState.Running);
        var now = clock.GetUtcNow();
        (run.StartedAt, run.Failure, run.FinishedAt, run.Imported, run.RejectedCount) = (now, null, null, 0, 0);
        run.SkippedAs.Clear();
        run.Rejected.Clear();
        var context = new ImportContext(run.Id, run.Register, $"import:{run.Id}", StockholmTime.DateOf(now), now);
        await Save(run, ct);
        try
        {
            await ReadAll(run, opened, context, file, progress, ct);
            if (ChangesWhoDecides.Contains(run.Kind)) await HandOn(ct);
            (run.State, run.Percent) = (ImportState.Done, 100);
        }
        catch (ImportFileException broken)
        {
            (run.State, run.Failure) = (ImportState.Failed, broken.Refusal.Message);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            (run.State, run.Failure, run.FinishedAt) = (ImportState.Failed, Stopped, clock.GetUtcNow());
            await TrySave(run);
            throw;
        }
        run.FinishedAt = clock.GetUtcNow();
        await Save(run, CancellationToken.None);
        progress?.Invoke(run);
        return run;
    }

    /// <summary>Somebody may have left, lost a mandate or become a bidder's relative: what waits for them goes on before the import is done.</summary>
    private async Task HandOn(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IReconsideration>().Everybody(ct);
    }

    private async Task ReadAll(ImportRun run, OpenedImport opened, ImportContext context, Stream file, Action<ImportRun>? progress, CancellationToken ct)
    {
        var batch = new List<MappedRow>(BatchSize);
        var saved = clock.GetTimestamp();
        var read = 0;
        ImportFileException? broken = null;
        foreach (var row in UntilBroken(opened.File, fault => broken = fault))
        {
            switch (row)
            {
                case RowMapped mapped: batch.Add(mapped.Row); break;
                case RowSkipped skipped: run.Skip(skipped.Kind); break;
                case RowRefused refused: run.Reject(refused.Line, refused.Reason); break;
            }
            if (batch.Count == BatchSize) await Take(run, opened.Consumer, batch, context, ct);
            if (++read % BatchSize != 0) continue;
            if (clock.GetElapsedTime(saved) < ProgressEvery) continue;
            run.Percent = (int)Math.Clamp(100 * file.Position / Math.Max(1, file.Length), 0, 99);
            await Save(run, ct);
            progress?.Invoke(run);
            saved = clock.GetTimestamp();
        }
        await Take(run, opened.Consumer, batch, context, ct);
        if (broken is not null) throw broken;
    }

    /// <summary>Ends where the file breaks, so that the rows before it are taken in first.</summary>
    private static IEnumerable<RowResult> UntilBroken(ImportFile file, Action<ImportFileException> broken)
    {
        using var rows = file.Rows().GetEnumerator();
        while (true)
        {
            try
            {
                if (!rows.MoveNext()) yield break;
            }
            catch (ImportFileException fault)
            {
                broken(fault);
                yield break;
            }
            yield return rows.Current;
        }
    }

    private static async Task Take(ImportRun run, IRowConsumer consumer, List<MappedRow> batch, ImportContext context, CancellationToken ct)
    {
        if (batch.Count == 0) return;
        var outcomes = await consumer.Consume(batch, context, ct);
        if (outcomes.Count != batch.Count) throw new InvalidOperationException($"{consumer.GetType().Name} answered for {outcomes.Count} of {batch.Count} rows.");
        foreach (var outcome in outcomes)
        {
            if (outcome.Fate == RowFate.Imported) run.Imported++;
            else if (outcome.Fate == RowFate.AlreadyThere) run.Skip("alreadyImported");
            else run.Reject(outcome.Line, outcome.Reason!);
        }
        batch.Clear();
    }

    private async Task Save(ImportRun run, CancellationToken ct)
    {
        run.UpdatedAt = clock.GetUtcNow();
        await using var session = store.LightweightSession();
        session.Store(run);
        await session.SaveChangesAsync(ct);
    }

    /// <summary>The database itself may be what failed; then the run shows as interrupted.</summary>
    private async Task TrySave(ImportRun run)
    {
        try { await Save(run, CancellationToken.None); }
        catch (Npgsql.NpgsqlException) { }
    }
}
