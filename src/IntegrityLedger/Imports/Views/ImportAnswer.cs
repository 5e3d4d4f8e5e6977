namespace IntegrityLedger.Imports.Views;

/// <summary>What a client hears of an import: <c>rows = imported + skipped + rejectedCount</c>, always.</summary>
/// <param name="State">running, done, failed, or interrupted: a run that has not moved for a minute was killed; send the same file again.</param>
/// <param name="SkippedAs">The skipped rows by what they are: nilReturn, alreadyImported, emptyRow.</param>
/// <param name="Rejected">In the order of the file; at most 10 000 are told one by one.</param>
/// <param name="Percent">How much of the file has been read, 0–100.</param>
public sealed record ImportAnswer(
    Guid ImportId, string Kind, string State, int Rows, int Imported, int Skipped, IReadOnlyDictionary<string, int> SkippedAs, int RejectedCount, IReadOnlyList<RejectedAnswer> Rejected,
    int Percent, string Register, string FileName, string Mapping, string? Encoding, string? Separator, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, string StartedBy, string? Failure)
{
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    public static ImportAnswer Of(ImportRun run, string language, DateTimeOffset now) => new(
        run.Id, run.Kind, StateOf(run, now), run.Rows, run.Imported, run.Skipped, run.SkippedAs, run.RejectedCount, [.. run.Rejected.OrderBy(r => r.Line).Select(r => new RejectedAnswer(r.Line, r.Reason.In(language)))],
        run.Percent, run.Register, run.FileName, run.Mapping, run.Encoding, run.Separator, run.StartedAt, run.FinishedAt, run.StartedBy, run.Failure?.In(language));

    internal static bool IsAlive(ImportRun run, DateTimeOffset now) => run.State == ImportState.Running && now - run.UpdatedAt < Silence;

    private static string StateOf(ImportRun run, DateTimeOffset now) => run.State switch
    {
        ImportState.Done => "done",
        ImportState.Failed => "failed",
        _ => IsAlive(run, now) ? "running" : "interrupted",
    };
}

/// <param name="Reason">One sentence or more in the caller's language: what, where, how to mend it.</param>
public sealed record RejectedAnswer(int Line, string Reason);
