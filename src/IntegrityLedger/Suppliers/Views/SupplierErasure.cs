using IntegrityLedger.Retention.Views;
using Marten;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>Suppliers that are people, when their name and number are to be destroyed: asked for by their key.</summary>
public sealed class SupplierErasure : IErasable
{
    public async Task<Erasable?> Find(IQuerySession session, string matter, CancellationToken ct) =>
        new SupplierKey(matter) is { IsProtected: true } key && await session.LoadAsync<Supplier>(key.StreamId(), ct) is not null ? new(key.StreamId(), matter, RetentionClass.Supplier, false, null) : null;

    public void Forget(IDocumentOperations session, IReadOnlyCollection<Guid> subjects) => session.DeleteWhere<SupplierCard>(card => card.Id.IsOneOf(subjects.ToArray()));
}
