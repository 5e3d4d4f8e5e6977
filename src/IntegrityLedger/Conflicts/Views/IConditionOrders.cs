using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Conflicts.Views;

/// <summary>A condition of a decision, in clear, as it is to be followed up.</summary>
/// <param name="Id">Stream of the measure; the decision keeps it, so that it is not ordered twice.</param>
public sealed record ConditionToMeet(Guid Id, string Text, EmployeeId Owner, DateOnly DueOn, bool EvidenceRequired);

/// <summary>Conditions of another room's decisions become measures: with an owner, a day, evidence and somebody who looks.</summary>
public interface IConditionOrders
{
    /// <summary>Starts a measure for each condition that none follows up yet, in the session that the caller commits.</summary>
    /// <param name="by">Who decides, and will look whether they are met.</param>
    Task Queue(IDocumentSession session, MeasureSubject subject, IReadOnlyList<ConditionToMeet> conditions, Actor by, DateOnly today, CancellationToken ct);

    /// <summary>Lets what is open of it fall away, in the session that the caller commits: the decision that asked for it no longer stands.</summary>
    /// <param name="kinds">Only measures of these kinds; all when empty.</param>
    Task LetGo(IDocumentSession session, Guid subject, LocalizedText why, Actor by, DateOnly today, CancellationToken ct, params MeasureKind[] kinds);
}
