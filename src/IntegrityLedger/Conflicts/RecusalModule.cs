using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Conflicts;

/// <summary>Recusals outside the ledger's own matters: events with their aliases (stored for decades: never rename), views, services.</summary>
public static class RecusalModule
{
    public static void Configure(StoreOptions options)
    {
        options.Events.MapEventType<RecusalDeclared>("recusal_declared");
        options.Events.MapEventType<RecusalMinuted>("recusal_minuted");
        options.Events.MapEventType<RecusalContested>("recusal_contested");
        options.Events.MapEventType<RecusalDecided>("recusal_decided");
        options.Projections.Add(new RecusalProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new RecusalSummaryProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<RecusalSummary>()
            .Duplicate(x => x.PersonId).Duplicate(x => x.SubstituteId!).Duplicate(x => x.Status).Duplicate(x => x.CaseNumber, configure: index => index.IsUnique = true).Duplicate(x => x.On, "date")
            .IgnoreIndex("recusal_parties");
    }

    public static IServiceCollection AddRecusals(this IServiceCollection services) => services.AddScoped<RecusalReader>().AddScoped<IReceiptSource, RecusalReceipts>().AddScoped<RecusalDesk>().AddScoped<IWaitingSource, RecusalWaiting>();

    public static void MapRecusals(this IEndpointRouteBuilder endpoints) => RecusalEndpoints.Map(endpoints);
}
