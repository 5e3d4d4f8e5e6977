using IntegrityLedger.Kernel;
using Marten;

namespace IntegrityLedger.Approvals.Views;

/// <summary>A decision that waits, read for writing.</summary>
/// <param name="Facts">For asking who above may be told: never somebody disqualified.</param>
/// <param name="Approver">Null when a function is to decide.</param>
/// <param name="Said">From the matter's own state; see <see cref="Reminders"/>.</param>
/// <param name="Append">Adds an event to the matter's stream, in the session's transaction.</param>
public sealed record OpenDecision(MatterFacts Facts, EmployeeId? Approver, string? ToRole, DateOnly DueOn, Reminders Said, Action<object> Append);

/// <summary>A room's decisions with a due day, so that one clock reminds and escalates in all of them. Register one per kind of matter.</summary>
/// <remarks>
/// What a room does for it: its state carries a <see cref="Reminders"/> that starts as <see cref="Reminders.None"/> at every new route and takes in
/// <see cref="DecisionReminderSent"/> and <see cref="DecisionEscalated"/>; its timeline tells them (<see cref="ReminderTexts"/>); it implements the two methods below.
/// </remarks>
public interface IDeadlineSource
{
    /// <summary>Ids of matters that wait for a decision due on or before <paramref name="day"/>, whose clock runs, and that were not escalated yet.</summary>
    Task<IReadOnlyList<Guid>> DueBy(DateOnly day, CancellationToken ct);

    /// <summary>Fetches the matter for writing; null when it no longer waits, or the clock stands still while information is awaited.</summary>
    Task<OpenDecision?> Open(Guid id, IDocumentSession session, CancellationToken ct);
}
