using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Gifts.Views;

/// <summary>What a decider sees of the same giver: benefits to the same person and to the rest of the unit in the two years before.</summary>
/// <param name="Sum">Kronor per person to the declarant in the last twelve months, this matter not counted.</param>
public sealed record EarlierShown(IReadOnlyList<GiftLine> ToPerson, IReadOnlyList<GiftLine> ToUnit, int CountLastYear, decimal Sum);

/// <summary>Looks them up for one matter that the reader has been shown already.</summary>
public sealed class EarlierFromGiver(IDocumentStore store, GiftLines lines, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<EarlierShown> Of(GiftDetails gift, CancellationToken ct)
    {
        if (gift.CounterpartyKey is not { } key || gift.Declaration.OccurredOn is not { } day) return new([], [], 0, 0);
        await using var session = store.QuerySession();
        var from = day.AddYears(-2);
        var self = await session.LoadAsync<GiftSummary>(gift.Id, ct);
        var (person, unit) = (self!.DeclarantId, self.UnitCode);
        var found = await session.Query<GiftSummary>()
            .Where(g => g.CounterpartyKey == key && g.OccurredOn > from && g.Status != GiftStatus.Withdrawn && (g.DeclarantId == person || g.UnitCode == unit))
            .OrderByDescending(g => g.OccurredOn).Take(Most + 1).ToListAsync(ct);
        var others = found.Where(g => g.Id != gift.Id).ToList();
        var shown = await lines.Of(session, [.. others.Select(g => new GiftSeen(g.State, g.RecordedAt))], StockholmTime.DateOf(clock.GetUtcNow()), ct);
        var year = others.Where(g => g.DeclarantId == person && g.OccurredOn > day.AddYears(-1) && g.OccurredOn <= day).ToList();
        return new([.. shown.Where(line => line.DeclarantId == person)], [.. shown.Where(line => line.DeclarantId != person)], year.Count, year.Sum(g => g.PerPersonOre ?? 0) / 100m);
    }
}
