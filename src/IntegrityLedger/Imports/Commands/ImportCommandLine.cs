using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Imports.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Commands;

/// <summary><c>import &lt;kind&gt; &lt;file&gt; [--map map.json]</c>: the same import as over HTTP, for files of any size, with a progress bar on a terminal.</summary>
/// <param name="interactive">True on a terminal: one line that moves. Otherwise one plain line now and then, for logs.</param>
public sealed class ImportCommandLine(ImportOpener opener, ImportRunner runner, ShippedMappings shipped, TextWriter output, TextWriter errors, string language, bool interactive)
{
    public const int Done = 0, Failed = 1, Misused = 2;

    private const int RejectedShown = 50;
    private const int PlainStep = 10;
    private int barLength;
    private int told = -PlainStep;

    public static LocalizedText Usage { get; } = new(
        "import <slag> <fil> [--map mappning.json]   läser in ett register; slag: declarations, employees, suppliers, procurements, supplier-ledger",
        "import <kind> <file> [--map map.json]       imports a register; kind: declarations, employees, suppliers, procurements, supplier-ledger");

    /// <param name="arguments">What follows the word "import".</param>
    /// <returns>0 when the file was read to its end (rejected rows are told), 1 when it could not be, 2 when the command was misused.</returns>
    public async Task<int> Run(IReadOnlyList<string> arguments, Guid importId, string by, CancellationToken ct)
    {
        if (Read(arguments) is not { } asked)
        {
            await errors.WriteLineAsync(Usage.In(language));
            return Misused;
        }
        if (!File.Exists(asked.File)) return await Refuse(new("import-file-missing", RefusalKind.Form, new($"Filen {asked.File} finns inte.", $"There is no file {asked.File}.")), Misused);
        var mapping = asked.Map is null ? Outcome.Of<ChosenMapping?>(null) : await Mapping(asked.Map, ct);
        if (mapping.Refusal is { } wrong) return await Refuse(wrong, Misused);
        await using var file = File.OpenRead(asked.File);
        var opened = opener.Open(asked.Kind, file, mapping.Value);
        if (opened.Refusal is { } refusal) return await Refuse(refusal, Failed);
        using var import = opened.Value;
        await output.WriteLineAsync(Say($"Läser {Path.GetFileName(asked.File)} som {import.Consumer.Kind} ({import.File.Encoding}, mappning: {import.MappingName})",
            $"Reading {Path.GetFileName(asked.File)} as {import.Consumer.Kind} ({import.File.Encoding}, mapping: {import.MappingName})"));
        var run = await runner.Run(new ImportRun { Id = importId, FileName = Path.GetFileName(asked.File), StartedBy = by }, import, file, Progress, ct);
        await Tell(run);
        return run.State == ImportState.Done ? Done : Failed;
    }

    private static (string Kind, string File, string? Map)? Read(IReadOnlyList<string> arguments)
    {
        string? map = null;
        var words = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] is "--map" or "--mapping" && i + 1 < arguments.Count) map = arguments[++i];
            else if (arguments[i].StartsWith("--map=", StringComparison.Ordinal)) map = arguments[i]["--map=".Length..];
            else if (arguments[i].StartsWith('-')) return null;
            else words.Add(arguments[i]);
        }
        return words is [var kind, var file] ? (kind, file, map) : null;
    }

    private async Task<Outcome<ChosenMapping?>> Mapping(string map, CancellationToken ct)
    {
        if (!File.Exists(map)) return ImportUpload.Chosen(map, shipped);
        var read = MappingJson.Parse(await File.ReadAllTextAsync(map, ct));
        return read.Refusal is { } refusal ? refusal : Outcome.Of<ChosenMapping?>(new(read.Value, Path.GetFileName(map)));
    }

    private void Progress(ImportRun run)
    {
        var text = Say($"{run.Rows} rader, {run.Imported} inlästa, {run.Skipped} överhoppade, {run.RejectedCount} avvisade",
            $"{run.Rows} rows, {run.Imported} imported, {run.Skipped} skipped, {run.RejectedCount} rejected");
        if (!interactive)
        {
            if (run.Percent < told + PlainStep) return;
            told = run.Percent;
            output.WriteLine($"{run.Percent,3} %  {text}");
            return;
        }
        var bar = $"[{new string('#', run.Percent / 4).PadRight(25, '.')}] {run.Percent,3} %  {text}";
        output.Write($"\r{bar.PadRight(barLength)}");
        barLength = bar.Length;
        if (run.FinishedAt is not null) output.WriteLine();
        output.Flush();
    }

    private async Task Tell(ImportRun run)
    {
        foreach (var (kind, count) in run.SkippedAs) await output.WriteLineAsync($"  {kind}: {count}");
        foreach (var row in run.Rejected.OrderBy(r => r.Line).Take(RejectedShown)) await output.WriteLineAsync($"  {Say("rad", "line")} {row.Line}: {row.Reason.In(language)}");
        if (run.RejectedCount > RejectedShown)
            await output.WriteLineAsync(Say($"  ... och {run.RejectedCount - RejectedShown} till: GET /api/imports/{run.Id}", $"  ... and {run.RejectedCount - RejectedShown} more: GET /api/imports/{run.Id}"));
        var took = (run.FinishedAt - run.StartedAt)?.TotalSeconds ?? 0;
        await output.WriteLineAsync(Say($"Import {run.Id}: {run.Rows} rader = {run.Imported} inlästa + {run.Skipped} överhoppade + {run.RejectedCount} avvisade, på {took:0.0} s.",
            $"Import {run.Id}: {run.Rows} rows = {run.Imported} imported + {run.Skipped} skipped + {run.RejectedCount} rejected, in {took:0.0} s."));
        if (run.Failure is { } failure) await errors.WriteLineAsync(failure.In(language));
    }

    private async Task<int> Refuse(Refusal refusal, int code)
    {
        await errors.WriteLineAsync(refusal.Message.In(language));
        return code;
    }

    private string Say(string sv, string en) => language == "en" ? en : sv;
}
