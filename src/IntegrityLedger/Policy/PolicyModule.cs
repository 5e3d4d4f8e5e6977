using IntegrityLedger.Platform.Registers;
using IntegrityLedger.Policy.Commands;
using IntegrityLedger.Policy.Views;
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
        options.Projections.Add(new PackVersionProjection(), ProjectionLifecycle.Live);
        options.Projections.Add(new PolicyPackCardProjection(), ProjectionLifecycle.Inline);
        options.Schema.For<PolicyPackCard>();
    }

    public static IServiceCollection AddPolicy(this IServiceCollection services) => services
        .AddSingleton<PolicyLibrary>().AddSingleton<IPolicyLibrary>(s => s.GetRequiredService<PolicyLibrary>()).AddSingleton<IRegisterFollower>(s => s.GetRequiredService<PolicyLibrary>())
        .AddHostedService<PolicyWatch>().AddScoped<PolicyDesk>().AddScoped<PolicyReader>();

    public static void MapPolicy(this IEndpointRouteBuilder endpoints) => PolicyEndpoints.Map(endpoints);

    /// <summary>Records every pack of this build that the ledger does not hold yet; its text then stands there whatever later builds ship.</summary>
    public static async Task RecordShipped(IDocumentStore store, CancellationToken ct)
    {
        await using var session = store.LightweightSession();
        session.LastModifiedBy = "migration";
        foreach (var pack in ShippedPolicies.All)
        {
            var id = PackVersion.StreamId(pack.Version);
            if (await session.Events.FetchStreamStateAsync(id, ct) is not null) continue;
            var content = PolicyPackReader.Write(pack);
            session.Events.StartStream<PackVersion>(id, new PolicyPackShipped(pack.Id, pack.Revision, pack.ValidFrom, content, PackVersion.HashOf(content)));
        }
        await session.SaveChangesAsync(ct);
    }
}
