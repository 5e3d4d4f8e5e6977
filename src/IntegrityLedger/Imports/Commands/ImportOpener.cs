using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Commands;

/// <summary>A mapping chosen by whoever imports: a shipped one by name, or an own one.</summary>
public sealed record ChosenMapping(MappingFile File, string Name);

/// <summary>A file opened under its mapping, with whoever takes its rows; nothing has been written yet.</summary>
public sealed record OpenedImport(ImportFile File, IRowConsumer Consumer, string Register, string MappingName) : IDisposable
{
    public void Dispose() => File.Dispose();
}

/// <summary>Finds the consumer of a kind and the mapping of a file, and opens the file; says what is wrong before anything is written.</summary>
public sealed class ImportOpener(IEnumerable<IRowConsumer> consumers, ShippedMappings shipped)
{
    public IEnumerable<string> Kinds => consumers.Select(c => c.Kind).Order(StringComparer.Ordinal);

    /// <param name="file">Seekable; stays the caller's to close.</param>
    public Outcome<OpenedImport> Open(string kind, Stream file, ChosenMapping? mapping)
    {
        if (consumers.FirstOrDefault(c => string.Equals(c.Kind, kind, StringComparison.OrdinalIgnoreCase)) is not { } consumer)
            return ImportRefusals.KindUnknown(kind, Kinds);
        return mapping is not null ? Open(consumer, file, mapping.File, mapping.Name) : Recognise(consumer, file) ?? Open(consumer, file, null, "columns");
    }

    /// <summary>A register that we ship a mapping for is known by having exactly that mapping's columns.</summary>
    private Outcome<OpenedImport>? Recognise(IRowConsumer consumer, Stream file)
    {
        foreach (var (name, mapping) in shipped.OfKind(consumer.Kind))
        {
            var plan = MappingPlan.Create(consumer.Schema, mapping);
            if (plan.IsRefused) throw new InvalidOperationException($"The shipped mapping {name}: {plan.Refusal!.Message.En}");
            var opened = ImportFile.Open(file, plan.Value);
            if (opened.IsRefused) continue;
            if (plan.Value.Covers(opened.Value.Header)) return new OpenedImport(opened.Value, consumer, plan.Value.Register, name);
            opened.Value.Dispose();
        }
        return null;
    }

    private static Outcome<OpenedImport> Open(IRowConsumer consumer, Stream file, MappingFile? mapping, string name)
    {
        var plan = MappingPlan.Create(consumer.Schema, mapping);
        if (plan.Refusal is { } invalid) return invalid;
        var opened = ImportFile.Open(file, plan.Value);
        return opened.Refusal is { } refusal ? refusal : new OpenedImport(opened.Value, consumer, plan.Value.Register, name);
    }
}
