using IntegrityLedger.Approvals.Views;

namespace IntegrityLedger.Approvals;

/// <summary>The room of who may decide what: routing is pure and used by the rooms; what waits is one view.</summary>
public static class ApprovalsModule
{
    public static IServiceCollection AddApprovals(this IServiceCollection services) => services.AddScoped<Inbox>();

    public static void MapApprovals(this IEndpointRouteBuilder endpoints) => Inbox.Map(endpoints);
}
