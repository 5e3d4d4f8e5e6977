using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>One tie as a row of its own, so that a group is found from either end by an index, however many suppliers there are.</summary>
/// <param name="Id">Both parties, the relation and the first day: what a tie is known by.</param>
public sealed record SupplierTie(string Id, string One, string Other, GroupRelation Relation, Period Period) : IDated
{
    public static SupplierTie Of(SupplierKey one, SupplierKey other, GroupRelation relation, Period period) =>
        new($"{one}|{other}|{relation}|{period.From:yyyy-MM-dd}", one.Value, other.Value, relation, period);

    public Tie AsTie() => new(new(One), new(Other), Relation);
}
