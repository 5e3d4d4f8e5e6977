using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Notifications.Views;

/// <summary>Mail only where this installation sends it, the person wants it daily, and there is an address.</summary>
public sealed class NoticeChannels(MailServer server, SettingsReader settings, StaffPages staff) : INoticeChannels
{
    public async Task<NoticeChannel> For(EmployeeId? person, CancellationToken ct) =>
        server.IsConfigured && person is { } id && (await settings.Of(id, ct)).Digest == DigestFrequency.Daily && await staff.MailAddress(id, ct) is not null
            ? NoticeChannel.Mail : NoticeChannel.Inbox;
}
