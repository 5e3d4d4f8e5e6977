using IntegrityLedger.Employees.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One campaign in a list.</summary>
public sealed record AttestationCampaignLine(Guid Id, string Title, AttestationCampaignStatus Status, DateOnly PlannedOn, DateOnly? StartedOn, DateOnly? DueOn, DateOnly? ClosedOn, bool Standing);

/// <summary>How far the asking has come.</summary>
/// <param name="LookedAt">People of the register gone through, of <paramref name="Of"/>.</param>
public sealed record AttestationProgress(bool Done, int LookedAt, int Of, int Asked, int Percent, DateTimeOffset? UpdatedAt);

/// <summary>Coverage of one unit, all classes of work together and each by itself.</summary>
public sealed record AttestationUnitCoverage(string UnitCode, string UnitName, AttestationCounts Total, IReadOnlyDictionary<AttestationRoleClass, AttestationCounts> ByRole);

/// <param name="Statement">The text in force, in both languages, so that it can be judged before it is asked.</param>
/// <param name="DueOn">The last day, an extension counted in; null where each person has their own.</param>
/// <param name="AllowedActions">start, extension, statement, closing: the last parts of the addresses that do it.</param>
public sealed record AttestationCampaignDetails(
    Guid Id, string Title, LocalizedText Statement, int StatementVersion, AttestationAudience Audience, AttestationTerm Due, AttestationCampaignStatus Status, bool Standing, DateOnly PlannedOn,
    DateOnly? StartedOn, DateOnly? DueOn, DateOnly? ClosedOn, AttestationProgress Progress, AttestationCounts Totals, IReadOnlyList<AttestationUnitCoverage> Coverage, IReadOnlyList<string> AllowedActions);

/// <summary>Campaigns for those who follow them: compliance, auditors, and managers for the units under them.</summary>
public sealed class AttestationCampaigns(IDocumentStore store, AttestationCoverage coverage, PeopleRegister people, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var campaigns = endpoints.MapGroup("/api/attestation-campaigns").WithTags("Attestations").WithAccess(Access.Role(Role.Compliance, Role.Auditor, Role.Manager));
        campaigns.MapGet("", async (LedgerRequest request, AttestationCampaigns reader, HttpContext http) => Results.Ok(await reader.List(request, http.RequestAborted)))
            .WithSummary("Campaigns, the newest first").Produces<IReadOnlyList<AttestationCampaignLine>>();
        campaigns.MapGet("/{id:guid}", async (Guid id, LedgerRequest request, AttestationCampaigns reader, HttpContext http) => (await reader.Details(id, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithSummary("One campaign: progress, and coverage per unit").Produces<AttestationCampaignDetails>().ProducesProblem(404);
    }

    public async Task<IReadOnlyList<AttestationCampaignLine>> List(LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var all = await session.Query<AttestationCampaignSummary>().ToListAsync(ct);
        return
        [
            .. all.Select(found => found.State).Where(c => c.Status != AttestationCampaignStatus.Planned || request.Caller.IsAny(Role.Compliance, Role.Auditor))
                .OrderByDescending(c => c.StartedOn ?? c.PlannedOn).ThenByDescending(c => c.Id)
                .Select(c => new AttestationCampaignLine(c.Id, c.Title.In(request.Language), c.Status, c.PlannedOn, c.StartedOn, DueOn(c), c.ClosedOn, c.IsStanding)),
        ];
    }

    public async Task<Outcome<AttestationCampaignDetails>> Details(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var scope = await AttestationScope.Units(session, people, request, today, ct);
        if (scope.Refusal is { } no) return no;
        if (await session.LoadAsync<AttestationCampaignSummary>(id, ct) is not { State: var campaign }) return AttestationRefusals.NotFound;
        // First: once this says that everybody has been looked at, everybody is in what is counted after it.
        var run = await session.LoadAsync<AttestationRun>(id, ct);
        var rows = await coverage.Of(session, campaign, scope.Value, today, ct);
        var names = await people.UnitNames(session, today, ct);
        return new AttestationCampaignDetails(
            id, campaign.Title.In(request.Language), campaign.Statement.Text, campaign.Statement.Version, campaign.Audience, campaign.Term, campaign.Status, campaign.IsStanding, campaign.PlannedOn,
            campaign.StartedOn, DueOn(campaign), campaign.ClosedOn, Progress(run), rows.Aggregate(AttestationCounts.None, (sum, row) => sum + row.Counts), ByUnit(rows, names), Actions(campaign, request, today));
    }

    private static AttestationProgress Progress(AttestationRun? run) => run is null ? new(false, 0, 0, 0, 0, null)
        : new(run.Done, run.LookedAt, run.Of, run.Asked, run.Done ? 100 : Math.Min(99, 100 * run.LookedAt / Math.Max(1, run.Of)), run.UpdatedAt);

    private static IReadOnlyList<AttestationUnitCoverage> ByUnit(IReadOnlyList<AttestationCoverageRow> rows, Func<string, string> name) =>
    [
        .. rows.GroupBy(row => row.UnitCode).Select(unit => new AttestationUnitCoverage(unit.Key, name(unit.Key), unit.Aggregate(AttestationCounts.None, (sum, row) => sum + row.Counts), unit.ToDictionary(row => row.RoleClass, row => row.Counts)))
            .OrderBy(unit => unit.UnitName, SwedishOrder.Names).ThenBy(unit => unit.UnitCode, StringComparer.Ordinal),
    ];

    private static DateOnly? DueOn(AttestationCampaign campaign) => campaign.Term.On is { } day ? campaign.LastDay(day) : campaign.ExtendedTo;

    /// <summary>Asked of the very rules that will judge it.</summary>
    private static IReadOnlyList<string> Actions(AttestationCampaign campaign, LedgerRequest request, DateOnly today)
    {
        var actions = new List<string>();
        void If(string action, Outcome<IReadOnlyList<object>> outcome) { if (!outcome.IsRefused) actions.Add(action); }
        If("start", AttestationRules.Start(campaign, request.Actor, today));
        If("extension", AttestationRules.Extend(campaign, DateOnly.MaxValue, request.Actor, today));
        If("statement", AttestationRules.Revise(campaign, new("", ""), request.Actor));
        If("closing", AttestationRules.Close(campaign, request.Actor, today));
        return actions;
    }
}
