using Marten.Linq.MatchesSql;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Pipeline;
using Marten;

namespace IntegrityLedger.Employees.Views;

/// <summary>Somebody who decides in somebody's place.</summary>
/// <param name="Manager">Login of the manager.</param>
/// <param name="Person">Login of the substitute or delegate.</param>
/// <param name="Kind">Null for a substitute; "gift" or "representation" for a delegate.</param>
/// <param name="Limit">Kronor.</param>
public sealed record StandInAnswer(string Manager, string Person, string PersonName, string? Kind, decimal? Limit, DateOnly From, DateOnly? To);

/// <summary>Who acts for me, and for whom I act: what runs or lies ahead first.</summary>
public sealed record StandInsAnswer(IReadOnlyList<StandInAnswer> ForMe, IReadOnlyList<StandInAnswer> ByMe);

public sealed class StandInList(IDocumentStore store, IOrganisation organisation, TimeProvider clock)
{
    public async Task<StandInsAnswer> Of(LedgerRequest request, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = request.Caller.Id;
        var own = await session.LoadAsync<Employee>(me.Value, ct);
        var others = await session.Query<Employee>()
            .Where(e => e.MatchesSql("d.data @> jsonb_build_object('standIns', jsonb_build_array(jsonb_build_object('person', ?::text)))", me.ToString())).ToListAsync(ct);
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var people = (await organisation.ByIds((own?.StandIns.Select(s => s.Person) ?? []).Append(me), today, ct)).ToDictionary(p => p.Id);
        StandInAnswer Shown(Employee manager, StandIn s) => new(manager.Login ?? "", people.GetValueOrDefault(s.Person)?.Login ?? "", people.GetValueOrDefault(s.Person)?.Name ?? "–",
            s.Kind, s.LimitOre / 100m, s.Period.From, s.Period.To);
        bool Meant(StandIn s) => s.Period.To is not { } last || last >= s.Period.From;
        return new(
            [.. (own?.StandIns ?? []).Where(Meant).OrderByDescending(s => s.Period.To ?? DateOnly.MaxValue).Select(s => Shown(own!, s))],
            [.. others.SelectMany(m => m.StandIns.Where(s => s.Person == me && Meant(s)).Select(s => Shown(m, s))).OrderByDescending(s => s.To ?? DateOnly.MaxValue)]);
    }
}
