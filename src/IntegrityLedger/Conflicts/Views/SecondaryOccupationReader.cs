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

/// <summary>Opens secondary occupations for those who may read them.</summary>
public sealed class SecondaryOccupationReader(IDocumentStore store, Vault vault, IOrganisation organisation, SecondaryOccupationAnswers answers, MeasureAnswers measures, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/secondary-occupations/{id:guid}",
            async (Guid id, LedgerRequest request, SecondaryOccupationReader reader, HttpContext http) => (await reader.Details(id, request, http.RequestAborted)).ToResult(http, Results.Ok))
        .WithAccess(Access.CaseParty).WithTags("Secondary occupations").WithSummary("One secondary occupation with its timeline").Produces<SecondaryOccupationDetails>().ProducesProblem(403).ProducesProblem(404);

    public async Task<Outcome<SecondaryOccupationDetails>> Details(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        if (events.Aggregate<IEvent, SecondaryOccupation?>(null, (state, e) => SecondaryOccupation.Fold(state, e.Data)) is not { } folded) return SecondaryOccupationRefusals.NotFound;
        if (!SecondaryOccupationActions.MayRead(folded, request.Actor)) return folded.Disqualified.Contains(request.Caller.Id) ? SecondaryOccupationRefusals.SteppedAside : SecondaryOccupationRefusals.NotYoursToRead;
        var matter = folded with { Id = id, Version = events.Count };
        var seal = await vault.Load(session, id, ct);
        var said = events.Select(e => e.Data).ToList();
        var people = await People(matter, said, ct);
        var byLogin = people.Values.Where(p => p.Login.Length > 0).ToDictionary(p => p.Login, StringComparer.OrdinalIgnoreCase);
        string? Name(EmployeeId person) => people.GetValueOrDefault(person)?.Name;
        var timeline = new SecondaryOccupationTimeline(seal, request.Language, Name, login => byLogin.GetValueOrDefault(login)?.Name);
        return new SecondaryOccupationDetails(await answers.For(session, matter, said.OfType<SecondaryOccupationScreened>().Last(), request, ct))
        {
            Declarant = PersonShown.Of(matter.Declarant, people.GetValueOrDefault(matter.Declarant.Person)),
            Occupation = SecondaryOccupationForm.Open(matter.Terms, seal), CompanyKey = matter.Terms.Company.Key, DeclaredOn = matter.DeclaredOn, RecordedAt = events[0].Timestamp,
            OpenQuestion = matter.Status == SecondaryOccupationStatus.InformationRequested ? seal.Open(said.OfType<SecondaryOccupationInformationRequested>().Last().Question) : null,
            Opinion = matter.Opinion is { } o ? new(o.Kind, seal.Open(o.Opinion)!, Tests(o.Tests, seal), o.Recommended, Name(o.Giver)) : null,
            LastDecision = Decision(said, seal, Name), Measures = await measures.Of(session, id, request, ct), Timeline = [.. events.Select(timeline.Entry)],
        };
    }

    private static SecondaryOccupationDecisionShown? Decision(IReadOnlyList<object> said, Seal seal, Func<EmployeeId, string?> name) =>
        said.Select(e => e switch
        {
            SecondaryOccupationDecided d => new SecondaryOccupationDecisionShown(d.Decision, Tests(d.Tests, seal), seal.Open(d.Motivation), d.LegalBasis, d.DecidedOn, name(d.Decider)),
            SecondaryOccupationRenewed d => new(SecondaryOccupationDecision.Allowed, Tests(d.Tests, seal), seal.Open(d.Motivation), d.LegalBasis, d.DecidedOn, name(d.Decider)),
            SecondaryOccupationRevoked d => new(SecondaryOccupationDecision.Forbidden, Tests(d.Tests, seal), seal.Open(d.Motivation), d.LegalBasis, d.DecidedOn, name(d.Decider)),
            _ => null,
        }).LastOrDefault(shown => shown is not null);

    private static SecondaryOccupationTestsShown Tests(SecondaryOccupationTests tests, Seal seal)
    {
        SecondaryOccupationTestShown? One(SecondaryOccupationTest? test) => test is null ? null : new(test.Finding, seal.Open(test.Reason));
        return new(One(tests.Trust), One(tests.Hindering), One(tests.Competing));
    }

    private async Task<Dictionary<EmployeeId, PersonOnDay>> People(SecondaryOccupation matter, IReadOnlyList<object> said, CancellationToken ct)
    {
        var skipped = said.SelectMany(e => e switch { SecondaryOccupationRouted r => r.Skipped, SecondaryOccupationOpinionRequested o => o.Skipped, _ => [] });
        var ids = matter.EverRoutedTo.Concat(matter.Deciders).Concat(matter.Disqualified).Concat(skipped.Select(s => s.Person).OfType<EmployeeId>()).Append(matter.Declarant.Person)
            .Concat(matter.Opinion is { } opinion ? [opinion.Giver] : []).Concat(said.SelectMany(ReminderTexts.People)).Distinct();
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var people = (await organisation.ByIds(ids, today, ct)).ToDictionary(p => p.Id);
        if (matter.EnteredForAnother && await organisation.ByLogin(matter.EnteredBy, today, ct) is { } enterer) people[enterer.Id] = enterer;
        return people;
    }
}
