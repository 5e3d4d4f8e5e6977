namespace IntegrityLedger.Notifications;

/// <summary>How often a person gets a mail about what waits.</summary>
public enum DigestFrequency
{
    /// <summary>Each working day when something waits.</summary>
    Daily,
    /// <summary>The first working day of the week.</summary>
    Weekly,
    Off,
}

/// <summary>How a person wants to be told of what waits. No part of the ledger: a wish, kept while the person has it.</summary>
/// <param name="Id">The person.</param>
/// <param name="Language">"sv" or "en": of mails and of the calendar.</param>
/// <param name="CalendarKey">SHA-256 of the secret in the calendar's address, hex; null when there is no such address.</param>
public sealed record NotificationSettings(
    Guid Id, string Language, DigestFrequency Digest, TimeOnly QuietFrom, TimeOnly QuietTo, string? CalendarKey = null, DateTimeOffset? CalendarSince = null)
{
    /// <summary>What holds for whoever never chose: Swedish, daily, quiet from 18 to 07.</summary>
    public static NotificationSettings Usual(Guid person) => new(person, "sv", DigestFrequency.Daily, QuietHours.Usual.From, QuietHours.Usual.To);

    public QuietHours Quiet() => new(QuietFrom, QuietTo);
}
