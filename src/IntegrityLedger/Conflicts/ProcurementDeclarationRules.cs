using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>Where a participant stands.</summary>
public enum ProcurementStanding { Missing, RenewalDue, Declared }

/// <summary>A tie between a participant and a bidder, through a declared interest.</summary>
/// <param name="Bidder">Null when the interest names the procurement itself.</param>
public sealed record ProcurementTie(EmployeeId Person, Guid Interest, string InterestCaseNumber, InterestKind Kind, InterestRelation Relation, string? Bidder);

/// <summary>Declaring for a procurement, finding ties and judging them: pure (domain B4, R29; LOU 4 kap. 1 §, KL 6 kap. 28–30 §§).</summary>
public static class ProcurementDeclarationRules
{
    public const string Category = "PROC";

    /// <summary>Missing; given before a bidder was noted, and to be confirmed again; or in order.</summary>
    /// <param name="bidders">Keys of the bidders on record.</param>
    public static ProcurementStanding Standing(ProcurementDeclaration? declaration, IEnumerable<string> bidders) =>
        declaration?.Statement is null ? ProcurementStanding.Missing : bidders.All(declaration.Covers.Contains) ? ProcurementStanding.Declared : ProcurementStanding.RenewalDue;

    /// <summary>The first word, or a new one.</summary>
    public static object Declare(ProcurementDeclaration? before, ProcurementDeclarationGiven said) => before?.Statement is null ? said : new ProcurementDeclarationRenewed(
        said.Procurement, said.ProjectRole, said.Statement, said.StatementVersion, said.Interests, said.BiddersKnown, said.Bidders, said.Comment, said.GivenOn, said.By);

    /// <summary>Ties of these people to the bidders: the other side of an interest is a bidder or in its group, or the interest names the procurement.</summary>
    /// <param name="groups">Each bidder with the keys of its corporate group, itself among them.</param>
    public static IReadOnlyList<ProcurementTie> Ties(string procurement, IEnumerable<DeclaredTie> interests, IReadOnlyDictionary<string, IReadOnlySet<string>> groups) =>
    [
        .. interests.SelectMany(i =>
        {
            var bidders = groups.Where(g => i.CounterpartyKey is { } key && g.Value.Contains(key)).Select(g => (string?)g.Key).Order(StringComparer.Ordinal).ToList();
            if (bidders.Count == 0 && procurement.Equals(i.Procurement, StringComparison.OrdinalIgnoreCase)) bidders.Add(null);
            return bidders.Select(bidder => new ProcurementTie(i.Person, i.Id, i.CaseNumber, i.Kind, i.Relation, bidder));
        }),
    ];

    /// <summary>Ties that nothing was noted about yet.</summary>
    public static IReadOnlyList<ProcurementTie> NotFoundBefore(ProcurementDeclaration? declaration, IEnumerable<ProcurementTie> ties) =>
        [.. ties.Where(t => declaration?.Conflicts.Any(c => c.Interest == t.Interest && c.Bidder == t.Bidder) != true)];

    /// <summary>Nobody judges their own conflict; it may be judged again when more is known.</summary>
    public static Outcome<IReadOnlyList<object>> Assess(ProcurementDeclaration declaration, Actor actor, bool mayAssess, ProcurementConflictAssessed assessed)
    {
        if (declaration.Person == actor.Id) return ProcurementDeclarationRefusals.OwnConflict;
        if (!mayAssess) return ProcurementDeclarationRefusals.NotYoursToAssess;
        return declaration.Conflicts.Any(c => c.Id == assessed.ConflictId) ? Outcome.Of<IReadOnlyList<object>>([assessed]) : ProcurementDeclarationRefusals.ConflictNotFound;
    }
}

/// <summary>An interest as far as finding ties cares.</summary>
public sealed record DeclaredTie(Guid Id, string CaseNumber, EmployeeId Person, InterestKind Kind, InterestRelation Relation, string? CounterpartyKey, string? Procurement);
