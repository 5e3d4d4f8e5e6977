using IntegrityLedger.Kernel;

namespace IntegrityLedger.Conflicts;

/// <summary>A tie that was found, and what was done about it.</summary>
public sealed record FoundConflict(
    Guid Id, Guid Interest, string InterestCaseNumber, InterestKind Kind, InterestRelation Relation, string? Bidder, bool BidsOpened, DateOnly FoundOn, ProcurementConflictAssessed? Assessed = null);

/// <summary>One person's word in one procurement.</summary>
/// <param name="Statement">Null while the person has said nothing and only a conflict was found.</param>
/// <param name="Covers">Keys of the bidders that the statement covers.</param>
public sealed record ProcurementDeclaration(
    Guid Id, int Version, CaseNumber CaseNumber, string Procurement, EmployeeId Person, ProcurementStatement? Statement, string? StatementVersion, string? ProjectRole, string? UnitCode,
    IReadOnlyList<Guid> Interests, bool BiddersKnown, IReadOnlyList<string> Covers, SealedText? Comment, DateOnly? FirstGivenOn, DateOnly? GivenOn, IReadOnlyList<FoundConflict> Conflicts)
{
    /// <summary>The day by which the declaration is waited for, once that was noted; null when it is in order.</summary>
    public DateOnly? AwaitedBy { get; init; }
    /// <summary>What has been said about the declaration that is waited for.</summary>
    public Reminders Reminders { get; init; } = Reminders.None;

    public static Guid StreamId(string procurement, EmployeeId person) => StableId.From("procurement-declaration", $"{procurement}|{person}");

    public static ProcurementDeclaration? Fold(ProcurementDeclaration? state, object e) => (state, e) switch
    {
        (_, ProcurementDeclarationGiven g) => (state ?? Opened(g.CaseNumber, g.Procurement, g.Declarant.Person)) with
        {
            Statement = g.Statement, StatementVersion = g.StatementVersion, ProjectRole = g.ProjectRole, UnitCode = g.Declarant.UnitCode, Interests = g.Interests,
            BiddersKnown = g.BiddersKnown, Covers = g.Bidders, Comment = g.Comment, FirstGivenOn = g.GivenOn, GivenOn = g.GivenOn, AwaitedBy = null, Reminders = Reminders.None,
        },
        (_, ProcurementConflictFound f) => (state ?? Opened(f.CaseNumber, f.Procurement, f.Person)) is var known ? known with
        {
            Conflicts = [.. known.Conflicts, new(f.ConflictId, f.Interest, f.InterestCaseNumber, f.Kind, f.Relation, f.Bidder, f.BidsOpened, f.FoundOn)],
        } : null,
        (_, ProcurementDeclarationAwaited a) => (state ?? Opened(a.CaseNumber, a.Procurement, a.Person)) with { AwaitedBy = a.DueOn, Reminders = Reminders.None },
        (null, _) => null,
        (_, ProcurementDeclarationRenewed r) => state with
        {
            Statement = r.Statement, StatementVersion = r.StatementVersion, ProjectRole = r.ProjectRole, Interests = r.Interests,
            BiddersKnown = r.BiddersKnown, Covers = r.Bidders, Comment = r.Comment, GivenOn = r.GivenOn, AwaitedBy = null, Reminders = Reminders.None,
        },
        (_, ProcurementConflictAssessed a) => state with { Conflicts = state.Conflicts.Changing(c => c.Id == a.ConflictId, c => c with { Assessed = a }) },
        (_, DecisionReminderSent said) => state with { Reminders = state.Reminders.After(said) },
        (_, DecisionEscalated said) => state with { Reminders = state.Reminders.After(said) },
        _ => state,
    };

    private static ProcurementDeclaration Opened(CaseNumber number, string procurement, EmployeeId person) =>
        new(StreamId(procurement, person), 0, number, procurement, person, null, null, null, null, [], false, [], null, null, null, []);
}
