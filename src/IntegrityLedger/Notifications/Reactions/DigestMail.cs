using System.Globalization;
using System.Text;
using IntegrityLedger.Approvals.Views;
using IntegrityLedger.Kernel;
using IntegrityLedger.Notifications.Views;
using MimeKit;

namespace IntegrityLedger.Notifications.Reactions;

/// <summary>Writes the mail: how many of each kind, the oldest last day, and where to go. No name, no number of a matter, nothing of what it is about.</summary>
public sealed class DigestMail(MailServer server, PublicAddress address)
{
    public MimeMessage Write(OutgoingMail mail, IReadOnlyList<WaitingDay> days, string language, string to, DateTimeOffset now)
    {
        string T(LocalizedText text) => text.In(language);
        var from = MailboxAddress.Parse(server.From);
        var subject = T(new($"{T(WaitingWords.Matters(days.Count))} väntar på dig", $"{T(WaitingWords.Matters(days.Count))} {(days.Count == 1 ? "awaits" : "await")} you"));
        var text = new StringBuilder();
        text.AppendLine(T(new("Det här väntar på dig i IntegrityLedger:", "This awaits you in IntegrityLedger:"))).AppendLine();
        foreach (var part in days.GroupBy(day => day.As).OrderBy(part => part.Key))
        {
            text.AppendLine(T(WaitingWords.Heading(part.Key)));
            foreach (var kind in part.GroupBy(day => day.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
                text.Append("- ").Append(T(WaitingWords.Kind(kind.Key))).Append(": ").Append(kind.Count()).AppendLine(Oldest(kind, language));
            text.AppendLine();
        }
        text.AppendLine(T(new("Öppna inkorgen:", "Open the inbox:"))).AppendLine($"{address.Of()}/inbox").AppendLine();
        text.AppendLine(T(new("Så väljer du när och hur ofta du får mejl:", "Choose when and how often you get mail:"))).AppendLine($"{address.Of()}/me/notifications");

        var message = new MimeMessage(new[] { from }, new[] { MailboxAddress.Parse(to) }, subject, new TextPart("plain") { Text = text.ToString() })
        {
            Date = StockholmTime.LocalTimeOf(now),
            // The same for the same person and day, so that a server can tell a repetition.
            MessageId = $"{mail.Id:N}@{from.Domain}",
        };
        // No out-of-office answer to a machine (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add(HeaderId.ContentLanguage, language);
        return message;
    }

    private static string Oldest(IEnumerable<WaitingDay> days, string language) => days.Min(day => day.DueOn) is not { } oldest ? ""
        : language == "en" ? string.Create(CultureInfo.GetCultureInfo("en-GB"), $" (the oldest by {oldest:d MMMM yyyy})") : string.Create(CultureInfo.GetCultureInfo("sv-SE"), $" (äldsta senast {oldest:d MMMM yyyy})");
}
