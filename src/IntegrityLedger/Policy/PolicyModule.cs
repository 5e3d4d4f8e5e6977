using IntegrityLedger.Platform.Registers;
using IntegrityLedger.Policy.Commands;
using IntegrityLedger.Policy.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Policy;

/// <summary>What the policy room offers the application: events with their aliases (stored for decades: never rename), views, services.</summary>
public static class PolicyModule
{
    public static void Configure(StoreOptions options)
    {
        options.Events.MapEventType<PolicyPackShipped>("policy_pack_shipped");
        options.Events.MapEventType<PolicyPackProposed>("policy_pack_proposed");
        options.Events.MapEventType<PolicyPackPublished>("policy_pack_published");
        options.Events.MapEventType<PolicyPackRejected>("policy_pack_rejected");
        options.Events.MapEventType<PolicyPackWithdrawn>("policy_pack_withdrawn");
        options.Events.MapEventType<PolicyRetirementProposed>("policy_retirement_proposed");
        options.Events.MapEventType<PolicyPackRetired>("policy_pack_retired");
        options.Events.MapEventType<PolicyRetirementDropped>("policy_retirement_dropped");
        options.Events.MapEventType<ExchangeRatesRecorded>("exchange_rates_recorded");
        options.Projections.Add<RecordedRateProjection>(ProjectionLifecycle.Inline);
        options.Schema.For<RecordedRate>().Duplicate(r => r.Currency).Duplicate(r => r.ValidFrom, "date").Duplicate(r => r.ValidTo, "date");
        options.Projections.Add(new PackVersionProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new PolicyPackCardProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<PolicyPackCard>();
        options.Schema.For<PolicyReplay>();
        options.Schema.For<ReplayCancellation>();
    }

    public static IServiceCollection AddPolicy(this IServiceCollection services) => services
        .AddSingleton<PolicyLibrary>().AddSingleton<IPolicyLibrary>(s => s.GetRequiredService<PolicyLibrary>()).AddSingleton<IRegisterFollower>(s => s.GetRequiredService<PolicyLibrary>())
        .AddHostedService<PolicyWatch>().AddScoped<PolicyDesk>().AddScoped<PolicyReader>().AddScoped<IReceiptSource, Pages.PolicyReceipts>()
        .AddSingleton<ExchangeRates>().AddSingleton<IExchangeRates>(s => s.GetRequiredService<ExchangeRates>()).AddScoped<ExchangeRateDesk>()
        .AddSingleton<ReplayChanges>().AddSingleton<ReplayRunner>().AddHostedService(s => s.GetRequiredService<ReplayRunner>()).AddScoped<ReplayDesk>().AddScoped<ReplayReader>();

    public static void MapPolicy(this IEndpointRouteBuilder endpoints)
    {
        PolicyEndpoints.Map(endpoints);
        ExchangeRates.Map(endpoints);
        ExchangeRateDesk.Map(endpoints);
        ReplayEndpoints.Map(endpoints);
    }
}
