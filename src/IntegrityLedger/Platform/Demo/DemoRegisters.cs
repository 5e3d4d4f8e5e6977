using System.Globalization;
using System.Text;

namespace IntegrityLedger.Platform.Demo;

/// <summary>The part of a register that the demo city learnt of on one day.</summary>
/// <param name="Kind">Kind of import, and the name of the shipped mapping.</param>
/// <param name="Csv">UTF-8, with the header, without the column of the day.</param>
public sealed record RegisterDay(DateOnly Recorded, string Kind, string File, byte[] Csv);

/// <summary>The demo city's registers (seeds/employees, suppliers, procurements), cut into the days on which the city learnt of each row.</summary>
public static class DemoRegisters
{
    /// <summary>First column of every file: the day of recording. The cells hold neither separators nor line breaks.</summary>
    private const string DayColumn = "registrerad;";

    /// <summary>The order matters within a day: units before people, people before procurements.</summary>
    private static readonly string[] Kinds = ["employees", "suppliers", "procurements"];

    /// <param name="seeds">The seeds directory.</param>
    /// <returns>In the order in which they are to be imported.</returns>
    public static IReadOnlyList<RegisterDay> Read(string seeds) =>
    [
        .. Kinds.SelectMany(kind => Directory.GetFiles(Path.Combine(seeds, kind), "*.csv").Order(StringComparer.Ordinal).SelectMany(file => Days(kind, file)))
            .OrderBy(day => day.Recorded),
    ];

    private static IEnumerable<RegisterDay> Days(string kind, string file)
    {
        var lines = File.ReadAllLines(file, Encoding.UTF8);
        if (!lines[0].StartsWith(DayColumn, StringComparison.Ordinal)) throw new InvalidDataException($"{file}: the first column should be {DayColumn.TrimEnd(';')}.");
        return lines.Skip(1).Select(line => line.Split(';', 2)).GroupBy(parts => parts[0], parts => parts[1]).Select(day => new RegisterDay(
            DateOnly.ParseExact(day.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture), kind, Path.GetFileName(file),
            Encoding.UTF8.GetBytes(string.Join('\n', day.Prepend(lines[0][DayColumn.Length..])))));
    }
}
