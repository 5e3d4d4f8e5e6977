using IntegrityLedger.Kernel;
using System.Globalization;
using IntegrityLedger.Gifts;
using IntegrityLedger.Policy;
using JasperFx.Events;
using JasperFx.Events.Grouping;
using Marten;
using Marten.Events.Projections;
using Marten.Linq;

namespace IntegrityLedger.Audit.Views;

/// <summary>Declarations of one unit in one calendar year, counted as they were first declared.</summary>
public sealed record UnitYear(string Id, string UnitCode, int Year, int Received, int Declined, int Given, int Late);

/// <summary>Benefits from or to one counterparty in one calendar year.</summary>
public sealed record GiverYear(string Id, string CounterpartyKey, int Year, int Received, int Declined, int Given, long ReceivedOre);

/// <summary>How often one rule spoke about events of one calendar year, corrections screened again included.</summary>
public sealed record RuleYear(string Id, string Rule, int Year, int Hits, int Stopped);

/// <summary>Declarations recorded on one day in Stockholm.</summary>
public sealed record IntakeDay(string Id, DateOnly Day, int Declarations, int Imported);

public sealed partial class UnitYearProjection : MultiStreamProjection<UnitYear, string>
{
    public UnitYearProjection()
    {
        IncludeType<GiftDeclared>();
        IncludeType<HistoricalDeclarationImported>();
        IncludeType<GiftScreened>();
        CustomGrouping(ByUnit);
    }

    /// <summary>The policy says what is late, and says it in the second event of the stream: it counts where the first one counts.</summary>
    private static async Task ByUnit(IQuerySession session, IReadOnlyList<IEvent> events, IEventGrouping<string> grouping)
    {
        var counted = events.Where(e => Opening.Of(e.Data) is not null || e is { Version: 2, Data: GiftScreened { Assessment.SaysLate: true } }).ToList();
        var openings = counted.Where(e => e.Version == 1).ToDictionary(e => e.StreamId, e => Opening.Of(e.Data)!);
        // A page of events can end between the two.
        var elsewhere = counted.Select(e => e.StreamId).Where(stream => !openings.ContainsKey(stream)).ToArray();
        if (elsewhere.Length > 0)
            foreach (var first in await session.Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(elsewhere) && e.Version == 1).ToListAsync())
                openings[first.StreamId] = Opening.Of(first.Data)!;
        foreach (var e in counted) grouping.AddEvent(Id(openings[e.StreamId]), e);
    }

    public override UnitYear? Evolve(UnitYear? year, string id, IEvent e)
    {
        year ??= Empty(id);
        if (e.Data is GiftScreened) return year with { Late = year.Late + 1 };
        if (Opening.Of(e.Data) is not { } opened) return year;
        var given = opened.Declaration.Direction == Direction.Given;
        return year with
        {
            Received = year.Received + (given ? 0 : 1), Given = year.Given + (given ? 1 : 0),
            Declined = year.Declined + (!given && opened.Declaration.Response == Response.Declined ? 1 : 0),
        };
    }

    private static UnitYear Empty(string id)
    {
        var bar = id.LastIndexOf('|');
        return new(id, id[..bar], int.Parse(id.AsSpan(bar + 1), CultureInfo.InvariantCulture), 0, 0, 0, 0);
    }

    private static string Id(Opening opened) => string.Create(CultureInfo.InvariantCulture, $"{opened.Declarant.UnitCode}|{opened.Declaration.OccurredOn.Year}");
}

public sealed partial class GiverYearProjection : MultiStreamProjection<GiverYear, string>
{
    public GiverYearProjection()
    {
        Identity<GiftDeclared>(e => Id(e.Declaration));
        Identity<HistoricalDeclarationImported>(e => Id(e.Declaration));
    }

    public override GiverYear? Evolve(GiverYear? year, string id, IEvent e)
    {
        if (Opening.Of(e.Data) is not { Declaration: { } d }) return year;
        year ??= new(id, d.Counterparty.Key ?? "", d.OccurredOn.Year, 0, 0, 0, 0);
        var given = d.Direction == Direction.Given;
        var declined = d.Response == Response.Declined;
        return year with
        {
            Received = year.Received + (given ? 0 : 1), Given = year.Given + (given ? 1 : 0), Declined = year.Declined + (!given && declined ? 1 : 0),
            ReceivedOre = year.ReceivedOre + (given || declined ? 0 : d.Value.InKronor ?? 0),
        };
    }

    private static string Id(Declaration d) => string.Create(CultureInfo.InvariantCulture, $"{d.Counterparty.Key}|{d.OccurredOn.Year}");
}

public sealed partial class RuleYearProjection : MultiStreamProjection<RuleYear, string>
{
    public RuleYearProjection() => Identities<GiftScreened>(e => [.. e.Assessment.Rules.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Id}|{e.PolicyDate.Year}")).Distinct()]);

    public override RuleYear? Evolve(RuleYear? year, string id, IEvent e)
    {
        if (e.Data is not GiftScreened screened) return year;
        var rule = id[..id.IndexOf('|', StringComparison.Ordinal)];
        year ??= new(id, rule, screened.PolicyDate.Year, 0, 0);
        var stopped = screened.Assessment.Rules.Any(r => r.Id == rule && r.Outcome is PolicyOutcome.Reject or PolicyOutcome.Block);
        return year with { Hits = year.Hits + 1, Stopped = year.Stopped + (stopped ? 1 : 0) };
    }
}

public sealed partial class IntakeDayProjection : MultiStreamProjection<IntakeDay, string>
{
    public IntakeDayProjection()
    {
        Identity<IEvent<GiftDeclared>>(Id);
        Identity<IEvent<HistoricalDeclarationImported>>(Id);
    }

    public override IntakeDay? Evolve(IntakeDay? day, string id, IEvent e)
    {
        day ??= new(id, DateOnly.ParseExact(id, "yyyy-MM-dd", CultureInfo.InvariantCulture), 0, 0);
        return e.Data is HistoricalDeclarationImported ? day with { Imported = day.Imported + 1 } : day with { Declarations = day.Declarations + 1 };
    }

    private static string Id(IEvent e) => Kernel.StockholmTime.DateOf(e.Timestamp).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The first event of a matter, whichever it is.</summary>
internal sealed record Opening(DeclarantSnapshot Declarant, Declaration Declaration)
{
    public static Opening? Of(object data) => data switch
    {
        GiftDeclared e => new(e.Declarant, e.Declaration),
        HistoricalDeclarationImported e => new(e.Declarant, e.Declaration),
        _ => null,
    };
}
