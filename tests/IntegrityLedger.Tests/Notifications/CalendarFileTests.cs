using System.Text;
using CsCheck;
using IntegrityLedger.Notifications;
using Shouldly;
using Xunit;

namespace IntegrityLedger.Tests.Notifications;

/// <summary>RFC 5545 as a strict reader sees it.</summary>
public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 23, 8, 30, 0, TimeSpan.FromHours(1));
    private static readonly CalendarEntry Entry = new("1@x", new(2026, 12, 31), "3 ärenden", "Öppna; se, läs", "https://x.example/inbox");

    private const string Signs = "aå—,;\\\n 漢";

    /// <summary>Lines as they were before folding; fails on anything that is not CRLF or is longer than 75 octets.</summary>
    private static List<string> Unfolded(string file)
    {
        file.ShouldEndWith("\r\n");
        file.Replace("\r\n", "").ShouldNotContain('\n');
        file.Replace("\r\n", "").ShouldNotContain('\r');
        var lines = new List<string>();
        foreach (var line in file[..^2].Split("\r\n"))
        {
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
            if (line.StartsWith(' ')) lines[^1] += line[1..];
            else lines.Add(line);
        }
        return lines;
    }

    private static string Unescaped(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
            text.Append(value[i] != '\\' ? value[i] : value[++i] switch { 'n' => '\n', var other => other });
        return text.ToString();
    }

    [Fact]
    public void An_entry_is_a_whole_day_that_ends_where_the_next_begins()
    {
        var lines = Unfolded(CalendarFile.Write("Mina dagar", [Entry], Stamp));
        lines.ShouldBe([
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//IntegrityLedger//Inbox//SV", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:Mina dagar",
            "BEGIN:VEVENT", "UID:1@x", "DTSTAMP:20261123T073000Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:3 ärenden", "DESCRIPTION:Öppna\\; se\\, läs",
            "URL:https://x.example/inbox", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"]);
    }

    [Fact]
    public void A_calendar_without_entries_is_a_calendar() => Unfolded(CalendarFile.Write("x", [], Stamp)).ShouldNotContain("BEGIN:VEVENT");

    [Fact]
    public void Any_text_of_any_length_comes_back_as_it_was() =>
        Gen.Int[0, Signs.Length - 1].Array[0, 300].Sample(signs =>
        {
            var text = string.Concat(signs.Select(i => Signs[i]));
            var lines = Unfolded(CalendarFile.Write("x", [Entry with { Summary = text + "🙂" + text }], Stamp));
            Unescaped(lines.Single(line => line.StartsWith("SUMMARY:", StringComparison.Ordinal))["SUMMARY:".Length..]).ShouldBe(text + "🙂" + text);
        });
}
