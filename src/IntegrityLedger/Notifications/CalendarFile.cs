using System.Globalization;
using System.Text;

namespace IntegrityLedger.Notifications;

/// <summary>One all-day entry.</summary>
/// <param name="Uid">The same for the same thing each time: a calendar replaces the entry instead of adding one.</param>
public sealed record CalendarEntry(string Uid, DateOnly Day, string Summary, string Description, string Url);

/// <summary>Writes iCalendar (RFC 5545): lines end with CRLF and are folded at 75 octets, text is escaped, days are VALUE=DATE.</summary>
public static class CalendarFile
{
    private const int MostOctets = 75;

    /// <param name="stamp">When the entries were made, for DTSTAMP.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, DateTimeOffset stamp)
    {
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//IntegrityLedger//Inbox//SV");
        Line(file, "CALSCALE:GREGORIAN");
        Line(file, "METHOD:PUBLISH");
        Line(file, $"X-WR-CALNAME:{Text(name)}");
        foreach (var entry in entries) Event(file, entry, stamp);
        Line(file, "END:VCALENDAR");
        return file.ToString();
    }

    private static void Event(StringBuilder file, CalendarEntry entry, DateTimeOffset stamp)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{entry.Uid}");
        Line(file, $"DTSTAMP:{stamp.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line(file, $"DTSTART;VALUE=DATE:{Date(entry.Day)}");
        // The end is the first day that does not belong to it (RFC 5545 section 3.6.1).
        Line(file, $"DTEND;VALUE=DATE:{Date(entry.Day.AddDays(1))}");
        Line(file, $"SUMMARY:{Text(entry.Summary)}");
        Line(file, $"DESCRIPTION:{Text(entry.Description)}");
        Line(file, $"URL:{entry.Url}");
        Line(file, "TRANSP:TRANSPARENT");
        Line(file, "END:VEVENT");
    }

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Text(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds between characters, never inside one: å is two octets.</summary>
    private static void Line(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                file.Append("\r\n ");
                octets = 1;
            }
            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
