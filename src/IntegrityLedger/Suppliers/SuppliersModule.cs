using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Kernel;
using IntegrityLedger.Imports;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Retention.Views;
using IntegrityLedger.Suppliers.Commands;
using IntegrityLedger.Suppliers.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Suppliers;

/// <summary>Registers the room: suppliers, groups, agreements, procurements.</summary>
public static class SuppliersModule
{
    public static void Configure(StoreOptions options)
    {
        options.Events.MapEventType<SupplierRegistered>("supplier_registered");
        options.Events.MapEventType<SupplierRenamed>("supplier_renamed");
        options.Events.MapEventType<AliasAdded>("supplier_alias_added");
        options.Events.MapEventType<JoinedGroup>("joined_group");
        options.Events.MapEventType<LeftGroup>("left_group");
        options.Events.MapEventType<RelationStarted>("relation_started");
        options.Events.MapEventType<RelationEnded>("relation_ended");
        options.Events.MapEventType<ProcurementOpened>("procurement_opened");
        options.Events.MapEventType<ProcurementRetitled>("procurement_retitled");
        options.Events.MapEventType<PhaseEntered>("phase_entered");
        options.Events.MapEventType<PhaseWithdrawn>("phase_withdrawn");
        options.Events.MapEventType<BidderNoted>("bidder_noted");
        options.Events.MapEventType<BidderWithdrew>("bidder_withdrew");
        options.Events.MapEventType<MemberJoined>("member_joined");
        options.Events.MapEventType<MemberLeft>("member_left");

        options.Projections.Snapshot<Supplier>(SnapshotLifecycle.Inline);
        options.Projections.Snapshot<Procurement>(SnapshotLifecycle.Inline);
        options.Projections.Add<SupplierTies>(ProjectionLifecycle.Inline);
        options.Schema.For<SupplierTie>().Index(t => t.One).Index(t => t.Other);
        options.Schema.For<Supplier>().UniqueIndex("supplier_key", s => s.Key).GinIndexJsonData();
        options.Schema.For<Procurement>().GinIndexJsonData();
        options.Schema.For<SupplierCard>().DatabaseSchemaName(LedgerStore.Forgettable);
    }

    public static IServiceCollection AddSuppliers(this IServiceCollection services) =>
        services.AddSingleton<IBlindIndex, VaultBlindIndex>().AddSingleton<IErasable, SupplierErasure>().AddScoped<SupplierRegister>().AddScoped<ISupplierRegister, RememberedSuppliers>().AddScoped<IProcurements, Procurements>().AddScoped<ProcurementDesk>()
            .AddSingleton<IRowConsumer, SupplierRows>().AddSingleton<IRowConsumer, ProcurementRows>();

    public static void MapSuppliers(this IEndpointRouteBuilder routes)
    {
        SupplierSearch.Map(routes);
        ProcurementEndpoints.Map(routes);
    }
}
