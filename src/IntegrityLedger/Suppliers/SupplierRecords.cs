using IntegrityLedger.Kernel;

namespace IntegrityLedger.Suppliers;

// What a supplier or procurement source says, one record a line, with keys and people already recognised.

/// <summary>A supplier's own facts; of a protected one the names are not here but in its card.</summary>
/// <param name="Name">In clear, for legal persons only.</param>
public sealed record SupplierRecord(SupplierKey Key, string? Name, IReadOnlyList<string> Aliases, GroupTie? Tie, CityRelation? Relation);

/// <summary>A procurement, as much of it as a row tells.</summary>
public sealed record ProcurementRecord(string Number, string? Title, string? UnitCode, DateOnly? OpenedOn, PhaseBegun? Phase, Bidder? Bidder, ProjectMember? Member);

/// <summary>What is new in a record, as events; nothing when the ledger knows it all. Pure, so that importing twice adds nothing by construction.</summary>
public static class SupplierDifference
{
    /// <param name="supplier">The registered supplier: registering seals names and is not decided here.</param>
    public static IReadOnlyList<object> Of(Supplier supplier, SupplierRecord record, string by)
    {
        var events = new List<object>();
        // A source with an old name does not rename the firm back.
        if (record.Name is { } name && supplier.Name != name && !supplier.Aliases.Contains(name)) events.Add(new SupplierRenamed(supplier.Key, name, null, null, by));
        events.AddRange(record.Aliases.Where(alias => alias != record.Name && alias != supplier.Name && !supplier.Aliases.Contains(alias)).Distinct().Select(alias => new AliasAdded(supplier.Key, alias, null, by)));
        if (record.Tie is { } tie)
        {
            var known = supplier.Ties.FirstOrDefault(t => t.Other == tie.Other && t.Relation == tie.Relation && t.Period.From == tie.Period.From);
            events.AddRange(Restated.Of(known?.Period, tie.Period).As(
                period => new JoinedGroup(supplier.Key, tie.Other, tie.Relation, period, by), last => new LeftGroup(supplier.Key, tie.Other, tie.Relation, tie.Period.From, last, by)));
        }
        if (record.Relation is { } relation)
        {
            var known = supplier.Relations.FirstOrDefault(r => r.Kind == relation.Kind && r.Reference == relation.Reference && r.Period.From == relation.Period.From);
            events.AddRange(Restated.Of(known?.Period, relation.Period).As(
                period => new RelationStarted(supplier.Key, relation.Kind, relation.Reference, period, by),
                last => new RelationEnded(supplier.Key, relation.Kind, relation.Reference, relation.Period.From, last, by)));
        }
        return events;
    }

    /// <param name="procurement">Null when the row is the first about it; the record then tells title, unit and day.</param>
    public static IReadOnlyList<object> Of(Procurement? procurement, ProcurementRecord record, string by)
    {
        var events = new List<object>();
        var number = procurement?.Number ?? record.Number;
        if (procurement is null) events.Add(new ProcurementOpened(number, record.Title!, record.UnitCode!, record.OpenedOn!.Value, by));
        else if (record.Title is { } title && title != procurement.Title) events.Add(new ProcurementRetitled(number, title, by));
        if (record.Phase is { } phase && procurement?.Phases.Contains(phase) != true) events.Add(new PhaseEntered(number, phase.Phase, phase.From, by));
        if (record.Bidder is { } bidder)
        {
            var known = procurement?.Bidders.FirstOrDefault(b => b.Supplier == bidder.Supplier);
            if (known?.Period.From != bidder.Period.From) events.Add(new BidderNoted(number, bidder.Supplier, bidder.Period.From, by));
            if (bidder.Period.To is { } last && known?.Period != bidder.Period && last != Restated.UntilFurtherNotice) events.Add(new BidderWithdrew(number, bidder.Supplier, last, by));
        }
        if (record.Member is { } member)
        {
            var known = procurement?.Members.FirstOrDefault(m => m.Person == member.Person && m.Period.From == member.Period.From);
            if (known is not null && known.Role != member.Role) events.Add(new MemberJoined(number, member.Person, member.Role, Restated.Days(known.Period, member.Period), by));
            else
            {
                events.AddRange(Restated.Of(known?.Period, member.Period).As(
                    period => new MemberJoined(number, member.Person, member.Role, period, by), last => new MemberLeft(number, member.Person, member.Period.From, last, by)));
            }
        }
        return events;
    }
}
