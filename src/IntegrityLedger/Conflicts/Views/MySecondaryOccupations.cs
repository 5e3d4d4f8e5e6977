using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Opens many occupations for a list, with two look-ups however many there are.</summary>
public sealed class SecondaryOccupationLines(Vault vault, IOrganisation organisation)
{
    public async Task<IReadOnlyList<SecondaryOccupationLine>> Of(IQuerySession session, IReadOnlyList<(SecondaryOccupation Matter, DateTimeOffset RecordedAt)> seen, DateOnly day, CancellationToken ct)
    {
        var seals = await vault.LoadMany(session, [.. seen.Select(s => s.Matter.Id)], ct);
        var people = (await organisation.ByIds(seen.Select(s => s.Matter.Declarant.Person).Distinct(), day, ct)).ToDictionary(p => p.Id);
        return [.. seen.Select(s => Line(s.Matter, s.RecordedAt, seals[s.Matter.Id], people.GetValueOrDefault(s.Matter.Declarant.Person), day))];
    }

    private static SecondaryOccupationLine Line(SecondaryOccupation m, DateTimeOffset at, Seal seal, PersonOnDay? declarant, DateOnly day) => new(
        m.Id, m.CaseNumber.ToString(), m.Status, m.ActiveOn(day), m.Terms.Type, seal.Open(m.Terms.Company.Name) ?? m.Terms.Company.OrganisationNumber?.Digits ?? "–", m.Terms.Company.Key, seal.Open(m.Terms.Tasks)!, m.Terms.HoursPerWeek,
        m.Terms.Period.From, m.Terms.Period.To, declarant?.Login, declarant?.Name ?? "–", m.Declarant.Person.Value, m.Declarant.UnitCode, m.DeclaredOn, at, m.Decision, m.ReviewOn, m.EndBy, m.RuleHits);
}

/// <summary>My own occupations, the latest first: <c>GET /api/secondary-occupations</c> and the page.</summary>
public sealed class MySecondaryOccupations(IDocumentStore store, SecondaryOccupationLines lines, TimeProvider clock)
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/secondary-occupations",
            (string? cursor, LedgerRequest request, MySecondaryOccupations mine, HttpContext http) => mine.Page(request.Caller, cursor, http.RequestAborted))
        .WithAccess(Access.SignedIn).WithTags("Secondary occupations").WithSummary("My secondary occupations, the latest first").Produces<Paged<SecondaryOccupationLine>>();

    public async Task<Paged<SecondaryOccupationLine>> Page(Caller caller, string? cursor, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = caller.Id.Value;
        var query = session.Query<SecondaryOccupationSummary>().Where(o => o.DeclarantId == me || o.EnteredBy == caller.Login);
        // Ids are made in time order, so the id itself is the key to page by.
        if (Guid.TryParse(cursor, out var after)) query = query.Where(o => o.Id < after);
        var found = await query.OrderByDescending(o => o.Id).Take(PageSize + 1).ToListAsync(ct);
        var page = found.Take(PageSize).ToList();
        return new(await lines.Of(session, [.. page.Select(o => (o.State, o.RecordedAt))], StockholmTime.DateOf(clock.GetUtcNow()), ct), found.Count > PageSize ? page[^1].Id.ToString() : null);
    }
}
