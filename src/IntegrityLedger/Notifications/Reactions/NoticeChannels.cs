using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications.Views;
using Marten;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>Mail only where this installation sends it, the person wants one today, there is an address, and today's has not gone yet; then that mail is made sure of.</summary>
public sealed class NoticeChannels(MailServer server, SettingsReader settings, StaffPages staff, TimeProvider clock) : INoticeChannels
{
    public async Task<NoticeChannel> For(EmployeeId? person, Guid matter, DateOnly today, IDocumentSession session, CancellationToken ct)
    {
        if (!server.IsConfigured || person is not { } id) return NoticeChannel.Inbox;
        var wish = await settings.Of(id, ct);
        if (!DigestDays.IsDue(today, wish.Digest) || await staff.MailAddress(id, ct) is null) return NoticeChannel.Inbox;
        if (!await MakeSure(id, wish, today, session, ct)) return NoticeChannel.Inbox;
        session.Store(MailPromise.For(OutgoingMail.IdOf(id.Value, today), matter));
        return NoticeChannel.Mail;
    }

    /// <summary>False when that day's mail has gone, or can no longer go.</summary>
    private async Task<bool> MakeSure(EmployeeId id, NotificationSettings wish, DateOnly today, IDocumentSession session, CancellationToken ct)
    {
        await MailBox.Hold(session, OutgoingMail.IdOf(id.Value, today), ct);
        if (await session.LoadAsync<OutgoingMail>(OutgoingMail.IdOf(id.Value, today), ct) is { } laidOut) return laidOut.State == MailState.Waiting;
        var notBefore = wish.Quiet().FirstLoud(clock.GetUtcNow());
        if (StockholmTime.DateOf(notBefore) != today) return false;
        session.Insert(OutgoingMail.For(id.Value, today, notBefore));
        return true;
    }
}
