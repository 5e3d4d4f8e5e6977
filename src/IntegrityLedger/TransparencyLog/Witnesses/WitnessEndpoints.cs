using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Proofs.Witnesses;

namespace IntegrityLedger.TransparencyLog.Witnesses;

/// <summary>A witness over HTTP (C2SP tlog-witness). Whoever asks proves to be the log by its signature; there is no session.</summary>
internal static class WitnessEndpoints
{
    private const string Text = "text/plain; charset=utf-8", Size = "text/x.tlog.size";
    private const int MostBytes = 64 * 1024;

    private static readonly Refusal Malformed = new("witness-request-malformed", RefusalKind.Form, new("Begäran följer inte protokollet (C2SP tlog-witness), eller den gamla storleken är större än den nya.",
        "The request does not follow the protocol (C2SP tlog-witness), or its old size is above the new one."));
    private static readonly Refusal Unknown = new("witness-unknown-log", RefusalKind.NotFound, new("Det här vittnet följer inte den loggen.", "This witness does not follow that log."));
    private static readonly Refusal NotSigned = new("witness-not-signed", RefusalKind.NotYours, new("Ingen nyckel som vittnet litar på har undertecknat kontrollpunkten.", "No key that the witness trusts has signed the checkpoint."));
    private static readonly Refusal NotConsistent = new("witness-not-consistent", RefusalKind.Rule, new("Kontrollpunkten bygger inte på den som vittnet har sett.", "The checkpoint does not build on the one that the witness has seen."));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var witness = endpoints.MapGroup("/log/witness").WithTags("Witness").WithAccess(Access.Public);
        witness.MapPost("/add-checkpoint", async (Witness self, HttpContext http) =>
            {
                using var body = new MemoryStream();
                await http.Request.Body.CopyToAsync(body, http.RequestAborted);
                var answer = await self.Add(body.ToArray(), http.RequestAborted);
                return answer.Verdict switch
                {
                    WitnessVerdict.Cosign => Results.Text(answer.Lines, Text),
                    WitnessVerdict.Conflict => Results.Text(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{answer.Seen}\n"), Size, statusCode: StatusCodes.Status409Conflict),
                    WitnessVerdict.UnknownLog => Refusals.ToResult(Unknown, http),
                    WitnessVerdict.NotSigned => Refusals.ToResult(NotSigned, http),
                    WitnessVerdict.NotConsistent => Refusals.ToResult(NotConsistent, http),
                    _ => Refusals.ToResult(Malformed, http),
                };
            })
            .WithBodyLimit(MostBytes).Accepts<string>("*/*").Produces<string>(200, "text/plain").ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).Produces<string>(409, Size).ProducesProblem(422)
            .WithSummary("Asks this node, as a witness, to cosign a checkpoint: old size, consistency proof, checkpoint; 409 has the size that it saw last");
        witness.MapGet("/checkpoint", async (string? origin, Witness self, HttpContext http) =>
                await self.Heads(origin, http.RequestAborted) is [var only] ? Results.Text(only.Note, Text) : Refusals.ToResult(Unknown, http))
            .WithSummary("The last checkpoint of a log (?origin=) that this node cosigned, with its cosignature").Produces<string>(200, "text/plain").ProducesProblem(404);
        witness.MapGet("/key", (WitnessKeyring keyring, WitnessSettings settings, HttpContext http) =>
            {
                if (settings.Logs().Count == 0) return Refusals.ToResult(Unknown, http);
                if (keyring.Keys().IsDevelopment) http.Response.Headers["X-Log-Key"] = LogKeys.Development;
                return Results.Text(keyring.Text(), Text);
            })
            .WithSummary("This node's public keys as a witness, one a line; 404 when it follows no log").Produces<string>(200, "text/plain").ProducesProblem(404);
    }
}
