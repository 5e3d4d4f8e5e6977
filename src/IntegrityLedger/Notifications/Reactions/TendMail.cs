using IntegrityLedger.Kernel;
using Wolverine;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>Each minute: lay out the day's mails where that is not done, and hand over those whose time has come.</summary>
public sealed record TendMail
{
    public static void Schedule(WolverineOptions options) => options.Schedules.ScheduleRecurring<TendMail>("* * * * *", StockholmTime.Zone);
}

/// <summary>State decides: rows say what is to be sent, so that a minute that never came, or came on two nodes, changes nothing.</summary>
public static class TendMailHandler
{
    /// <summary>A message may take a minute; what is left over waits for the next.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    /// <remarks>A scope of its own: every room registers what waits in it, and the generated code of a handler must not change with that.</remarks>
    public static async Task Handle(TendMail _, IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        enough.CancelAfter(Long);
        await scope.ServiceProvider.GetRequiredService<DigestLayout>().Today(enough.Token, ct);
        await scope.ServiceProvider.GetRequiredService<MailRound>().Send(enough.Token, ct);
    }
}
