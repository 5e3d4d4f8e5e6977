using IntegrityLedger.Platform.Pipeline;
using IntegrityLedger.Audit.AsOf;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Gifts.Commands;
using IntegrityLedger.Gifts.Views;
using IntegrityLedger.Identity;
using IntegrityLedger.Kernel;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Platform.Http;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Audit.Views;

/// <summary>One year at a glance: units, givers, rules and the intake by day. Counts as declared; the projections may lag a moment behind.</summary>
public sealed record OverviewAnswer(
    int Year, IReadOnlyList<UnitInYear> Units, IReadOnlyList<GiverInYear> Givers, IReadOnlyList<RuleYear> Rules, IReadOnlyList<IntakeDay> Intake);

/// <summary>One unit with the name it has today.</summary>
public sealed record UnitInYear(string UnitCode, string UnitName, int Received, int Declined, int Given, int Late);

public sealed record GiverInYear(string Key, string? Name, int Received, int Declined, int Given, decimal ReceivedKronor);

public sealed class Overview(IDocumentStore store, KnownAtResolver instants, AccessLog access, ISupplierRegister suppliers, UnitDirectoryCache directory, Vault vault, TimeProvider clock)
{
    private const int MostGivers = 50;

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/api/audit/overview",
            async (int? year, LedgerRequest request, Overview overview, HttpContext http) => (await overview.Open(year, request, http.RequestAborted)).ToResult(http, Results.Ok))
        .WithAccess(Access.Role(Role.Auditor)).WithTags("Audit").WithSummary("One year by unit, giver, rule and day").Produces<OverviewAnswer>();

    public async Task<Outcome<OverviewAnswer>> Open(int? asked, LedgerRequest request, CancellationToken ct)
    {
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var year = asked ?? today.Year;
        if (year is < 1990 or > 2200) return new Refusal("audit-year-invalid", RefusalKind.Form, new("Skriv året med fyra siffror, till exempel 2026.", "Write the year with four digits, such as 2026."), Field: "year");
        var point = await instants.Resolve(null, null, ct);
        if (point.Refusal is { } no) return no;
        await access.Note("overview", $"{year}", point.Value, request.Caller, ct);
        await using var session = store.QuerySession();
        var units = (await session.Query<UnitYear>().Where(u => u.Year == year).ToListAsync(ct)).OrderByDescending(u => u.Received + u.Given).ToList();
        var givers = await session.Query<GiverYear>().Where(g => g.Year == year && g.CounterpartyKey != "").OrderByDescending(g => g.Received).Take(MostGivers).ToListAsync(ct);
        var rules = await session.Query<RuleYear>().Where(r => r.Year == year).OrderBy(r => r.Rule).ToListAsync(ct);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var intake = await session.Query<IntakeDay>().Where(d => d.Day >= first && d.Day <= last).OrderBy(d => d.Day).ToListAsync(ct);
        var keys = givers.Select(g => SupplierKey.TryParse(g.CounterpartyKey)).OfType<SupplierKey>();
        var names = (await suppliers.ByKeys(keys, today, ct)).ToDictionary(s => s.Key.Value, s => s.Name);
        await NameTheRest(session, givers.Select(g => g.CounterpartyKey).Where(key => !names.ContainsKey(key)), names, ct);
        var tree = await directory.Now(session, ct);
        return new OverviewAnswer(year, [.. units.Select(u => new UnitInYear(u.UnitCode, tree.NameOf(u.UnitCode, today) ?? u.UnitCode, u.Received, u.Declined, u.Given, u.Late))], [.. givers.Select(g => new GiverInYear(g.CounterpartyKey, names.GetValueOrDefault(g.CounterpartyKey), g.Received, g.Declined, g.Given, g.ReceivedOre / 100m))], rules, intake);
    }

    /// <summary>A giver that is in no register is called what a declaration called it.</summary>
    private async Task NameTheRest(IQuerySession session, IEnumerable<string> unregistered, Dictionary<string, string> names, CancellationToken ct)
    {
        var seen = new List<GiftSummary>();
        foreach (var key in unregistered)
            if (await session.Query<GiftSummary>().Where(g => g.CounterpartyKey == key).OrderByDescending(g => g.OccurredOn).FirstOrDefaultAsync(ct) is { } latest) seen.Add(latest);
        var seals = await vault.LoadMany(session, [.. seen.Select(g => g.Id)], ct);
        foreach (var gift in seen)
            if (seals[gift.Id].Open(gift.State.Declaration.Counterparty.Name) is { } name) names[gift.CounterpartyKey!] = name;
    }
}
