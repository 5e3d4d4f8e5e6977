using IntegrityLedger.Platform.Bootstrap;
using IntegrityLedger.Platform.Crypto;
using IntegrityLedger.Retention.Commands;
using IntegrityLedger.Retention.Views;
using IntegrityLedger.TransparencyLog.Views;
using JasperFx.Events.Projections;
using Marten;

namespace IntegrityLedger.Retention;

/// <summary>The room of retention and destruction (bevarande och gallring).</summary>
public static class RetentionModule
{
    public static void Configure(StoreOptions options)
    {
        options.Events.MapEventType<TextDestroyed>("text_destroyed");
        options.Events.MapEventType<LegalHoldPlaced>("legal_hold_placed");
        options.Events.MapEventType<LegalHoldLifted>("legal_hold_lifted");
        options.Projections.Add(new LegalHoldProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<LegalHold>().Index(x => x.Subject);
        options.Schema.For<DestroyedSubject>().DatabaseSchemaName(LedgerStore.Forgettable).Index(x => x.Destruction);
    }

    public static IServiceCollection AddRetention(this IServiceCollection services) => services
        .AddScoped<DestructionDesk>().AddScoped<HoldDesk>().AddScoped<ErasableMatters>().AddScoped<RetentionTimes>().AddScoped<LegalHolds>().AddScoped<Destructions>().AddScoped<IReceiptSource>(s => s.GetRequiredService<Destructions>());

    /// <summary>Only where the application runs: the command line destroys nothing.</summary>
    public static IServiceCollection AddKeepsDestroyed(this IServiceCollection services) => services.AddHostedService<KeepsDestroyed>();

    public static void MapRetention(this IEndpointRouteBuilder endpoints)
    {
        DestructionDesk.Map(endpoints);
        Destructions.Map(endpoints);
        HoldDesk.Map(endpoints);
        LegalHolds.Map(endpoints);
        RetentionTimes.Map(endpoints);
    }
}
