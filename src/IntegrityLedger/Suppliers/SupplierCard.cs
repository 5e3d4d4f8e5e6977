namespace IntegrityLedger.Suppliers;

/// <summary>The forgettable part of a protected supplier, for showing and searching; deleting it, and the key of the sealed texts, destroys the name (gallring).</summary>
/// <param name="Id">The supplier's stream.</param>
/// <param name="Number">A sole trader's number, ten digits, or null.</param>
public sealed record SupplierCard(Guid Id, string Name, string? Number, IReadOnlyList<string> Aliases, IReadOnlyList<string> SearchNames)
{
    public static SupplierCard For(SupplierKey key, string name, string? number, IReadOnlyList<string> aliases) =>
        new(key.StreamId(), name, number, aliases, [.. aliases.Prepend(name).Select(SupplierName.Normalise).Distinct()]);
}
