using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>One measure in clear, for somebody who may read it.</summary>
/// <param name="Url">The page of the matter it belongs to.</param>
public sealed record MeasureAnswer(
    Guid Id, MeasureKind Kind, MeasureStatus Status, string? Text, string? Owner, string OwnerName, string? FollowedUpBy, string? FollowedUpByName, DateOnly? DueOn, bool Overdue, bool EvidenceRequired,
    DateOnly? Until, string? MinutesReference, MeasureEvidenceShown? Evidence, MeasureLookShown? LastLook, MeasureSubjectShown Subject, DateOnly OrderedOn, int Version, IReadOnlyList<string> AllowedActions)
{
    /// <summary>What happened, with the reminders; filled when one measure is asked for.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
}

public sealed record MeasureEvidenceShown(string Text, string? Sha256, DateOnly On);
public sealed record MeasureLookShown(MeasureResult Result, string? Reason, DateOnly On, string By);
public sealed record MeasureSubjectShown(MeasureSubjectKind Kind, Guid Id, string CaseNumber, string Url);

/// <summary>What I am to do, and what I am to follow up: <c>GET /api/measures</c>.</summary>
public sealed record MyMeasures(IReadOnlyList<MeasureAnswer> Mine, IReadOnlyList<MeasureAnswer> FollowUp);

/// <summary>Turns measures into answers: names looked up, words opened.</summary>
public sealed class MeasureAnswers(IDocumentStore store, Vault vault, IOrganisation organisation, TimeProvider clock)
{
    private const int Most = 500;
    private DateOnly Today => StockholmTime.DateOf(clock.GetUtcNow());

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/measures", (LedgerRequest request, MeasureAnswers answers, HttpContext http) => answers.Mine(request, http.RequestAborted))
            .WithAccess(Access.SignedIn).WithTags("Measures").WithSummary("Measures that I am to do, and those that I follow up").Produces<MyMeasures>();
        endpoints.MapGet("/api/measures/{id:guid}", async (Guid id, LedgerRequest request, MeasureAnswers answers, HttpContext http) => (await answers.One(id, request, http.RequestAborted)).ToResult(http, Results.Ok))
            .WithAccess(Access.CaseParty).WithTags("Measures").WithSummary("One measure").Produces<MeasureAnswer>().ProducesProblem(403).ProducesProblem(404);
    }

    public async Task<MeasureAnswer> For(Measure measure, Seal seal, LedgerRequest request, CancellationToken ct) =>
        Shown(measure, seal, await People([measure], ct), request.Actor);

    public async Task<Outcome<MeasureAnswer>> One(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<MeasureSummary>(id, ct) is not { } found) return MeasureRules.NotFound;
        if (!MeasureRules.MayRead(found.State, request.Actor)) return MeasureRules.NotYours;
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        var people = (await organisation.ByIds(events.SelectMany(e => MeasureTimeline.People(e.Data)).Append(found.State.Owner).Distinct(), Today, ct)).ToDictionary(p => p.Id);
        var timeline = new MeasureTimeline(await vault.Load(session, id, ct), request.Language, people);
        return (await Shown(session, [found], request, ct))[0] with { Timeline = [.. events.Select(timeline.Entry)] };
    }

    public async Task<MyMeasures> Mine(LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var (me, roles) = (request.Caller.Id.Value, request.Caller.Roles.ToArray());
        var found = await session.Query<MeasureSummary>().Where(m => m.OwnerId == me || m.FollowedUpById == me || roles.Contains(m.FollowedUpByRole!))
            .OrderByDescending(m => m.Open).ThenBy(m => m.DueOn).ThenBy(m => m.Id).Take(Most).ToListAsync(ct);
        var shown = await Shown(session, found, request, ct);
        return new([.. shown.Where((_, i) => found[i].OwnerId == me)], [.. shown.Where((_, i) => found[i].OwnerId != me)]);
    }

    /// <summary>The same in a session of its own.</summary>
    public async Task<IReadOnlyList<MeasureAnswer>> Of(Guid subject, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        return await Of(session, subject, request, ct);
    }

    /// <summary>The measures of one matter by the day they are due; the reader may read the matter.</summary>
    public async Task<IReadOnlyList<MeasureAnswer>> Of(IQuerySession session, Guid subject, LedgerRequest request, CancellationToken ct) =>
        await Shown(session, [.. (await session.Query<MeasureSummary>().Where(m => m.SubjectId == subject).ToListAsync(ct)).OrderBy(m => m.State.OrderedOn).ThenBy(m => m.State.DueOn).ThenBy(m => m.Id)], request, ct);

    private async Task<IReadOnlyList<MeasureAnswer>> Shown(IQuerySession session, IReadOnlyList<MeasureSummary> found, LedgerRequest request, CancellationToken ct)
    {
        if (found.Count == 0) return [];
        var seals = await vault.LoadMany(session, [.. found.Select(m => m.Id)], ct);
        var people = await People([.. found.Select(m => m.State)], ct);
        return [.. found.Select(m => Shown(m.State, seals[m.Id], people, request.Actor))];
    }

    private async Task<Dictionary<EmployeeId, PersonOnDay>> People(IReadOnlyList<Measure> measures, CancellationToken ct) =>
        (await organisation.ByIds(measures.SelectMany(m => new[] { m.Owner, m.FollowedUpBy, m.LastLook?.Follower }).OfType<EmployeeId>().Distinct(), Today, ct)).ToDictionary(p => p.Id);

    private static MeasureAnswer Shown(Measure m, Seal seal, Dictionary<EmployeeId, PersonOnDay> people, Actor actor)
    {
        PersonOnDay? Find(EmployeeId? id) => id is { } known ? people.GetValueOrDefault(known) : null;
        return new(m.Id, m.Kind, m.Status, seal.Open(m.Text), Find(m.Owner)?.Login, Find(m.Owner)?.Name ?? "–", Find(m.FollowedUpBy)?.Login, Find(m.FollowedUpBy)?.Name, m.DueOn, m.Overdue, m.EvidenceRequired,
            m.Until, seal.Open(m.MinutesReference), m.Evidence is { } e ? new(seal.Open(e.Text)!, e.Sha256, e.On) : null,
            m.LastLook is { } look ? new(look.Result, seal.Open(look.Reason), look.On, Find(look.Follower)?.Name ?? look.By) : null,
            new(m.Subject.Kind, m.Subject.Id, m.Subject.CaseNumber.ToString(), Url(m.Subject)), m.OrderedOn, m.Version, MeasureRules.ActionsFor(m, actor));
    }

    public static string Url(MeasureSubject subject) => subject.Kind switch
    {
        MeasureSubjectKind.Interest => $"/conflicts/{subject.Id}",
        MeasureSubjectKind.Gift => $"/gifts/{subject.Id}",
        _ => $"/secondary-occupations/{subject.Id}",
    };
}
