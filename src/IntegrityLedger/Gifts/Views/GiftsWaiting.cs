using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Gifts and representation that wait for somebody, without what they are about: for counting.</summary>
public sealed class GiftsWaiting(IDocumentStore store)
{
    /// <summary>The same matters as the inbox shows, notices of the policy left out: they wait for nothing.</summary>
    public async Task<IReadOnlyList<WaitingDay>> For(Actor person, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var me = person.Id.Value;
        var roles = person.Roles.ToArray();
        var found = await session.Query<GiftSummary>()
            .Where(g => g.ApproverId == me || (g.ApproverId == null && roles.Contains(g.ToRole!)) || (g.DeclarantId == me && g.Status == GiftStatus.InformationRequested) || g.EscalatedTo.Contains(me))
            .ToListAsync(ct);
        return [.. found.Select(g => As(g, person)).Where(day => day is not null).Select(day => day!)];
    }

    /// <summary>Everybody whom one of them names; functions are not among them.</summary>
    public async Task<IReadOnlyCollection<Guid>> People(CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var approvers = await session.Query<GiftSummary>().Where(g => g.ApproverId != null).Select(g => g.ApproverId!.Value).Distinct().ToListAsync(ct);
        var asked = await session.Query<GiftSummary>().Where(g => g.Status == GiftStatus.InformationRequested).Select(g => g.DeclarantId).Distinct().ToListAsync(ct);
        var above = await session.Query<GiftSummary>().Where(g => g.EscalatedOn != null).SelectMany(g => g.EscalatedTo).ToListAsync(ct);
        return approvers.Concat(asked).Concat(above).ToHashSet();
    }

    private static WaitingDay? As(GiftSummary gift, Actor person) => gift switch
    {
        { Status: GiftStatus.InformationRequested } => gift.DeclarantId == person.Id.Value ? new(WaitingAs.Question, "gift", null) : null,
        _ when DecisionRules.MayDecide(gift.State, person) is null => new(WaitingAs.Decision, "gift", gift.DueOn),
        _ when gift.EscalatedTo.Contains(person.Id.Value) => new(WaitingAs.Notice, "gift", gift.DueOn),
        _ => null,
    };
}
