using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Who bids is secret until the bids are public (OSL 19 kap. 3 § andra stycket): an interest in a firm must not tell where that firm bids. Pure.</summary>
public static class ProcurementSecrecy
{
    /// <summary>Whether a procurement may be named to a reader of somebody's interest.</summary>
    /// <param name="takesPart">The declarant or the reader is in the project: it knows its own bidders.</param>
    /// <param name="named">The declarant named it.</param>
    public static bool MayBeNamed(bool bidsArePublic, bool takesPart, bool named, Actor reader) =>
        bidsArePublic || takesPart || named || reader.IsCompliance || reader.IsAuditor || reader.Roles.Contains("procurement");
}
