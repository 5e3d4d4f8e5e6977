using IntegrityLedger.Kernel;
using Wolverine;

namespace IntegrityLedger.Approvals.Reactions;

/// <summary>Look for decisions of every room whose day is near, has come or has passed.</summary>
public sealed record RemindOfDecisions
{
    /// <summary>Each hour from 07:00 to 16:00 in Stockholm, Monday to Friday: a morning when the ledger stood still is made up for the same day.</summary>
    public static void Schedule(WolverineOptions options) => options.Schedules.ScheduleRecurring<RemindOfDecisions>("0 7-16 * * 1-5", StockholmTime.Zone);
}

/// <summary>Reminds and escalates. State decides: each matter knows what was said about it, so a message that comes twice, or late, says nothing twice.</summary>
public static class RemindOfDecisionsHandler
{
    /// <remarks>A scope of its own: every room registers its deadlines, and the generated code of a handler must not change with that.</remarks>
    public static async Task Handle(RemindOfDecisions _, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderRound>().Tell(ct);
    }
}
