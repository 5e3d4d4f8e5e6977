using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Platform.Pipeline;
using JasperFx.Events;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Opens declared interests for those who may read them.</summary>
public sealed class InterestReader(IDocumentStore store, Vault vault, InterestAnswers answers, NameableProcurements nameable, InterestRouter router, InterestLimitsOn limits, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/conflicts/{id:guid}",
            async (Guid id, LedgerRequest request, InterestReader reader, HttpContext http) => (await reader.Details(id, request, http.RequestAborted)).ToResult(http, Results.Ok))
        .WithAccess(Access.CaseParty).WithTags("Conflicts").WithSummary("One declared interest with its timeline").Produces<InterestDetails>().ProducesProblem(403).ProducesProblem(404);

    public async Task<Outcome<InterestDetails>> Details(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        if (events.Aggregate<IEvent, Interest?>(null, (state, e) => Interest.Fold(state, e.Data)) is not { } interest) return InterestRefusals.NotFound;
        if (await router.Closed(interest, request.Actor, StockholmTime.DateOf(clock.GetUtcNow()), ct) is { } closed) return closed;
        return await Shown(interest with { Id = id, Version = events.Count }, events, await vault.Load(session, id, ct), request, ct);
    }

    private async Task<InterestDetails> Shown(Interest interest, IReadOnlyList<IEvent> events, Seal seal, LedgerRequest request, CancellationToken ct)
    {
        var (today, d) = (StockholmTime.DateOf(clock.GetUtcNow()), interest.Declaration);
        var on = limits.Day(today);
        var people = await answers.People(interest, today, ct, events.Select(e => e.Data).OfType<InterestRouted>().SelectMany(InterestAnswers.Skipped).Concat(events.SelectMany(e => ReminderTexts.People(e.Data))));
        var byLogin = people.Values.ToDictionary(p => p.Login, StringComparer.OrdinalIgnoreCase);
        var touches = await answers.Touches(interest, seal, people, request.Actor, today, ct);
        var firms = touches.Suppliers.Concat(touches.GroupMembers).ToDictionary(firm => firm.Key, firm => firm.Name);
        var timeline = new InterestTimeline(seal, request.Language, person => people.GetValueOrDefault(person)?.Name, login => byLogin.GetValueOrDefault(login)?.Name, firms.GetValueOrDefault,
            await nameable.Of(events.SelectMany(e => InterestTimeline.Procurements(e.Data)), interest.Declarant.Person, d.ProcurementId, request.Actor, today, ct));
        return new(interest.Id, interest.CaseNumber.ToString(), interest.Version, interest.Status, d.Kind, interest.InForceOn(today, on.FormerEmployerMonths), d.From, d.To, interest.DeclaredOn,
            touches, InterestAnswers.Route(interest.Route, request.Language, people), InterestActions.For(interest, request.Actor, today, on))
        {
            Declarant = PersonShown.Of(interest.Declarant, people.GetValueOrDefault(interest.Declarant.Person)), Declaration = InterestSealing.Open(d, seal, person => people.GetValueOrDefault(person)?.Login),
            RecordedAt = events[0].Timestamp, ConfirmedOn = interest.ConfirmedOn, CountsTo = d.Counts(on.FormerEmployerMonths).To,
            Review = interest.Review is { } r ? new(r.Assessment, seal.Open(r.Motivation), r.ReviewedOn, r.ReviewAgainBy, people.GetValueOrDefault(r.Reviewer)?.Name) : null,
            Timeline = [.. events.Select(timeline.Entry)],
        };
    }
}
