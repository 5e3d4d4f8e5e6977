using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Opens recusals for those who may read them: one's own, and all for the registrar, compliance and auditors.</summary>
public sealed class RecusalReader(IDocumentStore store, IOrganisation organisation, Vault vault, TimeProvider clock)
{
    private const int PageSize = 50;

    /// <param name="cursor">The <c>next</c> of the page before; the latest are first.</param>
    public async Task<RecusalList> List(LedgerRequest request, string? cursor, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var query = session.Query<RecusalSummary>().AsQueryable();
        var me = request.Caller.Id.Value;
        if (!RecusalRules.KeepsRecord(request.Actor) && !request.Actor.IsAuditor) query = query.Where(r => r.PersonId == me || r.SubstituteId == me);
        // Ids are in the order of time.
        if (Guid.TryParse(cursor, out var after)) query = query.Where(r => r.Id.CompareTo(after) < 0);
        var found = await query.OrderByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(ct);
        return new(await Shown(session, [.. found.Take(PageSize).Select(r => r.State)], request, ct), found.Count > PageSize ? found[PageSize - 1].Id.ToString() : null);
    }

    public async Task<Outcome<RecusalAnswer>> Details(Guid id, LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        if (events.Select(e => e.Data).Aggregate<object, Recusal?>(null, Recusal.Fold) is not { } recusal) return RecusalRefusals.NotFound;
        if (!RecusalRules.MayRead(recusal, request.Actor)) return RecusalRefusals.NotYoursToRead;
        return await Shown(recusal with { Id = id, Version = events.Count }, await vault.Load(session, id, ct), request, ct);
    }

    /// <summary>In clear; the caller has made sure that it may be read.</summary>
    public async Task<IReadOnlyList<RecusalAnswer>> Shown(IQuerySession session, IReadOnlyList<Recusal> recusals, LedgerRequest request, CancellationToken ct)
    {
        if (recusals.Count == 0) return [];
        var seals = await vault.LoadMany(session, [.. recusals.Select(r => r.Id)], ct);
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var people = (await organisation.ByIds(recusals.SelectMany(Named).Distinct(), today, ct)).ToDictionary(p => p.Id);
        var regimes = await organisation.Units([.. recusals.Select(r => r.Declared.Declarant.UnitCode).Distinct()], today, ct);
        return [.. recusals.Select(r => Shown(r, seals[r.Id], request, people, regimes.GetValueOrDefault(r.Declared.Declarant.UnitCode)?.Regime ?? Regime.Authority))];
    }

    public async Task<RecusalAnswer> Shown(Recusal recusal, Seal seal, LedgerRequest request, CancellationToken ct)
    {
        var people = (await organisation.ByIds(Named(recusal).Distinct(), StockholmTime.DateOf(clock.GetUtcNow()), ct)).ToDictionary(p => p.Id);
        return Shown(recusal, seal, request, people, await RegimeOf(recusal.Declared.Declarant.UnitCode, recusal.Declared.On, ct));
    }

    /// <summary>The law of the unit that day; an authority where it is not known.</summary>
    public async Task<Regime> RegimeOf(string? unit, DateOnly on, CancellationToken ct) =>
        string.IsNullOrEmpty(unit) ? Regime.Authority : (await organisation.Units([unit], on, ct)).GetValueOrDefault(unit)?.Regime ?? Regime.Authority;

    private static IEnumerable<EmployeeId> Named(Recusal recusal) => recusal.Declared.Substitute is { } substitute ? [recusal.Person, substitute] : [recusal.Person];

    private static RecusalAnswer Shown(Recusal recusal, Seal seal, LedgerRequest request, Dictionary<EmployeeId, PersonOnDay> people, Regime regime)
    {
        var d = recusal.Declared;
        var (person, substitute) = (people.GetValueOrDefault(recusal.Person), d.Substitute is { } s ? people.GetValueOrDefault(s) : null);
        return new(recusal.Id, d.CaseNumber.ToString(), recusal.Version, recusal.Status, person?.Login, person?.Name ?? "–", d.Ground.Written(), d.Ground.Name(regime, d.On).In(request.Language), d.Statute,
            seal.Open(d.Matter), seal.Open(d.CaseReference), d.Procurement, d.Counterparty?.Open(seal), seal.Open(d.Reason)!, d.On, d.DeclaredOn, recusal.LeftRoom, seal.Open(recusal.MinutesReference),
            substitute?.Login, substitute?.Name, d.Interest, seal.Open(recusal.Contested?.Reason),
            recusal.Decided is { } decided ? new(decided.Disqualified, seal.Open(decided.Body)!, seal.Open(decided.Reasons), seal.Open(decided.MinutesReference), decided.DecidedOn) : null,
            RecusalRules.Actions(recusal, request.Actor));
    }
}
