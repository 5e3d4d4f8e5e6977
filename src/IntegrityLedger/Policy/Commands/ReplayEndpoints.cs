using System.Text;
using IntegrityLedger.Identity;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Policy.Replays;
using IntegrityLedger.Policy.Views;

namespace IntegrityLedger.Policy.Commands;

/// <summary>A <see cref="ChangeFilter"/> as it stands in an address.</summary>
public sealed record ChangesAsked(QueryWord<Move>? Move, string? Rule, string? Unit, string? Giver, string? Month, QueryWord<PolicyOutcome>? Was, QueryWord<PolicyOutcome>? Becomes, string? Cursor, int? Size)
{
    public ChangeFilter Filter => new(Move?.Value, Rule, Unit, Giver, Month, Was?.Value, Becomes?.Value);
}

/// <summary>Trying a policy on history over HTTP.</summary>
public static class ReplayEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var replays = endpoints.MapGroup("/api/policy/replays").WithTags("Policy").WithAccess(Access.Role(Role.Compliance, Role.Auditor));
        replays.MapPost("", async (StartReplay form, LedgerRequest request, ReplayDesk desk, TimeProvider clock, HttpContext http) => (await desk.Start(form, request, http.RequestAborted))
                .ToResult(http, replay => Results.Accepted($"/api/policy/replays/{replay.Id}", ReplayAnswer.Of(replay, clock.GetUtcNow()))))
            .WithSummary("Try a pack on what was declared in a period; follow it at the address in Location").Produces<ReplayAnswer>(202).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        replays.MapGet("", async (string? version, ReplayReader reader, HttpContext http) => Results.Ok(await reader.List(version, http.RequestAborted)))
            .WithSummary("Trials, the newest first; of one version").Produces<IReadOnlyList<ReplayAnswer>>();
        replays.MapGet("/{replayId:guid}", async (Guid replayId, ReplayReader reader, HttpContext http) => (await reader.Find(replayId, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithSummary("Progress and report of a trial").Produces<ReplayAnswer>().ProducesProblem(404);
        replays.MapPost("/{replayId:guid}/cancellation", async (Guid replayId, LedgerRequest request, ReplayDesk desk, HttpContext http) =>
                (await desk.Cancel(replayId, request, http.RequestAborted)).ToResult(http, replay => Results.Accepted($"/api/policy/replays/{replay.Id}")))
            .WithSummary("Stop a trial; what it has come to stays").Produces(202).ProducesProblem(404).ProducesProblem(409);
        replays.MapGet("/{replayId:guid}/changes", async (Guid replayId, [AsParameters] ChangesAsked asked, string? format, ReplayReader reader, HttpContext http) =>
            {
                var page = await reader.Page(replayId, asked.Filter, asked.Cursor, asked.Size, http.RequestAborted);
                return page.ToResult(http, shown => format?.ToLowerInvariant() == "csv" ? Csv(reader, replayId, asked.Filter) : Results.Ok(shown));
            })
            .WithSummary("What would have changed, by rule, unit, giver, month and outcome; ?format=csv for all of it").Produces<ChangedBenefits>().ProducesProblem(400).ProducesProblem(404);
    }

    private static IResult Csv(ReplayReader reader, Guid id, ChangeFilter filter) => Results.Stream(async stream =>
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await foreach (var line in reader.Csv(id, filter, CancellationToken.None)) await writer.WriteAsync(line);
    }, CsvText.ContentType, $"replay-{id:N}.csv");
}
