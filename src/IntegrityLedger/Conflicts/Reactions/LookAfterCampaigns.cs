using IntegrityLedger.Conflicts.Commands;
using IntegrityLedger.Conflicts.Views;
using IntegrityLedger.Kernel;
using Marten;
using Wolverine;

namespace IntegrityLedger.Conflicts.Reactions;

/// <summary>Look whom the registers have brought into a running campaign, or taken out of one, since the last time.</summary>
public sealed record LookAfterCampaigns
{
    /// <summary>Every quarter of an hour of the working day, in Stockholm; once in a cluster, whatever the number of nodes.</summary>
    public static void Schedule(WolverineOptions options) => options.Schedules.ScheduleRecurring<LookAfterCampaigns>("*/15 5-20 * * *", StockholmTime.Zone);
}

/// <summary>Sends every running campaign on its way again; one that was stopped in the middle goes on from there.</summary>
public static class LookAfterCampaignsHandler
{
    public static async Task<AskForAttestation[]> Handle(LookAfterCampaigns _, IDocumentStore store, AttestationAsking asking, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var running = await session.Query<AttestationCampaignSummary>().Where(c => c.Status == AttestationCampaignStatus.Running).Select(c => c.Id).ToListAsync(ct);
        var messages = new List<AskForAttestation>();
        foreach (var campaign in running)
            if (await asking.LookAgain(campaign, ct)) messages.Add(new(campaign));
        return [.. messages];
    }
}
