using Marten;
using Marten.Events.Projections;

namespace IntegrityLedger.Suppliers.Views;

/// <summary>Keeps <see cref="SupplierTie"/> in step with the events, in the same transaction.</summary>
public sealed partial class SupplierTies : EventProjection
{
    public void Project(JoinedGroup e, IDocumentOperations operations) => operations.Store(SupplierTie.Of(e.Supplier, e.Other, e.Relation, e.Period));

    public void Project(LeftGroup e, IDocumentOperations operations) => operations.Store(SupplierTie.Of(e.Supplier, e.Other, e.Relation, new(e.From, e.LastDay)));
}
