using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Reactions;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Suppliers.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>Declarations per procurement: events with their aliases (stored for decades: never rename), views, services.</summary>
public static class ProcurementDeclarationModule
{
    public static void Configure(StoreOptions options)
    {
        options.Events.MapEventType<ProcurementDeclarationGiven>("procurement_declaration_given");
        options.Events.MapEventType<ProcurementDeclarationRenewed>("procurement_declaration_renewed");
        options.Events.MapEventType<ProcurementDeclarationAwaited>("procurement_declaration_awaited");
        options.Events.MapEventType<ProcurementConflictFound>("procurement_conflict_found");
        options.Events.MapEventType<ProcurementConflictAssessed>("procurement_conflict_assessed");
        options.Projections.Add(new ProcurementDeclarationProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new ProcurementDeclarationSummaryProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<ProcurementDeclarationSummary>()
            .Duplicate(x => x.Procurement).Duplicate(x => x.PersonId).Duplicate(x => x.CaseNumber, configure: index => index.IsUnique = true)
            .IgnoreIndex("procurement_declaration_parties").IgnoreIndex("procurement_declaration_escalated")
            .Index(x => x.OpenConflicts);
    }

    public static IServiceCollection AddProcurementDeclarations(this IServiceCollection services) => services
        .AddScoped<ProcurementTieFinder>().AddScoped<ProcurementConflicts>().AddScoped<IProcurementGuard, ProcurementGuard>().AddScoped<ProcurementInterests>().AddScoped<ProcurementDeclarationDesk>()
        .AddScoped<ProcurementCoverage>().AddScoped<IReceiptSource, ProcurementDeclarationReceipts>().AddScoped<IWaitingSource, ProcurementWaiting>().AddScoped<IMatterMover, ProcurementWatch>().AddScoped<IDeadlineSource, ProcurementDeadlines>();

    public static void MapProcurementDeclarations(this IEndpointRouteBuilder endpoints) => ProcurementDeclarationEndpoints.Map(endpoints);
}
