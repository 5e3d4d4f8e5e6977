using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

/// <summary>A tie to another party, as this one tells it.</summary>
public sealed record GroupTie(SupplierKey Other, GroupRelation Relation, Period Period) : IDated;

/// <summary>A tie to the city.</summary>
public sealed record CityRelation(RelationKind Kind, string? Reference, Period Period) : IDated;

/// <summary>A supplier with its names, ties and agreements, each with its days.</summary>
/// <param name="SearchNames">Normalised names of a legal person, empty for a protected one: those are searched in <see cref="SupplierCard"/>.</param>
public sealed record Supplier(
    Guid Id, SupplierKey Key, SupplierKind Kind, string? OrganisationNumber, LegalForm? Form, string? Name, SealedText? SealedName,
    IReadOnlyList<string> Aliases, IReadOnlyList<string> SearchNames, IReadOnlyList<GroupTie> Ties, IReadOnlyList<CityRelation> Relations)
{
    /// <summary>Number of events behind this state; set by the store.</summary>
    public int Version { get; set; }

    public static Supplier Create(SupplierRegistered e) => new(
        e.Supplier.StreamId(), e.Supplier, e.Kind, e.OrganisationNumber, e.Form, e.Name, e.SealedName, [], Names(e.Name), [], []);

    public Supplier Apply(SupplierRenamed e) => this with
    {
        Name = e.Name,
        SealedName = e.SealedName,
        // The old name is still a way to find it.
        Aliases = Name is null || Aliases.Contains(Name) ? Aliases : [.. Aliases, Name],
        SearchNames = [.. SearchNames.Union(Names(e.Name))],
    };

    public Supplier Apply(AliasAdded e) => e.Alias is null ? this : this with
    {
        Aliases = [.. Aliases.Where(a => a != e.Alias), e.Alias],
        SearchNames = [.. SearchNames.Union(Names(e.Alias))],
    };

    public Supplier Apply(JoinedGroup e) => this with
    {
        Ties = Ties.With(new(e.Other, e.Relation, e.Period), t => t.Other == e.Other && t.Relation == e.Relation && t.Period.From == e.Period.From),
    };

    public Supplier Apply(LeftGroup e) => this with
    {
        Ties = Ties.Changing(t => t.Other == e.Other && t.Relation == e.Relation && t.Period.From == e.From, t => t with { Period = new(e.From, e.LastDay) }),
    };

    public Supplier Apply(RelationStarted e) => this with
    {
        Relations = Relations.With(new(e.Kind, e.Reference, e.Period), r => r.Kind == e.Kind && r.Reference == e.Reference && r.Period.From == e.Period.From),
    };

    public Supplier Apply(RelationEnded e) => this with
    {
        Relations = Relations.Changing(r => r.Kind == e.Kind && r.Reference == e.Reference && r.Period.From == e.From, r => r with { Period = new(e.From, e.LastDay) }),
    };

    /// <summary>The state after one event of this vocabulary; other events change nothing.</summary>
    public static Supplier? Fold(Supplier? state, object e) => (state, e) switch
    {
        (_, SupplierRegistered registered) => Create(registered),
        (null, _) => null,
        (_, SupplierRenamed renamed) => state.Apply(renamed),
        (_, AliasAdded added) => state.Apply(added),
        (_, JoinedGroup joined) => state.Apply(joined),
        (_, LeftGroup left) => state.Apply(left),
        (_, RelationStarted started) => state.Apply(started),
        (_, RelationEnded ended) => state.Apply(ended),
        _ => state,
    };

    private static IReadOnlyList<string> Names(string? name) => name is null ? [] : [SupplierName.Normalise(name)];
}
