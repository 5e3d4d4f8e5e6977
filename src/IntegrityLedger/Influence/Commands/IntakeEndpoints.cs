using System.Globalization;
using IntegrityLedger.Identity;
using IntegrityLedger.Influence.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.TransparencyLog.Views;

namespace IntegrityLedger.Influence.Commands;

/// <summary>What a reporter sends with the code.</summary>
public sealed record WithCode(string? ReceiptCode, string? Text = null);

/// <summary>Reporting and the thread behind the receipt code, over HTTP. No session is needed for the thread; no cookie is set by any of it.</summary>
public static class IntakeEndpoints
{
    /// <summary>One megabyte beside the files.</summary>
    internal const long MostBytes = EvidenceStore.MostAtOnce * (long)EvidenceStore.MostBytes + 1024 * 1024;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var reports = endpoints.MapGroup("/api/influence-reports").WithTags("Influence");
        reports.MapPost("", Receive).WithAccess(Access.Public)
            .WithSummary("Report improper influence, signed in or, where the organisation allows it, without any session; the receipt code is shown this once").Produces<ReportReceived>(201).ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);
        var inbox = reports.MapGroup("/inbox");
        inbox.MapPost("", (WithCode body, ReporterDesk desk, HttpContext http) => Thread(http, desk.Read(body.ReceiptCode, http.RequestAborted)))
            .WithAccess(Access.Public).WithSummary("Open the thread of a report with its receipt code").Produces<ReporterThread>().ProducesProblem(404).ProducesProblem(429);
        inbox.MapPost("/messages", (WithCode body, ReporterDesk desk, HttpContext http) => Thread(http, desk.Write(body.ReceiptCode, body.Text, http.RequestAborted)))
            .WithAccess(Access.Public).WithSummary("Write in the thread").Produces<ReporterThread>().ProducesProblem(404).ProducesProblem(429);
        inbox.MapPost("/identity", (WithCode body, ReporterDesk desk, HttpContext http) => Thread(http, desk.ShareIdentity(body.ReceiptCode, http.RequestAborted)))
            .WithAccess(Access.Public).WithSummary("Let those who handle the report know who wrote it").Produces<ReporterThread>().ProducesProblem(404).ProducesProblem(409);
        inbox.MapPost("/receipt", (WithCode body, ReporterDesk desk, Receipts receipts, HttpContext http) => Proof(body.ReceiptCode, desk, receipts, http))
            .WithAccess(Access.Public).WithSummary("A proof (.tlog-proof) that the report is in the transparency log; it tells nothing of the report").Produces<string>(200, "text/plain").ProducesProblem(404).ProducesProblem(503);
        inbox.MapPost("/attachments", async (ReporterDesk desk, HttpContext http) =>
            {
                if (!http.Request.HasFormContentType) return Refusals.ToResult(NotAForm, http);
                var form = await http.Request.ReadFormAsync(http.RequestAborted);
                var files = await Files(form, http.RequestAborted);
                return files.Count == 0 ? Refusals.ToResult(NoFile, http) : await Thread(http, desk.Attach(form["receiptCode"], files[0], http.RequestAborted));
            })
            .WithAccess(Access.Public).WithSummary("Add a file (multipart: receiptCode, file, removeMetadata)").Accepts<IFormFile>("multipart/form-data").Produces<ReporterThread>().ProducesProblem(400).ProducesProblem(404)
            .DisableAntiforgery().WithBodyLimit(MostBytes);
    }

    /// <summary>The same proof for a form without script.</summary>
    public static void MapForms(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/report/inbox/receipt", async (ReporterDesk desk, Receipts receipts, HttpContext http) =>
            await Proof(http.Request.HasFormContentType ? (await http.Request.ReadFormAsync(http.RequestAborted))["receiptCode"] : (string?)null, desk, receipts, http))
        .WithAccess(Access.Public).ExcludeFromDescription().DisableAntiforgery();

    private static async Task<IResult> Proof(string? code, ReporterDesk desk, Receipts receipts, HttpContext http)
    {
        var entry = await desk.Enter(code, http.RequestAborted);
        NotKept(http);
        return entry.Refusal is { } no ? Answer(no, http) : await receipts.Answer(http, entry.Value.Report, 1, "report-1");
    }

    private static async Task<IResult> Receive(ReportInfluence form, IntakeDesk desk, IntakeAdmission admission, HttpContext http)
    {
        var caller = Caller.From(http.User);
        if (caller is null && !desk.TakesAnonymous) return Answer(InfluenceRefusals.SignInFirst, http);
        var (spent, wait) = admission.Enter(caller, Pass.Of(http.Request.Headers));
        if (wait is not null) return IntakeAdmission.Answer(wait, http);
        var key = http.Request.Headers["Idempotency-Key"].ToString().Trim();
        var outcome = await desk.Receive(form, new(caller, [], key.Length == 0 ? null : key, spent), http.RequestAborted);
        NotKept(http);
        return outcome.Refusal is { } no ? Answer(no, http) : Results.Created((string?)null, outcome.Value);
    }

    private static async Task<IResult> Thread(HttpContext http, Task<Outcome<ReporterThread>> reading)
    {
        var outcome = await reading;
        NotKept(http);
        return outcome.Refusal is { } no ? Answer(no, http) : Results.Ok(outcome.Value);
    }

    private static void NotKept(HttpContext http) => http.Response.Headers.CacheControl = "no-store";

    internal static IResult Answer(Refusal refusal, HttpContext http)
    {
        if (refusal is not WaitRefusal wait) return Refusals.ToResult(refusal, http);
        http.Response.Headers.RetryAfter = wait.Seconds.ToString(CultureInfo.InvariantCulture);
        return new Problems(Problem.From(refusal, http, wait.Status));
    }

    /// <summary>The files of a form, at most one byte over the limit of each in memory; nothing of them touches a disk.</summary>
    internal static async Task<IReadOnlyList<IncomingEvidence>> Files(IFormCollection form, CancellationToken ct)
    {
        var files = new List<IncomingEvidence>();
        foreach (var sent in form.Files.Where(f => f.Name == "file" && f.Length > 0).Take(EvidenceStore.MostAtOnce + 1))
        {
            using var content = new MemoryStream();
            await using var stream = sent.OpenReadStream();
            var buffer = new byte[81920];
            for (int read; content.Length <= EvidenceStore.MostBytes && (read = await stream.ReadAsync(buffer, ct)) > 0;) content.Write(buffer, 0, read);
            files.Add(new(sent.FileName, content.ToArray(), form["removeMetadata"].ToString() is not ("false" or "no")));
        }
        return files;
    }

    private static readonly Refusal NoFile = InfluenceRefusals.Missing("file", "Välj en fil.", "Choose a file.");
    private static readonly Refusal NotAForm = InfluenceRefusals.Invalid("file", "Skicka filen som multipart/form-data med fälten receiptCode och file.", "Send the file as multipart/form-data with the fields receiptCode and file.");

    private sealed class Problems(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => problem.WriteTo(httpContext);
    }
}
