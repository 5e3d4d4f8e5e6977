using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;

namespace IntegrityLedger.Gifts.Commands;

/// <summary>Adding and fetching files of a matter.</summary>
public static class AttachmentEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var files = endpoints.MapGroup("/api/gifts/{id:guid}/attachments").WithTags("Gifts");
        files.MapPost("", async (Guid id, LedgerRequest request, AttachmentDesk desk, HttpContext http) =>
            {
                if (!http.Request.HasFormContentType) return Refusals.ToResult(NotAForm, http);
                var form = await http.Request.ReadFormAsync(http.RequestAborted);
                if (await Incoming(form, http.RequestAborted) is not { } file) return Refusals.ToResult(NoFile, http);
                return (await desk.Add(id, file, request, http.RequestAborted)).ToResult(http, answer => Results.Created($"/api/gifts/{id}", answer));
            })
            .WithAccess(Access.CaseParty).WithSummary("Add a receipt, a photo or a programme (multipart: file, kind)").Accepts<IFormFile>("multipart/form-data").Produces<GiftAnswer>(201).DisableAntiforgery()
            // One megabyte for what surrounds the file, so that a file just too large is told so in words.
            .WithBodyLimit(AttachmentDesk.MostBytes + 1024 * 1024);
        files.MapGet("/{attachmentId:guid}", async (Guid id, Guid attachmentId, LedgerRequest request, AttachmentDesk desk, HttpContext http) =>
                (await desk.Read(id, attachmentId, request, http.RequestAborted)).ToResult(http, file =>
                {
                    // A download in a sandbox: never a page of this site, whatever it holds.
                    http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
                    http.Response.Headers.CacheControl = "private, no-store";
                    return Results.File(file.Content, file.ContentType, file.Name);
                }))
            .WithAccess(Access.CaseParty).WithSummary("Fetch an attachment as a download");
    }

    private static readonly Kernel.Refusal NoFile = GiftRefusals.Missing("file", "Välj en fil.", "Choose a file.");
    private static readonly Kernel.Refusal NotAForm = GiftRefusals.Invalid("file", "Skicka filen som multipart/form-data med fältet file.", "Send the file as multipart/form-data with the field file.");

    /// <summary>The file of a form post, at most one byte over the limit of it in memory.</summary>
    public static async Task<IncomingFile?> Incoming(IFormCollection form, CancellationToken ct)
    {
        if (form.Files.GetFile("file") is not { } sent) return null;
        using var content = new MemoryStream();
        await using var stream = sent.OpenReadStream();
        var buffer = new byte[81920];
        for (int read; content.Length <= AttachmentDesk.MostBytes && (read = await stream.ReadAsync(buffer, ct)) > 0;) content.Write(buffer, 0, read);
        var kind = Enum.TryParse<AttachmentKind>(form["kind"], ignoreCase: true, out var known) ? known : AttachmentKind.Other;
        return new(sent.FileName, content.ToArray(), kind);
    }
}
