using System.Globalization;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Proofs.Tiles;

namespace IntegrityLedger.TransparencyLog.Views;

/// <summary>The log over HTTP, for tools that nobody here wrote (C2SP tlog-tiles). Hashes are for everybody; entries are for auditors.</summary>
internal static class LogEndpoints
{
    private const string Immutable = "public, max-age=31536000, immutable", ForSeconds = "public, max-age=2", Bytes = "application/octet-stream", Text = "text/plain; charset=utf-8";

    private static readonly Refusal NotBegun = new("log-not-begun", RefusalKind.NotFound, new("Loggen har inte börjat än. Försök igen om några sekunder.", "The log has not begun yet. Try again in a few seconds."));
    private static readonly Refusal NoTile = new("log-no-such-tile", RefusalKind.NotFound, new("Den publicerade loggen har ingen sådan bricka.", "The published log has no such tile."));
    private static readonly Refusal NoProof = new("log-no-such-proof", RefusalKind.NotFound, new("Posten eller storleken finns inte i den publicerade loggen. Hämta /log/checkpoint och fråga om en storlek till och med den.",
        "There is no such entry or size in the published log. Get /log/checkpoint and ask for a size up to that."));

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var log = endpoints.MapGroup("/log").WithTags("Transparency log").WithAccess(Access.Public);
        log.MapGet("/checkpoint", async (LogReader reader, HttpContext http) =>
            await reader.Checkpoint(http.RequestAborted) is { } note ? Cached(http, ForSeconds, Results.Text(note, Text)) : Refusals.ToResult(NotBegun, http))
            .WithSummary("The latest signed head of the log (C2SP checkpoint)").Produces<string>(200, "text/plain").ProducesProblem(404);
        log.MapGet("/key", async (LogReader reader, HttpContext http) =>
        {
            if (await reader.Keys(http.RequestAborted) is not { Keys.Known: { Count: > 0 } known } found) return Refusals.ToResult(NotBegun, http);
            if (found.Keys.IsDevelopment) http.Response.Headers["X-Log-Key"] = LogKeys.Development;
            return Cached(http, ForSeconds, Results.Text(string.Concat(known.Select(key => $"{key}\n")), Text));
        }).WithSummary("The log's public keys, one a line, those that sign now first; X-Log-Key: development marks a key made on first run").Produces<string>(200, "text/plain").ProducesProblem(404);
        log.MapGet("/tile/{level}/{**place}", async (string level, string place, LogReader reader, HttpContext http) =>
            Of(level, place) is { } tile && await reader.Tile(tile, http.RequestAborted) is { } bytes ? Cached(http, Immutable, Results.Bytes(bytes, Bytes)) : Refusals.ToResult(NoTile, http))
            .WithSummary("Hashes of the tree, 256 in a full tile (C2SP tlog-tiles); .p/W for a partial one").Produces<byte[]>(200, Bytes).ProducesProblem(404);
        log.MapGet("/tile/entries/{**place}", async (string place, LogReader reader, LedgerRequest request, IReadLog reads, HttpContext http) =>
            {
                if (Of("0", place) is not { } tile || await reader.Entries(tile, http.RequestAborted) is not { } bytes) return Refusals.ToResult(NoTile, http);
                await reads.Opened("log-entries", place, request.Caller, http.RequestAborted);
                return Results.Bytes(bytes, Bytes);
            })
            .WithAccess(Access.Role(Role.Auditor)).WithSummary("What the leaves of a tile commit to, each after its length in two bytes").Produces<byte[]>(200, Bytes).ProducesProblem(404);
        log.MapGet("/proof/inclusion", async (long? index, long? size, LogReader reader, HttpContext http) =>
            await reader.Inclusion(index, size, http.RequestAborted) is { } proof ? Cached(http, size is null ? ForSeconds : Immutable, Results.Ok(proof)) : Refusals.ToResult(NoProof, http))
            .WithSummary("That a leaf (the newest when none is named) is in the tree of a size; hashes in base64").Produces<InclusionAnswer>().ProducesProblem(404);
        log.MapGet("/proof/consistency", async (long? old, long? size, LogReader reader, HttpContext http) =>
            await reader.Consistency(old ?? 0, size, http.RequestAborted) is { } proof ? Cached(http, size is null ? ForSeconds : Immutable, Results.Ok(proof)) : Refusals.ToResult(NoProof, http))
            .WithSummary("That the tree of a size begins with that of an older one (the empty one when none is named); hashes in base64").Produces<ConsistencyAnswer>().ProducesProblem(404);
    }

    private static Tile? Of(string level, string place) =>
        int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == level && Tile.TryParse(number, place, out var tile) ? tile : null;

    private static IResult Cached(HttpContext http, string how, IResult answer)
    {
        http.Response.Headers.CacheControl = how;
        return answer;
    }
}
