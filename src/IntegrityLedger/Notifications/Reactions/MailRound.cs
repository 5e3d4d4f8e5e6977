using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Employees.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications.Views;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>Hands the mails whose time has come to the server, one after the other on one connection.</summary>
public sealed partial class MailRound(
    MailBox box, DigestMail digests, WaitingOverview waiting, IOrganisation organisation, StaffPages staff, SettingsReader settings, MailServer server, MailMeter meter, TimeProvider clock, ILogger<MailRound> log)
{
    /// <summary>How many are tried where the server does not answer at all.</summary>
    private const int TriedInVain = 50;

    /// <param name="enough">Stops between two mails.</param>
    public async Task Send(CancellationToken enough, CancellationToken ct)
    {
        if (!server.IsConfigured) return;
        if (await box.GiveUpOnAbandoned(ct) is > 0 and var abandoned) meter.Count(MailState.Uncertain, abandoned);
        if (!await box.SomethingIsDue(ct)) return;
        using var post = await SmtpPost.Open(server, ct);
        if (post is null) NotReached(server.Host!, server.Port);
        for (var sent = 0; !enough.IsCancellationRequested && (post is not null || sent < TriedInVain); sent++)
        {
            if (await box.Take(ct) is not { } mail) return;
            await One(mail, post, ct);
        }
    }

    private async Task One(OutgoingMail mail, SmtpPost? post, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = StockholmTime.DateOf(now);
        var id = new EmployeeId(mail.PersonId);
        var wish = await settings.Of(id, ct);
        // Quiet hours or wishes may have changed since it was laid out, or the node stood still overnight.
        if (mail.Day != today || wish.Quiet().IsQuiet(now) || !DigestDays.IsDue(today, wish.Digest)) { await Late(mail, wish, today, ct); return; }
        if (await organisation.ById(id, today, ct) is not { Employed: true } person || await staff.MailAddress(id, ct) is not { } address) { await Close(mail, MailState.NoAddress); return; }
        var days = await waiting.For(new(id, person.Login, person.Roles.ToHashSet(StringComparer.Ordinal)), today, ct);
        if (days.Count == 0) { await Close(mail, MailState.Nothing); return; }
        var result = post is null ? PostResult.Later : await post.Send(digests.Write(mail, days, wish.Language, address, now), ct);
        switch (result)
        {
            case PostResult.Taken: await Close(mail, MailState.Sent); break;
            case PostResult.Refused: await Close(mail, MailState.GivenUp, "refused"); break;
            case PostResult.Unknown: await Close(mail, MailState.Uncertain, "interrupted"); break;
            default: await Failed(mail, "unreachable", ct); break;
        }
    }

    /// <summary>Its own day is over, or its person wants none: no mail. Quiet for a while yet: later.</summary>
    private async Task Late(OutgoingMail mail, NotificationSettings wish, DateOnly today, CancellationToken ct)
    {
        if (mail.Day == today && DigestDays.IsDue(today, wish.Digest)) await Failed(mail, "quiet", ct);
        else await Close(mail, MailState.GivenUp, mail.Day == today ? "unwanted" : "late");
    }

    private async Task Close(OutgoingMail mail, MailState state, string? failure = null)
    {
        await box.Close(mail, state, failure);
        meter.Count(state);
        if (failure is not null) Ended(state, failure, mail.Id);
    }

    private async Task Failed(OutgoingMail mail, string failure, CancellationToken ct)
    {
        var next = await box.Failed(mail, failure, ct);
        meter.Count(next.State);
        if (next.State == MailState.GivenUp) Ended(next.State, failure, mail.Id);
    }

    // Neither address nor person: the row's id says which, to those who may read it.
    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} ended as {State} ({Why}).")]
    private partial void Ended(MailState state, string why, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server {Host}:{Port} was not reached; mails wait and are tried again.")]
    private partial void NotReached(string host, int port);
}
