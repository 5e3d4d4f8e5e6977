using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Suppliers;
using IntegrityLedger.Suppliers.Views;
using Marten;

namespace IntegrityLedger.Gifts.Views;

/// <summary>What a decider is shown beside the matter itself: the giver's history and the conflicts that are on record.</summary>
/// <param name="Known">As the decision keeps it.</param>
/// <param name="Earlier">The same benefits, to be opened for the page.</param>
public sealed record PictureShown(KnownAtDecision Known, IReadOnlyList<GiftSummary> Earlier);

/// <summary>The same, in clear for the page.</summary>
/// <param name="Sum">Kronor per person to the declarant in the last twelve months, this matter not counted.</param>
public sealed record PictureOpened(IReadOnlyList<GiftLine> ToPerson, IReadOnlyList<GiftLine> ToUnit, int CountLastYear, decimal Sum, IReadOnlyList<ConflictShown> Conflicts)
{
    public static readonly PictureOpened Empty = new([], [], 0, 0, []);
}

/// <summary>Composes the picture; the page and the decision both ask here, so that what is kept is what was shown.</summary>
public sealed class DecisionPicture(ISupplierRegister suppliers, IInterestRegister interests, IOrganisation organisation, IDocumentStore store, GiftLines lines, TimeProvider clock)
{
    /// <summary>For a reader who was shown the matter already.</summary>
    public async Task<PictureOpened> Open(Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await session.LoadAsync<GiftSummary>(id, ct) is not { } matter) return PictureOpened.Empty;
        var (known, earlier) = await Of(session, matter.State, ct);
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var opened = await lines.Of(session, [.. earlier.Select(g => new GiftSeen(g.State, g.RecordedAt))], today, ct);
        var names = (await organisation.ByIds((known.Conflicts ?? []).Select(c => c.Person), today, ct)).ToDictionary(p => p.Id, p => p.Name);
        return new(
            [.. opened.Where(line => line.DeclarantId == matter.DeclarantId)], [.. opened.Where(line => line.DeclarantId != matter.DeclarantId)],
            known.EarlierFromGiverToPerson, known.EarlierSumOre / 100m, [.. (known.Conflicts ?? []).Select(c => ConflictShown.From(c, names.GetValueOrDefault(c.Person)))]);
    }

    public async Task<PictureShown> Of(IQuerySession session, Gift gift, CancellationToken ct)
    {
        var group = await Group(gift, ct);
        var question = GiverQuestion.About(gift, group);
        var totals = await session.EarlierTotals(question, ct);
        var earlier = await session.EarlierMatters(question, ct);
        return new(new(totals.ToPerson, totals.SumOre, totals.ToUnit, gift.RuleHits, [.. earlier.Select(Seen)], await Conflicts(gift, group, ct)), earlier);
    }

    private async Task<IReadOnlyList<SupplierKey>> Group(Gift gift, CancellationToken ct) =>
        gift.Declaration.Counterparty.Key is { } key ? await suppliers.Group(new(key), gift.Declaration.OccurredOn, ct) : [];

    private static EarlierSeen Seen(GiftSummary g) =>
        new(g.Id, g.State.CaseNumber, new(g.DeclarantId), g.OccurredOn, g.Category, g.Response, g.PerPersonOre, g.Status);

    /// <summary>In force when it happened, or now: a tie that came after the dinner still ties whoever decides about it today.</summary>
    private async Task<IReadOnlyList<ConflictSeen>> Conflicts(Gift gift, IReadOnlyList<SupplierKey> group, CancellationToken ct)
    {
        EmployeeId[] people = [.. gift.TookPart];
        var keys = group.Select(key => key.Value).ToHashSet(StringComparer.Ordinal);
        var today = StockholmTime.DateOf(clock.GetUtcNow());
        var found = new List<InterestOnDay>();
        foreach (var day in (DateOnly[])[gift.Declaration.OccurredOn, today]) found.AddRange(await interests.Of(people, day, ct));
        return
        [
            .. found.Where(i => (i.CounterpartyKey is { } key && keys.Contains(key)) || (i.ProcurementId is { } procurement && procurement == gift.Declaration.ProcurementId))
                .DistinctBy(i => i.Id).OrderBy(i => i.CaseNumber, StringComparer.Ordinal).Select(i => new ConflictSeen(i.Id, i.CaseNumber, i.Person, i.Kind, i.Relation)),
        ];
    }
}
