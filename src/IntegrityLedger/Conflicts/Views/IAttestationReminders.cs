using IntegrityLedger.Kernel;
using IntegrityLedger.Policy;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>Somebody who has not answered, and how far reminding has come.</summary>
/// <param name="Request">What the reminder is about; the same for all reminders of one request.</param>
/// <param name="UnitCode">The unit on the day of asking: its manager is the one to be told.</param>
/// <param name="Reminder">Never None here.</param>
/// <param name="FallsToday">The reminder falls on this very day; otherwise it fell on an earlier one.</param>
public sealed record AttestationReminderDue(
    Guid Request, Guid Campaign, LocalizedText CampaignTitle, EmployeeId Person, string UnitCode, AttestationReminder Reminder, DateOnly AskedOn, DateOnly DueOn, bool FallsToday);

/// <summary>Who is to be reminded of a campaign. State decides: whoever sends compares with what was sent last, and a day without sending loses nothing.</summary>
public interface IAttestationReminders
{
    /// <summary>Everybody who has come to a reminder by the end of the day, a part at a time; the parts may be empty, and the last one says so.</summary>
    /// <param name="after">The last request looked at; null for the first part.</param>
    Task<AttestationRemindersPart> Reached(DateOnly today, Guid? after, CancellationToken ct);
}

/// <param name="Next">What to give as <c>after</c> for the next part; null at the end.</param>
public sealed record AttestationRemindersPart(IReadOnlyList<AttestationReminderDue> Due, Guid? Next);

internal sealed class AttestationRemindersDue(IDocumentStore store, IPolicyLibrary policies) : IAttestationReminders
{
    private const int Part = 1000;

    public async Task<AttestationRemindersPart> Reached(DateOnly today, Guid? after, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        var running = (await session.Query<AttestationCampaignSummary>().Where(c => c.Status == AttestationCampaignStatus.Running).ToListAsync(ct)).ToDictionary(c => c.Id, c => c.State);
        if (running.Count == 0) return new([], null);
        var limits = AttestationLimits.Of(policies.InForceOn(today), today);
        var open = await AttestationsOpen.After(session, [.. running.Keys], null, after, Part, ct);
        return new([.. open.Select(request => Due(request, running[request.CampaignId], today, limits)).OfType<AttestationReminderDue>()], open.Count == Part ? open[^1].Id : null);
    }

    private static AttestationReminderDue? Due(AttestationRequest request, AttestationCampaign campaign, DateOnly today, AttestationLimits limits)
    {
        var lastDay = campaign.LastDay(request.DueOn);
        var reached = AttestationReminders.Reached(request.AskedOn, lastDay, null, today, limits);
        return reached == AttestationReminder.None ? null : new(
            request.Id, campaign.Id, campaign.Title, new(request.PersonId), request.UnitCode, reached, request.AskedOn, lastDay, AttestationReminders.On(request.AskedOn, lastDay, null, today, limits) == reached);
    }
}
