using System.Reflection;

namespace IntegrityLedger.Policy;

/// <summary>The packs that come inside the application (seeds/policy). Stands behind <see cref="IPolicyLibrary"/> until packs are published as events.</summary>
public sealed class ShippedPolicies : IPolicyLibrary
{
    private readonly IReadOnlyList<PolicyPack> packs;

    /// <summary>Reads every embedded pack; a faulty one stops the start with all its faults named.</summary>
    public ShippedPolicies() : this(Embedded()) { }

    internal ShippedPolicies(IEnumerable<PolicyPack> packs)
    {
        this.packs = [.. packs.OrderBy(p => p.ValidFrom).ThenBy(p => p.Revision)];
        if (this.packs.Count == 0) throw new InvalidOperationException("No policy pack is embedded; seeds/policy must hold at least one.");
    }

    public PolicyPack InForceOn(DateOnly date) =>
        packs.LastOrDefault(p => p.ValidFrom <= date && (p.ValidTo is not { } end || date <= end))
        ?? packs.LastOrDefault(p => p.ValidFrom <= date)
        ?? packs[0];

    private static IEnumerable<PolicyPack> Embedded()
    {
        var assembly = typeof(ShippedPolicies).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith("policy/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n => Load(assembly, n));
    }

    private static PolicyPack Load(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var read = PolicyPackReader.Read(reader.ReadToEnd());
        return read.Pack ?? throw new InvalidOperationException(
            $"The policy pack {name} cannot be used:{string.Concat(read.Problems.Select(p => $"\n  {p.Where}: {p.What.En}"))}");
    }
}
