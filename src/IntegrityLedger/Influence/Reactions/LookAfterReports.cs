using IntegrityLedger.Influence.Commands;
using IntegrityLedger.Kernel;
using Wolverine;

namespace IntegrityLedger.Influence.Reactions;

/// <summary>Look which duties of reports have become late, and which reports nobody may handle.</summary>
public sealed record LookAfterReports
{
    /// <summary>Every quarter of an hour, day and night: some duties are counted in hours. Once in a cluster, whatever the number of nodes.</summary>
    public static void Schedule(WolverineOptions options) => options.Schedules.ScheduleRecurring<LookAfterReports>("*/15 * * * *", StockholmTime.Zone);
}

/// <summary>The round itself.</summary>
public static class LookAfterReportsHandler
{
    public static async Task Handle(LookAfterReports _, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CareOfReports>().Round(ct);
    }
}
