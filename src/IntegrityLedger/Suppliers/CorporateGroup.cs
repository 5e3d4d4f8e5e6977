namespace IntegrityLedger.Suppliers;

/// <summary>One tie between two parties, read in either direction.</summary>
public sealed record Tie(SupplierKey One, SupplierKey Other, GroupRelation Relation);

/// <summary>Who counts together with whom on a day. Pure, so that the live register and the as-of fold answer alike.</summary>
public static class CorporateGroup
{
    /// <summary>Relations that make a group. A subcontractor or a joint bidder is a partner in one matter, not the same interest.</summary>
    public static bool Binds(GroupRelation relation) => relation is not (GroupRelation.Subcontractor or GroupRelation.JointBidder);

    /// <summary>The supplier first, then everybody reached through owning, in either direction, and at most one agency on the way.</summary>
    /// <remarks>An agent (ombud, konsult) speaks for its principal's group, but two principals with one agent are not one group.</remarks>
    /// <param name="ties">Ties in force on the day asked about.</param>
    public static IReadOnlyList<SupplierKey> Of(SupplierKey start, IReadOnlyCollection<Tie> ties)
    {
        var from = ties.Where(t => Binds(t.Relation)).SelectMany(t => new[] { (t.One, Tie: t), (t.Other, Tie: t) }).ToLookup(p => p.Item1, p => p.Tie);
        var seen = new HashSet<(SupplierKey, bool ThroughAgent)> { (start, false) };
        var queue = new Queue<(SupplierKey Key, bool ThroughAgent)>(seen);
        var group = new List<SupplierKey> { start };
        while (queue.TryDequeue(out var place))
        {
            foreach (var tie in from[place.Key])
            {
                var agency = tie.Relation == GroupRelation.Agent;
                if (agency && place.ThroughAgent) continue;
                var next = (Key: tie.One == place.Key ? tie.Other : tie.One, ThroughAgent: agency || place.ThroughAgent);
                if (!seen.Add(next)) continue;
                queue.Enqueue(next);
                if (!group.Contains(next.Key)) group.Add(next.Key);
            }
        }
        return group;
    }
}
