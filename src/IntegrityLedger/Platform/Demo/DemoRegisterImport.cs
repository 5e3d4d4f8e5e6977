using IntegrityLedger.Imports;
using IntegrityLedger.Imports.Commands;
using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Platform.Demo;

/// <summary>Takes the demo city's registers in through the same consumers as any import; a row that is refused is a fault in the seeds.</summary>
public sealed class DemoRegisterImport(IEnumerable<IRowConsumer> consumers, ShippedMappings shipped)
{
    private static readonly Guid Run = StableId.From("import", "demo city");

    /// <param name="at">The story's instant; set the story clock to it first.</param>
    /// <exception cref="InvalidDataException">A row was refused.</exception>
    public async Task Take(RegisterDay day, DateTimeOffset at, CancellationToken ct)
    {
        var consumer = consumers.First(c => c.Kind == day.Kind);
        using var content = new MemoryStream(day.Csv);
        using var file = ImportFile.Open(content, MappingPlan.Create(consumer.Schema, shipped.Find(day.Kind).Value).Value).Value;
        var context = new ImportContext(Run, day.Kind, $"import:{Run}", day.Recorded, at);
        var problems = new List<(int Line, LocalizedText Reason)>();
        foreach (var part in file.Rows().Chunk(ImportRunner.BatchSize))
        {
            problems.AddRange(part.OfType<RowRefused>().Select(row => (row.Line, row.Reason)));
            var outcomes = await consumer.Consume([.. part.OfType<RowMapped>().Select(row => row.Row)], context, ct);
            problems.AddRange(outcomes.Where(o => o.Fate == RowFate.Refused).Select(o => (o.Line, o.Reason!)));
        }
        if (problems is [var first, ..]) throw new InvalidDataException($"{day.File}, {day.Recorded:yyyy-MM-dd}, row {first.Line - 1} of that day: {first.Reason.En}");
    }
}
