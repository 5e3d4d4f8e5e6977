using IntegrityLedger.Kernel;
using System.Globalization;
using IntegrityLedger.Gifts;
using IntegrityLedger.Policy;
using JasperFx.Events;
using Marten.Events.Projections;

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
        Identity<GiftDeclared>(e => Id(e.Declarant.UnitCode, e.Declaration));
        Identity<HistoricalDeclarationImported>(e => Id(e.Declarant.UnitCode, e.Declaration));
    }

    public override UnitYear? Evolve(UnitYear? year, string id, IEvent e)
    {
        if (Opening.Of(e.Data) is not { } opened) return year;
        year ??= new(id, opened.Declarant.UnitCode, opened.Declaration.OccurredOn.Year, 0, 0, 0, 0);
        var given = opened.Declaration.Direction == Direction.Given;
        return year with
        {
            Received = year.Received + (given ? 0 : 1), Given = year.Given + (given ? 1 : 0),
            Declined = year.Declined + (!given && opened.Declaration.Response == Response.Declined ? 1 : 0), Late = year.Late + (opened.Late ? 1 : 0),
        };
    }

    private static string Id(string unit, Declaration d) => string.Create(CultureInfo.InvariantCulture, $"{unit}|{d.OccurredOn.Year}");
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
internal sealed record Opening(DeclarantSnapshot Declarant, Declaration Declaration, bool Late)
{
    private const int LateAfterDays = 14;

    public static Opening? Of(object data) => data switch
    {
        GiftDeclared e => new(e.Declarant, e.Declaration, e.DeclaredOn.DayNumber - e.Declaration.OccurredOn.DayNumber > LateAfterDays),
        HistoricalDeclarationImported e => new(e.Declarant, e.Declaration, false),
        _ => null,
    };
}
