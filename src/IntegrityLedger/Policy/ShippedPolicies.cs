using System.Reflection;

namespace IntegrityLedger.Policy;

/// <summary>The packs that come inside the application (seeds/policy). They are recorded in the ledger when the first version is proposed; from then on the ledger's own copy counts.</summary>
public static class ShippedPolicies
{
    private static readonly Lazy<IReadOnlyList<PolicyPack>> Packs = new(Embedded);
    private static readonly Lazy<IReadOnlyList<PolicyPackShipped>> Recorded = new(() => [.. All.Select(Shipped)]);

    /// <summary>Every embedded pack; a faulty one stops the start with all its faults named.</summary>
    public static IReadOnlyList<PolicyPack> All => Packs.Value;

    /// <summary>The first event of each, as it is or will be recorded.</summary>
    public static IReadOnlyList<PolicyPackShipped> Events => Recorded.Value;

    private static PolicyPackShipped Shipped(PolicyPack pack)
    {
        var content = PolicyPackReader.Write(pack);
        return new(pack.Id, pack.Revision, pack.ValidFrom, content, PackVersion.HashOf(content));
    }

    private static IReadOnlyList<PolicyPack> Embedded()
    {
        var assembly = typeof(ShippedPolicies).Assembly;
        var names = assembly.GetManifestResourceNames().Where(n => n.StartsWith("policy/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0) throw new InvalidOperationException("No policy pack is embedded; seeds/policy must hold at least one.");
        return [.. names.Select(name => Load(assembly, name))];
    }

    private static PolicyPack Load(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var read = PolicyPackReader.Read(reader.ReadToEnd());
        return read.Pack ?? throw new InvalidOperationException(
            $"The policy pack {name} cannot be used:{string.Concat(read.Problems.Select(p => $"\n  {p.Where}: {p.What.En}"))}");
    }
}
