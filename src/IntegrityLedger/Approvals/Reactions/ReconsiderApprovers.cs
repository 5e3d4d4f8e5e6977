using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using Wolverine;

namespace IntegrityLedger.Approvals.Reactions;

/// <summary>Each night: a substitution, a mandate or an employment may have begun or ended with the day.</summary>
public sealed record ReconsiderApprovers
{
    /// <summary>00:10 in Stockholm; once in a cluster, whatever the number of nodes.</summary>
    public static void Schedule(WolverineOptions options) => options.Schedules.ScheduleRecurring<ReconsiderApprovers>("10 0 * * *", StockholmTime.Zone);
}

/// <summary>State decides, so a message that comes twice moves nothing twice.</summary>
public static class ReconsiderApproversHandler
{
    public static async Task Handle(ReconsiderApprovers _, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IReconsideration>().Everybody(ct);
    }
}
