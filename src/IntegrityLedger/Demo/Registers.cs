using System.Globalization;
using System.Text;
using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Commands;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Demo;

/// <summary>Rows of one register file that the city learnt on one day.</summary>
internal sealed record RegisterDay(DateOnly On, int Order, string Kind, string FileName, byte[] Csv);

/// <summary>The registers under seeds/, cut up by their first column: the day on which each row was recorded.</summary>
internal static class Registers
{
    /// <summary>The ledger is opened with what the city's registers held by then; from then on they tell it day by day.</summary>
    private static readonly DateOnly Opening = new(2023, 11, 1);
    private static readonly string[] Kinds = ["employees", "suppliers", "procurements"];

    public static IReadOnlyList<RegisterDay> Read(string seeds)
    {
        var days = new List<RegisterDay>();
        var order = 0;
        foreach (var (kind, file) in Kinds.SelectMany(kind => Directory.GetFiles(Path.Combine(seeds, kind), "*.csv").Order(StringComparer.Ordinal).Select(file => (kind, file))))
        {
            var lines = File.ReadAllLines(file).Where(line => line.Length > 0).ToList();
            order++;
            foreach (var day in lines.Skip(1).GroupBy(RecordedOn))
                days.Add(new(day.Key, order, kind, Path.GetFileName(file), Encoding.UTF8.GetBytes(string.Join('\n', day.Prepend(lines[0])))));
        }
        return [.. days.OrderBy(d => d.On).ThenBy(d => d.Order)];
    }

    private static DateOnly RecordedOn(string line)
    {
        var day = DateOnly.ParseExact(line.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return day < Opening ? Opening : day;
    }

    /// <summary>Takes the rows in as the import does; a row that is refused is a fault of the seed and stops the story.</summary>
    public static async Task Take(RegisterDay day, ImportOpener opener, DateTimeOffset now, CancellationToken ct)
    {
        using var file = new MemoryStream(day.Csv);
        var outcome = opener.Open(day.Kind, file, null);
        using var opened = outcome.IsRefused ? throw Fault(day, 0, outcome.Refusal!.Message) : outcome.Value;
        // A run of its own each day: what an earlier day told of is on record by now, and moves under the rules.
        var import = StableId.From("import", $"seeds/{day.Kind}/{day.FileName}/{day.On:yyyy-MM-dd}");
        var context = new ImportContext(import, opened.Register, $"import:{import}", StockholmTime.DateOf(now), now);
        foreach (var rows in opened.File.Rows().Chunk(ImportRunner.BatchSize))
        {
            if (rows.OfType<RowRefused>().FirstOrDefault() is { } unreadable) throw Fault(day, unreadable.Line, unreadable.Reason);
            MappedRow[] mapped = [.. rows.OfType<RowMapped>().Select(row => row.Row)];
            var taken = await opened.Consumer.Consume(mapped, context, ct);
            if (taken.FirstOrDefault(row => row.Fate == RowFate.Refused) is { } refused) throw Fault(day, refused.Line, refused.Reason!);
        }
    }

    private static InvalidOperationException Fault(RegisterDay day, int line, LocalizedText reason) =>
        new($"seeds/{day.Kind}/{day.FileName}, rows of {day.On:yyyy-MM-dd}, line {line}: {reason.En}");
}
