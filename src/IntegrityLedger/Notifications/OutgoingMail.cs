using IntegrityLedger.Kernel;

namespace IntegrityLedger.Notifications;

/// <summary>Where a mail stands.</summary>
public enum MailState
{
    /// <summary>To be sent from <see cref="OutgoingMail.NotBefore"/> on.</summary>
    Waiting,
    /// <summary>Somebody is handing it to the server at this moment.</summary>
    Sending,
    /// <summary>The server took it.</summary>
    Sent,
    /// <summary>Nothing waited any more when its time came.</summary>
    Nothing,
    /// <summary>The person has no address, or has left.</summary>
    NoAddress,
    /// <summary>Tried as often as it should be, refused for good, or its day is over.</summary>
    GivenUp,
    /// <summary>It was on its way when something broke: it may have come, so it is not sent again.</summary>
    Uncertain,
}

/// <summary>The mail of one person on one day. It holds no address, no name and no text: those are read when it is sent.</summary>
/// <param name="Id">From person and day, so that there is one.</param>
/// <param name="Attempts">How often somebody began to send it.</param>
/// <param name="Failure">"unreachable", "refused", "interrupted", "unwanted", "late" or "quiet"; never what the server said, which may hold the address.</param>
public sealed record OutgoingMail(
    Guid Id, Guid PersonId, DateOnly Day, MailState State, DateTimeOffset NotBefore, int Attempts = 0, DateTimeOffset? ClaimedAt = null, DateTimeOffset? ClosedAt = null, string? Failure = null)
{
    public static Guid IdOf(Guid person, DateOnly day) => StableId.From("digest", $"{person:D}|{day:yyyy-MM-dd}");

    public static OutgoingMail For(Guid person, DateOnly day, DateTimeOffset notBefore) => new(IdOf(person, day), person, day, MailState.Waiting, notBefore);
}

/// <summary>A matter's timeline speaks of that mail: should it not go, the timeline says that too. Gone when the mail is closed.</summary>
/// <param name="Matter">The stream.</param>
public sealed record MailPromise(Guid Id, Guid Mail, Guid Matter)
{
    public static MailPromise For(Guid mail, Guid matter) => new(StableId.From("mail-promise", $"{mail:D}|{matter:D}"), mail, matter);
}

/// <summary>What becomes of a mail. Pure.</summary>
public static class MailRules
{
    public const int MostAttempts = 10;

    /// <summary>After that long nobody is sending it any more.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static OutgoingMail Claimed(OutgoingMail mail, DateTimeOffset now) => mail with { State = MailState.Sending, Attempts = mail.Attempts + 1, ClaimedAt = now };

    public static OutgoingMail Closed(OutgoingMail mail, MailState state, DateTimeOffset now, string? failure = null) => mail with { State = state, ClosedAt = now, Failure = failure };

    /// <summary>What those to whom the mail was promised are to be told; null while it waits, and when it went.</summary>
    public static MailFailure? Broken(OutgoingMail mail) => (mail.State, mail.Failure) switch
    {
        (MailState.Nothing, _) => MailFailure.NothingWaited,
        (MailState.NoAddress, _) => MailFailure.NoAddress,
        (MailState.Uncertain, _) => MailFailure.Uncertain,
        (MailState.GivenUp, "refused") => MailFailure.Refused,
        (MailState.GivenUp, "unwanted") => MailFailure.Unwanted,
        (MailState.GivenUp, "late" or "quiet") => MailFailure.DayPassed,
        (MailState.GivenUp, _) => MailFailure.Unreachable,
        _ => null,
    };

    /// <summary>It did not go: again after a while that doubles, never in quiet hours, and not after its own day: the next day has a mail of its own.</summary>
    public static OutgoingMail Failed(OutgoingMail mail, QuietHours quiet, DateTimeOffset now, string failure)
    {
        var next = quiet.FirstLoud(now + Pause(mail.Attempts));
        return mail.Attempts >= MostAttempts || StockholmTime.DateOf(next) != mail.Day
            ? Closed(mail, MailState.GivenUp, now, failure) : mail with { State = MailState.Waiting, NotBefore = next, Failure = failure };
    }

    /// <summary>1, 2, 4 … minutes after the first, second, third attempt; an hour at most.</summary>
    public static TimeSpan Pause(int attempts) => attempts > 6 ? Longest : TimeSpan.FromMinutes(1 << Math.Max(0, attempts - 1));
}

/// <summary>How far the mails of a day have been laid out; one page of people at a time, so that whoever takes over goes on where the other stopped.</summary>
/// <param name="After">The last person seen to.</param>
public sealed record DigestRun(Guid Id, DateOnly Day, Guid After, bool Done)
{
    public static Guid IdOf(DateOnly day) => StableId.From("digest-run", $"{day:yyyy-MM-dd}");
    public static DigestRun For(DateOnly day) => new(IdOf(day), day, Guid.Empty, false);
}

/// <summary>On which days a mail about what waits is due.</summary>
public static class DigestDays
{
    public static bool IsDue(DateOnly day, DigestFrequency frequency) => WorkingDays.IsWorkingDay(day) && frequency switch
    {
        DigestFrequency.Daily => true,
        DigestFrequency.Weekly => Enumerable.Range(1, ((int)day.DayOfWeek + 6) % 7).All(back => !WorkingDays.IsWorkingDay(day.AddDays(-back))),
        _ => false,
    };
}
