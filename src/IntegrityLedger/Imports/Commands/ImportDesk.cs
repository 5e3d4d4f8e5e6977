using IntegrityLedger.Identity;
using IntegrityLedger.Imports.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;

namespace IntegrityLedger.Imports.Commands;

/// <summary>Starts an import that came with a form on a page; it then runs in the background.</summary>
public sealed class ImportDesk(ImportOpener opener, BackgroundImports background, ShippedMappings shipped)
{
    /// <summary>The id of the run, or what is wrong with the file or its mapping: said before anything is written.</summary>
    public async Task<Outcome<Guid>> Start(string kind, HttpRequest request, Caller caller, CancellationToken ct)
    {
        var read = await ImportUpload.Read(request, shipped, ct);
        if (read.Refusal is { } unreadable) return unreadable;
        await using var upload = read.Value;
        var opened = opener.Open(kind, upload.File, upload.Mapping);
        if (opened.Refusal is { } refusal) return refusal;
        opened.Value.Dispose();
        var run = new ImportRun { Id = CaseIds.New(), FileName = upload.FileName, StartedBy = caller.Login };
        await background.Start(run, kind, upload, ct);
        return run.Id;
    }
}
