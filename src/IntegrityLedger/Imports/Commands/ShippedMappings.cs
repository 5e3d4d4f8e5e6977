using IntegrityLedger.Imports.Mapping;
using IntegrityLedger.Kernel;

namespace IntegrityLedger.Imports.Commands;

/// <summary>The mappings that come with the product, by file name without its ending: "uk-ministers-gifts".</summary>
public sealed class ShippedMappings
{
    private readonly Lazy<IReadOnlyDictionary<string, MappingFile>> mappings;

    public ShippedMappings() : this(Path.Combine(AppContext.BaseDirectory, "seeds", "mappings")) { }

    public ShippedMappings(string directory) => mappings = new(() => Load(directory));

    public IEnumerable<string> Names => mappings.Value.Keys;

    /// <summary>A mapping by its name; a name is looked up in the list and never joined to a path.</summary>
    public Outcome<MappingFile> Find(string name) => mappings.Value.TryGetValue(name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? name[..^5] : name, out var mapping)
        ? mapping
        : ImportRefusals.MappingInvalid("mapping", $"det finns ingen mappning som heter \"{ImportRefusals.Shortened(name)}\"; det finns {string.Join(", ", Names)}",
            $"there is no mapping called \"{ImportRefusals.Shortened(name)}\"; there are {string.Join(", ", Names)}");

    public IEnumerable<(string Name, MappingFile Mapping)> OfKind(string kind) =>
        mappings.Value.Where(m => string.Equals(m.Value.Kind, kind, StringComparison.OrdinalIgnoreCase)).Select(m => (m.Key, m.Value));

    private static Dictionary<string, MappingFile> Load(string directory)
    {
        var found = new Dictionary<string, MappingFile>(StringComparer.OrdinalIgnoreCase);
        if (!Directory.Exists(directory)) return found;
        foreach (var file in Directory.GetFiles(directory, "*.json").Order(StringComparer.Ordinal))
        {
            var mapping = MappingJson.Parse(File.ReadAllText(file));
            found[Path.GetFileNameWithoutExtension(file)] = mapping.IsRefused ? throw new InvalidOperationException($"{file}: {mapping.Refusal!.Message.En}") : mapping.Value;
        }
        return found;
    }
}
