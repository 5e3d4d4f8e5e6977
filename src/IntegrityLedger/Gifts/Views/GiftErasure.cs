using IntegrityLedger.Retention.Views;
using Marten;

namespace IntegrityLedger.Gifts.Views;

/// <summary>Gifts and representation, when their words are to be destroyed.</summary>
public sealed class GiftErasure : IErasable
{
    public async Task<Erasable?> Find(IQuerySession session, string matter, CancellationToken ct) =>
        await session.Query<GiftSummary>().FirstOrDefaultAsync(g => g.CaseNumber == matter, ct) is { } gift
            ? new(gift.Id, gift.CaseNumber, RetentionClass.Benefit, gift.ApproverId is not null || gift.ToRole is not null, new(gift.DeclarantId)) : null;

    public void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects) => session.DeleteWhere<GiftText>(text => text.Id.IsOneOf(subjects.ToArray()));
}
